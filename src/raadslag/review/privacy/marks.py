"""What points to one person: numbers, addresses, mail, telephone. In the text and inside attachments."""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum.dk import cpr
from stdnum.exceptions import ValidationError

from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_CPR = re.compile(r"(?<![\d-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?![\d-])")
_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_PHONE = re.compile(
    r"(?:\b(?:tlf|telefon|mobil|ring)\w*\.?\s*(?:nr\.?\s*)?:?\s*(?:til\s+)?"
    r"|(?=\+45))(?P<number>(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2})\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b[A-ZÆØÅ][a-zæøå]+(?:\s[A-ZÆØÅ]?[a-zæøå]+)?(?:vej|gade|allé|vænget|parken|stræde|vænge|torv|boulevard"
    r"|have|haven)\s+\d{1,3}[A-Z]?,?\s+"
    r"(?:st|\d{1,2})\.?,?\s*(?:tv|th|mf|dør\s?\d+)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^(?:kommunen|kommune|info|post|raadhus|raadhuset|sikkerpost|mail|kontakt|borgerservice|dpo|jobcenter|byraad)@",
    re.IGNORECASE,
)


def _texts(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Every text with its path, and the attachment it stands in."""
    for passage in paper.passages:
        yield passage.path, passage.text, ""
    for held in paper.beside.attachments:
        yield held.path, held.text, held.title
        for _, told in held.metadata:
            yield held.path, told, held.title
        for told in (*held.comments, *held.hidden, *held.changes):
            yield held.path, told, held.title


def civil_number(paper: Paper) -> Iterator[Finding]:
    """A civil registration number: six figures that are a date, and four more."""
    for path, text, where in _texts(paper):
        for found in _CPR.finditer(text):
            if _is_cpr(found[0]):
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


def _is_cpr(written: str) -> bool:
    try:
        cpr.validate(re.sub(r"\D", "", written))
    except ValidationError:
        return False
    return "-" in written or " " in written or len(written) == 10


def _is_phone(written: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(written, "DK"))
    except phonenumbers.NumberParseException:
        return False


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str, statute: str = "") -> Finding:
    told = tuple(part for part in about if part)
    return Finding(rule=rule, family=Family.PRIVACY, weight=weight, path=path, words=words, about=told, statute=statute)
