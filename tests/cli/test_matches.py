"""A person sees how papers were put together, and joins, splits and undoes; undoing restores what there was."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cli.conftest import Command
from tests.cli.demo_papers import BY, everything, number_of, read_in

pytestmark = pytest.mark.django_db

TM = "teknik-og-miljoeudvalget/"
AGENDA, MINUTES = TM + "2026-05-06-dagsorden.md", TM + "2026-05-06-referat.md"
COUNCIL, MORE = "kommunalbestyrelsen/2026-06-23-referat.pdf", "kommunalbestyrelsen/2026-06-23-tillaegsdagsorden.pdf"
HERE, THERE = "/teknik-og-miljoeudvalget/2026-05-06/", "/teknik-og-miljoeudvalget/2026-05-07/"


@pytest.fixture(autouse=True)
def files_folder(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path / "files"


def misprinted(name: str, text: str) -> str:
    """The minutes bear the date of the day after."""
    if name != MINUTES:
        return text
    return text.replace("6. maj 2026", "7. maj 2026").replace("06-05-2026", "07-05-2026").replace("Onsdag", "Torsdag")


def renumbered(name: str, text: str) -> str:
    """The minutes have another item under number 2."""
    if name != MINUTES:
        return text
    other = "Ansøgning om udvidelse af minkfarmens staldbygninger til kontor"
    return text.replace(other, "Kontorer på Lindhøjvej")


def word_in(text: str) -> str:
    found = re.search(r"matches undo (\d+)", text)
    assert found
    return found[1]


def line_with(word: str, text: str) -> str:
    return " ".join(next(line for line in text.splitlines() if word in line).split())


def test_the_list_tells_what_stands_where_and_why(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES, COUNCIL, MORE)
    agenda, minutes = number_of(AGENDA), number_of(MINUTES)
    listed = command("matches", "--body", "Teknik- og Miljøudvalget").out
    assert listed.splitlines()[0] == f"Teknik- og Miljøudvalget den 6. maj 2026, {HERE}"
    told = f"{agenda} 2026-05-06-dagsorden.md Markdown dagsorden 3 ja eneste møde den dag (1,00)"
    assert line_with("dagsorden.md", listed) == told
    assert line_with(f"{minutes}:3", listed) == f"3 {minutes}:3 3 Meddelelser første papir (1,00)"
    assert line_with(f"{agenda}:3", listed) == f"{agenda}:3 3 Meddelelser samme nummer (1,00)"
    assert line_with(f"{agenda}:1", listed).endswith("samme sagsnummer (1,00)")
    assert listed.splitlines()[-1] == "1 møde."
    other = command("matches", "--date", "2026-06-23").out
    assert "Kommunalbestyrelsen den 23. juni 2026" in other
    assert "kun i dette papir" in other
    assert command("matches").out.splitlines()[-1] == "2 møder."


def test_minutes_with_a_misprinted_date_are_joined_to_their_meeting(
    tmp_path: Path, command: Command, client: Client
) -> None:
    read_in(tmp_path, AGENDA, MINUTES, COUNCIL, MORE, change=misprinted)
    before = everything()
    ended = command("matches", "join", number_of(MINUTES), number_of(AGENDA), *BY)
    assert ended.code == 0
    told = ended.out.splitlines()
    at = f"mødet i Teknik- og Miljøudvalget den 6. maj 2026 ({HERE})"
    assert told[0] == f"Papir {number_of(MINUTES)} hører nu til {at}."
    assert told[1] == f"Version 1 af referatet fra {at} blev offentliggjort."
    assert client.get(THERE).headers["Location"] == HERE
    assert client.get(f"{THERE}punkt-2/").headers["Location"] == f"{HERE}punkt-2/"
    assert client.get(HERE).status_code == 200
    listed = command("matches", "--date", "2026-05-06").out
    assert "samlet af en medarbejder" in line_with("referat.md", listed)
    assert f"papir {number_of(MINUTES)} og {number_of(AGENDA)} er samlet af Lise Holm den " in listed
    undone = command("matches", "undo", word_in(ended.out), *BY)
    assert undone.code == 0
    assert f"Papir {number_of(MINUTES)} hører nu til mødet i Teknik- og Miljøudvalget den 7. maj 2026" in undone.out
    assert everything() == before
    assert client.get(THERE).status_code == 200
    assert "fortrudt af Lise Holm den " in command("matches", "--date", "2026-05-06").out


@pytest.mark.parametrize("order", [(AGENDA, MINUTES), (MINUTES, AGENDA)])
def test_joining_keeps_the_address_of_the_right_day_whichever_came_first(
    tmp_path: Path, command: Command, client: Client, order: tuple[str, str]
) -> None:
    read_in(tmp_path, *order, change=misprinted)
    before = everything()
    for _ in range(2):
        ended = command("matches", "join", number_of(MINUTES), number_of(AGENDA), *BY)
        assert client.get(HERE).status_code == 200
        assert client.get(THERE).headers["Location"] == HERE
        command("matches", "undo", word_in(ended.out), *BY)
        assert everything() == before


def test_papers_of_one_meeting_are_split_and_put_together_again(
    tmp_path: Path, command: Command, client: Client
) -> None:
    read_in(tmp_path, AGENDA, MINUTES, COUNCIL, MORE)
    before = everything()
    ended = command("matches", "split", number_of(MINUTES), *BY)
    assert ended.code == 0
    assert f"{HERE[:-1]}-2/" in command("matches", "--date", "2026-05-06").out
    assert command("matches", "--date", "2026-05-06").out.splitlines()[-1] == "2 møder."
    assert command("matches", "undo", word_in(ended.out), *BY).code == 0
    assert everything() == before
    assert client.get(f"{HERE[:-1]}-2/").headers["Location"] == HERE
    assert client.get(f"{HERE[:-1]}-2/punkt-2/").headers["Location"] == f"{HERE}punkt-2/"


def test_a_splitting_sets_a_joining_aside_until_it_is_undone(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES, change=misprinted)
    apart = everything()
    joined = command("matches", "join", number_of(MINUTES), number_of(AGENDA), *BY)
    together = everything()
    split = command("matches", "split", number_of(AGENDA), *BY)
    assert split.code == 0
    assert {key: everything()[key] for key in ("meetings", "items")} == {
        key: apart[key] for key in ("meetings", "items")
    }
    assert command("matches", "undo", word_in(split.out), *BY).code == 0
    assert everything() == together
    assert command("matches", "undo", word_in(joined.out), *BY).code == 0
    assert everything() == apart


def test_an_earlier_edition_goes_where_the_paper_that_replaced_it_goes(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES, change=misprinted)
    first = number_of(MINUTES)
    read_in(tmp_path, MINUTES, change=lambda name, text: misprinted(name, text).replace("55 pct.", "56 pct."))
    latest = str(max(row[0] for row in everything()["sources"]))
    assert command("matches", "join", first, number_of(AGENDA), *BY).err.startswith(f"Papir {first} er erstattet")
    before = everything()
    ended = command("matches", "join", latest, number_of(AGENDA), *BY)
    assert ended.code == 0
    listed = command("matches").out
    assert listed.splitlines()[-1] == "1 møde."
    assert "nej, erstattet" in line_with(f" {first} ", listed)
    command("matches", "undo", word_in(ended.out), *BY)
    assert everything() == before


@pytest.mark.parametrize("order", [(AGENDA, MINUTES), (MINUTES, AGENDA)])
def test_items_are_joined_and_the_joining_undone(
    tmp_path: Path, command: Command, client: Client, order: tuple[str, str]
) -> None:
    def otherwise(name: str, text: str) -> str:
        return re.sub(r"\d\d\.\d\d\.\d\d-[A-Z]\d\d-\d+-\d\d", "", renumbered(name, text)) if name == MINUTES else text

    read_in(tmp_path, *order, change=otherwise)
    one, two = f"{number_of(MINUTES)}:2", f"{number_of(AGENDA)}:2"
    assert "(usikkert)" in command("matches", "--doubtful").out
    before = everything()
    ended = command("matches", "join-items", one, two, *BY)
    assert ended.out.splitlines()[0] == f"Punkt {one} og {two} er nu ét punkt: {HERE}punkt-2/"
    listed = command("matches").out
    assert "samlet af en medarbejder" in listed
    assert f"punkt {one} og {two} er samlet af Lise Holm" in listed
    assert client.get(f"{HERE}punkt-2-2/").headers["Location"] == f"{HERE}punkt-2/"
    assert command("matches", "undo", word_in(ended.out), *BY).code == 0
    assert everything() == before


def test_items_are_split_and_the_splitting_undone(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    one, two = f"{number_of(AGENDA)}:3", f"{number_of(MINUTES)}:3"
    before = everything()
    ended = command("matches", "split-items", one, two, *BY)
    assert ended.code == 0
    assert len(re.findall("er nu et punkt for sig", ended.out)) == 2
    assert "(usikkert)" in command("matches", "--doubtful").out
    again = command("matches", "split-items", two, one, *BY)
    assert again.err == f"De to punkter er allerede skilt ad (afgørelse {word_in(ended.out)}).\n"
    assert command("matches", "undo", word_in(ended.out), *BY).code == 0
    assert everything() == before
    assert command("matches", "--doubtful").out == "0 møder.\n"


def test_what_cannot_be_done_is_said_and_changes_nothing(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES, COUNCIL)
    agenda, minutes, council = number_of(AGENDA), number_of(MINUTES), number_of(COUNCIL)
    before = everything()
    for arguments, sentence in (
        (("join", agenda, agenda, *BY), "Et papir kan ikke samles med sig selv."),
        (("join", agenda, "999999", *BY), "Papir 999999 findes ikke. Se numrene med: raadslag matches"),
        (("join", agenda, minutes, "--by", "x@eksempel.dk"), "Ingen bruger har adressen x@eksempel.dk."),
        (("split", council, *BY), f"Papir {council} er det eneste ved sit møde"),
        (("split", "999999", *BY), "Papir 999999 findes ikke."),
        (("join-items", f"{agenda}:1", f"{agenda}:1", *BY), "Et punkt kan ikke samles med"),
        (("join-items", f"{agenda}:1", f"{agenda}:2", *BY), "De to punkter står i samme papir."),
        (("join-items", f"{agenda}:1", f"{minutes}:9", *BY), f"Papir {minutes} har intet punkt 9."),
        (("join-items", f"{agenda}:1", f"{council}:1", *BY), "De to punkter hører til hver sit møde."),
        (("split-items", f"{agenda}:1", f"{minutes}:2", *BY), "De to punkter er allerede to."),
        (("join-items", "punkt 2", f"{minutes}:2", *BY), "punkt 2 er ikke et punkt."),
        (("undo", "999999", *BY), "Afgørelse 999999 findes ikke."),
        (("--body", "Havneudvalget"), "Intet papir kender udvalget Havneudvalget."),
    ):
        ended = command("matches", *arguments)
        assert (ended.code, ended.out) == (1, ""), arguments
        assert ended.err.startswith(sentence)
    assert command("matches", "join", agenda, minutes).code == 2
    assert "er ikke en dag" in command("matches", "--date", "6. maj").err
    assert everything() == before


def test_what_is_decided_or_undone_already_is_said(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, AGENDA, MINUTES, change=misprinted)
    agenda, minutes = number_of(AGENDA), number_of(MINUTES)
    word = word_in(command("matches", "join", minutes, agenda, *BY).out)
    assert (
        command("matches", "join", agenda, minutes, *BY).err
        == f"De to papirer er allerede samlet (afgørelse {word}).\n"
    )
    assert command("matches", "undo", word, *BY).code == 0
    again = command("matches", "undo", word, *BY)
    assert (again.code, again.err) == (1, f"Afgørelse {word} er allerede fortrudt.\n")


def test_a_user_is_made_once(command: Command) -> None:
    made = command("user", "add", "Lise@Eksempel.dk", "--name", "Lise Holm")
    assert (made.code, made.out) == (0, "Lise Holm er oprettet med adressen lise@eksempel.dk.\n")
    for arguments, sentence in (
        (("lise@eksempel.dk", "--name", "Lise"), "Der er allerede en bruger med adressen lise@eksempel.dk."),
        (("lise", "--name", "Lise"), "lise er ikke en e-mailadresse."),
        (("bo@eksempel.dk", "--name", " "), "Skriv personens navn, højst 200 tegn."),
    ):
        ended = command("user", "add", *arguments)
        assert (ended.code, ended.err) == (1, f"{sentence}\n")
