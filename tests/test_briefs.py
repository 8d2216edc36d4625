"""From a draft to a brief: what the model writes is checked, what it leaves out is added, what fails is on the ledger."""

import asyncio

import pytest
from fakes.engine import ScriptedEngine, claim, draft

from summarizer import shown
from summarizer.briefs import make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import EngineRefused, EngineUnavailable
from summarizer.models import Claim, Span
from summarizer.reading import make_article, read

TEXT = """date 2026-03-10 Harborough: The town council approved a new bridge over the River Wend on Monday by 14 votes to 9.

Councillor Mary Ashdown said the bridge would cost 12 million pounds. "It will open in 2028," she told reporters.

The opposition refused to support the plan because the cost had doubled since 2024.

Work on the northern approach will begin in May, the council said."""
LEAD = "The town council approved a new bridge over the River Wend on Monday by 14 votes to 9."


def brief_of(engine, text=TEXT):
    reading = read(make_article(text, source="bridge.txt"))
    return asyncio.run(make_brief(reading, engine, ExtractiveEngine()))


def claims(brief):
    return [brief.headline, *brief.summary, *brief.key_points]


def test_a_true_rewording_is_kept_as_written():
    brief = brief_of(
        ScriptedEngine(
            draft(
                claim("Town council approved a new bridge", 1),
                [claim("The bridge would cost 12 million pounds, Mary Ashdown said.", 2)],
            )
        )
    )
    assert (brief.headline.text, brief.headline.origin) == ("Town council approved a new bridge", "written")
    assert "The bridge would cost 12 million pounds, Mary Ashdown said." in [c.text for c in brief.summary]


@pytest.mark.parametrize(
    ("text", "cite", "code"),
    [
        pytest.param("The bridge would cost 13 million pounds, Mary Ashdown said.", 2, "number", id="number"),
        pytest.param("The opposition supported the plan.", 4, "negation", id="negation"),
        pytest.param("The council of Leicester approved a new bridge.", 1, "name", id="name"),
        pytest.param("The council approved the bridge on Tuesday.", 1, "date", id="date"),
        pytest.param("The mayor was arrested after a brawl.", 1, "unsupported", id="unsupported"),
    ],
)
def test_an_altered_claim_is_never_printed_and_the_ledger_says_why(text, cite, code):
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), [claim(text, cite)])))
    assert text not in [c.text for c in claims(brief)]
    entry = next(w for w in brief.withheld if w.text == text)
    assert code in [p.code for p in entry.problems]
    assert all(p.detail for p in entry.problems)


def test_a_wrong_citation_is_mended_without_asking_the_model():
    engine = ScriptedEngine(
        draft(claim(LEAD, 1), [claim("Work on the northern approach will begin in May, the council said.", 2)])
    )
    brief = brief_of(engine)
    mended = next(c for c in brief.summary if "northern approach" in c.text)
    assert mended.evidence[0].text.startswith("Work on the northern approach")
    assert not any(failure.problems for failure in engine.failures)


def test_a_quotation_is_attached_by_the_program_with_its_speaker():
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), quotes=[1])))
    quote = brief.quotes[0]
    assert quote.text.rstrip(",") == "It will open in 2028"
    assert quote.speaker == "Mary Ashdown"
    assert quote.evidence[0].text == quote.text


def test_a_quotation_that_does_not_exist_is_withheld_and_one_that_was_left_out_is_added():
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), quotes=[7])))
    assert [quote.text.rstrip(",") for quote in brief.quotes] == ["It will open in 2028"]
    assert [p.code for p in brief.withheld[-1].problems] == ["citation"]


def test_what_the_model_leaves_out_is_added_in_the_source_words():
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1))))
    added = [c for c in claims(brief) if c.origin in {"selected", "shortened"}]
    assert any("12 million pounds" in c.text for c in added)


def test_nothing_is_said_twice():
    again = claim("The opposition refused to support the plan because the cost had doubled since 2024.", 4)
    brief = brief_of(ScriptedEngine(draft(claim("Council approved a new bridge", 1), [again, again], [again])))
    texts = [c.text for c in (*brief.summary, *brief.key_points)]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("place", ["summary", "key_points"])
