"""Who sits instead of whom: substitutes, vacancies, the size of committees, acting chairs and their pay."""
