"""What two reports share whatever their words, and what becomes one fact."""

import asyncio

import pytest

from summarizer.briefs import make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.models import Claim, Corroboration, Fact, Span
from summarizer.reading import make_article, plain_article, read, read_all
from summarizer.stories import acts, candidates, choosing, copies, facts, reasons, retold, variants
from summarizer.stories.weights import Weights

ONE = """Health minister Ada Brun refused to sign the vaccine accord at the Lisbon conference on Monday, citing its cost.
Brun met her Portuguese counterpart Rui Tavares on the sidelines of the conference in Lisbon.
The accord would cost Norland 340 million euros a year, according to the ministry."""
TWO = """Norland declined to sign the vaccine agreement in Lisbon on Monday because the small clinics were left out.
Ada Brun, the health minister of Norland, held talks with Rui Tavares and invited him to visit Norland in May.
Eleven other countries put their names under the text."""
THREE = """The health minister of Norland, Ada Brun, visited a hospital in Porto on Sunday with 12 doctors.
Nurses at the hospital have been on strike since April."""


def gathered(*texts, **fields):
    engine = ExtractiveEngine()
    readings = {
        r.article.id: r
        for r in read_all(
            [make_article(t, source=f"a{n}", id=f"a{n}", **fields.get(f"a{n}", {})) for n, t in enumerate(texts)]
        )
    }
    briefs = {i: asyncio.run(make_brief(r, engine, engine)) for i, r in readings.items()}
    ids = list(readings)
    articles = [r.article for r in readings.values()]
    sources = facts.Sources(readings, ids, copies.independent(articles, copies.find(articles)))
    return facts.gather("s", candidates.collect(ids, briefs, readings), sources)


def told(text):
    reading = read(plain_article(text))
    return [act for tokens in reading.by_sentence if tokens is not None for act in acts.find(tokens)]


def same(one, other):
    return any(acts.same(a, b, {}) for a in told(one) for b in told(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("The mayor refused to sign the treaty.", "The mayor declined to sign the accord.", True, id="two verbs of refusing, two words for a text"),
        pytest.param("The mayor did not sign the treaty.", "The mayor refused to endorse the agreement.", True, id="a plain negation and a refusal"),
        pytest.param("The mayor signed the treaty.", "The mayor refused to sign the treaty.", False, id="done and refused"),
        pytest.param("The mayor signed the treaty.", "The governor signed the treaty.", False, id="another actor"),
        pytest.param("Ada Brun met Rui Tavares in Lisbon.", "Ada Brun held talks with Rui Tavares on Monday.", True, id="met and held talks"),
        pytest.param("Ada Brun met Rui Tavares in Lisbon.", "Rui Tavares met Ada Brun on Monday.", True, id="a meeting has no direction"),
        pytest.param("Ada Brun met Rui Tavares in Lisbon.", "Ada Brun met Ivo Rellan in Lisbon.", False, id="met somebody else"),
        pytest.param("The army bombed the village.", "The village was bombed by the army.", True, id="active and passive"),
        pytest.param("The dog bit the man.", "The man bit the dog.", False, id="turned round"),
        pytest.param("The council approved the budget.", "The council approved the bridge.", False, id="another object"),
        pytest.param("Ivo Rellan has been dismissed.", "The envoy Ivo Rellan was sacked on Friday.", True, id="by whom is not told"),
        pytest.param("Ivo Rellan has been dismissed.", "The envoy Ada Brun was sacked on Friday.", False, id="somebody else was dismissed"),
        pytest.param("Minister Ada Brun resigned on Friday.", "Ada Brun has resigned over the budget.", True, id="an act without an object"),
        pytest.param("Ada Brun stepped down on Friday.", "Minister Ada Brun resigned on Friday.", True, id="a verb and its particle"),
        pytest.param("The union called off its strike.", "The union called its strike a success.", False, id="the verb without it"),
        pytest.param("The House budget committee approved the plan.", "The Senate rules committee passed the plan.", False, id="two committees"),
        pytest.param("Ivo Rellan was convicted of fraud.", "Ivo Rellan was jailed for fraud.", False, id="found guilty and sentenced"),
        pytest.param("The letter signed by Ada Brun arrived.", "Ada Brun signed the letter.", True, id="a participle and its actor"),
        pytest.param("Ada Brun, who signed the letter, left.", "Ada Brun signed the letter.", True, id="a relative clause"),
        pytest.param("The bill passed the Senate.", "The Senate approved the law on Monday.", True, id="a bill passes a chamber"),
        pytest.param("The court overturned the sentence.", "The court quashed the sentence.", True, id="two verbs of a court"),
        pytest.param("Ada Brun spent the weekend in Porto.", "Ada Brun spent the weekend with her staff.", False, id="a day is no object"),
    ],
)  # fmt: skip
def test_two_sentences_tell_one_act(one, other, expected):
    assert same(one, other) is expected
    assert same(other, one) is expected


