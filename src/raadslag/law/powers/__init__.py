"""Who decides what: chair and mayor between meetings, committee, finance committee, council, and the money."""
