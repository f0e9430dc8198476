"""The administration in the settings: units, officials, and files of them."""
