"""Users and sign-in: the project's own user model."""
