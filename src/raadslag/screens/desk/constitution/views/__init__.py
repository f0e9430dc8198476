"""The pages of a constitution, one module for each part of it."""
