"""Pages of the desk that belong to no part of it."""
