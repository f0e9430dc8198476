"""The working rooms of staff: settings, bodies, people, the log."""
