"""The first set-up of a new installation, step by step. Each can be left and taken up again."""
