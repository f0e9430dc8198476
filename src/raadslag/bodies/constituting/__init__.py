"""The constituting meeting of a new term: what it is made of, what it demands, and how far it has come."""
