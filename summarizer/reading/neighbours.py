"""Votes on the kind of a name by what stands beside it: titles, class words, appositions, quotation marks."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, lexicon
from summarizer.reading.offices import is_office, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading.candidates import Candidate, Scanner

_AGE_OR_WHO = re.compile(r", (?:\d{2},|who\b|whose\b)| who\b")
_VERSION = re.compile(r" \d{1,3}(?:\.\d)?\b(?! (?:percent|per|people|years|million))")
_FULL_NAME = re.compile(r"['’]s [A-Z][\w-]+ [A-Z][\w-]+")
_PLACE_BEFORE = re.compile(r"\b(?:in|near|across|throughout|outside|around) $")
_SEAT_BEFORE = re.compile(r"\b(?:MP|MEP|MSP|MLA|TD|member) for $")
_COUNTRY_BEFORE = re.compile(r"([A-Z][a-z]+)['’]s $")
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.? $")
_HAS_A_HELPER = re.compile(
    r"['’]s? (?:former |late |own |chief )?(?:campaign|lawyer|attorney|wife|husband|aide|adviser|advisor|spokes\w+|"
    r"family|death|son|daughter|mother|father|brother|sister|career|successor)\b"
)
_HAS_A_TERM = re.compile(r" (?:administration|presidency|family|camp|estate|campaign)\b")
_AND_BEFORE = re.compile(r"(?:\band|\bor|,|&|\b[Dd]o|\b[Dd]oes|\b[Dd]id) $")
_IN_IT = re.compile(r"\b(?:in|of|at|from|for|with|by|on|to)(?: the)? $")
"""Before what another word's verb follows: "the stars in the Galaxy are"."""
_BODIES_BEHIND = frozenset(
    "newspaper magazine tabloid television tv radio channel network broadcaster agency company firm group party "
    "employees executives shareholders headquarters spokesman spokeswoman spokesperson officials founder co-founder "
    "ceo".split()
)
"""What follows the name of a body: "Ostrail executives"."""
_AREAS = {"neighborhood", "neighbourhood", "suburb", "district", "airport", "stadium", "province", "region", "area"}
_FROM_TO = re.compile(r"\bfrom [A-Z][\w-]+(?: [A-Z][\w-]+)? to $")
_NO_FIRST_NAME = frozenset(
    "national international royal federal central global local public social digital electric big new old great grand "
    "north south east west northern southern eastern western upper lower united super mostly free open".split()
)
"""What nobody's name begins with."""
_MOVES_TO = re.compile(
    r"\b(?:visit(?:ed|s)? to|trip to|arriv\w+ (?:in|at)|travel\w* to|returned to|flew to|capital|"
    r"(?:city|town|village|island|province|state|port|suburb|country|nation|kingdom|republic|region|district|"
    r"mayor|residents|outskirts|streets|inhabitants|suburbs|(?:town |city |county )?council) of) $"
)
_VESSELS = frozenset(
    "ship vessel ferry yacht tanker frigate destroyer trawler freighter liner barge schooner warship submarine".split()
)
"""What is called like a person more often than not: "the trawler Ann Berg"."""
_BEFORE = re.compile(r"(?:^|[^\w'’-])([a-z][a-z-]+) $")
_IN_QUOTES = re.compile(r"[“\"‘']$")
_OUT_OF_QUOTES = re.compile(r"[,.]?[”\"’'](?!\w)")
_APPOSITION = re.compile(
    r", (?:(?:an?|the|another|one of (?:the|his|her|its|their)|his|her|their|its) )?([a-z][^,.;:()“”\"\n]{2,80})"
)
_ENDS = {"of", "for", "in", "that", "which", "based", "by", "with", "where", "who", "whose", "from", "at", "on", "and"}
"""Words before which the head of an apposition stands."""
_PERSON_OF = re.compile(r"\b[A-Z][\w'’-]+ ([A-Z][\w-]+) of $")
_SAYS_OF_SELF = re.compile(
    r" (?:also |then |later )?(?:says?|said|told \w+(?: \w+)?|adds?|added|thinks?|thought|knew|knows|believes?|"
    r"believed|admitted|insisted)(?: that)? (?:s?he)\b|, (?:his|her) (?:wife|husband|son|daughter|mother|father)\b"
)
_BODY_ACTS = frozenset(
    "report publish broadcast air own acquire operate employ sell merge manufacture produce recall supply".split()
)
"""What bodies do more than people, where the recogniser takes the name for a body."""
_DEFINED = 100
"""Votes of the place where an article says what its capitals shorten: more than all its other mentions have."""
_SAYS = {"say", "tell", "add", "note", "explain", "believe", "think", "write", "ask", "argue", "tweet"}


