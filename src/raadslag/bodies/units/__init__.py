"""The administration: units under the names of their days, the officials in them, and files of both."""