def test_a_whole_sentence_on_which_another_claim_rests_is_no_key_point(place):
    both = "The bridge would cost 12 million pounds, Mary Ashdown said, and the opposition refused to support the plan."
    whole = "The opposition refused to support the plan because the cost had doubled since 2024."
    drafted = {"summary": [claim("Work will begin in May, the council said.", 5)], "key_points": []}
    drafted[place].append(claim(both, 2, 4))
    drafted["key_points"].append(claim(whole, 4))
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), **drafted)))
    assert [c.text for c in claims(brief) if "opposition" in c.text] == [both]


def test_two_things_that_one_sentence_says_are_both_told():
    told = ["The opposition refused to support the plan.", "The cost had doubled since 2024."]
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), [claim(text, 4) for text in told])))
    assert [c.text for c in brief.summary] == told


def test_every_claim_has_evidence_that_is_equal_to_its_source():
    brief = brief_of(ExtractiveEngine())
    article = make_article(TEXT, source="bridge.txt")
    for one in claims(brief):
        assert one.evidence
        assert all(article.text[s.start : s.end] == s.text for s in one.evidence)


def test_an_article_on_which_the_model_fails_is_briefed_by_the_embedded_engine_visibly():
    brief = brief_of(ScriptedEngine(error=EngineRefused("the model declined to answer")))
    assert brief.provenance.engine == "extractive"
    assert brief.provenance.fallbacks == ("bridge: the model declined to answer",)
    assert "bridge" in brief.headline.text


def test_an_engine_that_cannot_be_reached_is_an_error():
    with pytest.raises(EngineUnavailable):
        brief_of(ScriptedEngine(error=EngineUnavailable("no connection")))


def test_values_are_read_from_the_article():
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1))))
    assert [p.name for p in brief.people] == ["Mary Ashdown"]
    assert 12_000_000 in [f.value for f in brief.figures]
    assert "2026-03-09" in [d.date for d in brief.dates]


def test_a_dated_event_is_what_happened_that_day_not_what_was_said_about_it():
    text = (
        "date 2026-05-20 Harborough: Referring to the May 3 Wend Hotel fire that killed nine guests, Mayor Mary Ashdown "
        "said on Monday the council would build a new hotel on the old site."
    )
    dates = {d.date: d.what for d in brief_of(ExtractiveEngine(), text).dates}
    assert dates["2026-05-03"].text == "The May 3 Wend Hotel fire killed nine guests."
    assert dates["2026-05-03"].evidence[0].text.startswith("Referring to the May 3")
    assert all("Ashdown" in what.text for date, what in dates.items() if date != "2026-05-03")


def test_a_model_that_gives_one_sentence_as_headline_and_summary_gets_another_headline():
    short = "Work on the northern approach will begin in May, the council said."
    brief = brief_of(ScriptedEngine(draft(claim(short, 5), [claim(short, 5)])))
    assert brief.summary[0].text == short
    assert "council approved new bridge" in brief.headline.text


def test_a_date_in_a_bare_quotation_tells_no_event_since_nobody_can_tell_whose_words_they_are():
    said = '"I abhor the old bridge," Mary Ashdown wrote. "It was built in 1956 by people who hated the river."'
    found = brief_of(ExtractiveEngine(), text=f"{LEAD}\n\n{said}\n\nThe old bridge was closed in 2019.").dates
    assert [event.date for event in found] == ["2019"]


LINKED = TEXT.replace("The opposition refused", "As a result, the opposition also refused")
UNLINKED = "The opposition refused to support the plan because the cost had doubled since 2024."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "As a result, the opposition also refused to support the plan because the cost had doubled since 2024.",
            id="copied",
        ),
        pytest.param(
            "The opposition burned the plan because the cost had doubled since 2024.", id="replaced by the source"
        ),
    ],
)
def test_what_ties_a_sentence_to_the_one_before_is_cut(text):
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(text, 4)])), LINKED)
    assert [c.text for c in claims(brief) if "opposition" in c.text] == [UNLINKED]


def test_what_a_model_words_itself_loses_its_link_too():
    text = "The opposition also refused to support the plan."
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(text, 4)])), LINKED)
    found = [(c.text, c.origin) for c in claims(brief) if "opposition" in c.text]
    assert found == [("The opposition refused to support the plan.", "written")]


