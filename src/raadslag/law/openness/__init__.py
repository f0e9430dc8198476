"""What the public may see and hear, and what others on the council may."""
