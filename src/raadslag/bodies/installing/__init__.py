"""The first set-up of an installation: how far it has come."""