def vote(candidate: "Candidate", scanner: "Scanner") -> None:
    """Adds the votes that the words around one mention give."""
    votes, text = candidate.votes, scanner.text
    before = text[max(0, candidate.start - 20) : candidate.start]
    name = text[candidate.start : candidate.end]
    if _SEAT_BEFORE.search(before):
        votes["place"] += 6
    if " & " in name:
        votes["organisation"] += 6
        votes["person"] -= 4
    if _ADDRESSED.search(before):
        votes["person"] += 8
    _by_way(candidate, before)
    owner = _COUNTRY_BEFORE.search(before)
    if len(candidate.words) == 1 and owner and gazetteer.country(owner[1]):
        votes["place"] += 3
    if before.endswith(" The ") and not scanner.opens(candidate.start - 4):
        votes["organisation"] += 3  # "reported in The Onion": a capital that only a name's own article has
    if before.endswith(("the ", "The ")) and not candidate.title:
        votes["person"] -= 0 if _HAS_A_TERM.match(text, candidate.end) or _tells_of_a_thing(candidate, scanner) else 4
    elif _plain_words(candidate, scanner):
        votes["person"] += 2
    if scanner.sport and gazetteer.is_land(name) and not _PLACE_BEFORE.search(before):
        votes["organisation"] += 12
    token = scanner.tokens.get(candidate.words[-1].start)
    if token is not None and token.dep_ == "nsubj":
        _by_deed(candidate, token.head, before)
    _by_class(candidate, scanner, before)
    _by_what_follows(candidate, before, text[candidate.end : candidate.end + 40])


def _by_deed(candidate: "Candidate", verb: "Token", before: str) -> None:
    """Votes by what it does: it says something, or what people seldom do; "Ostrail operates", "the Onion said"."""
    says = verb.lemma_ in _SAYS
    if says:
        candidate.votes["person"] += 4 * _is_small_town(candidate) if len(candidate.words) == 1 else 1
    if candidate.recognised:
        candidate.votes["organisation"] += verb.lemma_ in _BODY_ACTS or says and before.endswith(("the ", "The "))


def _is_small_town(candidate: "Candidate") -> bool:
    """Whether one word names a town that speaks for nobody, so that who says something is a person: "Kennedy said"."""
    name = candidate.words[0].text
    return not gazetteer.is_land(name) and 0 < gazetteer.city(name) < gazetteer.LARGE


def _tells_of_a_thing(candidate: "Candidate", scanner: "Scanner") -> bool:
    """Whether the article before a full name belongs to the noun behind it: "the Ann Berg story"."""
    token = scanner.tokens.get(candidate.words[-1].start)
    full = len(candidate.words) == 2 and gazetteer.is_called_so(candidate.words[0].text)
    return full and token is not None and token.head.i == token.i + 1 and token.head.tag_ in {"NN", "NNS"}


def _by_way(candidate: "Candidate", before: str) -> None:
    """Votes by the preposition before: "in Varna", "from Varna to Holt Bay"; "in Berg's view" tells nothing."""
    votes, first = candidate.votes, candidate.words[0]
    inside, way = _PLACE_BEFORE.search(before), _MOVES_TO.search(before) or _FROM_TO.search(before)
    votes["place"] += bool(inside) + 4 * bool(way)
    if (inside or way) and not candidate.words[-1].possessive and not gazetteer.is_given_name(first.text):
        votes["person"] -= 2
        votes["place"] += 1
    if len(candidate.words) > 1 and first.plain in _NO_FIRST_NAME or _begins_with_a_place(candidate):
        votes["person"] -= 4


def _begins_with_a_place(candidate: "Candidate") -> bool:
    """Whether a place stands before another word, as in "Leeds Live": no person's name but by chance."""
    first = candidate.words[0].text
    large = gazetteer.country(first) or gazetteer.city(first) > gazetteer.LARGE
    return len(candidate.words) == 2 and bool(large) and not gazetteer.is_given_name(first)


