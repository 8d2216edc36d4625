"""Words of deeds that news uses in place of one another; who finds two wrongly apart or together changes one line."""

from functools import cache

from summarizer.gate import paraphrases

_GROUPS = (
    "kill die perish dead death fatal fatally fatality lethal deadly < slay murder massacre drown assassinate execute",
    "murder assassinate slay assassination manslaughter homicide",
    "injure wound hurt injury wounded",
    "destroy demolish raze wreck flatten ruin obliterate gut destruction",
    "damage harm < destroy wreck ruin",
    "arrest detain apprehend custody detention",
    "charge indict prosecute indictment prosecution < trial",
    "convict guilty conviction < sentence jail",
    "acquit exonerate acquittal",
    "exonerate absolve clear acquit",
    "sentence jail imprison prison imprisonment",
    "fine penalty penalise penalize",
    "sue lawsuit litigation suit",
    "confess admit plead concede acknowledge confession admission",
    "deny dispute refute denial < reject dismiss",
    "pardon clemency amnesty",
    "deport expel extradite deportation expulsion extradition",
    "kidnap abduct kidnapping abduction",
    "rape molest",
    "torture",
    "steal rob theft robbery loot burglary thief",
    "bribe bribery",
    "resign quit step_down step resignation leave depart departure stand_down",
    "sack oust dismiss dismissal < fire remove lay_off",
    "elect election re-elect < win",
    "win victory beat defeat triumph victorious winner clinch",
    "lose loss < defeat",
    "buy purchase acquire acquisition takeover take_over buyout",
    "sell sale",
    "merge merger",
    "sign signature signatory",
    "veto",
    "approve adopt endorse ratify approval adoption passage ratification < accept back pass agree",
    "reject refuse decline turn_down rejection refusal rebuff < shun spurn snub eschew",
    "ban prohibit outlaw forbid bar prohibition",
    "invade invasion",
    "bomb bombing bombard shell airstrike",
    "surrender",
    "escape flee",
    "cause trigger provoke spark prompt < lead result create bring responsible blame due because make produce spur",
    "cure",
    "infect infection",
    "explode explosion blast detonate blow_up go_off",
    "crash collide collision",
    "collapse < topple fall crumble",
    "evacuate evacuation",
    "rescue < save safety",
    "marry wed wedding marriage",
    "divorce",
    "cancel scrap call_off cancellation axe",
    "postpone delay put_off postponement",
    "suspend suspension halt",
    "apologise apologize apology sorry",
    "overturn quash reverse strike_down overrule",
    "uphold < affirm",
    "sink < sinking",
    "raise hike < lift increase boost up",
    "capture seize overrun < take control",
    "withdraw retreat withdrawal pull_out < leave pull",
    "double < twice twofold",
    "halve < half",
    "legalise legalize < legal",
    "impeach impeachment",
    "rig",
)
"""What stands behind "<" says as much or more, so that it holds in the evidence only."""
_MANY_SENSES = frozenset(
    "take_over leave depart step acknowledge concede gut shell bar scrap admit claim fine charge prompt spark".split()
)
"""Words that also say much else, so that nothing is wrong where the evidence has none of their group."""


@cache
def _groups() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """The groups in which a word may stand in a claim, and those in which it may in the evidence."""
    claims: dict[str, set[int]] = {}
    sources: dict[str, set[int]] = {}
    for number, group in enumerate((*_GROUPS, *paraphrases.GROUPS)):
        words, _, more = group.partition("<")
        for word in words.split():
            claims.setdefault(word, set()).add(number)
        for word in (*words.split(), *more.split()):
            sources.setdefault(word, set()).add(number)
    return {w: frozenset(n) for w, n in claims.items()}, {w: frozenset(n) for w, n in sources.items()}


@cache
def deeds() -> frozenset[str]:
    """The words that say by themselves that something happened, and hardly anything else."""
    words = {word for group in _GROUPS for word in group.partition("<")[0].split()}
    return frozenset(words - _MANY_SENSES)


@cache
def phrases() -> frozenset[str]:
    """The verbs with a particle that stand in some group: "walk_out"."""
    return frozenset(word for words in _groups() for word in words if "_" in word)


def groups_of(lemma: str) -> frozenset[int]:
    """The numbers of the groups that have a lemma."""
    return _groups()[1].get(lemma, frozenset())


def alike(claim: str, evidence: str) -> bool:
    """Whether a lemma of the evidence says what a lemma of the claim says, by the groups."""
    claims, sources = _groups()
    return not claims.get(claim, frozenset()).isdisjoint(sources.get(evidence, frozenset()))
