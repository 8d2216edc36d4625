"""Whether quoted and reported words are said by whom the source says, and whether an attribution was dropped.

Sources and cues as in attribution extraction (Pareti, 2015; PolNeAR, Newell et al., 2018), by the reading's quotations
and reported speech.
"""

from typing import TYPE_CHECKING

from summarizer.gate import asides, by_saying, quote, spoken
from summarizer.gate.sides import called, is_partisan, only_says, subject_of, takes_sides
from summarizer.gate.speakers import PRONOUNS, STUDIES, names_in, same_speaker
from summarizer.gate.teller import told_of_before
from summarizer.models import Problem
from summarizer.reading.gazetteer import is_demonym
from summarizer.reading.grammar import FIRST_PERSON, child_of, has_child
from summarizer.reading.standing_words import CALLING, SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundQuote, ReportedSpeech

_MADE_UP = frozenset({"imagine", "imagines", "imagined", "pretends", "pretended", "dreams", "dreamt"})
"""By their form: the parse takes "imagines" for a noun behind "the film, a thriller,"."""
_PLAIN = frozenset({"NOUN", "ADJ", "VERB"})
_SHARED = 0.5
"""Share of the reported words that both must have to be one utterance."""
_NEARLY = 0.8
"""Share of the best match from which on another report may be the one meant."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each utterance given to somebody else, and one for an attribution that was dropped.

    An article's own title may state what its body has of others, but not what these allege.
    """
    if claim.titled:
        return dropped(claim, evidence)
    found = _quoted(claim, evidence) + _reported(claim, evidence) + dropped(claim, evidence)
    found = found or _told_by_another(evidence)
    return found or spoken.find(claim, evidence)


