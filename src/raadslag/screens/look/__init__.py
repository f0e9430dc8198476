"""Frame, record blocks, vote bar, timeline: no view, no query."""