@pytest.mark.parametrize("verb", ["said", "remarked", "mentioned"])
def test_what_somebody_says_is_the_act_not_that_he_says_it(verb):
    assert [(act.kind, act.main) for act in told(f"Ada Brun {verb} that the council had closed the mill.")] == [
        ("end", True)
    ]


@pytest.mark.parametrize(
    ("pronoun", "named_in"), [("She resigned the chair of the board on Friday.", 1), ("They resigned on Friday.", 0)]
)
def test_a_pronoun_acts_for_the_one_person_of_the_sentence_before(pronoun, named_in):
    reading = read(plain_article(f"Ada Brun led the board for ten years. {pronoun}"))
    [act] = [act for act in acts.of_sentence(reading, 2) if act.kind == "resign"]
    assert act.named_in == named_in
    assert ("brun" in act.who) is bool(named_in)


def test_reports_of_one_act_in_their_own_words_are_one_fact_with_both_articles():
    found = gathered(ONE, TWO)
    refusals = [f for f in found.facts if "sign" in f.text.split() and {"refused", "declined"} & set(f.text.split())]
    assert len(refusals) == 1
    fact = refusals[0]
    assert {*fact.articles, *(e.article for e in fact.corroborated_by)} == {"a0", "a1"}
    assert fact.sources == 2
    for echo in fact.corroborated_by:
        assert "sign" in " ".join(echo.shared)
        assert all(span.article == echo.article for span in echo.evidence)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "The finance minister of Norland, Ivo Rellan, unveiled a tax on sugary drinks to pay for school meals.",
            "Finance minister Ivo Rellan presented a levy on sugary drinks that is to fund meals at schools in Norland.",
            True, id="other verbs and nouns",
        ),
        pytest.param(
            "The finance minister of Norland, Ivo Rellan, unveiled a tax on sugary drinks to pay for school meals.",
            "Finance minister Ivo Rellan did not present a levy on sugary drinks that is to fund meals at schools.",
            False, id="denied",
        ),
        pytest.param(
            "The finance minister of Norland, Ivo Rellan, unveiled a tax on sugary drinks to pay for school meals.",
            "Ada Brun criticised the tax on sugary drinks that is to pay for school meals in Norland.",
            False, id="somebody else",
        ),
    ],
)  # fmt: skip
def test_two_sentences_retell_one_thing(one, other, expected):
    texts = ["The ministry of health had asked for it in March.", one, other, "Nurses in Porto went on strike in May."]
    weights = Weights([candidates.said(text).content for text in texts])
    assert retold.same(candidates.said(one), candidates.said(other), weights) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Health minister Ada Brun said the plan of Ivo Rellan to close small clinics would be ruinous for villages in Norland.",
            "Minister Ada Brun on Monday criticised the plan of Ivo Rellan to close the clinics of small villages.",
            True, id="said and criticised",
        ),
        pytest.param(
            "Health minister Ada Brun said the plan of Ivo Rellan to close small clinics would be ruinous for villages in Norland.",
            "Minister Ada Brun visited a village in Norland where a small clinic closed under the plan of Ivo Rellan.",
            False, id="said and visited",
        ),
        pytest.param(
            "Nurses in Norland stormed the ministry of health in Lisbon over the closing of small clinics.",
            "A crowd of angry nurses stormed the ministry of health in Lisbon to keep the small clinics open.",
            True, id="one act of people without names",
        ),
        pytest.param(
            "Health minister Ada Brun on Monday threw cold water on hopes for small clinics in the villages of Norland.",
            "Ada Brun brushed pleas aside on Monday to keep the clinics of small villages in Norland.",
            True, id="one person on one day, in other verbs",
        ),
        pytest.param(
            "Health minister Ada Brun on Monday threw cold water on hopes for small clinics in the villages of Norland.",
            "Ada Brun brushed pleas aside on Friday to keep the clinics of small villages in Norland.",
            False, id="on another day",
        ),
        pytest.param(
            "A task force handed in a report of 225 pages on small clinics in Norland on Monday.",
            "The 225 pages on the small clinics of Norland that Ada Brun made public on Monday call for more nurses.",
            True, id="a figure of one day",
        ),
    ],
)  # fmt: skip
def test_what_articles_open_with_may_be_told_freely(one, other, expected):
    texts = ["The ferry to Porto was late again in March.", one, other, "A strike of teachers in May was called off."]
    weights = Weights([candidates.said(text).content for text in texts])
    assert retold.open_alike(candidates.said(one), candidates.said(other), weights) is expected


