"""Papers that were read in: how they were put together, who was recognised in them, and a person's corrections."""
