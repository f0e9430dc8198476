"""Who sits where since when: what follows from what, as values, before anything is written."""
