"""The pages of one's own way in: signing in and out, second factor, sessions."""
