"""Why something in the law is no rule here, or not the whole of it."""

from typing import Final

ELSEWHERE: Final = {
    "local": "Kommunen bestemmer selv. Det er en lokal indstilling.",
    "permissions": "Det er en ret, der følger med hvervet. Den står i docs/rettigheder.md.",
    "meetings": "Hver fils tidspunkt noteres, når dagsordenen sendes.",
    "routing": "Borgmesterens fordeling noteres på sagen. Der er intet at afvise.",
    "committee_video": "For udvalg er der ikke fundet en varig regel. Det er en lokal indstilling.",
    "journal": "Journalens dato og tema følger med sagens papirer.",
    "chain": "At en ændring kan ses, vises af kæden af digester, ikke af en regel.",
    "clear_halt": "At det er klart, at sagen standses, spørger skærmen om.",
    "reading": "Det er et eksempel fra et referat. Det prøves, hvor referater læses.",
    "lots": "Hvem der trak lod, hvordan og med hvilket resultat gemmes ved valget.",
    "amounts": "Beløb beregnes i lønsystemet. Her står hvem, som hvad, fra og til.",
    "secrecy": "Et skøn i hver sag. Grunden skrives af den, der lukker eller offentliggør.",
    "review": "Det er fund i en tekst og ikke en regel om et møde. Det ses efter, før noget offentliggøres.",
    "accessibility": "Det er krav til skærme og papirer. De prøves, hvor de laves.",
    "archive": "Underskrevne protokoller slettes aldrig. Det holder databasen selv.",
}
