"""What is decided. So far only what chair and mayor decide between meetings, and that it is reported at the next."""
