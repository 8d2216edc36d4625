"""Votes on what a candidate names: person, organisation, place or something else.

Each sign adds its weight; the entity takes the kind with the most weight over all its mentions. The weights were set
by comparing with labelled news, sign by sign.
"""

import re
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, gender, known_names, lexicon, neighbours
from summarizer.reading.offices import singular

if TYPE_CHECKING:
    from summarizer.reading.candidates import Candidate, Scanner

_LABELS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "other",
    "PRODUCT": "other", "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other", "LANGUAGE": "other",
}  # fmt: skip
_MODEL = re.compile(r"(?=.*\d)(?=.*[A-Z])[\w.+-]+")
_CODE_NAME = {"operation", "project", "hurricane", "typhoon", "cyclone", "storm", "ins", "uss", "hms"}
_SHIPS = frozenset({"MV", "SS", "RMS", "FV", "RV"})
"""What stands before the name of a ship, in capitals."""
_NICKNAMES = frozenset(
    "rangers hornets eagles lions tigers bears wolves hawks falcons panthers bulls rams sharks giants warriors raiders "
    "pirates rockets strikers dragons cobras stallions wildcats bulldogs wolverines".split()
)
"""What teams are called behind the name of any place, however small."""
_CLUBS_BEGIN = frozenset("dynamo dinamo spartak lokomotiv olympique borussia atletico sporting".split())
_INITIALS = re.compile(r"(?:[B-HJ-Z]\.?){1,3}|A\.")
_CAMEL = re.compile(
    r"\b(?!(?:Mc|Mac|De|Di|Du|Le|La|Li|Van|Von|Fitz|St|Del|Des|Ja|O)[A-Z])[A-Z]?[a-z]{2,}[A-Z]|\be[A-Z][a-z]"
)
_BODY_HEADS = lexicon.ORG_HEADS | lexicon.EVENT_HEADS
_PLACES_BEGIN = {"fort", "camp", "mount", "lake", "port", "cape", "point", "san", "santa", "los", "las"}
_CORPORATE = {"inc", "ltd", "llc", "llp", "lp", "plc", "corp", "gmbh"}
_HEAVENLY = frozenset("Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto Moon Sun Milky".split())


def vote(candidate: "Candidate", scanner: "Scanner") -> None:
    """Adds the votes that one mention gives."""
    votes, words = candidate.votes, [w.text for w in candidate.words]
    name = " ".join(words)
    for start, end, label in scanner.near(candidate.start, candidate.end):
        if label in _LABELS:
            exact = abs(start - candidate.start) <= 4 and abs(end - candidate.end) <= 2
            votes[_LABELS[label]] += 2 if exact else 1
            candidate.recognised += (2 if exact else 1) * (label == "ORG")
    if candidate.title:
        votes["person"] += 6
    if gazetteer.state_behind(
        scanner.text[candidate.start - 2 : candidate.start], name, scanner.text[candidate.end : candidate.end + 1]
    ):
        votes["place"] += 9
    _by_words(candidate, words, name)
    _by_gazetteer(candidate, words, name)
    if not candidate.title:
        _by_dictionary(candidate, words, scanner)
    neighbours.vote(candidate, scanner)


def _by_words(candidate: "Candidate", words: list[str], name: str) -> None:
    votes = candidate.votes
    first, last = words[0].casefold(), singular(words[-1])
    heads = {singular(w) for w in words[:-1]} if any(w in {"of", "for", "on"} for w in words) else set()
    head = next((singular(words[i - 1]) for i, w in enumerate(words) if w in {"of", "for", "on"} and i), last)
    if _is_given_and_surname(words):
        votes["person"] += 4
    elif _has_a_code_name(words) or _MODEL.fullmatch(words[0]) or _MODEL.fullmatch(words[-1]):
        votes["other"] += 8
    elif head in lexicon.ORG_HEADS and (len(words) > 1 or name.isupper() or head not in COMMON):
        votes["organisation"] += 5
    elif len(words) > 1 and head in lexicon.EVENT_HEADS:
        votes["other"] += 5
    elif len(words) > 1 and head in lexicon.PLACE_HEADS:
        votes["place"] += 4
        votes["person"] -= 4 * (len(words) > 2 and head not in lexicon.SURNAME_HEADS)  # "Ann Berg Memorial Park"
    elif heads & lexicon.ORG_HEADS:
        votes["organisation"] += 3
    if name.casefold() in known_names.BODIES:
        votes["organisation"] += 9
    if len(words) > 1 and first in _PLACES_BEGIN:
        votes["place"] += 4
        votes["person"] -= 4
    _by_shape(candidate, words, name)
    votes["organisation"] += _as_a_firm(words, name.casefold())


def _has_a_code_name(words: list[str]) -> bool:
    """Whether it is called as operations, storms and ships are: "Operation Torrent", "MV Alden"."""
    return len(words) > 1 and (words[0].casefold() in _CODE_NAME or words[0] in _SHIPS)


def _as_a_firm(words: list[str], name: str) -> int:
    """Votes for a known house or firm, one by its suffix, and a body that ends in capitals: "House GOP"."""
    several, last = len(words) > 1, words[-1]
    capitals = several and len(last) > 2 and last.isalpha() and last.isupper()
    suffix = several and singular(last) in _CORPORATE or name.endswith((".com", ".org"))
    return 3 * (name in known_names.FIRMS) + 6 * suffix + 2 * capitals