def test_an_act_behind_after_is_not_told_of_the_subject_of_the_sentence():
    text = (
        "The port authority is preparing to issue orders against Carl Dahl after the former national harbour master "
        "denied a request to voluntarily turn over documents related to the authority’s inquiry."
    )
    assert variants._acts_apart(text) == []
    assert variants._acts_apart("The mayor closed the bridge and opened a ferry.") == [
        ("The mayor closed the bridge.", "The mayor opened a ferry.")
    ]


def test_a_meeting_with_a_second_minister_is_a_fact_of_its_own():
    one = (
        "Health minister Ada Brun met her Portuguese counterpart Rui Tavares on the sidelines of the Lisbon conference."
    )
    two = "Health minister Ada Brun held meetings with her Bolivian and Portuguese counterparts on prices at the docks."
    more = "Earlier Ada Brun met Rui Tavares, the health minister of Portugal, and spoke of the supply of vaccines."
    made = gathered(f"{one}\nThe talks went on for an hour.", f"{two}\n{more}")
    assert any("Bolivian" in fact.text for fact in made.facts)


def test_what_a_report_says_beyond_the_agreed_fact_is_credited_to_it_alone():
    invited = [f for f in gathered(ONE, TWO).facts if "invited" in f.text]
    assert [(f.articles, f.corroborated_by, f.sources) for f in invited] == [(("a1",), (), 1)]


def test_copies_do_not_confirm_one_another():
    found = gathered(ONE, ONE.replace("340 million", "some 340 million"))
    assert {fact.sources for fact in found.facts} == {1}


def test_one_outlet_does_not_confirm_itself():
    texts = [text.replace("Monday", "Tuesday") for text in (ONE, TWO)]
    found = gathered(*texts, a0={"outlet": "The Fjord"}, a1={"outlet": "The Fjord"})
    assert {fact.sources for fact in found.facts} == {1}


def test_an_article_of_its_own_has_its_own_facts_and_nothing_is_said_twice():
    found = gathered(ONE, TWO, THREE)
    texts = [fact.text for fact in found.facts]
    assert len(texts) == len(set(texts))
    assert {i for fact in found.facts for i in fact.articles} == {"a0", "a1", "a2"}
    assert [fact.id for fact in found.facts] == [f"s:f{n}" for n in range(1, len(texts) + 1)]


@pytest.mark.parametrize(
    ("sentence", "without"),
    [
        ("The union rejected the offer because it was too low.", "The union rejected the offer."),
        ("The club sacked its coach, citing poor results.", "The club sacked its coach."),
        ("The minister resigned over a forged diploma.", "The minister resigned."),
        ("The bridge was closed due to heavy rain and wind.", "The bridge was closed."),
        ("Ada Brun refused to sign after members failed to agree on the costs.", "Ada Brun refused to sign."),
        ("The union rejected the offer on Friday.", None),
        ("The jury convicted the pastor over a period of six weeks.", None),
        ("The bridge was closed after Friday.", None),
        ("The minister, who is 54, resigned on Friday.", None),
        ("The mayor spoke when the bells rang at noon.", None),
    ],
)  # fmt: skip
def test_the_reason_of_a_sentence_is_found_by_its_cue(sentence, without):
    assert [r.without for r in reasons.find(read(plain_article(sentence)))] == ([without] if without else [])


@pytest.mark.parametrize("text", ["Yes.", "No no no no no no no.", "He said she said they said."])
def test_odd_texts_give_facts_without_fuss(text):
    assert len(gathered(ONE, text).facts) >= 1


