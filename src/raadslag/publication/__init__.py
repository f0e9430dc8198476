"""Public papers, versions, withdrawal, verification. Holds the public edition only."""
