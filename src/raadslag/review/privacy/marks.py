"""What points to one person: numbers, addresses, mail, telephone. In the text and inside attachments."""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum.dk import cpr
from stdnum.exceptions import ValidationError

from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_CPR = re.compile(r"(?<![\d-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?![\d-])")
_MAIL = re.compile(r"(?<![\w.+-])\w[\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\b")
_PHONE = re.compile(
    r"(?:\b(?:tlf|telefon|mobil|ring)\w*\.?\s*(?:nr\.?\s*)?:?\s*(?:til\s+)?"
    r"|(?=\+45))(?P<number>(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2})\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b[A-ZÆØÅ][a-zæøå]{1,30}(?:\s[A-ZÆØÅ][a-zæøå]{1,30}){0,2}(?<=[a-zæøå])(?:vej|gade|allé|vænget|parken|stræde|vænge|torv|boulevard"
    r"|have|haven)\s+\d{1,3}[A-Za-z]?,?\s+"
    r"(?:st|kl|\d{1,2})\.?,?\s*(?:tv|th|mf|dør\s?\d+)\b"
)
_SHARED = re.compile(
    r"^(?:(?:plan|byg|vej|by|job|valg|presse|hr|it|mail|post|info|dpo|havn|natur)"
    r"|[\w.+-]*(?:kommun|raadhus|rådhus|sikkerpost|kontakt|borger|jobcenter|byraad|byråd|teknik|miljoe|miljø|skole|kultur"
    r"|bibliotek|bygge|trafik|affald|social|sundhed|dagtilbud|sekretariat|udvalg|politik|oekonomi|økonomi|ejendom|museum"
    r"|forvaltning|center|centret|henvendelse|noreply)[\w.+-]*)@",
    re.IGNORECASE,
)
_CALLED_CPR = re.compile(r"\b(?:cpr|personnummer)\S*\W*(?:nr\.?|nummer)?\W*$", re.IGNORECASE)
_CALLED_OTHERWISE = re.compile(
    r"\b(?:konto|sag|sags|journal|ean|faktura|ordre|dokument|matrikel|reg)\w*\.?\W*(?:nr\.?|nummer)?\W*$", re.IGNORECASE
)
_BEFORE = 30
_OLDEST = 1900


def _texts(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Every text that goes out, with its path, and the attachment it stands in."""
    for passage in paper.open_passages:
        yield passage.path, passage.text, ""
    for held in paper.beside.attachments:
        yield held.path, held.text, held.title
        for _, told in held.metadata:
            yield held.path, told, held.title
        for told in (*held.comments, *held.hidden, *held.changes):
            yield held.path, told, held.title


def civil_number(paper: Paper) -> Iterator[Finding]:
    """A civil registration number: six figures that are a date, and four more.

    Newer ones fail the old check digit; it is asked of a number only that has no hyphen and is not called one.
    """
    for path, text, where in _texts(paper):
        for found in _CPR.finditer(text):
            if _is_cpr(found[0], text[max(0, found.start() - _BEFORE) : found.start()]):
                yield _finding(
                    "civil_number", Weight.ERROR, path, found[0], where, statute="databeskyttelsesloven § 11"
                )


def mail_address(paper: Paper) -> Iterator[Finding]:
    """A person's own mail address; that of an office is no secret."""
    for path, text, where in _texts(paper):
        for found in dict.fromkeys(_MAIL.findall(text)):
            if not _SHARED.match(found):
                yield _finding("mail_address", Weight.WARNING, path, found, where)


def telephone(paper: Paper) -> Iterator[Finding]:
    """A telephone number that somebody can be reached by."""
    for path, text, where in _texts(paper):
        for found in _PHONE.finditer(text):
            if _is_phone(found["number"]):
                yield _finding("telephone", Weight.WARNING, path, found["number"], where)


def home_address(paper: Paper) -> Iterator[Finding]:
    """An address with floor and door: somebody's home."""
    for path, text, where in _texts(paper):
        for found in _HOME.finditer(text):
            yield _finding("home_address", Weight.WARNING, path, found[0], where)


def unseen_in_attachment(paper: Paper) -> Iterator[Finding]:
    """Hidden text, comments and tracked changes that go out with an attachment."""
    for held in paper.beside.attachments:
        for rule, told in (
            ("hidden_text", held.hidden),
            ("comment_left", held.comments),
            ("change_left", held.changes),
        ):
            if told:
                yield _finding(rule, Weight.WARNING, held.path, told[0][:200], held.title, str(len(told)))
        author = next(
            (value for key, value in held.metadata if key.casefold() in ("author", "creator", "lastmodifiedby")), ""
        )
        if author:
            yield _finding("author_left", Weight.HINT, held.path, author, held.title)


def _is_cpr(written: str, before: str) -> bool:
    figures = re.sub(r"\D", "", written)
    try:
        born = cpr.get_birth_date(figures)
    except ValidationError:
        return False
    if born.year < _OLDEST or _CALLED_OTHERWISE.search(before):
        return False
    return "-" in written or bool(_CALLED_CPR.search(before)) or cpr.checksum(figures) == 0


def _is_phone(written: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(written, "DK"))
    except phonenumbers.NumberParseException:
        return False


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str, statute: str = "") -> Finding:
    told = tuple(part for part in about if part)
    return Finding(rule=rule, family=Family.PRIVACY, weight=weight, path=path, words=words, about=told, statute=statute)
