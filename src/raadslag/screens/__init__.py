"""What people see, one room for each audience."""
