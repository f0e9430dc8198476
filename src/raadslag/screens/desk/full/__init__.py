"""Full papers: who may read them, who asks to, who was let in, and who read what."""
