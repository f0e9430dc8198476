"""The constituting meeting of a new term, and the register of representation."""
