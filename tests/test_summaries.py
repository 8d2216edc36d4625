"""The summary: which two sentences are told to a reader of the headline, in which order, and what is none."""

import asyncio

import pytest
from fakes.engine import ScriptedEngine, claim, draft

from summarizer.briefs import make_brief
from summarizer.condense import briefing, following, pictures, salience, standalone
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article, plain_article, read, turns
from summarizer.stories import candidates

LEAD = "The town council of Arlon approved a new bridge over the River Wend on Monday by 14 votes to 9."
COST = "The bridge will cost 12 million pounds, which the council will borrow from a bank in Holt over 30 years."
CROSSES = (
    "A lorry with a load of bricks for the new school crosses the old bridge of Arlon in the rain. Behind it farmers of "
    "Holt wait to cross the river"
)
RAIN = ["It rained all day.", "The dog barked.", "They sang in the street."]


def summary(*sentences: str, headline: str = "Arlon's council votes", cites: tuple[int, ...] = ()) -> list[str]:
    """The summary of an article of these sentences under this headline."""
    reading = read(plain_article(" ".join(sentences)))
    outline = briefing.outline(reading, lambda _: briefing.Choice(headline, cites))
    return [choice.text for choice in outline.summary]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("It has cost the town 40 million pounds since work on its pillars began in July 2019.", id="it"),
        pytest.param("This is the first bridge that the town will build with money from a bank in Holt.", id="this"),
    ],
)
def test_what_goes_on_about_the_opening_sentence_is_told_behind_it(second: str) -> None:
    assert summary(LEAD, second, *RAIN) == [LEAD, second]


def test_of_two_sentences_what_is_worth_more_as_a_key_point_is_told_beside_the_first() -> None:
    suit = "Farmers will sue the council over the bridge, but it will open next year."
    ferry = "Ann Berg, who runs the ferry of Arlon, said that 40 people had crossed the River Wend with her on Sunday."
    assert summary(LEAD, suit, *RAIN, *RAIN, ferry)[1] == suit


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fire engulfs houses in Arlon after a storm.", False),
        ("A picture of the bridge that burned.", True),
        ("A bridge and three old houses in Arlon.", True),
        ("The council closed the bridge.", False),
        ("World 5,000m champion Ann Berg is determined to win the race at May's Norby Spring Meeting in Arlon.", False),
        ("The survey, ordered in the wake of the Lund Hill Primary School fire, recommended trained guards.", False),
        ("A survey ordered in the wake of the Lund Hill Primary School fire.", True),
    ],
)
def test_a_line_has_no_verb_nor_what_may_be_one(text: str, *, line: bool) -> None:
    tokens = read(plain_article(text)).tokens(1)
    assert salience.is_a_line(tokens) is line


def test_a_verb_that_is_parsed_as_a_noun_makes_a_sentence() -> None:
    fire = "Fire engulfs houses in Arlon after a storm."
    assert standalone.stand(read(plain_article(f"{LEAD} {fire}")), 2).unclear < standalone.UNCLEAR
    assert fire in summary(fire, *RAIN, headline="Weather")


def test_what_leans_on_a_sentence_that_is_not_shown_is_not_told() -> None:
    leaning = "It has cost the town 40 million pounds since work on its pillars began in July 2019."
    assert leaning not in summary(LEAD, COST, "The engineer Ann Berg spoke of a tower.", leaning, *RAIN)


def test_words_of_a_quotation_lean_on_more_than_the_opening_sentence() -> None:
    assert following.second(read(plain_article(f"{LEAD} “It is what they asked us for,” Ann Berg said."))) == 0
    assert following.second(read(plain_article(f"{LEAD} It will be open in May, Ann Berg said."))) == 2


SAID = "The engineer Ann Berg said the pillars were sound."