def _is_given_and_surname(words: list[str]) -> bool:
    """Whether a head word is a surname, behind a given name that is no town's: "Nathan Law", not "Victoria Park"."""
    surname = len(words) == 2 and words[1].casefold() in lexicon.SURNAME_HEADS
    return surname and gazetteer.is_called_so(words[0]) and not gazetteer.is_place(words[0])


def _by_shape(candidate: "Candidate", words: list[str], name: str) -> None:
    """Votes by capitals, initials, given names, and the town before a plural."""
    votes = candidate.votes
    if _CAMEL.search(name):
        votes["organisation"] += 4
        votes["person"] -= 2
    if len(words) == 1 and gazetteer.is_called_so(name):
        votes["person"] += 2
    if _is_team(words):
        votes["organisation"] += 5
    if len(words) > 1 and (words[-1].casefold() in _NICKNAMES or words[0].casefold() in _CLUBS_BEGIN):
        votes["organisation"] += 6
        votes["person"] -= 2
    if name.isupper() and name.replace(".", "").casefold() in lexicon.NO_BODIES or name in _HEAVENLY:
        votes["other"] += 8
    capitals = sum(c.isupper() for c in name)
    town = len(name) > 4 and gazetteer.city(name)  # a dateline
    if (
        len(words) == 1
        and not town
        and (name == "X" or (capitals > 1 and name.isupper() and not any(c.isdigit() for c in name)))
    ):
        votes["organisation"] += 4
    _by_first_word(candidate, words)


def _by_first_word(candidate: "Candidate", words: list[str]) -> None:
    """Votes by a given name, initials or an acronym in front."""
    votes, last = candidate.votes, singular(words[-1])
    if (
        gazetteer.is_called_so(words[0])
        and 1 < len(words) <= 4
        and (
            last not in lexicon.HEADS - lexicon.SURNAME_HEADS - {"park"}
            and last not in _BODY_HEADS
            or _is_given_and_surname(words)
        )
    ):
        votes["person"] += 4
    if len(words) == 2 and gazetteer.is_given_name(words[0]) and words[1].casefold() in lexicon.SURNAME_HEADS:
        votes["person"] += 2
    if len(words) > 1 and len(words[0]) > 2 and words[0].isalpha() and words[0].isupper():
        votes["organisation"] += 3 * (last not in lexicon.HEADS)  # "BBC Newsnight"
        votes["person"] -= 3
    if any(re.fullmatch(r"[A-Z]\.?", w) for w in words[1:-1]):
        votes["person"] += 4
    if len(words) > 1 and _INITIALS.fullmatch(words[0]) and words[-1][1:].islower():
        votes["person"] += 4


def _by_dictionary(candidate: "Candidate", words: list[str], scanner: "Scanner") -> None:
    """Votes against a person where everyday words stand for a name: "Enemy Hands", "Black Diamond", "Anonymous"."""
    votes = candidate.votes
    if len(words) == 1 and not gazetteer.is_given_name(words[0]):
        votes["person"] -= gazetteer.is_adjective(words[0]) + 2 * (candidate.words[0].plain in scanner.lower)
    elif (
        gazetteer.is_adjective(words[0])
        and not gender.is_any_given_name(words[-1])
        or (gazetteer.is_everyday(words[0]) and gazetteer.is_everyday(words[-1]))
    ):
        votes["person"] -= 4
    if len(words) > 1 and gazetteer.is_demonym(words[-1]):
        votes["other"] += 4
    if len(words) > 1 and words[0] == "Team":
        votes["organisation"] += 4
        votes["person"] -= 4


def _is_team(words: list[str]) -> bool:
    """Whether it is a town with a plural, as teams are called: "Tampa Bay Buccaneers"."""
    last, town = words[-1], " ".join(words[:-1])
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is")) and last[1:].islower() and len(last) > 4
    return (
        len(words) > 1
        and plural
        and last.casefold() not in lexicon.HEADS
        and last.casefold() not in lexicon.PORTFOLIOS
        and singular(last) not in lexicon.HEADS
        and not gazetteer.is_given_name(words[0])
        and (max(gazetteer.city(town), gazetteer.city(words[0])) > gazetteer.LARGE or bool(gazetteer.region(town)))
    )


COMMON = frozenset(
    "ministry department council committee commission agency authority bureau board court parliament congress senate "
    "assembly union alliance association party front movement group company bank office service services police army "
    "forces cabinet government campaign team club force network press media "
    "radio".split()
)
"""Heads that alone name nothing: "the Ministry" is a description."""


def _by_gazetteer(candidate: "Candidate", words: list[str], name: str) -> None:
    votes = candidate.votes
    if gazetteer.is_demonym(name):
        votes["other"] += 9
    elif gazetteer.country(name) or gazetteer.region(name):
        votes["place"] += 8
    elif len(words) > 1 and (gazetteer.country(words[-1]) or gazetteer.region(words[-1])):
        votes["place"] += 3
    elif population := gazetteer.city(name):
        votes["place"] += 4 if population > 300_000 else 3 if len(words) > 1 or population > 100_000 else 1


def decide(votes: dict[str, int]) -> str:
    """The kind with the most votes; ties fall to the first of person, organisation, place, other."""
    order = ("person", "organisation", "place", "other")
    if max((votes.get(kind, 0) for kind in order), default=0) <= 0:
        return "other"
    return max(order, key=lambda kind: (votes.get(kind, 0), -order.index(kind)))
