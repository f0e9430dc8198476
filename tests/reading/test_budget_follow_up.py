"""Follow-ups on a budget agreement: what is told of each initiative, and nothing that is not told."""

import datetime as dt
from pathlib import Path

import pytest

from raadslag.reading import FollowUpReading, Unreadable, coverage, read, read_any
from raadslag.records import Assessment, BudgetFollowUp, Treatment, follow_up_from_bytes, to_bytes

PAPERS = Path(__file__).parents[1] / "papers/budget"


def follow_up(name: str) -> BudgetFollowUp:
    reading = read_any((PAPERS / name).read_bytes(), name=name)
    assert isinstance(reading, FollowUpReading)
    return reading.record


def test_the_head_says_which_agreement_and_for_whom() -> None:
    found = follow_up("opfoelgning.txt")

    assert (found.agreement, found.year, found.committee) == ("Aftale om budget 2026", 2026, "Klima- og Teknikudvalget")
    assert found.revised_after == Treatment(body="Klima- og Teknikudvalget", date=dt.date(2026, 4, 14))
    assert found.chapter is not None
    assert (found.chapter.number, found.chapter.title) == ("3", "Klima og Teknik")
    assert found.follow_ups == ("1. budgetopfølgning 2026", "2. budgetopfølgning 2026", "31.12.2026")


def test_an_initiative_has_who_is_responsible_and_its_notes() -> None:
    first, second = follow_up("opfoelgning.txt").initiatives

    assert (first.number, first.title, first.account) == ("3.01", "Flere træer i byen", "Anlæg")
    assert (first.centre, first.committee) == ("Teknik, Vej og Miljø", "Klima- og Teknikudvalget")
    assert first.contributors == ("Skole og Dagtilbud", "Økonomi")
    assert first.description == ("Der plantes 200 træer.", "Træerne plantes langs skolevejene.")
    assert first.notes == ("Indsatsen ses i sammenhæng med 4.02. Grønne skoler.",)
    assert first.economy == ("Der er afsat 1,2 mio. kr. i 2026.",)
    assert second.contributors == ("Økonomi og Indkøb",)
    assert second.notes == ("Kommunen har et lager af varmepumper.",)
    assert second.economy == ()


def test_old_and_new_wording_stand_side_by_side_and_an_empty_milestone_is_kept() -> None:
    milestones = follow_up("opfoelgning.txt").initiatives[0].milestones

    assert [m.texts for m in milestones] == [
        ("Planen er vedtaget.",),
        ("80 træer er plantet.", "100 træer er plantet."),
        (),
    ]


def test_a_glyph_that_lost_its_colour_is_no_judgement() -> None:
    milestones = follow_up("opfoelgning.txt").initiatives[0].milestones

    assert [(m.smiley, m.assessment) for m in milestones] == [
        ("☺", Assessment.FULFILLED),
        ("☹", None),
        (None, None),
    ]


def test_colours_by_name_are_judgements_and_a_glyph_without_definition_is_none() -> None:
    first, second = follow_up("opfoelgning.html").initiatives

    assert [m.assessment for m in first.milestones] == [
        Assessment.FULFILLED,
        Assessment.PARTLY,
        Assessment.MISSED,
    ]
    assert [(m.smiley, m.assessment) for m in second.milestones] == [("🙂", None)]


def test_paragraphs_of_a_cell_stay_apart_in_a_web_page() -> None:
    first, second = follow_up("opfoelgning.html").initiatives

    assert first.description == ("Ventetiden skal ned.", "Den måles hvert kvartal.")
    assert (first.centre, first.contributors) == ("Børn og Familie", ())
    assert (second.description, second.centre) == (("Tre legepladser fornyes.",), "Ejendomme")


@pytest.mark.parametrize("name", ["opfoelgning.txt", "opfoelgning.html"])
def test_every_character_is_read_and_the_record_survives_its_bytes(name: str) -> None:
    found = follow_up(name)

    assert coverage(found.spans).unread == 0
    assert follow_up_from_bytes(to_bytes(found)) == found


def test_what_stands_after_the_table_is_unread() -> None:
    text = (PAPERS / "opfoelgning.txt").read_text(encoding="utf-8").replace("Økonomi\t\t\t\n", "Økonomi\tIntet.\t\t\n")
    reading = read_any((text + "\n\nSide 4 af 4, udskrevet af systemet\n").encode())

    assert coverage(reading.record.spans).unread > 30


def test_minutes_that_speak_of_milestones_are_still_minutes() -> None:
    text = (
        "Byrådet\n\nReferat\n\nTirsdag den 14. april 2026 kl. 17:00\n\nPunkt 1: Opfølgning på Aftale om budget 2026\n\n"
        "Sagsfremstilling\nMilepæl\nPlanen er vedtaget.\n\nBeslutning\nTaget til efterretning\n"
    )

    assert read(text.encode()).record.items[0].title == "Opfølgning på Aftale om budget 2026"


def test_who_asks_for_a_meeting_is_told_that_this_is_none() -> None:
    with pytest.raises(Unreadable, match="opfølgning på en budgetaftale"):
        read((PAPERS / "opfoelgning.txt").read_bytes())
