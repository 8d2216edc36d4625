"""Words by which a sentence says, denies, wants, doubts or makes conditional what they govern."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATORS = _set("not n't no never neither nor none nobody nothing nowhere without hardly barely scarcely unable")
DENYING = _set(
    "shun spurn snub eschew forgo skip renounce scrap ditch refuse decline deny fail reject avoid prevent "
    "stop block bar ban prohibit forbid cease halt cancel abandon dismiss retract "
    "refute lack miss neglect oppose omit refrain rule_out call_off give_up pull_out withdraw unable unwilling "
    "reluctant refusal failure denial lack rejection absence ban opposition inability stop impossible false disprove "
    "veto resist turn_down vote_down throw_out"
)
"""What they govern did not happen, or is said not to be so."""
REFUSING = _set("refuse decline")
"""Those of them by which somebody will not do or say what is asked of him."""
DISPUTING = _set("deny dispute refute rebut")
"""By these somebody says that it is not so."""
WANTING = _set(
    "call urge ask want demand propose plan intend hope seek try attempt aim wish request recommend suggest appeal "
    "order threaten vow pledge promise agree offer consider prepare push encourage advise invite press expect need "
    "decide mull eye weigh plot pressure call_for invitation instruct beg warn oblige obligate require compel "
    "command tell mandate direct advocate schedule slate intent set suppose due "
    "plan proposal intention call demand bid attempt effort hope request appeal threat vow pledge promise offer idea "
    "talk talks negotiation suggestion recommendation possibility chance prospect risk threat fear goal target wish "
    "desire right option opportunity"
)
"""What they govern is meant, not done."""
WEIGHING = _set("consider discuss plan propose threaten want hope intend mull weigh contemplate debate eye")
"""Those of which nothing need come."""
PLAIN_SAYING = _set("say tell state declare announce report add note remark explain write mention")
"""Verbs that say no more than that it was said: one may stand for the other."""
TELLING = PLAIN_SAYING | _set("acknowledge argue believe claim indicate insist post reveal suggest think tweet warn")
"""Verbs by which somebody says or holds something; every longer list of them has these."""
SAYING = TELLING | _set(
    "allege assert maintain confirm admit stress reiterate estimate predict contend describe accuse accord quote cite "
    "comment reply respond testify conclude show find emphasise emphasize point_out complain speculate hint imply "
    "deny suspect fear understand disclose hold observe inform assure charge alert rule opine imagine dream pretend "
    "doubt view see consider label call dub affirm proclaim outline voice concede relay"
)
CALLING = _set("call describe brand label term")
"""What may stand for these: "said that it was" and "called it"."""
ALLEGING = _set("allegedly reportedly supposedly apparently purportedly ostensibly alleged purported suspected accused")
WRONGLY = _set("wrongly falsely mistakenly erroneously incorrectly")
FUTURE = _set("will 'll ’ll wo")
POSSIBLE = _set("may might could would can ca 'd ’d")
OBLIGED = _set("should must ought shall")
MAYBE = _set("possibly perhaps probably likely maybe potentially potential possible expected unlikely")
SEEMING = _set("appear seem")
HELD = _set("say think believe report allege claim suspect fear understand rumour rumor estimate assume presume")
CONDITION = _set("if unless whether")
