"""Full-text search in what is public: Danish words, one index on SQLite and one on PostgreSQL behind one door."""
