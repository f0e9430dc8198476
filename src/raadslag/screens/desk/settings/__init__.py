"""The settings of the place: the municipality, bodies, persons, deadlines, publication, signing in, mail, running."""
