"""Tests, laid out as src is; house/ holds the rules of the house, journeys/ drives a browser."""
