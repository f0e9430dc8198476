"""Who did what, when, on what authority: appended, never changed, each entry chained to the one before."""