def test_a_headline_is_not_told_again_in_nearly_the_same_words():
    drafted = draft(
        claim("Town council approved a new bridge over the River Wend", 1),
        [
            claim("The town council has approved a new bridge over the River Wend.", 1),
            claim("The cost had doubled since 2024.", 4),
        ],
    )
    brief = brief_of(ScriptedEngine(drafted), TEXT.replace("council approved", "council has approved"))
    assert "approved" in brief.headline.text
    assert [c.text for c in brief.summary] == ["The cost had doubled since 2024."]


@pytest.mark.parametrize(
    ("headline", "point", "sentence", "again"),
    [
        pytest.param("Holt has approved a bridge", "Holt has approved the bridge.", 1, True, id="the-same"),
        pytest.param("Holt has approved a bridge", "Holt has approved the bridge.", 2, False, id="another-sentence"),
        pytest.param("Holt has approved a bridge", "Holt has approved a bridge.", 2, True, id="the-same-words"),
        pytest.param("Holt has approved a bridge", "Holt has not approved the bridge.", 1, False, id="not"),
        pytest.param("Holt has approved a bridge", "Holt hasn’t approved the bridge.", 1, False, id="hasn’t"),
        pytest.param("Holt has approved a bridge", "He is ill.", 1, False, id="short-words-only"),
        pytest.param("Lee won the vote", "Ann Kim won the vote.", 1, False, id="another-name-of-three-letters"),
        pytest.param("Profit rose to 5m", "Profit rose by 3m.", 1, False, id="another-number"),
        pytest.param("Iran hit the port", "The US hit the port.", 1, False, id="a-name-like-a-pronoun"),
        pytest.param("The US has hit the port", "The US hit a port.", 1, True, id="little-words"),
        pytest.param("होल्ट में नया पुल बनेगा", "पुल पर दो लाख रुपये खर्च होंगे।", 1, False, id="hindi"),
        pytest.param("होल्ट का नया पुल बनेगा", "होल्ट की नया पुल बनेगा।", 2, False, id="a-vowel-sign"),
    ],
)
def test_a_headline_says_again_only_what_it_has_the_words_of(headline, point, sentence, again):
    one, other = (
        Claim(id=text, text=text, evidence=(Span(article="a", start=n, end=n + 1, text="x"),), origin="shortened")
        for text, n in ((headline, 1), (point, sentence))
    )
    assert shown.once((), [other], one)[1] == ([] if again else [other])


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        pytest.param("Holt approved the new bridge.", "Holt has approved a bridge.", True, id="the-same"),
        pytest.param("Holt approved the new bridge.", "Holt has not approved a bridge.", False, id="not"),
        pytest.param("Holt can approve the new bridge.", "Holt cannot approve the new bridge.", False, id="cannot"),
        pytest.param(
            "Holt and Lund approve the new bridge.",
            "Holt and Lund refuse to approve the new bridge.",
            False,
            id="refuse",
        ),
        pytest.param(
            "Holt refused to approve the new bridge.",
            "Holt refuses to approve the new bridge.",
            True,
            id="refused-in-both",
        ),
        pytest.param("Lee won the vote.", "Kim won the vote.", False, id="another-name-of-three-letters"),
    ],
)
def test_a_point_says_again_what_another_of_its_sentence_says_and_does_not_deny(one, other, again):
    span = Span(article="a", start=1, end=2, text="x")
    points = [Claim(id=text, text=text, evidence=(span,), origin="written") for text in (one, other)]
    headline = Claim(id="h", text="Snow fell", evidence=(span,), origin="written")
    assert shown.once((), points, headline)[1] == points[: 1 if again else 2]


def test_a_point_is_told_beside_what_rests_on_it_only_for_a_name_in_brackets():
    closed, owner = (
        Span(article="a", start=at, end=at + len(text), text=text)
        for at, text in ((0, "The WWB closed the bridge."), (30, "The bridge belongs to the Wend Water Board."))
    )
    summary = [
        Claim(id="s", text="The [Wend Water Board] closed the bridge.", evidence=(closed, owner), origin="shortened")
    ]
    point = Claim(id="k", text=owner.text, evidence=(owner,), origin="selected")
    headline = Claim(id="h", text="Snow fell", evidence=(closed,), origin="selected")
    assert shown.once(summary, [point], headline) == (summary, [point])
    written = [summary[0].model_copy(update={"origin": "written"})]
    assert shown.once(written, [point], headline) == (written, [])


