"""From bytes to text: whatever encoding a paper was saved in, and never a failure over one bad character."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{2,40})", re.IGNORECASE)
_NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_BYTES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, media_type: str | None = None) -> str:
    """The text in some bytes, with newlines as line feeds and without NUL."""
    text = _decode(data, media_type).replace("\0", "").replace("\ufeff", "")
    text = _NEWLINES.sub("\n", text)
    return _SURROGATE.sub("\ufffd", text)


def is_text(data: bytes) -> bool:
    """Whether the bytes can be text at all: few control characters, or UTF-16."""
    sample = data[:100_000]
    if data.startswith(tuple(mark for mark, _ in _BOMS)) or _utf16(sample):
        return True
    controls = len(_CONTROL.findall(sample.replace(b"\0", b"")))
    return controls <= 0.02 * len(sample) and sample.count(0) <= 0.3 * len(sample)


def _decode(data: bytes, media_type: str | None) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if name := _utf16(data[:100_000]):
        return data.decode(name, "replace")
    data = data.replace(b"\0", b"")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if (text := _mostly_utf8(data)) is not None:
        return text
    named = _named(media_type.encode() if media_type else b"") or _named(data[:2048])
    if named:
        return data.decode(named, "replace")
    return data.decode("cp1252") if _is_cp1252(data) else data.decode("latin-1")


def _named(where: bytes) -> str:
    """A one-byte encoding that the paper or the server names; "latin-1" means cp1252 on the web."""
    found = _CHARSET.search(where)
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    one_byte = name.startswith(("iso8859-", "cp125", "cp437", "cp85", "cp865", "mac-"))
    return name if one_byte and name != "iso8859-1" else ""


def _is_cp1252(data: bytes) -> bool:
    return not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")


def _utf16(sample: bytes) -> str:
    """UTF-16 without a mark: in Danish every other byte is zero."""
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = 0.35 * (len(sample) // 2)
    if odd > enough and even < 0.1 * odd:
        return "utf-16-le"
    if even > enough and odd < 0.1 * even:
        return "utf-16-be"
    return ""


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes (a lone surrogate, a cut end, a letter pasted in from an older encoding)."""
    data = _SURROGATE_BYTES.sub("\ufffd".encode(), data)
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    return data.decode("utf-8", _ERRORS) if good >= bad else None


def _older(error: UnicodeError) -> tuple[str, int]:
    """A byte that is not UTF-8 is taken for the letter that it is in the older encoding."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    if error.end >= len(error.object):
        return "\ufffd", error.end
    return bad.decode("cp1252", "replace"), error.end


_ERRORS = "raadslag.older"
codecs.register_error(_ERRORS, _older)
