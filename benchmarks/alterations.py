"""Alters a true sentence so that it is still grammatical and says something else; one function a kind.

Each takes the sentence as read, the article that it is true of, and a random source, and gives the altered sentences that it
can make (none where it cannot make one soundly). Few and sound: a change that could leave the sentence true is not made.
"""

import itertools
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from summarizer.gate import wordnet
from summarizer.reading import Reading, gazetteer
from summarizer.reading import calendar_words as cal

NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty".split()
)
ROLES = (
    "Prime Minister", "Foreign Minister", "Defence Minister", "Defense Minister", "Finance Minister", "Interior Minister",
    "Vice President", "President", "Chancellor", "Governor", "Senator", "Mayor", "Secretary of State", "Attorney General",
    "Ambassador", "Justice", "Judge", "spokesman", "spokeswoman", "chairman", "chief executive", "director", "professor",
    "coach", "captain", "minister", "attorney", "lawyer", "sheriff", "editor", "secretary",
)  # fmt: skip
SYMMETRIC = {"meet", "marry", "join", "face", "play", "fight", "follow", "resemble", "include", "equal", "contact", "oppose",
             "have", "be", "become", "remain", "represent", "tie", "match", "date", "hug", "call", "name"}  # fmt: skip
PEOPLE = set(
    "police official officials man woman men women president protester protesters soldier soldiers troops government court judge "
    "senator senators lawmaker lawmakers minister ministers company officer officers gunman student students voter voters critic "
    "critics supporter supporters lawyer lawyers prosecutor prosecutors rebel rebels forces army team parents authorities "
    "republicans democrats hackers leader leaders driver teacher teachers nurse doctors doctor regulators ministry committee "
    "candidate candidates activists aides".split()
)
METONYMS = set("campaign team government administration office army force troop regime party account".split())
"""What somebody's do or say he is told to do or say himself."""
SAYING = {"say", "tell", "state", "declare", "announce", "claim", "argue", "add", "warn", "write", "insist", "explain"}
DENIAL = {"refuse", "decline", "fail", "neglect"}
PLANNING = {
    "plan",
    "hope",
    "intend",
    "want",
    "aim",
    "expect",
    "seek",
    "promise",
    "vow",
    "threaten",
    "agree",
    "offer",
    "try",
}
IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "be:was begin:began become:became break:broke bring:brought build:built buy:bought catch:caught choose:chose come:came "
        "cut:cut do:did draw:drew drive:drove eat:ate fall:fell feel:felt fight:fought find:found fly:flew forget:forgot get:got "
        "give:gave go:went grow:grew have:had hear:heard hit:hit hold:held hurt:hurt keep:kept know:knew lead:led leave:left "
        "lose:lost make:made mean:meant meet:met pay:paid put:put quit:quit read:read rise:rose run:ran say:said see:saw seek:sought "
        "sell:sold send:sent set:set shoot:shot show:showed shut:shut sing:sang sit:sat sleep:slept speak:spoke spend:spent "
        "spread:spread stand:stood steal:stole strike:struck swear:swore take:took teach:taught tell:told think:thought "
        "throw:threw understand:understood undergo:underwent wear:wore win:won withdraw:withdrew write:wrote bear:bore let:let "
        "overthrow:overthrew undertake:undertook drink:drank swim:swam deal:dealt feed:fed lay:laid light:lit lend:lent ban:banned "
        "stop:stopped plan:planned permit:permitted submit:submitted commit:committed refer:referred occur:occurred step:stepped "
        "drop:dropped admit:admitted transfer:transferred control:controlled run:ran cast:cast cost:cost "
        "flee:fled hide:hid freeze:froze hang:hung ride:rode ring:rang shake:shook slide:slid split:split sweep:swept "
        "swing:swung tear:tore wake:woke weep:wept wind:wound forbid:forbade forgive:forgave bleed:bled breed:bred"
    ).split()
)


@dataclass
class Sentence:
    """A true sentence: its words as read, what it is true of, and the names of other articles."""

    words: str
    read: Reading
    article: Reading
    strangers: dict[str, list[str]] = field(default_factory=dict)
    """Names by kind that occur in other articles only."""


