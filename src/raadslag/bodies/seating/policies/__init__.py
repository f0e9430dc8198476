"""May it happen now: a refusal, or nothing."""
