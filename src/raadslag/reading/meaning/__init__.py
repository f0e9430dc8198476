"""What the words of a paper mean: days, persons, references, decisions; not where they stand."""
