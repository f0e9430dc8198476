"""How the library that signs people in (django-allauth) is told the ways of this house.

Its adapters are the seams: they call the operations, which write the log. Its own sign-up is closed.
"""
