"""Words of one meaning in news: acts by different verbs, and the things they are done to by different nouns.

A small table of the acts that reports of one event word differently, in the spirit of WordNet's verb groups and of
VerbNet's classes; a word that is not here stands for itself.
"""

from summarizer.reading.standing_words import TELLING

_ACTS = {
    "meet": "meet meeting talk talks discussion deliberation interaction encounter confer convene sit",
    "discuss": "discuss deliberate debate cover exchange",
    "sign": "sign endorse ratify initial",
    "approve": "approve pass adopt back authorise authorize clear greenlight",
    "kill": "kill die slay murder death killing",
    "injure": "injure wound hurt injury",
    "attack": "attack strike bomb shell raid assault airstrike bombing shelling",
    "arrest": "arrest detain apprehend hold capture arrest detention",
    "charge": "charge indict accuse prosecute",
    "convict": "convict",
    "sentence": "sentence jail imprison",
    "resign": "resign quit step-down stand-down leave resignation",
    "appoint": "appoint name nominate pick select choose appointment nomination",
    "fire": "fire sack dismiss oust remove dismissal",
    "elect": "elect win victory",
    "lose": "lose defeat",
    "buy": "buy purchase acquire procure procurement purchase acquisition takeover",
    "sell": "sell sale",
    "visit": "visit arrive travel trip visit arrival",
    "launch": "launch start begin open kick-off",
    "end": "end finish close conclude halt stop",
    "cancel": "cancel scrap abandon drop call-off cancellation",
    "ban": "ban prohibit bar outlaw forbid block ban prohibition",
    "cut": "cut reduce lower slash trim reduction",
    "raise": "raise increase boost hike lift rise climb increase",
    "fall": "fall drop decline slip tumble plunge",
    "condemn": "condemn denounce decry condemnation",
    "praise": "praise laud hail commend",
    "support": "support solidarity",
    "release": "release free publish unveil disclose",
    "find": "find discover uncover recover",
    "crash": "crash collide collision crash",
    "investigate": "investigate probe examine inquiry investigation probe",
    "order": "order direct instruct command",
    "sue": "sue lawsuit",
    "overturn": "overturn void quash annul nullify vacate invalidate reverse strike-down",
    "dispute": "dispute challenge contest refute rebut",
    "criticize": "criticize slam blast lambaste rebuke assail chide berate excoriate castigate",
    "apologize": "apologize apology",
    "marry": "marry wed",
    "kidnap": "kidnap abduct",
    "delay": "delay postpone defer put-off",
    "evacuate": "evacuate evacuation",
    "welcome": "welcome greet receive",
    "give": "give present hand award donate",
}
_THINGS = {
    "statement": "statement declaration communique communiqué document text paper accord agreement treaty pact deal",
    "attack": "attack assault strike raid bombing shooting massacre",
    "people": "people person civilian resident villager citizen tourist victim",
    "police": "police officer policeman cop",
    "soldier": "soldier troop serviceman",
    "child": "child kid boy girl teenager pupil student",
    "vote": "vote election ballot poll referendum",
    "law": "law bill act legislation measure",
    "company": "company firm corporation business",
    "plane": "plane aircraft jet airliner flight",
    "minister": "minister secretary",
    "money": "money fund funding",
    "plan": "plan proposal scheme programme program project",
    "storm": "storm hurricane cyclone typhoon",
    "quake": "quake earthquake tremor",
    "summit": "summit meeting conference conclave gathering",
}
PROOF = frozenset({"evidence", "proof", "indication", "basis"})
"""Nouns of which there is none for what did not happen."""
TURNING_DOWN = frozenset({"refuse", "decline", "reject", "oppose", "rebuff"})
"""Verbs that with a thing for an object deny its approval ("rejected the plan")."""
REFUSING = TURNING_DOWN | {"fail", "deny"}
"""Verbs that make a negation of the act that they govern."""
DOING = frozenset("begin start continue manage help go come decide move proceed force lead cause".split())
"""Verbs whose infinitive is done where they are ("began to leave")."""
JUDGING = frozenset({"criticize", "accuse", "blame", "fault", "condemn", "praise", "charge"})
"""Acts that one may do to one person for several things."""
COMPLETE = frozenset({"resign", "elect", "lose"})
"""Acts that a report may tell without an object."""
PASSES = frozenset({"pass", "clear"})
"""Verbs of which a law is the subject as well: "the bill passed the House" is what the House did."""
SUFFERED = frozenset({"die"})
"""Verbs whose subject does nothing: it befalls him."""
OFFICES = frozenset(
    "minister secretary president premier chancellor governor mayor king queen pope ambassador commissioner".split()
)
"""Offices of which there is one: whoever holds it may be called by it."""
DEADLY = frozenset(
    "kill die slay murder death killing dead toll body fatal fatally fatality deadly casualty shoot victim perish "
    "drown succumb execute assassinate assassination massacre".split()
)
"""Words of which one stands where a report tells of somebody's death."""
CULPRITS = frozenset("gunman shooter attacker bomber assailant perpetrator suspect hijacker killer".split())
SAYING = TELLING | frozenset("ask describe stress call urge know reaffirm cite quote express learn".split())
MUTUAL = frozenset({"meet", "discuss"})
"""What has no direction: who meets whom."""
EMPTY = frozenset("be have do get make take see go come become seem mark follow include hold remain".split())
SUPPORT = frozenset("hold have take make conduct give pay carry be".split())
"""Verbs that say nothing beside a noun of action ("held talks")."""


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {word: family for family, words in table.items() for word in reversed(words.split())}


KINDS = frozenset(_ACTS)
"""The families of acts."""
ACT = _spread(_ACTS)
THING = _spread(_THINGS)
"""Lemma → its family."""


def of(lemma: str) -> str:
    """The family of a word, whether act or thing; the word itself where it has none."""
    return "refuse" if lemma in REFUSING else THING.get(lemma) or ACT.get(lemma, lemma)