READABLE = [
    "It is illegal to swim in the River Wend near the old bridge of Harborough.",
    "So far 12 people have been hurt on the old bridge.",
    "Those hurt on the old bridge included two teachers of Harborough.",
    "Then-mayor Carl Dahl opened the old bridge in 1956.",
    "You have to be 18 to row on the River Wend.",
    "Ashdown said in May that she would swim in the River Wend.",
]
LEANING = [
    "Many swimmers on the River Wend may not have one.",
    "Ann Berg and Carl Dahl said that they would fight those plans.",
    "The second arrived as a letter from the river board.",
    "This was the third flood of the year.",
    "They did not comment on the flood.",
    "Snow fell on his garden, but Tom Reel was away.",
]


@pytest.mark.parametrize("text", READABLE)
def test_a_key_point_that_can_be_read_alone_is_shown(text):
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(text, 6)])), f"{TEXT}\n\n{text}")
    assert text in [c.text for c in brief.key_points]
    assert brief.withheld == ()


@pytest.mark.parametrize("text", LEANING)
def test_a_key_point_that_cannot_be_read_alone_is_withheld_with_the_reason(text):
    told = claim("Work on the northern approach will begin in May, the council said.", 5)
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[told, claim(text, 6)])), f"{TEXT}\n\n{text}")
    (entry,) = brief.withheld
    assert text not in [c.text for c in claims(brief)]
    assert (entry.text, entry.where, entry.cited, entry.repair) == (text, "bridge: key_points", (6,), "none")
    assert "alone" in entry.problems[0].detail


SAID = "Surveyor Carl Dahl said the pillars were sound."
UNSAID = 'The council and its masons would "need to work through the winter".'


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_quoted_words_that_only_the_sentence_before_gives_a_speaker_are_no_key_point(marks):
    point = UNSAID.replace('"', marks[0], 1).replace('"', marks[1])
    told = claim("Work on the northern approach will begin in May, the council said.", 5)
    brief = brief_of(
        ScriptedEngine(draft(claim(LEAD, 1), key_points=[told, claim(point, 7)])), f"{TEXT}\n\n{SAID} {UNSAID}"
    )
    assert not any("winter" in c.text for c in claims(brief))
    assert "alone" in next(w for w in brief.withheld if w.text == point).problems[0].detail


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        pytest.param([claim(SAID, 6), claim(UNSAID, 7)], True, id="right behind who says so"),
        pytest.param(
            [claim("Work on the northern approach will begin in May.", 5), claim(UNSAID, 7)], False, id="alone"
        ),
    ],
)
def test_a_summary_tells_quoted_words_right_behind_the_sentence_that_names_their_speaker(summary, shown):
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), summary)), f"{TEXT}\n\n{SAID} {UNSAID}")
    assert any("winter" in c.text for c in brief.summary) is shown


def test_a_brief_whose_key_points_cannot_be_read_alone_has_those_of_the_program():
    points = [claim(text, number) for number, text in enumerate(LEANING, start=6)]
    drafted = draft(claim(LEAD, 1), [claim("The cost had doubled since 2024.", 4)], points)
    brief = brief_of(ScriptedEngine(drafted), "\n\n".join([TEXT, *LEANING]))
    assert brief.key_points
    assert not {c.text for c in brief.key_points} & set(LEANING)


def test_a_name_that_only_the_article_tells_to_be_a_persons_makes_a_key_point_clear():
    sentence = "Her plan was praised in May, when it was revealed that members of her council had paid for it."
    text = f"{TEXT}\n\n{sentence}".replace("Ashdown", "Norby")
    point = sentence.replace("Her", "Norby's")
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(point, 6)])), text)
    assert point in [c.text for c in brief.key_points]


def test_a_key_point_is_as_clear_as_the_sentence_that_opens_the_article():
    opening = "Ada Brix has closed the mill of Holt, but others are calling for its sale."
    point = "Ada Brix closed the mill of Holt, but others are calling for its sale."
    told = claim("The mill had 14 ovens.", 2)
    brief = brief_of(ScriptedEngine(draft(told, [told], [claim(point, 1)])), f"{opening}\n\nThe mill had 14 ovens.")
    assert point in [c.text for c in brief.key_points]


