"""Committees and politicians: who they are across papers, by names as written and rules that can be seen."""
