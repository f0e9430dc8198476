"""What a refusal says in Danish: what, why, what to do, and the paragraph last."""

import ast
import datetime as dt
import re
from pathlib import Path
from typing import Final

import pytest

import raadslag.law as room
from raadslag.law.labels import REFUSALS, late_note, sentence
from raadslag.law.meeting.quorum import committee_quorum
from raadslag.law.meeting.voting import votes_fit_the_room
from raadslag.law.notice.dispatch import late_case
from raadslag.law.powers.referral import approves_only_what_it_decides
from raadslag.law.refusal import Refusal

MODULES: Final = [path for path in Path(room.__path__[0]).rglob("*.py") if "labels" not in path.parts]


def refusals_made() -> list[tuple[str, int]]:
    """Each code that is written out in a refusal, with how many words it is about."""
    made = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
                given = {each.arg: each.value for each in node.keywords}
                code, about = given.get("code"), given.get("about")
                if isinstance(code, ast.Constant):
                    made.append((str(code.value), len(about.elts) if isinstance(about, ast.Tuple) else 0))
    return made


def test_every_code_has_a_sentence_that_names_what_it_is_about() -> None:
    made = refusals_made()
    assert len(made) > 80
    for code, words in made:
        assert set(re.findall(r"\{(\d)\}", REFUSALS[code])) == {str(place) for place in range(words)}, code


def test_every_sentence_has_a_code_that_somebody_uses() -> None:
    source = "\n".join(path.read_text() for path in MODULES)
    assert [code for code in REFUSALS if f'"{code}"' not in source] == []


@pytest.mark.parametrize("code", REFUSALS)
def test_each_sentence_is_short_and_tells_what_to_do(code: str) -> None:
    parts = re.split(r"(?<=[.?])\s", REFUSALS[code])
    assert all(len(part.split()) < 20 for part in parts)
    assert len(parts) >= 2
    assert parts[-1].endswith(".")


def test_a_late_case_is_told_why_it_needs_words() -> None:
    refused = late_case(sent=dt.date(2025, 3, 21), meeting=dt.date(2025, 3, 26), reason=" ")
    assert refused is not None
    assert sentence(refused) == (
        "Fristen var den 20. marts 2025. Skriv, hvorfor sagen ikke kan vente. Det kommer til at stå på dagsordenen"
        " (styrelsesloven § 8, stk. 5)."
    )


def test_the_agenda_says_that_a_case_is_late_and_why() -> None:
    assert late_note(latest=dt.date(2025, 3, 20), reason="Fristen for ansøgning er den 28. marts.") == (
        "Sendt ud efter fristen den 20. marts 2025. Sagen kan ikke vente: Fristen for ansøgning er den 28. marts"
        " (styrelsesloven § 8, stk. 5)."
    )


def test_too_few_are_told_how_many_are_needed() -> None:
    refused = committee_quorum(members=7, present=3)
    assert refused is not None
    assert sentence(refused) == (
        "Udvalget kan ikke beslutte: 3 af 7 er til stede, og 4 skal være det. Ret fremmødet, eller udsæt punktet"
        " (styrelsesloven § 20, stk. 2)."
    )


def test_arithmetic_speaks_for_itself() -> None:
    refused = votes_fit_the_room(votes_for=5, against=2, abstained=1, present=7)
    assert refused is not None
    assert (
        sentence(refused) == "Der er 8 stemmer, men 7 medlemmer til stede ved punktet. Ret stemmerne eller fremmødet."
    )


def test_who_does_not_decide_is_told_which_word_to_choose() -> None:
    refused = approves_only_what_it_decides(decides="Kommunalbestyrelsen", here="Erhvervsudvalget", approves=True)
    assert refused is not None
    assert sentence(refused) == (
        'Kommunalbestyrelsen træffer beslutningen, så udvalget kan ikke godkende. Vælg "Indstilles til godkendelse".'
    )


def test_a_month_is_written_out_and_other_words_stay() -> None:
    assert sentence(Refusal(code="month_without_meeting", about=("2025-07",))).startswith(
        "Der er intet møde i juli 2025."
    )
    assert sentence(Refusal(code="plan_not_published", about=("2025",))).startswith("Mødeplanen for 2025 er")
    assert "12 af 31" in sentence(Refusal(code="video_blocked", about=("12", "31")))


def test_a_code_of_another_room_is_not_known_here() -> None:
    with pytest.raises(KeyError):
        sentence(Refusal(code="not_permitted"))