@pytest.mark.parametrize(
    ("more", "facts_told"),
    [
        pytest.param("whose trip had angered members of the party in the capital.", 1, id="little is new"),
        pytest.param(
            "whose trip to a fair had angered many members of the ruling party in the capital.", 2, id="most is new"
        ),
    ],
)
def test_a_sentence_that_counts_as_another_report_is_a_fact_of_one_source_only_where_most_of_it_is_new(
    more, facts_told
):
    one = (
        "Ivo Rellan has defended the decision to suspend the envoy Ada Brun while she appears on a quiz show in Porto."
    )
    two = f"Rellan defended the decision to suspend Brun, {more}"
    made = gathered(f"{one}\nThe envoy gave no comment on it.", f"{two}\nA new envoy will be named in May.")
    telling = [f for f in made.facts if "defended the decision" in f.text]
    assert len(telling) == facts_told
    assert telling[0].sources == 2


def fact_of(article, text, *echoes):
    """A fact that is a whole sentence, with the facts whose sentences count as further reports of it."""
    span = Span(article=article, start=0, end=len(text), text=text)
    claim = Claim(id=article, text=text, evidence=(span,), origin="selected")
    heard = tuple(
        Corroboration(article=e.claim.evidence[0].article, evidence=e.claim.evidence, shared=("opened",))
        for e in echoes
    )
    fact = Fact(
        id="f", text=text, origin="selected", evidence=(span,), articles=(article,), corroborated_by=heard,
        sources=1 + len(heard),
    )  # fmt: skip
    return facts.Told(claim, fact, (), 2.0 - len(article) / 10, 0.0)


def test_of_two_facts_that_report_one_act_the_weightier_has_the_others_source_and_both_are_told_once():
    first = fact_of("a", "Ada Brun opened the harbours of Norland on Friday for three weeks.")
    second = fact_of("aa", "On Friday Brun opened the harbours of Norland for three weeks to end a strike.", first)
    third = fact_of("aaa", "Brun opened harbours.", first)
    other = fact_of("aaaa", "Brun paid the strikers of Norland for three weeks.", first)
    every = (first, second, third, other)
    readings = {o.claim.id: read(make_article(o.claim.text, source=o.claim.id, id=o.claim.id)) for o in every}
    sources = facts.Sources(readings, list(readings), {article: article for article in readings})
    told = choosing.answered([first, second], sources)
    assert [(e.article, e.shared) for e in told[0].fact.corroborated_by] == [("aa", ("opened",))]
    assert [t.fact.sources for t in told] == [2, 2]
    assert [t.fact.text for t in choosing.without_repeats(told)] == [first.fact.text]
    assert [t.fact.sources for t in choosing.answered([third, first], sources)] == [2, 1]
    assert [t.fact.sources for t in choosing.answered([first, other], sources)] == [1, 2]  # the other tells another act


def test_what_a_models_own_words_leave_out_is_looked_at_for_the_story():
    engine = ExtractiveEngine()
    reading = read(make_article(ONE, source="a", id="a"))
    brief = asyncio.run(make_brief(reading, engine, engine))
    span = reading.article.sentence_span(3)
    short = Claim(id="a:s1", text="The accord would cost 340 million euros.", evidence=(span,), origin="revised")
    for origin, there in (("revised", True), ("selected", False)):
        only = brief.model_copy(update={"summary": (short.model_copy(update={"origin": origin}),), "key_points": ()})
        found = candidates.collect(["a"], {"a": only}, {"a": reading})
        assert (
            any("Norland" in candidate.claim.text for candidate in found if span in candidate.claim.evidence) is there
        )


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        pytest.param('"The accord cost 40 million euros and 12 harbours were shut by Brun in May."', False, id="bare"),
        pytest.param("The accord cost 40 million euros and 12 harbours were shut by Brun in May.", True, id="told"),
        pytest.param("Hours later, Ann Brun said she had shut 12 harbours for 40 million euros.", False, id="later"),
        pytest.param("On Monday Ann Brun said she had shut 12 harbours for 40 million euros.", True, id="on-a-day"),
        pytest.param(
            "Ann Brun said she would oppose those efforts and shut 12 harbours for 40 million euros.", False, id="those"
        ),
    ],
)
def test_words_of_nobody_knows_whom_and_an_hour_of_nobody_knows_when_are_no_fact(sentence, fact):
    engine = ExtractiveEngine()
    reading = read(make_article(f"{ONE}\n\nThe talks went on. {sentence}", source="a", id="a"))
    brief = asyncio.run(make_brief(reading, engine, engine))
    brief = brief.model_copy(update={"summary": (), "key_points": (), "quotes": ()})
    found = candidates.collect(["a"], {"a": brief}, {"a": reading})
    assert any("12 harbours" in candidate.claim.text for candidate in found) is fact