def test_a_link_is_cut_where_it_stands_whatever_was_mended_in_the_text_before_it():
    text = "The oppo\u00adsition also refused to support the plan."
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(text, 4)])), LINKED)
    assert [c.text for c in claims(brief) if "refused" in c.text] == ["The opposition refused to support the plan."]


@pytest.mark.parametrize("text", [TEXT, LINKED, TEXT.replace("Work on", "As a result, work on")])
def test_what_the_program_adds_to_a_models_brief_is_worded_as_in_its_own(text):
    told = claim("The cost had doubled since 2024.", 4)
    brief, own = brief_of(ScriptedEngine(draft(claim(LEAD, 1), [told])), text), brief_of(ExtractiveEngine(), text)
    added = [c.text for c in (*brief.summary, *brief.key_points) if ":x" in c.id]
    assert added
    assert [words for words in added if words not in [c.text for c in claims(own)]] == []


def test_two_points_that_are_alike_without_their_links_are_told_once():
    text = f"{LINKED}\n\n{UNLINKED}"
    points = [claim(UNLINKED.replace("The", "As a result, the"), 4), claim(UNLINKED, 6)]
    told = [claim("The bridge would cost 12 million pounds, Mary Ashdown said.", 2)]
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), told, points)), text)
    assert [c.text for c in claims(brief)].count(UNLINKED) == 1


def test_a_statement_of_nobody_says_nothing_in_a_models_words():
    source = TEXT.replace("The opposition refused", "The statement said that the opposition refused")
    text = "The statement said that the opposition refused to support the plan."
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(text, 4)])), source)
    assert text not in [c.text for c in claims(brief)]


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        pytest.param(
            "She will open the bridge in May.",
            ["[Mary Ashdown] will open the bridge in May."],
            id="somebody whom the program can name",
        ),
        pytest.param("She will open it in May.", [], id="nobody knows what"),
        pytest.param("They will open it in May.", [], id="nobody knows who"),
    ],
)
def test_a_copied_sentence_names_whom_it_speaks_of_or_is_no_key_point(second, shown):
    text = (
        f"{LEAD}\n\nCouncillor Mary Ashdown said the bridge would cost 12 million pounds. {second}\n\nNobody was hurt."
    )
    brief = brief_of(ScriptedEngine(draft(claim(LEAD, 1), key_points=[claim(second, 3)])), text)
    assert [c.text for c in brief.key_points if "May" in c.text] == shown


REGATTA = """The Harborough regatta drew 40 crews to the River Wend on Saturday. {own} {after} Two heats will be rowed \
again on Monday because of a broken buoy.

Mary Ashdown, who runs the regatta, said the crews had rowed well. The prize money has doubled to 9,000 pounds since \
last year.

The council will pay for a second pier in Harborough, Mary Ashdown said. It will open in May."""


@pytest.mark.parametrize(
    ("own", "after"),
    [
        pytest.param("Qualifying for the final in Lund is over.", "Well, sort of.", id="sort-of"),
        pytest.param("Qualifying for the final in Lund is over.", "It isn’t quite that simple.", id="not-that-simple"),
        pytest.param("Qualifying for the final in Lund is over.", "Not quite.", id="not-quite"),
        pytest.param("Qualifying for the final in Lund is over.", "Or is it?", id="or-is-it"),
        pytest.param("The hosts wanted a win in the last race.", "Instead, they lost by two lengths.", id="instead"),
        pytest.param("By Friday the rowers' blisters had healed.", "But to date, none of them can row.", id="to-date"),
        pytest.param("The hosts led after the first heat.", "However, now they are the last of six.", id="now"),
        pytest.param("The judges gave the hosts the prize.", "But they have since taken it back.", id="has-since"),
        pytest.param("The judges gave the hosts the prize.", "Yet the council later took it back.", id="later"),
        pytest.param("The hosts had told the judges that the boat was sound.", "In fact, it leaked.", id="had-told"),
        pytest.param("The hosts claimed that the boat was sound.", "In reality, its hull leaked.", id="claimed"),
    ],
)
@pytest.mark.parametrize("place", ["headline", "summary", "key_points"])
def test_what_the_next_sentence_takes_back_is_not_told_without_it(own, after, place):
    parts = {"headline": claim("Harborough regatta drew 40 crews", 1), "summary": [], "key_points": []}
    parts[place] = claim(own, 2) if place == "headline" else [claim(own, 2)]
    text = REGATTA.format(own=own, after=after)
    for engine in (ScriptedEngine(draft(**parts)), ExtractiveEngine()):
        told = [c.text for c in claims(brief_of(engine, text))]
        assert own.rstrip(".") not in [words.rstrip(".") for words in told]


