"""Before the meeting: weekdays, dispatch, plans, the year of the budget."""
