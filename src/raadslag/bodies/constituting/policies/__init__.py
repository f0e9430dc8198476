"""May it happen now: a refusal, or nothing. Everything here reads a sheet and asks no database."""