@pytest.mark.parametrize(
    ("own", "after"),
    [
        pytest.param("The hosts refused to row in the last race.", "Instead, they left.", id="instead"),
        pytest.param("The hosts said that the race was hard.", "In fact, nobody rowed it faster.", id="in fact, even"),
        pytest.param("The hosts row on two rivers.", "But now a third one is being dredged.", id="still so"),
        pytest.param(
            "The hosts refused to row in the last race.", "But the others now row in Lund.", id="now, of others"
        ),
        pytest.param("The hosts refused to row in the last race.", "But the later heats were rowed.", id="no time"),
        pytest.param(
            "The hosts refused to row in the last race.", "But now that it rains, nobody rows.", id="now that"
        ),
    ],
)
def test_what_the_next_sentence_goes_on_about_is_told(own, after):
    text = REGATTA.format(own=own, after=after)
    brief = brief_of(ScriptedEngine(draft(claim("Harborough regatta drew 40 crews", 1), [claim(own, 2)])), text)
    assert own in [c.text for c in brief.summary]


@pytest.mark.parametrize("place", ["summary", "key_points"])
def test_a_question_states_nothing_and_the_ledger_says_so(place):
    asked = "Will the prize money double again in May?"
    text = REGATTA.format(own=asked, after="Nobody in Harborough could tell on Saturday.")
    brief = brief_of(
        ScriptedEngine(draft(claim("Harborough regatta drew 40 crews", 1), **{place: [claim(asked, 2)]})), text
    )
    assert asked not in [c.text for c in claims(brief)]
    entry = next(w for w in brief.withheld if w.text == asked)
    assert "a question states nothing" in entry.problems[0].detail


def test_somebody_may_be_quoted_with_a_question():
    asked = "Mary Ashdown asked: “Will the prize money double again in May?”"
    text = REGATTA.format(own=asked, after="Nobody in Harborough could tell on Saturday.")
    brief = brief_of(ScriptedEngine(draft(claim("Harborough regatta drew 40 crews", 1), [claim(asked, 2)])), text)
    assert asked in [c.text for c in brief.summary]


@pytest.mark.parametrize("place", ["summary", "key_points"])
def test_words_of_a_quotation_that_began_before_have_their_opening_mark(place):
    own = "Today's race only shows that the others are blinded by pride,” Mary Ashdown said."
    text = REGATTA.format(own=f'"We trained all winter. We have no excuse. {own}', after="It was her last race.")
    number = next(s.number for s in make_article(text, source="a").sentences if text[s.start :].startswith("Today"))
    brief = brief_of(
        ScriptedEngine(draft(claim("Harborough regatta drew 40 crews", 1), **{place: [claim(own, number)]})), text
    )
    told = next(c for c in (*brief.summary, *brief.key_points) if "blinded" in c.text)
    assert told.text == f"“{own}"
    assert [span.text for span in told.evidence] == [own]


@pytest.mark.parametrize("place", ["summary", "key_points"])
def test_a_sentence_without_its_beginning_is_not_told(place):
    own = "the guard of the silver cup caught the thief right in the act at the pier."
    text = REGATTA.format(own="The cup was stolen.", after="Nobody saw it.") + f"\n\n{own}"
    article = make_article(text, source="a")
    number = next(s.number for s in article.sentences if own in article.text[s.start : s.end])
    words = article.sentence_span(number).text
    engine = ScriptedEngine(draft(claim("Harborough regatta drew 40 crews", 1), **{place: [claim(words, number)]}))
    for one in (engine, ExtractiveEngine()):
        assert not any("right in the act" in c.text for c in claims(brief_of(one, text)))
