"""Local settings: what the Act leaves to the municipality or the body, dated, with the decision that set it."""
