"""How Danish papers write days, times and numbers. Shared by what reads papers and what reviews them; no database."""