Alter = Callable[[Sentence, random.Random], Iterator[str]]


def past(verb: str) -> str:
    """The simple past of a lemma."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb):
        return f"{verb}{verb[-1]}ed"
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"


def put(words: str, start: int, end: int, new: str) -> str:
    """The words with a part replaced, tidy and with a capital at the start."""
    words = re.sub(r"\s+([,.;])", r"\1", re.sub(r"  +", " ", words[:start] + new + words[end:])).strip(" ,")
    return words[:1].upper() + words[1:]


def number(s: Sentence, rng: random.Random) -> Iterator[str]:
    for f in s.read.figures:
        old = s.words[slice(*f.number_at)]
        if f.ordinal or f.value <= 1 or f.high is not None:
            continue
        new = None
        if old.lower() in NUMBER_WORDS:
            new = rng.choice([w for w in NUMBER_WORDS if w != old.lower()])
            new = new.capitalize() if old[0].isupper() else new
        elif match := re.match(r"[\d,]*\.?\d+", old):
            value = float(match[0].replace(",", ""))
            factor = 0.4 if f.bound == "at_most" or (f.unit == "%" and value > 45) else 2.3
            changed = value * factor
            digits = len(match[0].split(".")[1]) if "." in match[0] else 0
            new = f"{changed:,.{digits}f}" if "," in match[0] or changed >= 10000 else f"{changed:.{digits}f}"
            new += old[match.end() :]
        if (
            new
            and not re.search(rf"(?<![\w.,]){re.escape(new)}(?![\w])", s.article.article.text, re.IGNORECASE)
            and new not in {"0", "1"}
        ):
            yield put(s.words, *f.number_at, new)


def number_same_article(s: Sentence, rng: random.Random) -> Iterator[str]:
    """What another sentence counts or measures in the same unit."""
    for f in s.read.figures:
        others = sorted({
            s.article.article.text[slice(*g.number_at)] for g in s.article.figures
            if g.unit == f.unit is not None and not g.ordinal and g.high is None and g.value > 1
            and max(f.value, g.value) > 1.2 * min(f.value, g.value)
        })  # fmt: skip
        others = [o for o in others if not re.search(rf"(?<![\w.,]){re.escape(o)}(?!\w)", s.words, re.IGNORECASE)]
        if others and not f.ordinal and f.high is None and f.value > 1:
            yield put(s.words, *f.number_at, rng.choice(others))


def numbers_exchanged(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    """Two numbers of the sentence in each other's place, where both count or measure in the same unit, or none."""
    figures = [f for f in s.read.figures if not f.ordinal and f.high is None and f.value > 1]
    for one, other in itertools.combinations(figures, 2):
        between = s.words[one.number_at[1] : other.number_at[0]]
        like = one.unit == other.unit and (one.bound, one.value > 1000) == (other.bound, other.value > 1000)
        if like and one.value != other.value and _parts(s, between):
            yield _exchanged(s.words, one.number_at, other.number_at)


