"""How papers name the acts, and the one name that is used here."""

from typing import Final

ACTS: Final = {
    "lov om kommunernes styrelse": "styrelsesloven",
    "kommunestyrelsesloven": "styrelsesloven",
    "den kommunale styrelseslov": "styrelsesloven",
    "styrelsesloven": "styrelsesloven",
    "forvaltningsloven": "forvaltningsloven",
    "lov om offentlighed i forvaltningen": "offentlighedsloven",
    "offentlighedsloven": "offentlighedsloven",
}
