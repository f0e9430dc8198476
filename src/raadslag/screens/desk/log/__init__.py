"""The log: who did what, for those who look after that."""