@pytest.mark.parametrize(
    ("before", "sentence", "leans"),
    [
        pytest.param(SAID, 'The masons would "need to work through the winter".', True, id="behind who says so"),
        pytest.param(SAID, 'The masons would need "winter pay".', False, id="a term"),
        pytest.param(SAID, 'The masons would "need to work through the winter", she added.', False, id="said in it"),
        pytest.param(
            SAID, 'As Carl Dahl saw the work, the masons would "need to work all winter".', False, id="put so in it"
        ),
        pytest.param(
            "The pillars are sound.", 'The masons would "need to work all winter".', False, id="said by nobody"
        ),
        pytest.param(SAID, 'The law bans bridges "which nobody has asked the town to pay for".', False, id="of a law"),
        pytest.param(f"{SAID}\n\n", 'The masons would "need to work through the winter".', False, id="a new paragraph"),
    ],
)
def test_words_that_only_the_sentence_before_gives_a_speaker_lean_on_it(
    before: str, sentence: str, *, leans: bool
) -> None:
    assert following.leans(read(plain_article(f"{LEAD}\n\n{before} {sentence}")), 3) is leans


def test_words_that_go_on_behind_others_of_one_speaker_lean_on_him() -> None:
    first, second = 'The masons would "need to work all winter".', 'The town would "have to pay for the ice".'
    assert following.leans(read(plain_article(f"{LEAD}\n\n{SAID} {first} {second}")), 4)


def test_the_sentence_that_opens_an_article_leans_on_nothing_unless_it_opens_with_a_pronoun() -> None:
    text = "The decision came at night. It was not easy."
    assert not following.leans(read(plain_article(f"Another 40 families have left Arlon. {text}")), 1)
    assert following.leans(read(plain_article(f"They have left Arlon for good since the flood. {text}")), 1)


def test_what_has_lost_a_dash_is_worth_less_than_what_has_none() -> None:
    fishers = "Fishers of Holt will sue the council over the bridge, the third suit this year."
    lost, kept = (
        f"Farmers of Holt will sue the council over the bridge{mark}the third suit this year." for mark in ("   ", ", ")
    )
    assert [summary(LEAD, *RAIN, text, fishers)[1] for text in (lost, kept)] == [fishers, kept]


def test_the_two_come_as_in_the_article() -> None:
    later = (
        "Mayor Ann Berg and the engineer Carl Dahl said on Tuesday that the new bridge over the River Wend was safe."
    )
    shown = summary(LEAD, RAIN[0], later, *RAIN[1:])
    assert shown == [LEAD, later]


def test_what_happened_long_ago_is_told_behind_what_is_new() -> None:
    old, new = (
        f"{when} the council of Arlon set up a fund for ferries and paid four million crowns into it."
        for when in ("More than twenty years ago,", "On Friday,")
    )
    weights = [salience.weigh(read(plain_article(f"{LEAD} {text}")))[1].score for text in (old, new)]
    assert weights[0] < weights[1]


def test_what_last_year_was_is_news() -> None:
    news = "the council paid 4 million crowns for a ferry that nobody in Arlon has seen."
    scores = [
        salience.weigh(read(plain_article(f"{LEAD} {when} {news}")))[1].score
        for when in ("Late last year", "Last year", "Last week")
    ]
    assert scores[0] < scores[1] == scores[2]


def test_the_later_comes_first_where_it_matters_much_more() -> None:
    shown = summary("March is a wet month in Arlon.", RAIN[0], LEAD, *RAIN[1:])
    assert shown[0] == LEAD


def test_the_news_that_the_title_announces_comes_before_the_scene_that_leads_up_to_it() -> None:
    scene = "On a wet morning last week Ann Berg and her dog Rex walked across the old bridge with a bag of apples."
    news = "Wet mornings will soon be dry ones on the Wend: the council of Arlon will build a bridge with a roof."
    text = f"{scene} {RAIN[0]} {news} {RAIN[1]} {RAIN[2]}"
    reading = read(make_article(text, source="a", title="Arlon council to build a bridge with a roof"))
    outline = briefing.outline(reading, lambda _: briefing.Choice("Roof for a bridge", ()))
    assert [choice.text for choice in outline.summary] == [news, scene]


def test_what_the_headline_has_told_is_no_summary() -> None:
    short = "The council of Arlon approved a new bridge over the River Wend."
    told = summary(short, COST, LEAD.replace("bridge", "school"), *RAIN, headline=short.rstrip("."), cites=(1,))
    assert short not in told


