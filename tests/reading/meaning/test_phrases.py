"""Decisions in the words that municipalities use for them."""

import pytest

from raadslag.reading.meaning.decision import decision_of
from raadslag.records import Outcome, Paragraph

PHRASES = [
    ("Godkendt.", Outcome.APPROVED),
    ("Indstillingen blev godkendt med 31 stemmer imod 14. 6 undlod.", Outcome.APPROVED),
    ("Indstillingspunkt 1-7 godkendt.", Outcome.APPROVED),
    ("Udvalget godkender indstillingen uden yderligere anbefalinger.", Outcome.APPROVED),
    ("Dagsordenen herefter godkendt.", Outcome.APPROVED),
    ("Tiltrådt.", Outcome.APPROVED),
    ("Det tiltrædes, at pladsen nedlægges.", Outcome.APPROVED),
    ("Medlemsforslaget blev tiltrådt med 34 stemmer imod 15.", Outcome.APPROVED),
    ("Godkendt med den tilføjelse, at stien belyses.", Outcome.APPROVED_WITH_REMARKS),
    ("Godkendt med den ændring, at sag nr. 29 udgår.", Outcome.APPROVED_WITH_REMARKS),
    ("Godkendt med bemærkning om, at planen evalueres.", Outcome.APPROVED_WITH_REMARKS),
    ("Til efterretning.", Outcome.NOTED),
    ("Udvalget tager orienteringen til efterretning.", Outcome.NOTED),
    ("Ad 1. Taget til efterretning.", Outcome.NOTED),
    ("Drøftet og taget til efterretning.", Outcome.NOTED),
    ("Til orientering.", Outcome.NOTED),
    ("Taget til orientering.", Outcome.NOTED),
    ("Sagens elementer drøftet, herunder hvordan der arbejdes videre.", Outcome.DISCUSSED),
    ("Anbefales overfor Økonomiudvalget og Byrådet.", Outcome.RECOMMENDED),
    ("Indstilles godkendt. (Til Kommunalbestyrelsen)", Outcome.RECOMMENDED),
    ("Økonomiudvalget anbefaler administrationens indstilling godkendt.", Outcome.RECOMMENDED),
    ("Indstillingspunkt 1-4 anbefales.", Outcome.RECOMMENDED),
    ("Indstillingen anbefales med den mindre korrektion, at ad. 2 ændres til: 5 m.", Outcome.RECOMMENDED),
    ("Oversendes til Byrådets 1. behandling.", Outcome.REFERRED),
    ("Overgår til forvaltningen til besvarelse.", Outcome.OTHER),
    ("Punkt 16 sendes tilbage til udvalget med henblik på nye oplysninger.", Outcome.SENT_BACK),
    ("Besluttet, at sagen skulle sendes tilbage til udvalget med henblik på nyvurdering.", Outcome.SENT_BACK),
    ("Udsættes", Outcome.POSTPONED),
    ("Sagen blev udsat til næste økonomiudvalgsmøde.", Outcome.POSTPONED),
    ("Besluttet udsat til behandling på et senere møde.", Outcome.POSTPONED),
    ("Afventes.", Outcome.POSTPONED),
    ("Sag 3 udgår.", Outcome.WITHDRAWN),
    ("Pkt. 291 blev taget af dagsordenen.", Outcome.WITHDRAWN),
    ("Sag 243 blev taget af dagsordenen, da sagen blev udsat.", Outcome.WITHDRAWN),
    ("Indstillingen blev forkastet med 39 stemmer imod 5.", Outcome.REJECTED),
    ("Ændringsforslaget blev ikke vedtaget med 1 stemme mod 8. 1 undlod at stemme.", Outcome.REJECTED),
    ("Udvalget besluttede ikke at imødekomme ansøgningen.", Outcome.REJECTED),
    ("Afslag.", Outcome.REJECTED),
    ("Forslaget bortfaldt på grund af stemmelighed.", Outcome.LAPSED),
    ("Ida Bech (A) blev valgt.", Outcome.ELECTED),
    ("Ida Bech (A) er herefter valgt til hvervet som formand.", Outcome.ELECTED),
    ("Ingen spørgetid.", Outcome.NONE),
    ("Intet.", Outcome.NONE),
    ("Foretræde fra borgergruppen gennemført.", Outcome.OTHER),
]


@pytest.mark.parametrize(("text", "outcome"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_phrase_has_its_outcome(text: str, outcome: Outcome) -> None:
    decision = decision_of((Paragraph(runs=(text,)),))

    assert decision is not None
    assert decision.outcome is outcome
