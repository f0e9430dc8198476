"""Reads papers in from files, folders and addresses, and hands them on."""