def test_a_line_that_is_no_sentence_is_no_summary() -> None:
    line = "A picture of the new bridge of the council of Arlon over the River Wend near Holt on a day of rain in May."
    assert line not in summary(LEAD, line, *RAIN)


@pytest.mark.parametrize(
    "aside",
    [
        pytest.param(
            "Mayor Ann Berg of Arlon inspects the new bridge over the River Wend in Arlon, May 3, 2014.", id="caption"
        ),
        pytest.param(
            "Will the council of Arlon ever build the new bridge over the River Wend in Arlon?", id="question"
        ),
        pytest.param("I went to the new bridge over the River Wend with the council of Arlon on Monday.", id="writer"),
    ],
)
def test_an_aside_is_no_summary_even_where_it_opens_the_article(aside: str) -> None:
    assert aside not in summary(aside, LEAD, COST, *RAIN)


def test_what_stands_below_a_picture_opens_the_article() -> None:
    caption = "Friends of the late mayor Ann Berg cheer and wave near the old bridge of Arlon May 3, 2014."
    reading = read(make_article(f"{caption}\n\n{LEAD}\n\n{COST}", source="a"))
    assert [w.lead for w in salience.weigh(reading)][1] == salience.lead(0)
    assert following.opening(reading) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Ann Berg, left, and clerk Carl Dahl, right, shake hands on the bridge.", True, id="sides"),
        pytest.param("Mayor Ann Berg (left) crosses the bridge with Carl Dahl.", True, id="side in brackets"),
        pytest.param("Mayor Ann Berg, of Arlon, joined at left by Carl Dahl, of Holt, speaks at a meeting about the bridge "
                     "in the hall of Arlon, May 3, 2014.", True, id="joined at left, with a day"),
        pytest.param("Mayor Ann Berg is seen at the gate of the bridge.", True, id="is seen at"),
        pytest.param("The vote is seen as a test of mayor Ann Berg.", False, id="is seen as"),
        pytest.param("The bridge is shown to be older than the town.", False, id="is shown to be"),
        pytest.param("Mayor Ann Berg says that the bridge was closed on May 3, 2014.", False, id="says it was"),
        pytest.param("The lorry turned left, hit the bridge and burned.", False, id="turned left"),
        pytest.param("Dahl (L) says the toll is too high.", False, id="a party"),
        pytest.param("The party is moving right, left, and nowhere, says Ann Berg.", False, id="which way"),
        pytest.param("From left, right and centre come calls for a toll.", False, id="from all sides"),
        pytest.param("From left, Ann Berg and Carl Dahl cross the bridge.", True, id="from left"),
        pytest.param("The law, signed on May 3, 2014, bans lorries.", False, id="a day told by the way"),
        pytest.param("Tolls are seen rising by 4 per cent in May.", False, id="seen rising"),
        pytest.param("Holt guard Carl Dahl looks on during a heavy loss to Arlon in the cup.", True, id="looks on during"),
        pytest.param("Mayor Ann Berg speaks to reporters Tuesday about the bridge of Arlon.", True, id="speaks Tuesday"),
        pytest.param("Mayor Ann Berg discusses the bridge during an appearance on Holt Radio.", True, id="discusses"),
        pytest.param("Mayor Ann Berg speaks exclusively to Carl Dahl amid a feud over the bridge.", True, id="on air"),
        pytest.param("Holt Radio's Carl Dahl has the latest on the bridge of Arlon.", True, id="has the latest"),
        pytest.param("Mayor Ann Berg weighs in on the bridge on ‘Holt This Evening.’", True, id="on a show"),
        pytest.param("Mayor Ann Berg calls the bridge 'a gift to Arlon'.", False, id="calls it so"),
        pytest.param("The book discusses what the bridge cost during the war.", False, id="discusses a time"),
        pytest.param("Mayor Ann Berg speaks to reporters on the bridge of Arlon.", False, id="speaks"),
        pytest.param("Mayor Ann Berg spoke to reporters Tuesday about the bridge of Arlon.", False, id="spoke Tuesday"),
        pytest.param("Holt celebrates during a week in which Arlon mourned.", False, id="with a past"),
    ],
)  # fmt: skip
def test_a_caption_is_known_by_its_words(text: str, expected: bool) -> None:  # noqa: FBT001
    assert pictures.is_caption(read(plain_article(text)).tokens(1)) is expected


