"""The pages of the account. Most are the library's, with our words, our addresses and our operations."""
