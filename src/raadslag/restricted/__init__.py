"""The full edition of every paper, under the key of its body. Every reading is written down."""