def test_a_word_of_very_many_capitals_takes_no_time_as_the_name_of_a_show() -> None:
    assert not pictures.is_caption(read(plain_article(f"Ann Berg speaks on '{'A' * 60}!")).tokens(1))


def test_a_quotation_that_goes_on_for_very_many_sentences_has_its_speaker_before_the_first() -> None:
    text = "Ann Berg said that the mill was lost. " + 'The owners would "need to think about it again". ' * 1_100
    assert standalone.stand(read(plain_article(text)), 1_100).unclear >= standalone.UNCLEAR


def test_what_stands_below_a_note_on_the_page_opens_the_article() -> None:
    note = "This page belongs to a special issue of the Arlon Post on the bridges of the River Wend."
    reading = read(make_article(f"{note}\n\n{LEAD}\n\n{COST}", source="a"))
    assert [w.lead for w in salience.weigh(reading)][1] == salience.lead(0)


def test_the_i_of_an_acronym_is_not_the_writer() -> None:
    assert not salience.speaks_as_the_writer("The F.B.I. dismissed an agent.")
    assert not salience.speaks_as_the_writer("The agent, i.e. the man from Arlon, served in World War I.")
    assert salience.speaks_as_the_writer("The agent said that I was dismissed.")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("1 of 3. A lorry is seen on the bridge of Arlon.", id="one of a gallery"),
        pytest.param("A lorry stands on the bridge of Arlon in the rain. Ann Berg/AFP/Getty Images", id="agency"),
        pytest.param(
            "Ann Berg via Getty Images A lorry stands on the bridge of Arlon in the rain.", id="credit before it"
        ),
        pytest.param("A lorry stands on the bridge of Arlon in the rain (Ann Berg / Holt Press)", id="in brackets"),
        pytest.param("A lorry crosses the bridge of Arlon in this May 2013 file photo.", id="file photo"),
        pytest.param("A lorry stands on the bridge of Arlon in the rain. AP", id="first, with an agency"),
        pytest.param(
            "Mayor Ann Berg, joined at left by the clerk of the council and at right by the builder of the bridge, speaks "
            "to the people of Arlon at a meeting about the bridge and the toll that lorries are to pay on it, in the hall "
            "of Arlon, May 3, 2014. Berg asks for a toll. She is to speak again in the hall on Saturday, a week before "
            "the council votes. (Carl J. Dahl/AP)",
            id="a long one",
        ),
        pytest.param(f"{CROSSES}. (Photo courtesy of Ann Berg)", id="courtesy of"),
        pytest.param(f"{CROSSES}. (File photo)", id="a file photo in brackets"),
        pytest.param("FILE - Ann Berg stands on the bridge of Arlon in the rain, May 3, 2014.", id="from the files"),
        pytest.param("FILE PHOTO - A lorry crosses the bridge of Arlon in the rain.", id="a file photo in capitals"),
        pytest.param("Pictured: the bridge of Arlon after the rain.", id="pictured"),
        pytest.param(f"{CROSSES} Carl Dahl / The Post", id="credit without a stop"),
    ],
)
def test_a_caption_with_a_credit_cannot_be_cited(words: str) -> None:
    article = make_article(f"{words}\n\n{LEAD}\n\n{COST}", source="a")
    assert [article.text[s.start : s.end] for s in article.body()] == [LEAD, COST]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(f"Pictured: the man whom the council of Arlon wants to see. {COST}", id="pictured, and more"),
        pytest.param(f"{COST} Police have no other suspects (picture)", id="a bare word in brackets"),
        pytest.param(f"{COST} The next match is to be played at Arlon Park / Lund Field", id="two names of a place"),
    ],
)
def test_a_paragraph_that_tells_more_than_a_caption_can_be_cited(words: str) -> None:
    article = make_article(f"{LEAD}\n\n{words}\n\nIt rained.", source="a")
    assert COST in [article.text[s.start : s.end] for s in article.body()]


