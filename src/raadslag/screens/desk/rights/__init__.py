"""Who may do what: roles given and taken, and why somebody may."""
