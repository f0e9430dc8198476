"""The statutes as small pure functions of plain values. Each rule names its paragraph and the days it is in force."""
