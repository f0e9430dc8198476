"""References to earlier treatments: several in one sentence, each with body, day and item."""

import pytest

from raadslag.reading.meaning.treatments import bare_treatment, treatments


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(t.body, t.date.isoformat(), t.item) for t in treatments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erhvervsudvalget den 15. maj 2018 Punkt 3", [("Erhvervsudvalget", "2018-05-15", "3")]),
        (
            "Erhvervs- og Havneudvalget den 3. december 2019 Punkt 4.",
            [("Erhvervs- og Havneudvalget", "2019-12-03", "4")],
        ),
        ("Børneudvalgets møde den 5. december 2017 Punkt 4", [("Børneudvalget", "2017-12-05", "4")]),
        ("Økonomiudvalget, 16-03-2026, pkt. 3: Anbefales.", [("Økonomiudvalget", "2026-03-16", "3")]),
        ("Byrådet 16.03.2026", [("Byrådet", "2026-03-16", None)]),
        (
            (
                "Børne-, Kultur- og Idrætsudvalget den 23. september 2024 og 14. januar 2025 Punkt 8 samt "
                "Kommunalbestyrelsen den 24. januar 2025 Punkt 6 og 7"
            ),
            [
                ("Børne-, Kultur- og Idrætsudvalget", "2024-09-23", None),
                ("Børne-, Kultur- og Idrætsudvalget", "2025-01-14", "8"),
                ("Kommunalbestyrelsen", "2025-01-24", "6"),
                ("Kommunalbestyrelsen", "2025-01-24", "7"),
            ],
        ),
        (
            "Social- og Sundhedsudvalget den 30. januar 2018 Punkt 9 Byrådet den 2. februar 2018 Punkt 1",
            [("Social- og Sundhedsudvalget", "2018-01-30", "9"), ("Byrådet", "2018-02-02", "1")],
        ),
        ("Virksomheden begyndte den 3. maj 2020.", []),
        ("", []),
    ],
)
def test_treatments_are_read(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_a_sentence_that_mentions_a_meeting_is_not_a_bare_reference() -> None:
    assert bare_treatment("Byrådet den 24. januar 2025 Punkt 6")
    assert not bare_treatment("I 2024 blev udvalget orienteret, og sagen om broen blev derefter drøftet med naboerne.")
