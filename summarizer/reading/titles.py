"""Cuts a run of capitalised words into the office, the peoples and bodies in it, and the name itself."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, lexicon
from summarizer.reading.candidates import Candidate
from summarizer.reading.offices import is_office, singular
from summarizer.reading.words import Word

if TYPE_CHECKING:
    from summarizer.models import Sentence

_ADJECTIVE = re.compile(r"[A-Z]\w+-(?:[a-z]+(?:ed|ing)|led|run|born)")
"""What describes a name and is none: "Hunger-striking"."""
_DESCRIBES = re.compile(
    r"[A-Z][a-z]+-(?:leaning|wide|style|like|era|only|backed|held|friendly|dominated|controlled|owned)"
)
"""An adjective made of a name, and no name: "Pacific-wide"."""
_GENERAL = frozenset(
    {"electric", "motors", "mills", "dynamics", "atomics", "assembly", "hospital", "foods", "contractors"}
)
"""What "General" is no rank before."""
_SURNAMES = {
    "king", "major", "judge", "marshal", "dean", "pope", "prince", "duke", "baron", "bishop", "fellow", "farmer",
    "priest", "monk", "singer", "rector", "justice", "cook", "painter", "driver", "private", "nurse",
}  # fmt: skip
"""Offices that are also surnames: "Ann King"."""
_LETTERS = {"mp", "msp", "mep", "mla", "td", "qc", "kc", "obe", "mbe", "cbe", "phd", "md"}
"""What stands behind a name and is none: "Ann Berg MP"."""
_GENDERED = {"mr", "mrs", "ms", "miss"}
_MEMBERS = frozenset({"republican", "democrat"})
"""Offices that also begin a body's name: "Republican Party of Ohio"."""
_FORCES = {"army", "navy", "force", "forces", "guard"}


def cut(sentence: "Sentence", run: list[Word], *, heading: bool) -> list[Candidate]:
    """The names in a run: "Chinese Defence Minister Li Shangfu" → Chinese; Li Shangfu with an office."""
    if len(run) > 2 and run[-1].plain in _LETTERS and not is_office(run[0].text):
        run = run[:-1]
    title = len(run) if _is_description(run) else _title_length(run)
    found = _inside_title(sentence, run[:title], heading=heading) if title else []
    name = run[title:]
    office = (run[0].start, run[title - 1].end) if title else None
    if not name:
        return found
    for part in _split_hyphens(_strip_peoples(name)):
        if all(not w.capital or w.plain in lexicon.NO_NAMES for w in part):
            continue
        candidate = Candidate(part[0].start, part[-1].end, sentence.number, part, heading=heading)
        if part[0] is name[0] and office:
            candidate.title = office
        found.append(candidate)
    return found


def _title_length(run: list[Word]) -> int:
    """How many words at the front are an office: up to the last office word and the portfolio behind it."""
    last = 0
    if any(one.plain == "general" and other.plain in _GENERAL for one, other in pairwise(run)):
        return 0
    for index, word in enumerate(run):
        if not word.capital:
            continue
        if word.plain in lexicon.COURTESY or is_office(word.text):
            party = word.plain in _MEMBERS and index + 1 < len(run) and run[index + 1].plain in lexicon.ORG_HEADS
            in_name = party or index + 1 < len(run) and _ends_in_a_head(run) and not _reads_as_title(run, index)
            if not in_name and not _is_surname(run, index, behind_office=last > 0):
                last = index + 1
    return _portfolio_end(run, last) if last else 0


def _portfolio_end(run: list[Word], last: int) -> int:
    """How many words at the front are an office whose head word ends at `last`, with what it is for."""
    while last < len(run) and (run[last].plain in {"of", "for", "the", "and"} or run[last].plain in lexicon.PORTFOLIOS):
        last += 1
    if last and run[last - 1].plain in {"of", "for"} and last < len(run):
        # "Assistant Secretary for Civil Rights Ann Berg"
        given = (i for i in range(last + 1, len(run) - 1) if gazetteer.is_given_name(run[i].text))
        behind = (i for i in range(last + 1, len(run)) if run[i].plain not in lexicon.PORTFOLIOS)
        last = next(given, next(behind, last + 1))
        if gazetteer.is_land(" ".join(w.text for w in run[last - 1 :])):
            return len(run)  # "Secretary of Justice for Puerto Rico"
    return last


def _is_surname(run: list[Word], index: int, *, behind_office: bool) -> bool:
    """Whether an office at the end is somebody's surname: "Ann King", "Mr. King", "Luther King Jr."."""
    if (
        run[index].plain not in _SURNAMES
        or not index
        or any(w.plain not in lexicon.GENERATIONS for w in run[index + 1 :])
    ):
        return False
    if run[index - 1].plain in _GENDERED:
        return run[index].plain != "justice"
    first, suffix = run[0].text, index + 1 < len(run)
    given = gazetteer.is_given_name(first) and not gazetteer.is_land(first) and not gazetteer.is_demonym(first)
    return not behind_office and (given or suffix)


