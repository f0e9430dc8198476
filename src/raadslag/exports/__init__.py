"""A record in other forms: pure functions from record to text. Nothing hides in attributes."""
