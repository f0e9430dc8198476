"""Commands about papers: read one, take them in, look through them."""
