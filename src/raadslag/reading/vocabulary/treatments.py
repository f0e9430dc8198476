"""How papers refer to a treatment elsewhere: body, day, item."""

import re

BODY_PATTERN = (
    r"(?P<body>(?:[Uu]dvalg(?:et)?|[Rr]åd(?:et)?) for [A-ZÆØÅ][\w-]*(?:(?:,\s|\s(?:og|samt)\s)[A-ZÆØÅ][\w-]*)*|(?:§\s*17,?\s*stk\.\s*4[ -]*)?(?:[A-ZÆØÅ][\wæøåÆØÅ/]*-?,?\s+)?(?:(?:[A-ZÆØÅ][\wæøåÆØÅ/]*-?|og|samt|for)\,?\s+){0,8}?"
    r"\w*(?:[Uu]dvalg(?:et)?|[Kk]ommunalbestyrelse(?:n)?|[Bb]yråd(?:et)?|[Bb]orgerrepræsentation(?:en)?|[Nn]ævn(?:et)?|[Rr]åd(?:et)?"
    r"|[Bb]estyrelse(?:n)?))"
)
BODY_AT_END = re.compile(rf"(?:^|[\s,;(]){BODY_PATTERN}(?:s|ets|ens)?(?:\s+møde)?\s*(?:den|d\.|,)?\s*$")
ITEM_NUMBERS = re.compile(
    r"^\s*(?:kl\.?\s*[\d.:]+)?[\s,(]*(?:punkt(?:erne)?|pkt\.?|sag(?:\s?nr)?\.?)\s*(?:nr\.?\s*)?(?P<numbers>\d+(?:\s*(?:,|og|samt)\s*\d+(?!\d*\.?\s*(?:januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)))*)",
    re.IGNORECASE,
)
JOINS = re.compile(r"^[\s,]*(?:og|samt|,)?\s*(?:den|d\.)?\s*$", re.IGNORECASE)
LEADS_TO_BODY = re.compile(
    r"^(?:beslutning|beslutningen|behandlet|vedtaget|truffet|fra|af|i|på|samt|og)\s+", re.IGNORECASE
)
