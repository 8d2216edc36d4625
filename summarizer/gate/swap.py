"""Whether who did what to whom is turned round (the role reversals of PAWS, Zhang et al., 2019), by the parse."""

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import phrase
from summarizer.gate.owners import governed_by, is_its
from summarizer.models import Problem
from summarizer.reading import given_names
from summarizer.reading.grammar import BEFORE_A_NOUN, HE_OR_SHE, SUBJECTS, children_of, has_child
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

SYMMETRIC = frozenset(
    "meet meeting talk discuss discussion agree agreement differ disagree marry clash border join share "
    "negotiate talks "
    "cooperate cooperation collaborate partner consult tie draw debate exchange resemble match "
    "equal be become remain".split()
)

_BY_ITSELF = frozenset(
    "burst open close break sink melt explode collapse change increase decrease drop move end begin start stop grow "
    "spread shut reopen resume double burn crack freeze shake turn improve worsen fill flood run ring crash".split()
)
"""Verbs whose object can be their subject: "the rain burst the dam", "the dam burst"."""
_HIM = frozenset({"him", "her", "them"})
_BEFORE_A_NOUN = BEFORE_A_NOUN - {"nummod"} | {"det", "case"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each act whose doer and object have changed places."""
    del claim
    problems = []
    for found in evidence.sure_pairs:
        pairs = [pair for pair in found if _same_object(pair, evidence)] or found
        if all(_turned(p, evidence) for p in pairs):
            pair = pairs[0]
            who = next(iter(pair.mine.agents or pair.mine.patients))
            detail = f"in the cited sentences '{who.text}' is not the one who does this ('{pair.theirs.head.text}')"
            problems.append(Problem(code="swap", value=pair.mine.head.text, detail=detail))
        elif all(_other_doer(p, evidence) for p in pairs) and (other := _other_doer(pairs[0], evidence)):
            detail = f"in the cited sentences it is {other.text} who does this ('{pairs[0].theirs.head.text}')"
            problems.append(Problem(code="swap", value=pairs[0].mine.head.text, detail=detail))
        elif all(_other_sufferer(p, evidence) for p in pairs) and (other := _other_sufferer(pairs[0], evidence)):
            detail = f"in the cited sentences it is {other.text} to whom this is done ('{pairs[0].theirs.head.text}')"
            problems.append(Problem(code="swap", value=pairs[0].mine.head.text, detail=detail))
        elif all(map(_of_himself, pairs)):
            theirs = next(iter(pairs[0].theirs.agents or pairs[0].theirs.patients))
            detail = f"the cited sentences say it of '{theirs.text}'"
            problems.append(Problem(code="swap", value=pairs[0].mine.head.text, detail=detail))
    return problems or _moved(evidence) or _turned_round(evidence) or _other_bearer(evidence)


def _other_bearer(evidence: "EvidenceReading") -> list[Problem]:
    """A person who is called what the evidence calls another: "found Berg guilty"."""
    claim = evidence.claim
    for word in (w for w in claim.view.words if w.pos == "ADJ" and not w.name):
        mine = _bearers(claim.reading.doc[word.i])
        if not any(map(_proper, mine)):
            continue
        theirs = [_bearers(m.token) for m in evidence.matches[word.i] if m.word.key == word.key]
        named = [bearers for bearers in theirs if any(map(_proper, bearers))]
        places = {t.i for bearers in named for b in bearers for t in phrase(b)}
        if named and len(named) == len(theirs) and not any(_in(t, places, evidence) for b in mine for t in phrase(b)):
            other = next(t for t in named[0] if _proper(t))
            detail = f"in the cited sentences it is {other.text} who is '{word.text}'"
            return [Problem(code="swap", value=word.text, detail=detail)]
    return []


def _bearers(adjective: "Token") -> "list[Token]":
    """Who is said to be so, with an apposition: of a small clause, or of the verb that the adjective completes."""
    head = adjective if has_child(adjective, "nsubj") else adjective.head
    if adjective.dep_ not in {"acomp", "oprd", "ccomp"}:
        return []
    found = children_of(head, *SUBJECTS)
    if adjective.dep_ == "oprd" and not any(c.dep_ == "nsubjpass" for c in found):
        found = children_of(head, "dobj")
    return [*found, *(a for t in found for a in t.children if a.dep_ == "appos")]


def _same_object(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether both acts are done to the same: "won points" is not "defeated the team", though the verbs are alike."""
    done = {t.i for t in pair.theirs.patients}
    return bool(done) and any(_in(t, done, evidence) for t in pair.mine.patients)


def _moved(evidence: "EvidenceReading") -> list[Problem]:
    """In a copy, a name that was moved to another governor or part of the sentence, without a change of voice."""
    copy = evidence.copy
    if copy is None or any(t.lower_ == "by" for t in (*copy.added, *copy.dropped)):
        return []
    for mine in copy.added:
        if not words.is_name(mine) or _says(mine, copy.claim) or mine.head.lemma_ in SYMMETRIC:
            continue
        twins = [t for t in copy.dropped if t.lower_ == mine.lower_]
        if twins and not any(governed_by(t) & governed_by(mine) or is_its(t, mine, copy) for t in twins):
            return [
                Problem(code="swap", value=mine.text, detail=f"'{mine.text}' has another part in the cited sentence")
            ]
    return []


def _turned_round(evidence: "EvidenceReading") -> list[Problem]:
    """What stands before a verb put behind it, and the reverse, in a sentence that is the source's otherwise."""
    for copy in evidence.copies:
        mine, theirs = ([t for t in v.tokens if not t.is_punct] for v in (copy.claim, copy.view))
        if len(mine) != len(theirs) or Counter(t.lower_ for t in mine) != Counter(t.lower_ for t in theirs):
            continue
        other = [n for n, (one, two) in enumerate(zip(mine, theirs, strict=True)) if one.lower_ != two.lower_]
        for verb in (mine[n] for n in other if mine[n].tag_.startswith("VB") and mine[n].lemma_ not in SYMMETRIC):
            sides = [_up_to(verb, side[other[0] :]) for side in (mine, theirs)]
            if all(sides) and sides[0].isdisjoint(sides[1]):
                detail = f"in the cited sentence what stands before and behind '{verb.text}' has changed places"
                return [Problem(code="swap", value=verb.text, detail=detail)]
    return []


def _up_to(verb: "Token", tokens: "list[Token]") -> set[str]:
    return {t.lower_ for t in takewhile(lambda t: t.lower_ != verb.lower_, tokens)}


def _says(token: "Token", view: "SentenceView") -> bool:
    """Whether it stands here as who speaks, which is for another check: a speaker may stand before or after."""
    spans = [q.speaker_at for q in view.quotes] + [r.speaker_at for r in view.reported]
    return any(span[0] <= token.idx < span[1] for span in spans if span)


def _turned(pair: "Pair", evidence: "EvidenceReading") -> bool:
    mine, theirs = pair.mine, pair.theirs
    if pair.loose:
        return False
    if mine.lemma in SYMMETRIC or theirs.lemma in SYMMETRIC or (mine.lemma in _BY_ITSELF and not mine.patients):
        return False
    doers, done, rest = ({t.i for t in side} for side in (theirs.agents, theirs.patients, theirs.others))
    agents_elsewhere = [t for t in mine.agents if _in(t, done | rest, evidence) and not _in(t, doers, evidence)]
    others = (*mine.patients, *mine.others)
    objects_doing = [t for t in others if _in(t, doers, evidence) and not _in(t, done | rest, evidence)]
    owning = doers and any(_proper(t) and _owns(t, theirs, evidence) for t in mine.agents)
    if (
        owning
        or (doers and any(_in(t, done, evidence) and not _in(t, doers, evidence) for t in _bodies(mine)))
        or (doers and any(_gives_or_gets(t, theirs, evidence) for t in agents_elsewhere))
        or (not theirs.patients and any(_proper(t) and _left(t, theirs, evidence) for t in mine.patients))
    ):
        return True
    if agents_elsewhere and (objects_doing or (doers and any(_in(t, done, evidence) for t in agents_elsewhere))):
        return True
    if not mine.agents:  # "was sentenced" of the judge
        return any(_proper(t) for t in objects_doing if t in mine.patients) and any(
            _proper(t) or t.lower_ in _HIM for t in theirs.patients if t.i not in doers
        )
    return bool(objects_doing) and not any(_in(t, doers, evidence) for t in mine.agents)


def _bodies(act: "Act") -> "list[Token]":
    """Whose those are who do it, by name: "engineers of Lund"."""
    links = [c for t in act.agents for c in children_of(t, "prep") if c.lower_ == "of"]
    return [t for c in links for t in children_of(c, "pobj") if _proper(t)]


def _owns(agent: "Token", theirs: "Act", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has a person who does it in the claim only as an owner: "he sold Lund's mill".

    A country or firm does what those do who speak for it.
    """
    if any(e.kind in {"place", "organisation"} for e in evidence.source.entities_of(words.word_of(agent))):
        return False
    owners = {o.i for t in theirs.patients for o in children_of(t, "poss")}
    rest = {t.i for side in (theirs.agents, theirs.patients, theirs.others) for t in side}
    return _in(agent, owners, evidence) and not _in(agent, rest, evidence)


def _left(patient: "Token", theirs: "Act", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has the claim's object behind "from": "joined from Lund" is not "joined Lund"."""
    return _in(patient, {t.i for t in theirs.others if t.dep_ == "pobj" and t.head.lower_ == "from"}, evidence)


def _gives_or_gets(agent: "Token", theirs: "Act", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has the claim's doer as the one to whom or from whom it is done."""
    sides = {t.i for t in theirs.others if t.dep_ == "pobj" and t.head.lower_ in {"to", "from"}}
    return _in(agent, sides, evidence) and agent.ent_type_ not in {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"}


def _other_doer(pair: "Pair", evidence: "EvidenceReading") -> "Token | None":
    """The one whom the evidence names as doer, where the claim names somebody else."""
    if pair.loose or pair.mine.lemma in SYMMETRIC or not pair.mine.agents or not pair.theirs.agents:
        return None
    mine, theirs = pair.mine.agents[0], _meant(next(filter(_proper, pair.theirs.agents), pair.theirs.agents[0]))
    known = mine.pos_ == "PROPN" and any(m.word.name for m in evidence.matches.get(mine.i, []))
    if not ((_proper(mine) or known) and _proper(theirs)):
        return None
    doers = {t.i for agent in pair.theirs.agents for t in phrase(agent)}
    if are_namesakes(mine, theirs):
        return theirs
    names = [t for t in phrase(mine) if words.is_name(t) or (known and t is mine)]
    if (
        any(_in(t, doers, evidence) for t in names)
        or _before(pair.mine.head, theirs)
        or _before(pair.theirs.head, mine)
    ):
        return None
    return None if _one(mine, theirs, evidence) or _between(pair, evidence) else theirs


def _other_sufferer(pair: "Pair", evidence: "EvidenceReading") -> "Token | None":
    """The one to whom the evidence says by name that it is done, where the claim says it so of somebody else."""
    mine = next((t for t in children_of(pair.mine.head, "nsubjpass") if _proper(t)), None)
    theirs = [c for c in children_of(pair.theirs.head, "nsubjpass", "dobj") if _proper(c)]
    if mine is None or pair.loose or pair.mine.lemma != pair.theirs.lemma or len(theirs) != 1:
        return None
    done = {t.i for some in pair.theirs.patients for t in phrase(some)}
    if are_namesakes(mine, theirs[0]):
        return theirs[0]
    same = any(_in(t, done, evidence) for t in phrase(mine)) or _one(mine, theirs[0], evidence)
    return None if same else theirs[0]


def are_namesakes(mine: "Token", theirs: "Token") -> bool:
    """Whether two have one surname and other first names, none short for another: "Elin Berg", "Jon Berg"."""
    first, other = ({c.lower_ for c in t.children if c.dep_ == "compound" and words.is_name(c)} for t in (mine, theirs))
    named = mine.lower_ == theirs.lower_ and bool(first and other)
    return named and all(given_names.are_of_two(a, b) for a in first for b in other)


def _of_himself(pair: "Pair") -> bool:
    """Whether who speaks says of himself what the evidence has him say of somebody else: "his client"."""
    clause = pair.mine.head
    mine, theirs = pair.mine.agents or pair.mine.patients, pair.theirs.agents or pair.theirs.patients
    if pair.loose or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in SAYING or not mine or not theirs:
        return False
    return mine[0].lower_ in HE_OR_SHE and theirs[0].pos_ == "NOUN" and has_child(theirs[0], "poss")


def _meant(doer: "Token") -> "Token":
    """Who says it, where he says it of himself: "Lund said that he had seen it"."""
    clause = doer.head
    if doer.lower_ not in HE_OR_SHE or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in SAYING:
        return doer
    return next((c for c in clause.head.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"), doer)


def _between(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether a cut keeps "urged X to listen" as it stands, where the parse of the evidence misses the object."""
    copy, verb, doer = evidence.copy, pair.mine.head, pair.mine.agents[0]
    if copy is None or verb.dep_ not in {"xcomp", "ccomp"} or copy.twin(verb.i) != pair.theirs.head.i:
        return False
    above, at = copy.twin(verb.head.i), copy.twin(doer.i)
    if above is None or at is None or not pair.theirs.agents[0].i < above < at < pair.theirs.head.i:
        return False
    return all(copy.view.token(n).dep_ in _BEFORE_A_NOUN for n in range(above + 1, at) if n not in copy.kept)


def _one(mine: "Token", theirs: "Token", evidence: "EvidenceReading") -> bool:
    """Whether two names are of one entity."""
    names = [t for t in phrase(mine) if words.is_name(t)]
    kin = {e.name for t in names for e in evidence.source.entities_of(words.word_of(t))}
    return any(e.name in kin for t in phrase(theirs) for e in evidence.source.entities_of(words.word_of(t)))


def _before(verb: "Token", doer: "Token") -> bool:
    """Whether the doer on one side stands directly before the verb on the other, whatever the parse makes of it."""
    return verb.i > 0 and verb.nbor(-1).lower_ == doer.lower_


def _proper(token: "Token") -> bool:
    return words.is_name(token) and (token.pos_ == "PROPN" or words.is_country(token))


def _in(token: "Token", places: set[int], evidence: "EvidenceReading") -> bool:
    return any(m.word.i in places for m in evidence.matches.get(token.i, []))