def test_the_words_of_a_picture_that_stand_twice_cannot_be_cited_but_a_report_that_stands_twice_can() -> None:
    picture = "Ann Berg, whose bridge made the town of Arlon known, was its mayor for nine years."
    article = make_article(f"{picture}\n\nMay 12, 2011 {picture} Carl Dahl\n\n{LEAD}\n\n{COST}", source="a")
    assert [article.text[s.start : s.end] for s in article.body()] == [LEAD, COST]
    article = make_article(f"{LEAD}\n\n{LEAD}\n\n{LEAD} {COST}", source="a")
    assert [article.text[s.start : s.end] for s in article.body()] == [LEAD, COST]


LONG = "The town council (TC) of Arlon approved on Monday a new bridge over the River Wend, its clerk said on Tuesday."


@pytest.mark.parametrize("credit", ["", " By THE TOWN COUNCIL OF ARLON AND THE SOCIETY OF BRIDGES AND LOCKS"])
def test_a_sentence_that_the_next_paragraph_tells_at_length_cannot_be_cited(credit: str) -> None:
    article = make_article(
        f"TC of Arlon approved a new bridge over the River Wend.{credit}\n\n{LONG}\n\n{COST}", source="a"
    )
    assert [article.text[s.start : s.end] for s in article.body()] == [LONG, COST]


def test_a_sentence_that_the_next_paragraph_takes_up_can_be_cited() -> None:
    other = "TC of Arlon approved an old bridge over the River Wend."
    article = make_article(f"{other}\n\n{LONG}\n\n{COST}", source="a")
    assert [article.text[s.start : s.end] for s in article.body()] == [other, LONG, COST]


@pytest.mark.parametrize(
    ("headline", "told"), [("Arlon plans a new bridge", True), ("Council of Arlon meets on Monday", False)]
)
def test_this_bridge_is_told_only_below_a_headline_that_has_a_bridge(headline: str, *, told: bool) -> None:
    bridge = "This bridge will cost the town 12 million pounds over five years and take 9,000 cars a day."
    text = (
        "The town council of Arlon met on Monday in the old hall. The mayor, Ann Berg, said the town would build roads "
        f"in May. {bridge} The hall was cold. Carl Dahl, the clerk, wrote it down."
    )
    reading = read(make_article(text, source="a", title="Is a new bridge coming to Arlon?"))
    outline = briefing.outline(reading, lambda _: briefing.Choice(headline, (1,)))
    assert (bridge in [c.text for c in (*outline.summary, *outline.key_points)]) is told


def test_what_is_told_behind_another_is_no_fact_of_a_story_and_no_key_point_beside_a_models_summary() -> None:
    second = "It has cost the town 40 million pounds since work on its pillars began in July 2019."
    reading = read(make_article(" ".join([LEAD, second, *RAIN]), source="a", id="a"))
    engine = ExtractiveEngine()
    brief = asyncio.run(make_brief(reading, engine, engine))
    assert [claim.text for claim in brief.summary] == [LEAD, second]
    found = candidates.collect(["a"], {"a": brief}, {"a": reading})
    assert second not in [candidate.claim.text for candidate in found]
    written = ScriptedEngine(draft(claim("Arlon approves bridge", 1), [claim(LEAD, 1)]))
    brief = asyncio.run(make_brief(reading, written, engine))
    assert second not in [claim.text for claim in brief.key_points]


def test_a_summary_does_not_open_with_what_the_headline_has_told() -> None:
    lead = "The town council of Arlon approved a new bridge over the River Wend on Monday."
    cost = "It will cost the town 12 million pounds over five years, said the mayor, Ann Berg."
    text = f"{lead} {cost} Carl Dahl, who owns the ferry, called the plan a waste of money. The hall was cold."
    reading = read(make_article(text, source="a", title="Arlon approves bridge"))
    for headline, told in (
        ("The town council of Arlon approved a new bridge over the Wend", False),
        ("Wend to be bridged", True),
    ):
        outline = briefing.outline(reading, lambda _, line=headline: briefing.Choice(line, (1,)))
        assert (lead in [c.text for c in outline.summary]) is told