def _quoted(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    problems = []
    text = claim.reading.article.text
    for mine in claim.view.quotes:
        if mine.speaker is None or mine.scare:
            continue
        theirs = quote.matching(text[mine.start : mine.end], evidence)
        if theirs and not any(
            _may_be(mine.speaker, q, evidence) or _same_saying(mine, q, claim, evidence) for q in theirs
        ):
            problems.append(_problem(mine.speaker, theirs[0].speaker or "somebody it does not name there"))
    return problems


def _may_be(mine: str, theirs: "FoundQuote", evidence: "EvidenceReading") -> bool:
    """Whether the source's quotation can be his: a pronoun that stays open there makes it nobody's by name."""
    if theirs.speaker is None:
        return theirs.speaker_at is None or not names_in(mine)
    return same_speaker(mine, theirs.speaker, evidence)


def _reported(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    problems = []
    for mine in claim.view.reported:
        if mine.speaker is None or mine.speaker.lower() in PRONOUNS:
            continue
        inside = [w for w in claim.view.words if mine.content[0] <= claim.reading.doc[w.i].idx < mine.content[1]]
        said: list[tuple[int, str]] = []
        for view in evidence.views:
            utterances = [(_written(q, view), q.start, q.end) for q in view.quotes]
            for speaker, start, end in (*utterances, *((_written(r, view), *r.content) for r in view.reported)):
                held = {w.i for w in view.words if start <= view.token(w.i).idx < end}
                share = sum(any(m.view is view and m.word.i in held for m in evidence.matches[w.i]) for w in inside)
                if speaker and share >= _SHARED * len(inside) and inside:
                    said.append((share, speaker))
            if view is _copied(evidence) and any(_same_saying(mine, r, claim, evidence) for r in view.reported):
                here = sum(any(m.view is view for m in evidence.matches[w.i]) for w in inside)
                said.append((here, mine.speaker))
        best = max((share for share, _ in said), default=0)
        near = [speaker for share, speaker in said if share >= best * _NEARLY]
        if near and not any(same_speaker(_written(mine, claim.view), speaker, evidence) for speaker in near):
            problems.append(_problem(mine.speaker, max(said)[1]))
    return problems


def _written(said: "FoundQuote | ReportedSpeech", view: "SentenceView") -> str:
    """Who says it, without the capital of a sentence's first word: "Rebels", "Leaked papers" are nobody's name."""
    speaker = said.speaker or ""
    first = next((t for t in view.tokens if said.speaker_at and t.idx == said.speaker_at[0]), None)
    opens = first is not None and first.is_sent_start and first.pos_ in _PLAIN
    plain = opens and first is not None and speaker.startswith(first.text)
    return speaker[:1].lower() + speaker[1:] if plain else speaker


def _copied(evidence: "EvidenceReading") -> "SentenceView | None":
    return evidence.copy.view if evidence.copy is not None else None


def _same_saying(
    mine: "FoundQuote | ReportedSpeech",
    theirs: "FoundQuote | ReportedSpeech",
    claim: "ClaimReading",
    evidence: "EvidenceReading",
) -> bool:
    """Whether a cut keeps the verb of saying and its subject, so that both have one speaker, by whatever name."""
    copy = evidence.copy
    if copy is None or mine.cue is None or theirs.cue is None or _saying(copy.view, theirs.cue[0]):
        return False
    said, says = subject_of(claim.view, mine.cue), subject_of(copy.view, theirs.cue)
    if said is None or says is None:
        return False
    return copy.twin(said.i) == says.i and copy.twin(said.head.i) == says.head.i


def _told_by_another(evidence: "EvidenceReading") -> list[Problem]:
    """What somebody tells in the claim, where in the evidence it is what he says that another one told him."""
    for pairs in evidence.sure_pairs:
        mine, theirs = _teller(pairs[0].mine.head), [_teller_in(p, evidence) for p in pairs]
        if _is_called_by_another(pairs, evidence):
            return [_problem(called(pairs[0].mine.agents[0]), called(pairs[0].theirs.agents[0]))]
        if pairs[0].loose or not names_in(mine) or not all(map(names_in, theirs)):
            continue
        if not any(same_speaker(mine, teller, evidence) for teller in theirs):
            return [_problem(mine, theirs[0])]
    return []


def _is_called_by_another(pairs: "list[Pair]", evidence: "EvidenceReading") -> bool:
    """Whether who calls a thing so in the claim stands in the evidence, but apart from who calls it so there."""
    mine = pairs[0].mine
    if pairs[0].loose or mine.lemma not in CALLING or not mine.agents or not has_child(mine.head, "oprd"):
        return False
    agents = {t for p in pairs for t in p.theirs.agents}
    theirs = [m.view.token(m.word.i) for m in evidence.matches.get(mine.agents[0].i, [])]
    apart = theirs and not any(agents.intersection((t, t.head, *t.subtree)) for t in theirs)
    return bool(apart and agents) and not any(
        t.pos_ == "PRON" or same_speaker(called(mine.agents[0]), called(t), evidence) for t in agents
    )


def _problem(mine: str, theirs: str) -> Problem:
    return Problem(
        code="speaker", value=mine, detail=f"these words are not {mine}'s; the source gives them to {theirs}"
    )


def dropped(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What the source only reports, the claim states: no attribution, no quotation marks."""
    lost = _lost(claim, evidence)
    if lost:
        return lost
    quoted = [q for q in claim.view.quotes if not q.scare]
    if any(q.speaker for q in quoted):
        return []
    spoken_of = [*((q.start, q.end) for q in quoted), *(r.content for r in claim.view.reported)]
    for pairs in evidence.sure_pairs:
        act = pairs[0].mine
        first, last = (f(t.idx for t in (act.head, *act.agents)) for f in (min, max))
        if any(a <= first and last < b for a, b in spoken_of) or _attributes(pairs[0], claim, evidence):
            continue
        if not pairs[0].loose and all(_unattributed(p, evidence) for p in pairs):
            pair = pairs[0]
            value = _source(pair.view, pair.theirs.head.idx)
            detail = f"the source does not say this itself, it reports it{f' of {value}' if value else ''}"
            return [Problem(code="speaker", value=value or pair.mine.head.text, detail=detail)]
    return []


def _attributes(pair: "Pair", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the act is itself the saying, by one speaker on both sides, wherever the parse hangs it."""
    mine, theirs = _cued(claim.view, pair.mine.head.idx), _cued(pair.view, pair.theirs.head.idx)
    if not mine or not theirs or _saying(pair.view, pair.theirs.head.idx):
        return False  # "A claimed B asked" is A's word that B asked
    return same_speaker(mine, theirs, evidence)


def _cued(view: "SentenceView", place: int) -> str:
    """Who speaks by the verb at this place, or nothing."""
    return next((r.speaker for r in view.reported if r.cue[0] <= place < r.cue[1] and r.speaker), "")


def _lost(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """An "according to" or "as Berg put it" that a copy leaves out, with no word of saying in its place."""
    copy = evidence.copy
    if claim.titled or copy is None:
        return []
    gone = asides.lost(copy)
    if gone is None or any(t.lower_ == "according" for t in claim.view.tokens):
        return []
    if any(t.lemma_.lower() in SAYING for t in copy.added):
        return []
    aside = "according to" if gone.lower_ == "according" else f"... {gone.text}"
    return [Problem(code="speaker", value=aside, detail=f"the source does not say this itself: '{aside}'")]


def _unattributed(pair: "Pair", evidence: "EvidenceReading") -> bool:
    said = _saying(pair.view, pair.theirs.head.idx)
    teller = _teller(pair.mine.head)
    theirs = _teller(pair.theirs.head) or (said.speaker if said is not None else "")
    if teller and theirs and not same_speaker(teller, theirs, evidence):
        return True
    told = pair.mine.standing.attributed or "alleged" in pair.mine.standing.force
    if teller or told or by_saying.is_done(pair, evidence):
        return False
    if (
        said is not None
        and "alleged" not in pair.theirs.standing.force
        and not is_partisan(pair.view, said)
        and said.speaker
        and (_own_doing(pair, said.speaker) or _carries(pair.view, said))
    ):
        return False
    if evidence.claim.titled or (evidence.searched and evidence.copy is None):
        sided = said is not None and not evidence.claim.titled and takes_sides(pair.view, said)
        return sided or "alleged" in pair.theirs.standing.force or (said is not None and is_partisan(pair.view, said))
    if "alleged" in pair.theirs.standing.force:
        return True
    reported = pair.theirs.standing.attributed or _saying(pair.view, pair.theirs.head.idx) is not None
    return reported or any(_is_of_nobody(t) for t in pair.theirs.head.ancestors)


def _is_of_nobody(verb: "Token") -> bool:
    """Whether it says of all under it that it is only believed or made up: "it is thought that", "imagines that"."""
    if verb.lower_ in _MADE_UP and verb.doc[verb.i + 1 : verb.i + 2].text == "that":
        return True
    unnamed = any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in verb.children)
    return unnamed and verb.lemma_.lower() in SAYING and any(t.lower_ == "that" for t in verb.doc[verb.i : verb.i + 2])


def _teller(token: "Token") -> str:
    """Who says it in the claim, by a clause around it ("affirmed that it would buy, as yields rose"), or nothing."""
    here = token
    while here.dep_ != "ROOT":
        if here.dep_ in {"ccomp", "xcomp", "pcomp"} and here.head.lemma_.lower() in SAYING:
            subject = child_of(here.head, "nsubj")
            return called(subject) if subject is not None else ""
        here = here.head
    return ""


def _teller_in(pair: "Pair", evidence: "EvidenceReading") -> str:
    """Who says it in the evidence; for the pronoun that opens a sentence whom the reading takes it for, if anybody."""
    view, token = pair.view, pair.theirs.head
    teller = _teller(token)
    if teller.lower() not in PRONOUNS or teller.islower():
        return teller
    quoted = next((q.speaker for q in view.quotes if q.holds(token.idx) and q.speaker), "")
    if quoted or teller.lower() in FIRST_PERSON:
        return quoted  # of a quotation without a speaker, nobody's
    return _source(view, token.idx) or told_of_before(teller, view, evidence.source) or teller


def _own_doing(pair: "Pair", speaker: str) -> bool:
    """Whether who does it says it himself: "The bank said it would buy"; what a study found may be told as so."""
    names = {name for name in names_in(speaker) if not is_demonym(name)}  # no Canadian is "a Canadian newspaper"
    if any(t.lower_ in names and t.text[:1].isupper() for t in pair.mine.agents):  # no fire is the Fire Agency
        return True
    said = _saying(pair.view, pair.theirs.head.idx)
    return said is not None and not STUDIES.isdisjoint(speaker.lower().split()) and not only_says(pair.view, said)


def _carries(view: "SentenceView", said: "ReportedSpeech") -> bool:
    """Whether a medium only carries it: "NPR reported"; not where it has no name: "a Polish paper is reporting"."""
    people = {n.name for n in view.reading.names if n.kind == "person"}
    cue = view.reading.article.text[slice(*said.cue)].lower()
    speaker = said.speaker or ""
    named = any(not is_demonym(name) for name in names_in(speaker))
    return cue.startswith("report") and speaker not in people and named


def _saying(view: "SentenceView", place: int) -> "ReportedSpeech | None":
    return next((r for r in view.reported if r.content[0] <= place < r.content[1] and r.speaker), None)


def _source(view: "SentenceView", place: int) -> str:
    found = _saying(view, place)
    return (found.speaker or "") if found else ""
