"""Around proportional elections: groups, the chair's seat, evening-out, terms."""
