"""Who represents the municipality where, since and until when, and by which decision."""
