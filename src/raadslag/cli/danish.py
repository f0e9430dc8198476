"""What click itself says, in Danish.

Click marks its sentences for gettext, which takes its language from the machine and its words from compiled files.
This program speaks Danish wherever it runs, so click's modules are given the words themselves.
"""

from typing import Final

from click import core, decorators, exceptions, formatting, parser, types

WORDS: Final = {
    "Usage:": "Brug:",
    "Options": "Tilvalg",
    "Commands": "Kommandoer",
    "Positional arguments": "Argumenter",
    "Show this message and exit.": "Vis denne hjælp.",
    "Try '{command} {option}' for help.": "Hjælp: {command} {option}",
    "Error: {message}": "{message}",
    "Missing command.": "Kommandoen mangler.",
    "Missing argument": "Der mangler et argument:",
    "Missing option": "Der mangler et tilvalg:",
    "No such option {name!r}.": "Tilvalget {name} findes ikke.",
    "No such command {name!r}.": "Kommandoen {name} findes ikke.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Mente du en af disse: {possibilities}?",
    "Option {name!r} requires an argument.": "Tilvalget {name} skal have en værdi.",
    "Option {name!r} does not take a value.": "Tilvalget {name} skal ikke have en værdi.",
    "Got unexpected extra argument ({args})": "Der er et ord for meget: {args}",
    "Got unexpected extra arguments ({args})": "Der er ord for meget: {args}",
    "Invalid value for {param_hint}: {message}": "{param_hint}: {message}",
    "{value!r} is not one of {choices}.": "{value} er ikke en af {choices}.",
    "{value!r} is not a valid {number_type}.": "{value} er ikke et tal.",
    "{value} is not in the range {range}.": "{value} ligger ikke i {range}.",
}


def danish(sentence: str) -> str:
    """A sentence of click's in Danish; one that is not in the table stays as it is."""
    return WORDS.get(sentence, sentence)


def danish_by_number(one: str, many: str, count: int) -> str:
    return danish(one if count == 1 else many)


def speak_danish() -> None:
    """Give click its words."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        names = vars(module)
        names["_"] = danish
        if "ngettext" in names:
            names["ngettext"] = danish_by_number
