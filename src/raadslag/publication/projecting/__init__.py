"""What follows from a meeting's effective records: rows for pages, persons, references both ways, case trails."""
