"""What chair and mayor decided between meetings, and that it is reported at the next."""
