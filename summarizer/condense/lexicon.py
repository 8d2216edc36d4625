"""Word lists of the cuts: what must stay, what may go."""

from summarizer.reading.standing_words import NEGATORS, TELLING

OPENING_MARKS = frozenset("\"“‘'«„")
"""Marks with which a quotation opens."""
CONDITIONS = frozenset(
    {"if", "unless", "until", "till", "provided", "providing", "once", "whether", "lest", "so", "than", "except",
     "without"}
)  # fmt: skip
SOURCES = frozenset(
    {"according", "per", "citing", "quoting", "cited", "said", "says", "reportedly", "allegedly", "alleged",
     "purportedly"}
)  # fmt: skip
"""First words of a phrase that says who said it."""
SPEECH = TELLING | {
    "read", "allege", "show", "confirm", "deny", "accuse", "estimate", "predict", "expect", "admit", "concede",
    "learn", "disclose",
}  # fmt: skip
REPORTING = frozenset({"say", "tell", "report", "warn", "announce", "call"})
"""In the present these tell news; other verbs tell how things stand."""
INFORMANTS = frozenset(
    {"source", "official", "people", "person", "report", "statement", "document", "datum", "media", "newspaper",
     "agency", "witness", "police", "resident", "spokesman", "spokeswoman", "spokesperson", "outlet", "magazine",
     "record", "survey", "figure", "study", "poll"}
)  # fmt: skip
DENIALS = NEGATORS - {"no", "unable"} | {"n\u2019t", "only", "rarely", "seldom"}
"""In their clause what narrows a statement also keeps it true ("never met in 2016")."""
REFUSALS = frozenset({"refuse", "deny", "decline", "reject", "denial", "refusal", "rejection", "fail", "failure"})
"""Who refused or denied something is never cut off."""
RANKS = frozenset(
    {"no", "only", "every", "all", "each", "any", "most", "least", "first", "last", "few", "fewer", "more",
     "less", "same", "best", "worst", "largest", "biggest", "record", "worse", "sole", "both"}
)  # fmt: skip
"""Before a noun: what narrows this noun, or the act in which it takes part, keeps it true ("the first visit since")."""
WHERE_AND_WHEN = frozenset(
    {"on", "in", "at", "during", "after", "before", "amid", "ahead", "following", "near", "along", "alongside",
     "outside", "inside", "across", "throughout", "over", "under", "since", "as", "despite", "through", "around",
     "via", "upon"}
)  # fmt: skip
AROUND = frozenset({"during", "after", "before", "amid", "following", "near", "since", "despite"})
"""Prepositions of what was around it."""
ON_NOUNS = frozenset(
    {"for", "by", "in", "on", "at", "from", "over", "about", "near", "during", "after", "before"}
)  # fmt: skip
COMMAS = frozenset(
    {",", "—", "–", "―", "--"}
)  # fmt: skip
KIN = frozenset(
    {"man", "woman", "son", "daughter", "wife", "husband", "mother", "father", "brother", "sister", "boy", "girl",
     "suspect", "victim", "officer", "spokesman", "spokeswoman", "spokesperson", "friend", "colleague", "driver",
     "lawyer"}
)  # fmt: skip
HANGING = frozenset(
    {"paper", "newspaper", "committee", "panel", "department", "meeting", "visit", "talk", "statement",
     "decision", "move", "attack", "incident", "event", "report", "case", "deal", "agreement", "announcement",
     "discussion", "summit", "conference", "interview", "letter", "study", "group", "pair", "duo", "leader",
     "minister", "president", "politician", "man", "woman", "suspect", "victim", "official", "ministry",
     "company", "agency", "two", "organisation", "organization", "accident", "crash", "ruling", "law", "bill",
     "plan", "proposal", "document", "suit", "lawsuit", "charge", "order", "measure", "fire", "shooting",
     "country", "nation", "side", "trip", "firm", "researcher", "scientist", "author", "team", "party", "couple",
     "teenager", "boy", "girl", "child", "program", "programme", "project", "site", "vessel", "ship", "plane",
     "aircraft", "flight", "train", "vehicle", "officer", "figure", "toll", "protester", "demonstrator", "claim",
     "comment", "remark", "allegation"}
)  # fmt: skip
"""Nouns that with a bare "the" point to something told before."""
KNOWN = frozenset(
    {"government", "state", "world", "public", "police", "army", "military", "parliament", "senate", "house", "court",
     "church", "economy", "press", "sun", "moon", "earth", "internet", "weather", "market", "number", "majority",
     "rest", "war", "city", "town", "region", "capital", "president", "king", "queen", "pope", "pandemic", "opposition"}
)  # fmt: skip
"""Nouns that with a bare "the" mean what everybody knows, or what the article is about."""
TAKES_A_PLACE = frozenset(
    {
        "place",
        "throw",
        "put",
        "lay",
        "base",
        "set",
        "pin",
        "lie",
        "focus",
        "blame",
        "impose",
        "leave",
        "get",
    }
)
"""Verbs that are not complete without their phrase: "placed responsibility on the government"."""
TAKES_AN_ACT = frozenset({"spend", "keep", "have", "catch", "see", "find", "leave", "hear", "watch", "go", "continue"})
"""Verbs that an act in "-ing" completes."""
TAKES_AS = frozenset(
    {"recognise", "recognize", "describe", "see", "view", "name", "appoint", "elect", "inaugurate", "serve", "work",
     "act", "know", "regard", "treat", "use", "cast", "hail", "condemn", "portray", "brand", "label", "swear", "accept",
     "define", "identify", "nominate", "select", "choose", "install", "pose", "emerge", "present"}
)  # fmt: skip
"""Verbs that say as what somebody is seen, or does something."""
TAKES_TO = frozenset(
    {"want", "allow", "ask", "force", "expect", "need", "like", "urge", "tell", "order", "require", "get", "help",
     "enable", "cause", "lead", "encourage", "persuade", "permit", "invite", "press", "push", "call", "plan", "fail",
     "sentence", "condemn", "set", "agree", "decide", "vote", "threaten", "promise", "vow", "pledge", "offer", "try",
     "seek", "refuse", "oblige"}
)  # fmt: skip
"""Verbs that an infinitive completes, not only a purpose."""
CEREMONY = frozenset(
    {"arrive", "pose", "greet", "thank", "applaud", "smile", "wave", "gather", "stand", "sit", "walk", "wear", "cheer",
     "chant", "speak", "address", "attend", "banter", "chat", "mingle"}
)  # fmt: skip
"""What people do on every such day."""
AFFAIRS = frozenset({"controversy", "furor", "furore", "uproar", "saga"})
"""What the whole of the news is called."""
COMPANY = frozenset({"join", "accompany"})
"""What people do who were there with somebody."""
GIFTS = frozenset({"gift", "token", "statue", "memento", "souvenir", "bouquet", "garland", "handshake"})
"""What is given or shown at a ceremony."""
CONTESTS = frozenset(
    {"deny", "reject", "dispute", "defend", "insist", "maintain", "dismiss", "contradict", "counter", "rebut", "refute",
     "accuse", "allege", "blame", "sue", "overrule", "overturn", "block", "veto", "reverse", "suspend", "cancel",
     "revoke", "withdraw", "refuse", "apologise", "apologize", "admit", "concede", "acknowledge", "resign", "postpone",
     "strike", "disagree", "decline", "denial", "accusation", "allegation", "apology", "oppose", "criticise",
     "criticize", "condemn", "denounce", "protest", "false", "untrue", "inaccurate", "baseless", "unfounded", "merit",
     "respond", "response", "react", "reaction", "urge", "demand", "warn", "warning", "threaten", "threat", "argue",
     "argument", "claim", "against", "opposition", "criticism"}
)  # fmt: skip
"""What one side does against another, or answers it."""
PENALTIES = frozenset(
    {"prison", "jail", "sentence", "fine", "penalty", "punish", "punishment", "convict", "conviction", "guilty",
     "charge"}
)  # fmt: skip
"""What it costs whoever did it."""
LOSSES = frozenset({"kill", "die", "dead", "death", "injure", "wound", "lose", "destroy"})
"""What it costs whoever suffers it."""
