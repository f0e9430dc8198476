"""One module for each subject; a view makes one domain call and shows what comes back."""
