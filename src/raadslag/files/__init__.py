"""Originals and attachments: the bytes as they came, kept once each.

Nothing here decides who may see a file: that hangs on the reference to it, in the room that holds the reference.
"""
