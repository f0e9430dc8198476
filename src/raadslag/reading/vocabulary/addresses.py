"""What bodies and days look like in the address of a paper."""

import re

DAY_IN_ADDRESS = re.compile(
    r"(?<!\d)(?:(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})|(?P<y2>\d{4})-(?P<m2>\d{1,2})-(?P<d2>\d{1,2}))(?!\d)"
)
BODY_IN_ADDRESS = re.compile(
    r"(?P<body>[a-zæøå][a-zæøå-]*(?:udvalg|udvalget|raad|raadet|råd|rådet|byraad|byraadet|bestyrelse|bestyrelsen))(?=$|[-_/])"
)
LETTERS = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
SMALL = frozenset({"og", "samt", "for", "i"})