@pytest.mark.parametrize("speaker", ["", "Ann Berg: "])
def test_what_somebody_answers_in_an_interview_is_told_by_nobody_and_not_shown(speaker: str) -> None:
    above = (
        "The mayor of Arlon, Ann Berg, has built three bridges over the River Wend since 2010. She spoke to us in May."
    )
    answer = "{}The council wastes 12 million pounds a year on its ferries, and I tell them so."
    asked = ["Why did you build the first?", "Do you like ferries?", "Will you stand again?"]
    said = "\n\n".join(f"{question}\n\n{answer.format(speaker)}" for question in asked)
    outline = briefing.outline(read(make_article(f"{above}\n\n{said}", source="a")))
    assert "three bridges" in outline.headline.text
    assert not any("wastes" in c.text for c in (outline.headline, *outline.summary, *outline.key_points))


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(["Is it too dear?", "Can the town pay?", "Who will profit?"], id="of nobody"),
        pytest.param(["Did you know?", "Do you care?"], id="too few"),
    ],
)
def test_what_stands_below_a_question_to_the_reader_is_the_article(asked: list[str]) -> None:
    told = "The council wastes 12 million pounds a year on its ferries, a report of its clerk said on Monday."
    reading = read(make_article("\n\n".join(f"{question}\n\n{told} {COST}" for question in asked), source="a"))
    assert turns.answers(reading) == frozenset()


def outline_of(title: str, *sentences: str) -> briefing.Outline:
    return briefing.outline(read(make_article(" ".join(sentences), source="a.txt", title=title)))


def test_of_a_few_lines_the_first_is_told_where_it_alone_says_the_place() -> None:
    lines = ["A fire destroyed an old mill in Leeds on Saturday.", "No one was hurt, the fire service said."]
    assert summary(*lines, headline="Fire destroys mill", cites=(1,)) == lines


def test_what_only_a_title_says_that_is_not_shown_is_not_told() -> None:
    lines = [
        "The captain of the ferry that sank off Cebu on Saturday was arrested, police said on Monday.",
        "Ramon Cruz is accused of reckless homicide.",
        "The death toll stood at 21.",
    ]
    reading = read(make_article(" ".join(lines), source="a.txt", title="Captain of sunken ferry arrested"))
    made = briefing.outline(reading, lambda _: briefing.Choice("Ramon Cruz is accused of reckless homicide", (2,)))
    assert lines[0] in [c.text for c in made.summary]


CHARGE = "Ramon Cruz, the captain of the ferry, is accused of reckless homicide by the police of Cebu."


def points_of(answer: str, above: str = CHARGE, headline: str = "Captain is accused") -> list[str]:
    shown = briefing.Choice(headline, (1,))
    reading = read(plain_article(f"{above} The ferry sank on Saturday with 94 people on board. {answer}"))
    return [c.text for c in briefing.outline(reading, lambda _: shown).key_points]


@pytest.mark.parametrize("answer", ["denies wrongdoing", "pleaded not guilty", "says he is innocent", "denied having been drunk"])  # fmt: skip
def test_who_is_accused_is_told_to_deny_it(answer: str) -> None:
    assert any(answer in text for text in points_of(f"Cruz {answer}."))


@pytest.mark.parametrize("answer", ["was denied a visa", "does not deny the charge"])
def test_what_denies_no_charge_is_no_answer(answer: str) -> None:
    assert points_of(f"Cruz {answer}.") == []


def test_where_nobody_is_accused_a_denial_is_a_sentence_like_others() -> None:
    above = "Ramon Cruz, the captain of the ferry, thanked the police of Cebu for their help on Monday."
    assert points_of("Cruz denies wrongdoing.", above, "Captain thanks police") == []