def _is_description(run: list[Word]) -> bool:
    """Whether the words hold names and are none: "SCO Defence Ministers Meeting"."""
    first = run[0].plain
    if len(run) > 2 and run[1].plain == "of" and first != singular(first) and singular(first) in lexicon.ORG_HEADS:
        return first.endswith(("ies", "ments"))
    return (
        len(run) > 2
        and singular(run[-1].text) in lexicon.EVENT_HEADS
        and any(is_office(w.text) and w.text.lower().endswith("s") for w in run[:-1])
    )


def _is_head(word: str) -> bool:
    return word in lexicon.ORG_HEADS or word in lexicon.EVENT_HEADS or word in lexicon.PLACE_HEADS


def _ends_in_a_head(run: list[Word]) -> bool:
    """Whether a run ends in the head word of a body, an event or a place, and not in a person's surname."""
    surname = run[-1].plain in lexicon.SURNAME_HEADS and gazetteer.is_given_name(run[-2].text)
    return _is_head(run[-1].plain) and not surname


def _reads_as_title(run: list[Word], index: int) -> bool:
    """Whether an office before an organisation's head word is still an office: only a plural with a possessive is."""
    return run[index].possessive


def _inside_title(sentence: "Sentence", run: list[Word], *, heading: bool) -> list[Candidate]:
    """The peoples, places and bodies that an office names: "SCO Defence Ministers", "Bank of England Governor"."""
    found = []
    start = 0
    while start < len(run):
        stop = start + 1
        for end in range(len(run), start, -1):
            words = [w.text for w in run[start:end]]
            if (
                run[end - 1].plain in _FORCES
                and end < len(run)
                and is_office(run[end].text)
                and gazetteer.country(words[0])
            ):
                continue
            if _names_something(words):
                stop = end
                found.append(
                    Candidate(run[start].start, run[end - 1].end, sentence.number, run[start:end], heading=heading)
                )
                break
        start = stop
    return found


def _names_something(words: list[str]) -> bool:
    name = " ".join(words)
    if len(words) == 1 and (
        gazetteer.plain(name) in lexicon.PORTFOLIOS | lexicon.NOT_FIRST
        or is_office(name)
        or name.casefold() in lexicon.COURTESY
    ):
        return False
    if len(words) == 1:
        acronym = len(name) > 1 and name.isupper() and name.isalpha()
        return acronym or gazetteer.is_demonym(name) or gazetteer.country(name) is not None or gazetteer.region(name)
    if gazetteer.country(name) is not None or gazetteer.region(name):
        return True
    if any(is_office(w) for w in words) or not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    of = next((i for i, w in enumerate(words) if w in {"of", "for"}), len(words))
    head = words[of - 1].casefold()
    return head in lexicon.ORG_HEADS and head not in lexicon.PORTFOLIOS


def _strip_peoples(name: list[Word]) -> list[list[Word]]:
    """The name, after the demonym before it: "Russian | Foreign Ministry" stays whole, "Nepali | Sherpa" does not."""
    if len(name) > 1 and gazetteer.is_demonym(name[0].text) and not _has_head(name):
        if all(w.plain in lexicon.PEOPLES or gazetteer.is_demonym(w.text) for w in name):
            return [[w] for w in name]
        if not gazetteer.is_place(" ".join(w.text for w in name)):
            return [name[:1], name[1:]]
    land = len(name) == 3 and gazetteer.country(name[0].text) and not gazetteer.is_given_name(name[0].text)
    if land and gazetteer.is_given_name(name[1].text) and not _has_head(name):
        return [name[:1], name[1:]]  # "the embassy in Norway Ann Berg"
    return [name]


def _has_head(name: list[Word]) -> bool:
    of = next((i for i, w in enumerate(name) if w.plain in {"of", "for"}), len(name))
    return _is_head(singular(name[of - 1].text))


def _split_hyphens(parts: list[list[Word]]) -> list[list[Word]]:
    """Splits "India-Russia" in two names, and leaves "Chung-tai" one."""
    found: list[list[Word]] = []
    for part in parts:
        pieces = re.split(r"[-–]", part[0].text) if part and "-" in part[0].text or "–" in part[0].text else []
        if len(pieces) > 1 and pieces[1][:1].islower() and _known(pieces[0]):
            found.append([Word(pieces[0], part[0].start, part[0].start + len(pieces[0]), possessive=False)])
            if len(part) > 1:
                found.append(part[1:])
            continue
        if len(part) > 1 and _ADJECTIVE.fullmatch(part[0].text):
            found.append(part[1:])
            continue
        if len(part) == 1 and _DESCRIBES.fullmatch(part[0].text):
            continue
        pieces = pieces if len(part) == 1 else []
        if len(pieces) == 2 and all(p[:1].isupper() and _known(p) for p in pieces):
            middle = part[0].start + len(pieces[0])
            found.append([Word(pieces[0], part[0].start, middle, possessive=False)])
            found.append([Word(pieces[1], middle + 1, part[0].end, possessive=False)])
        else:
            found.append(part)
    return found


def _known(word: str) -> bool:
    return gazetteer.country(word) is not None or gazetteer.is_demonym(word) or gazetteer.city(word) > 0