def dates_exchanged(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    """Two days, months or years of the sentence in each other's place."""
    dates = [d for d in s.read.dates if d.kind == "date"]
    for one, other in itertools.combinations(dates, 2):
        like = one.precision == other.precision and one.text != other.text
        if like and _parts(s, s.words[one.end : other.start]):
            yield _exchanged(s.words, (one.start, one.end), (other.start, other.end))


def _parts(s: Sentence, between: str) -> bool:
    """Whether what stands between two values says what one of them is of: not a range, a list or a score."""
    said = [
        w for w in re.findall(r"[A-Za-z]+", between) if w.lower() not in {"and", "or", "to", "the", "of", "in", "on"}
    ]
    return len(said) > 1 and not re.search(r"\b(?:between|from|both)\b", s.words)


def _exchanged(words: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    return put(put(words, *other, words[slice(*one)]), *one, words[slice(*other)])


def date(s: Sentence, rng: random.Random) -> Iterator[str]:
    text = s.article.article.text
    for d in s.read.dates:
        if d.kind != "date":
            continue
        year = re.search(r"\b(?:19|20)\d\d\b(?!-)", d.text)
        weekday = re.search("|".join(w.capitalize() for w in cal.WEEKDAYS), d.text)
        month = re.search("|".join(w.capitalize() for w in cal.MONTHS), d.text)
        for match, pool in (
            (year, [str(int(year[0]) + k) for k in (-4, -3, -2, 2, 3, 4)] if year else []),
            (weekday, [w.capitalize() for w in cal.WEEKDAYS]),
            (month, [w.capitalize() for w in cal.MONTHS]),
        ):
            choices = [p for p in pool if match and p not in text]
            if match and choices:
                yield put(s.words, d.start + match.start(), d.start + match.end(), rng.choice(choices))
                break


def _replaceable(s: Sentence) -> Iterator[tuple[str, int, int, str]]:
    """Kind, place and words of each name that stands alone: no title before it, no part of a longer name."""
    for name in s.read.names:
        if name.kind not in {"person", "organisation", "place"}:
            continue
        for mention in name.mentions:
            span = s.read.doc.char_span(mention.start, mention.end)
            if span is None or any(t.i >= span.end and t.pos_ == "PROPN" for t in s.read.doc[span.end : span.end + 1]):
                continue
            if span.start and (
                s.read.doc[span.start - 1].pos_ == "PROPN" or s.read.doc[span.start - 1].text in {"-", "&"}
            ):
                continue
            if span.end < len(s.read.doc) and s.read.doc[span.end].text[:1].isupper():
                continue  # "Rage" of "Rage Against the Machine"
            if span.start and s.read.doc[span.start - 1].dep_ == "det":
                continue
            if span.end < len(s.read.doc) and s.read.doc[span.end].text in {"-", "&", "("}:
                continue
            yield name.kind, mention.start, mention.end, span.text


def _says(s: Sentence, verb: str) -> bool:
    """Whether the article has this verb, or a synonym, as done somewhere, so that the altered sentence might be true."""
    if re.search(rf"\b{past(verb)}\b", s.article.article.text, re.IGNORECASE):
        return True
    done = {t.lemma_.lower() for t in s.article.doc if t.tag_ in {"VBD", "VBN"}}
    return any(wordnet.relation(verb, other) is not None for other in sorted(done))


def _apart(s: Sentence, kind: str, old: str, new: str) -> bool:
    """Of two places: whether neither can lie in the other, as far as one can tell: both or neither a country, never together."""
    if kind != "place":
        return True
    if gazetteer.country(old) and gazetteer.country(old) == gazetteer.country(new):
        return False
    together = any(old in sentence.text and new in sentence.text for sentence in s.article.doc.sents)
    return bool(gazetteer.country(old)) == bool(gazetteer.country(new)) and not together


def _unlike(one: str, other: str) -> bool:
    """Whether two names have no word in common, nor a long one that begins as one of the other's: "Chris", "Christopher"."""
    first, second = (set(re.findall(r"\w+", name.lower())) for name in (one, other))
    begins = any(a.startswith(b) or b.startswith(a) for a in first for b in second if min(len(a), len(b)) > 3)
    return not first & second and not begins


def name_same_article(s: Sentence, rng: random.Random) -> Iterator[str]:
    for kind, start, end, words in _replaceable(s):
        in_role = {r.kind for r in s.article.names if words in r.forms or words == r.name}
        if in_role and in_role != {kind}:
            continue
        others = sorted({
            n.name for n in s.article.names
            if n.kind == kind and n.name not in s.words and _unlike(n.name, s.words) and len(n.name) > 2 and n.name[0].isupper()
            and _apart(s, kind, words, n.name) and not (n.acronym and n.acronym in s.words)
        })  # fmt: skip
        if others:
            yield put(s.words, start, end, rng.choice(others))


def name_other_article(s: Sentence, rng: random.Random) -> Iterator[str]:
    for kind, start, end, _ in _replaceable(s):
        others = [n for n in s.strangers.get(kind, []) if _unlike(n, s.article.article.text)]
        if others:
            yield put(s.words, start, end, rng.choice(others))


def role(s: Sentence, rng: random.Random) -> Iterator[str]:
    people = [m for n in s.read.names if n.kind == "person" for m in n.mentions]
    for match in re.finditer(rf"\b(?:{'|'.join(ROLES)})\b", s.words, re.IGNORECASE):
        near = any(0 <= m.start - match.end() <= 2 for m in people)
        before = s.words[: match.start()].rsplit(None, 1)
        if not near or (
            before and re.search(r"(?i)(vice|deputy|former|attorney|foreign|prime|defen[cs]e|of)$", before[-1])
        ):
            continue
        formal = match[0][0].isupper()
        pool = [r for r in ROLES[:16] if formal] or list(ROLES[16:])
        pool = [r for r in pool if r.lower() not in s.article.article.text.lower() and _unlike(r, match[0])]
        if pool:
            yield put(s.words, match.start(), match.end(), rng.choice(pool))


def _root(s: Sentence):
    roots = [t for t in s.read.doc if t.dep_ == "ROOT"]
    return roots[0] if len(roots) == 1 and roots[0].pos_ in {"VERB", "AUX"} else None


def _negated(token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in {"no", "never", "nor", "neither"} for c in token.subtree)


def negation_in(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    root = _root(s)
    if root is not None and len(re.findall(r"[\"“”]", s.words[: root.idx])) % 2:
        return  # inside a quotation
    if (
        root is None
        or _negated(root)
        or s.words.rstrip().endswith("?")
        or any(c.lower_ in {"only", "little", "few"} for c in root.children)
    ):
        return
    helpers = [c for c in root.children if c.dep_ in {"aux", "auxpass"} and c.i < root.i]
    if root.lemma_ == "be" or helpers:
        first = helpers[0] if helpers else root
        if first.lower_ in {
            "is",
            "was",
            "are",
            "were",
            "will",
            "has",
            "have",
            "had",
            "can",
            "could",
            "would",
            "should",
            "may",
            "might",
        }:
            yield put(s.words, first.idx, first.idx + len(first), f"{first.text} not")
    elif root.tag_ == "VBD" and root.lemma_ != "have":
        yield put(s.words, root.idx, root.idx + len(root), f"did not {root.lemma_}")


def negation_out(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    text = s.words
    for match in re.finditer(
        r"\b(is|was|are|were|will|has|have|had|can|could|would|should|did|does|do)(?: not|n['’]t)\b|\bcannot\b|\b(ca|wo)n['’]t\b",
        text,
    ):
        after = text[match.end() : match.end() + 12].split()
        if after and after[0].lower().strip(",") in {
            "only",
            "just",
            "yet",
            "even",
            "any",
            "merely",
            "necessarily",
            "all",
            "at",
        }:
            continue
        if re.search(r"\b(any|anyone|anything|either|until|nor|ever)\b", text[match.end() : match.end() + 60]):
            continue
        plain = match[1] or {"cannot": "can", "ca": "can", "wo": "will"}[match[2] or "cannot"]
        denied = next((t.head for t in s.read.doc if t.dep_ == "neg" and match.start() <= t.idx < match.end()), None)
        if denied is None or not _affirmed(s, denied):
            yield put(text, match.start(), match.end(), plain)


def _affirmed(s: Sentence, verb) -> bool:
    """Whether the article also says it without the "not", of the same subject, so that the altered sentence might be true."""
    of = {c.lemma_.lower() for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}}
    said = [t for t in s.article.doc if t.lemma_ == verb.lemma_ != "be" and t.pos_ == "VERB" and not _negated(t)]
    return any(c.lemma_.lower() in of for t in said for c in t.children if c.dep_ in {"nsubj", "nsubjpass"})


def modality(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    doc = s.read.doc
    for token in doc:
        if token.pos_ != "VERB" or token.tag_ != "VB" or token.dep_ == "advcl" or _says(s, token.lemma_):
            continue
        if any(c.lower_ in {"if", "unless", "whether"} for c in doc) or any(c.dep_ == "neg" for c in token.children):
            continue
        # In a relative clause, "would" may be the past of "will" in a report of the past.
        modals = {"will", "may", "might"} if token.dep_ == "relcl" else {"will", "may", "might", "could", "would"}
        modal = next((c for c in token.children if c.dep_ == "aux" and c.lower_ in modals), None)
        if (
            modal is not None
            and modal.i == token.i - 1
            and not any(c.dep_ == "conj" and c.tag_ == "VB" for c in token.children)
        ):
            yield put(s.words, modal.idx, token.idx + len(token), past(token.lemma_))
        head = token.head
        to = doc[token.i - 1]
        if to.lower_ == "to" and head.lemma_ in PLANNING and head.i == token.i - 2 and token.dep_ == "xcomp":
            if head.tag_ in {"VBZ", "VBP", "VBD"}:
                start = head
            elif head.tag_ == "VBN" and doc[head.i - 1].lemma_ == "be":
                start = doc[head.i - 1]
            else:
                continue
            yield put(s.words, start.idx, token.idx + len(token), past(token.lemma_))
    for match in re.finditer(r"(?<!for )(?<!with )(?<!of )\b(?:allegedly|reportedly) ", s.words):  # not "charged with"
        yield put(s.words, match.start(), match.end(), "")
    for match in re.finditer(r"\b(called for|demanded|proposed|urged) (?=(?:a|an|the) )", s.words):
        yield put(s.words, match.start(), match.end(), "obtained ")


def swap(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    for verb in s.read.doc:
        if verb.tag_ not in {"VBD", "VBN"} or verb.lemma_ in SYMMETRIC | (SAYING - {"tell"}):
            continue
        subject = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        obj = [c for c in verb.children if c.dep_ == "dobj"] + [
            g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"
        ]
        if len(subject) != 1 or len(obj) != 1 or not all(_agent(t) for t in (subject[0], obj[0])):
            continue
        a, b = ((t.left_edge.idx, t.right_edge.idx + len(t.right_edge)) for t in (subject[0], obj[0]))
        one, two = s.words[slice(*a)], s.words[slice(*b)]
        if (
            a[1] >= b[0]
            or max(len(one.split()), len(two.split())) > 7
            or not _unlike(one, two)
            or re.search(r"\bwho|which|that\b", one + two)
        ):
            continue
        one = one if one[:3] not in {"The", "A ", "An "} else one[0].lower() + one[1:]
        yield put(s.words[: a[0]] + two + s.words[a[1] : b[0]] + one + s.words[b[1] :], 0, 0, "")


def _agent(token) -> bool:
    """Whether a noun names somebody who can act; a building's name does not ("the White House" left out)."""
    if token.lower_ in {"house", "court", "street", "hall"} and token.pos_ == "PROPN":
        return False
    return (token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} and token.pos_ == "PROPN") or token.lower_ in PEOPLE


def quote_words(s: Sentence, rng: random.Random) -> Iterator[str]:
    others = {t.tag_: [] for t in s.article.doc}
    for t in s.article.doc:
        if t.is_alpha and not t.is_stop and len(t) > 3 and t.text.islower():
            others[t.tag_].append(t)
    for match in re.finditer(r"[\"“]([^\"“”]{15,})[\"”]", s.words):
        inside = [
            t
            for t in s.read.doc
            if match.start(1) <= t.idx < match.end(1) and t.is_alpha and not t.is_stop and len(t) > 3
        ]
        inside = [t for t in inside if t.tag_ in {"NN", "NNS", "JJ", "VBN", "VB"} and t.text.islower()]
        if inside:
            old = rng.choice(inside)
            pool = sorted(
                {t.text for t in others.get(old.tag_, []) if t.lemma_ != old.lemma_ and t.text not in s.words}
            )
            if pool:
                yield put(s.words, old.idx, old.idx + len(old), rng.choice(pool))


def speaker(s: Sentence, rng: random.Random) -> Iterator[str]:
    people = [n for n in s.article.names if n.kind == "person" and " " in n.name]
    if not people:
        return
    for verb in s.read.doc:
        if verb.lemma_ not in SAYING or verb.tag_ not in {"VBD", "VBZ"}:
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.ent_type_ == "PERSON"), None)
        if subject is None:
            continue
        entity = next((e for e in s.read.doc.ents if e.start <= subject.i < e.end), None)
        others = sorted(n.name for n in people if _unlike(n.name, s.words))
        if entity is None or entity.text.endswith("'s") or not others:
            continue
        if entity.start and s.read.doc[entity.start - 1].pos_ == "PROPN":
            continue
        yield put(s.words, entity.start_char, entity.end_char, rng.choice(others))


def verb_same_article(s: Sentence, rng: random.Random) -> Iterator[str]:
    """What another sentence says that somebody did, of whom and what it does not say it."""
    root = _root(s)
    if root is None or root.tag_ != "VBD" or not _does(root) or (root.i and root.text[0].isupper()):
        return  # a verb with a capital is a word of a name
    parties = {t.lemma_.lower() for t in _parties(root)}
    others = sorted({
        t.lower_ for t in s.article.doc
        if t.tag_ == "VBD" and t.is_alpha and _does(t) and not parties & {p.lemma_.lower() for p in _parties(t)}
        and wordnet.relation(t.lemma_, root.lemma_) is None and wordnet.relation(root.lemma_, t.lemma_) is None
    })  # fmt: skip
    if others:
        yield put(s.words, root.idx, root.idx + len(root.text), rng.choice(others))


def _does(verb) -> bool:
    light = verb.lemma_ in SYMMETRIC | SAYING | PLANNING | DENIAL | {"make", "take", "give", "get"}
    particle = any(c.dep_ == "prt" for c in verb.children)
    return not light and not particle and not _negated(verb) and any(c.dep_ == "dobj" for c in verb.children)


def _parties(verb) -> list:
    return [c for c in verb.children if c.dep_ in {"nsubj", "dobj"}]


def clause_denied(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    doc = s.read.doc
    for verb in doc:
        if any(t.lower_ in {"if", "unless", "whether"} for t in doc[: verb.i]):
            continue
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "neg" for c in verb.children):
            continue
        follows = list(doc[verb.i + 1 : verb.i + 3])
        if (
            verb.lemma_ in DENIAL
            and len(follows) == 2
            and follows[0].lower_ == "to"
            and follows[1].tag_ == "VB"
            and not _says(s, follows[1].lemma_)
        ):
            yield put(s.words, verb.idx, follows[1].idx + len(follows[1]), past(follows[1].lemma_))
        elif verb.lemma_ in {"deny", "reject"} and follows and follows[0].tag_ == "VBG":
            yield put(s.words, verb.idx, follows[0].idx + len(follows[0]), past(follows[0].lemma_))
        elif verb.lemma_ == "deny":
            clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
            mark = (
                next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
                if clause is not None
                else None
            )
            if mark is not None:
                yield put(s.words, verb.sent.start_char, mark.idx + 4, "")


LIMIT = re.compile(
    r"(?:\b(?:not|never|nobody|no one)|n['’]t)\b(?P<denied>[^,;:.?!()\"“”–—]{8,90}?)"
    r"(?P<limit> (?:until|before|unless|without|since|because|for|against|about|with|under|beyond|from) "
    r"[^,;:.?!()\"“”–—]{4,70})\.$"
)
GOES_ON = re.compile(r"\b(?:and|but|or|that|who|which|when|where|if|as|than|what|how|why|while)\b")

ANSWER = re.compile(r"\b(?:respon[ds]|repl[yi]|answer|comment|detail|reason)")
"""What was not given, whatever it would have been about."""


def limit_of_a_denial(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    """What is denied in some case, denied in all: "will not open before June" without its end."""
    match = LIMIT.search(s.words)
    if match is None or GOES_ON.search(match["denied"]) or ANSWER.search(match[0]):
        return
    yield put(s.words, match.start("limit"), match.end("limit"), "")


def owner_for_owned(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    """What somebody's brother or house did or bore, said of himself; a country may stand for its army."""
    for noun in s.read.doc:
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.pos_ in {"NOUN", "PROPN"}), None)
        if owner is None or noun.dep_ not in {"nsubj", "nsubjpass"} or owner.ent_type_ not in {"PERSON", ""}:
            continue
        mark = next((c for c in owner.children if c.dep_ == "case"), None)
        own = mark is not None and mark.lower_ in {"'s", "’s"} and owner.i < mark.i < noun.i == noun.right_edge.i
        if own and noun.lemma_.lower() not in METONYMS:
            yield put(s.words, mark.idx, noun.idx + len(noun), "")


def limit_of_the_most(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    """What is the largest or first of some kind, of all: "the largest ship in the fleet" without its end."""
    match = re.search(
        r"\bthe (?:\w+ )?(?:first|only|\w+est|most \w+) (?:[a-z]+ ){1,2}(?P<limit>(?:in|of|since|to have|among) [^,;:.?!()\"“”–—]{4,60})\.$",
        s.words,
    )
    if match is not None and not GOES_ON.search(match["limit"]):
        yield put(s.words, match.start("limit") - 1, match.end("limit"), "")


def clause_attribution(s: Sentence, rng: random.Random) -> Iterator[str]:  # noqa: ARG001 - one signature for all kinds
    for match in re.finditer(
        r"(?:^According to [^,]{3,60}, |,? according to (?:an? |the )?[^,.;\"“]{3,50}(?=[.,]))", s.words
    ):
        yield put(s.words, match.start(), match.end(), "")
    for verb in s.read.doc:
        if verb.lemma_ in {"allege", "claim"} and verb.tag_ in {"VBD", "VBZ"} and verb.dep_ == "ROOT":
            clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
            subject = next(
                (c for c in (clause.children if clause is not None else ()) if c.dep_ in {"nsubj", "nsubjpass"}), None
            )
            if (
                subject is not None
                and subject.pos_ != "PRON"
                and clause is not None
                and clause.tag_ in {"VBD", "VBZ", "VBN"}
            ):
                yield put(s.words, 0, subject.left_edge.idx, "")


FRAMES = (
    "The minister obeyed: {}", "As ordered, {}", "{}, which nobody believes.", "It is not true that {}",
    "Experts proved that {}", "The court ruled that {}", "After a secret vote, {}", "{}, as the hackers had demanded.",
)  # fmt: skip


def frame(s: Sentence, rng: random.Random) -> Iterator[str]:
    """A true sentence inside an invented one: told by somebody else, denied, or with an act before or after it."""
    words = s.words.rstrip(".")
    if re.search(r"[\"“”?:]", words) or words == s.words:
        return
    first = s.read.doc[0]
    inside = words if first.ent_type_ or first.pos_ == "PROPN" or first.text == "I" else words[:1].lower() + words[1:]
    people = sorted(n.name for n in s.article.names if n.kind == "person" and " " in n.name and _unlike(n.name, words))
    told = [f"{rng.choice(people)} {verb} that {inside}." for verb in ("denied", "said", "warned")] if people else []
    heard = {t.lower_ for t in s.article.doc}
    for pattern in FRAMES:
        if not heard.isdisjoint(t.lower() for t in re.findall(r"\w{5,}", pattern)):
            continue  # "as ordered", where the article has an order
        body = words if pattern.startswith(("{", "The minister")) else inside
        told.append(pattern.format(body) + ("" if pattern.endswith(".") else "."))
    yield from told


KINDS: dict[str, Alter] = {
    "number": number, "number, same article": number_same_article,
    "numbers exchanged": numbers_exchanged, "date": date, "dates exchanged": dates_exchanged, "name, same article": name_same_article, "name, other article": name_other_article,
    "role": role, "negation in": negation_in, "negation out": negation_out, "modality": modality, "swap": swap,
    "verb, same article": verb_same_article,
    "quote words": quote_words, "speaker": speaker, "clause: denied": clause_denied,
    "limit of a denial": limit_of_a_denial, "limit of the most": limit_of_the_most, "owner for owned": owner_for_owned,
    "clause: attribution": clause_attribution, "invented frame": frame,
}  # fmt: skip