def _by_class(candidate: "Candidate", scanner: "Scanner", before: str) -> None:
    """Votes by the word for what it is, right before it or in the apposition behind, and by marks around it."""
    votes, text = candidate.votes, scanner.text
    lead = _BEFORE.search(before)
    if lead and (kind := _class_of(lead[1])):
        votes[kind] += 6
        votes["person"] -= 2 * (kind != "person")
    if lead and lead[1] in _VESSELS:
        votes["other"] += 8
        votes["person"] -= 4
    person = len(candidate.words) == 2 and gazetteer.is_given_name(candidate.words[0].text)
    alone = _IN_QUOTES.search(before) and _OUT_OF_QUOTES.match(text, candidate.end)
    if not person and (alone or scanner.in_a_title(candidate.start)):
        votes["other"] += 7
    if before.endswith("(") and _shortens_a_thing(candidate, before):
        votes["other"] += _DEFINED
    if _PERSON_OF.search(before) and not candidate.title:
        votes["person"] -= 4  # "Ann Berg of Holt Marlow": a firm or a town
        votes["organisation"] += 2 * (len(candidate.words) > 1)
    if kind := _apposition(text, candidate.end):
        votes[kind] += 4
    if len(candidate.words) == 1 and _SAYS_OF_SELF.match(text, candidate.end):
        votes["person"] += 4


def is_of_things(candidate: "Candidate") -> bool:
    """Whether it ends in an everyday plural that is no body: "New Synthetic Substances"."""
    last = candidate.words[-1].text
    return last.endswith("s") and singular(last) not in lexicon.ORG_HEADS and gazetteer.is_everyday(singular(last))


def _shortens_a_thing(candidate: "Candidate", before: str) -> bool:
    """Whether capitals between brackets shorten words without a capital: "global warming potential (GWP)"."""
    capitals = candidate.words[0].text
    words = before.rstrip("(").split()[-2:]
    last = "".join(word[0] for word in words)
    return capitals.isupper() and len(words) == 2 and last.islower() and capitals.casefold().endswith(last)


def _class_of(word: str) -> str | None:
    """The kind of what the noun is called by; offices tell of themselves, as titles."""
    word = singular(word)
    return "person" if word in lexicon.KIN else next((k for k, words in lexicon.CLASSES.items() if word in words), None)


def _apposition(text: str, end: int) -> str | None:
    """The kind of what the words behind a comma say that it is: ", a port in the east", ", the mayor of"."""
    match = _APPOSITION.match(text, end)
    if not match:
        return None
    words = match[1].split()
    stop = next((i for i, word in enumerate(words) if word in _ENDS), len(words))
    closed = stop < len(words) or text[match.end() : match.end() + 1] in (",", ".")
    head = words[stop - 1] if stop and closed else ""
    return "person" if is_office(head) and singular(head) == head else _class_of(head)


def _by_what_follows(candidate: "Candidate", before: str, after: str) -> None:
    votes = candidate.votes
    if _AGE_OR_WHO.match(after):
        votes["person"] += 2
    if after.startswith(" (") and after[2:3].isupper():
        things = is_of_things(candidate)
        votes["other" if things else "organisation"] += 1
        votes["person"] -= 4 * things
    if len(candidate.words) < 3 and _VERSION.match(after):
        votes["other"] += 3
    if candidate.words[-1].possessive and _FULL_NAME.match(after):
        votes["organisation"] += 3  # "Fairview's Mary Smith"
    if after.startswith((" have ", " are ", " were ")) and not _AND_BEFORE.search(before) and not _IN_IT.search(before):
        votes["organisation"] += 2  # "Holt Marlow have agreed"
        votes["person"] -= 2
    if len(candidate.words) == 1:
        votes["person"] += bool(_HAS_A_HELPER.match(after)) + 3 * bool(_HAS_A_TERM.match(after))
    following = re.match(r" ([a-z-]+)\b", after)
    if following:
        _by_word_behind(candidate, following[1])


def _by_word_behind(candidate: "Candidate", word: str) -> None:
    """Votes by the noun that it stands before: "Ostrail executives", "the Varna attack"."""
    votes = candidate.votes
    if word in lexicon.HAPPENINGS and len(candidate.words) == 1:
        votes["place"] += 3
    elif candidate.title:
        return
    elif word in lexicon.PRODUCTS:
        votes["other"] += 6
    elif word in _BODIES_BEHIND:
        votes["organisation"] += 2
    elif word in _AREAS:
        votes["place"] += 4
        votes["person"] -= 3


def _plain_words(candidate: "Candidate", scanner: "Scanner") -> bool:
    """Whether it looks as most names of people do: two or three words, none a head word or an everyday word."""
    if not 1 < len(candidate.words) < 4:
        return False
    return not any(
        not w.text[1:2].islower() or "-" in w.text[:3] or singular(w.text) in lexicon.HEADS or w.plain in scanner.lower
        or gazetteer.is_demonym(w.text) for w in candidate.words
    )  # fmt: skip
