"""Rådslag: a committee's decisions, from agenda to minutes, old papers and new."""