def plainer(text):
    """The shorter forms of a claim that is the only sentence of its article."""
    reading = read(plain_article(text))
    claim = Claim(id="a:s1", text=text, evidence=(reading.article.sentence_span(1),), origin="selected")
    return [c.text for c in variants.plainer(candidates.Candidate(claim, reading.article.id, 1.0), reading)]


def test_a_clause_in_the_middle_of_what_was_said_does_not_take_the_rest_with_it():
    text = "On Monday the court in Arlon threw out the verdict, ruling that Brenmark, where she was tried, was no place for it."
    assert plainer(text) == []


def test_a_clause_at_the_end_of_what_was_said_may_go():
    text = "On Monday the court in Arlon threw out the verdict, ruling that it had no place in Brenmark, where she was tried."
    assert plainer(text) == [text.replace(", where she was tried", "")]


def test_a_sentence_without_the_reason_that_opens_it_begins_like_a_sentence():
    said = candidates.said("Citing two officials, the Brenmark Post claimed that the mayor had lied about the ferry.")
    assert [r.without for r in reasons.find(said.reading)] == [
        "The Brenmark Post claimed that the mayor had lied about the ferry."
    ]


def test_a_headline_that_stands_in_for_a_brief_is_told_as_the_whole_sentence_it_was_cut_from():
    found = gathered(
        "Health minister Ada Brun resigned on Monday after reports that she had accepted free holidays from a drug maker.\n"
        'Brun denied breaking any rules. "I paid for every trip myself," she said.\n'
        "Prime Minister Rui Tavares thanked her and named Ivo Lind as her successor.",
        "Prime Minister Rui Tavares on Monday dismissed health minister Ada Brun over three holidays paid for by Medra.\n"
        "Her deputy, Ivo Lind, takes over for the time being. The opposition called for an inquiry.",
    )
    texts = [fact.text for fact in (*found.facts, *found.left_out)]
    assert any(text.startswith("Health minister Ada Brun resigned") for text in texts)
    assert all(text.endswith(".") for text in texts)


APART = [
    pytest.param(
        "Police fired tear gas at demonstrators in Lorne on Sunday as some 40,000 people marched against water charges.",
        "Thousands of people marched through Lorne on Sunday against new water charges.",
        id="what went on at the same time",
    ),
    pytest.param(
        "Prime Minister Edward Stane on Thursday named Ngozi Okafor as health minister after Clara Whitlow resigned.",
        "Clara Whitlow was forced to resign as health minister because of trips in a car, Prime Minister Edward Stane said.",
        id="another whom it befell",
    ),
    pytest.param(
        "Storm Ingrid has killed 14 people on the Kessel coast, officials said.",
        "Storm Ingrid killed at least three people on the Kessel coast early on Wednesday, officials said.",
        id="a bound far below",
    ),
    pytest.param(
        "The drivers of Tarrant accepted a rise of 5.2 percent over three years, the union said.",
        "The drivers of Tarrant accepted a rise of 5.2 percent over two years, the mediator said.",
        id="another length beside the same amount",
    ),
    pytest.param(
        "The company Norchem let acid flow into the River Aske in August, three former workers said.",
        "We have found no evidence that Norchem let acid flow into the River Aske in August, the paper wrote.",
        id="no evidence of it",
    ),
    pytest.param(
        "In Lorne 3,150 homes are without power after the storm, the grid operator Kesselnett said.",
        "In Lorne all homes have power again after the storm, the grid operator Kesselnett said.",
        id="what they are without",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_report_that_lacks_or_contradicts_what_is_mainly_told_does_not_confirm_it(one, other):
    for texts in ((one, other), (other, one)):
        told = next(f for f in gathered(*texts).facts if f.text == one)
        assert told.sources == 1
