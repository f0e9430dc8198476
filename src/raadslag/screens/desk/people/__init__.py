"""Bodies and posts: who sits where since when, and every change of it, looked at before it is done."""
