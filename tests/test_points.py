"""Key points: what a reader of headline and summary gains, and what nobody understands who reads it alone."""

from collections.abc import Callable

import pytest

from summarizer.condense import briefing, introduced, points, salience, standalone
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms
from summarizer.gate import check
from summarizer.reading import make_article, plain_article, read

LEAD = "The town council of Arlon approved a new bridge over the River Wend on Monday by 14 votes to 9."
LONG_LEAD = f"{LEAD[:-1]}, against the wishes of farmers and shopkeepers who feared for their fields and their trade."
"""One that no headline tells entirely."""


def value(text: str, of: Callable[..., float]) -> float:
    """What the last sentence of an article that begins with `LEAD` gets from this function, for a reader of that."""
    reading = read(plain_article(f"{LEAD}{text}"))
    terms, last = Terms.of(reading), reading.article.sentences[-1]
    weighed = next(w for w in salience.weigh(reading, terms) if w.number == last.number)
    told = points.Told.by(reading, terms, [(1, LEAD)])
    return of(reading, terms, weighed, told, words(reading.article.text[last.start : last.end]))


def gain(sentence: str, *, before: str = "") -> float:
    """What the last sentence gains for a reader of the first one."""
    return value(f" {before} {sentence}", points.gain)


def worth(sentence: str, *, before: str = " ") -> float:
    """What the last sentence is worth as a key point for a reader of the first one."""
    return value(f"{before}{sentence}", points.worth)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            "The council of Arlon will pay 12 million pounds for the bridge over the next five years, the mayor said.",
            "The council of Arlon will pay a large sum for the bridge over the next few years, the mayor said.",
            id="a-figure",
        ),
        pytest.param(
            "The mayor said the bridge over the River Wend would take the traffic that now runs through the town.",
            "The mayor said the council was pleased with the bridge over the River Wend that runs through the town.",
            id="what-is-so-before-what-somebody-feels",
        ),
        pytest.param(
            "The council said the bridge over the River Wend would be closed to lorries on Sundays and at night.",
            "“The bridge over the River Wend will be closed to lorries on Sundays and at night,” the council said.",
            id="a-quotation-has-its-own-place",
        ),
        pytest.param(
            "The mayor said the bridge would open in spring although the council had not yet found a builder for it.",
            "The mayor said the bridge would open in spring although the storm had not yet left the council any builder.",
            id="a-noun-that-the-summary-does-not-know",
        ),
        pytest.param(
            "The council said the vote on the bridge was held at night in the old town hall, which is to be sold.",
            "The council said the vote on the bridge was held before applauding spectators in the old town hall.",
            id="what-happened-before-what-it-looked-like",
        ),
        pytest.param(
            "The reason for the vote on the new bridge was a report by the council of Arlon on the state of the old one.",
            "One of the reasons for the new bridge was a report by the council of Arlon on the state of the old bridge.",
            id="not-that-there-was-something",
        ),
        pytest.param(
            "Before the vote on Monday night the council stated its plan to close the bridge in a letter to Arlon.",
            "Before the vote on Monday night the council of Arlon stated its position on the bridge in a letter to it.",
            id="what-was-said-not-that-it-was",
        ),
        pytest.param(
            "The council met on Monday night with the engineer Ann Berg to speak about the bridge for two hours.",
            "The council met on Monday night with Ann Berg, Carl Dahl, Eva Falk and Gus Holm to speak about the bridge.",
            id="one-new-name-not-a-crowd",
        ),
    ],
)
def test_a_reader_of_the_summary_gains_more(better: str, worse: str) -> None:
    before = "The storm of last week broke the old bridge."
    assert gain(better, before=before) > gain(worse, before=before)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            "Carl Dahl denied that the old bridge over the River Wend was badly made.",
            "Carl Dahl knew that the old bridge over the River Wend was badly made.",
            id="the-answer-of-the-accused",
        ),
        pytest.param(
            "The new bridge over the River Wend came to the town of Arlon.",
            "The new bridge over the River Wend next to the town of Arlon.",
            id="no-line-without-a-verb",
        ),
        pytest.param(
            "The bridge over the River Wend stood.",
            "Filed for the votes of 14 people on the bridge over the River Wend.",
            id="no-act-of-nobody",
        ),
        pytest.param(
            "The builder Carl Dahl may get five years in prison for the bridge.",
            "The builder Carl Dahl may get five people in Arlon for the bridge.",
            id="the-penalty",
        ),
        pytest.param(
            "The fall of the old bridge killed 14 people of the town of Arlon.",
            "The fall of the old bridge amused 14 people of the town of Arlon.",
            id="the-victims",
        ),
        pytest.param(
            "The council of Arlon warned the builder Carl Dahl about the old bridge.",
            "The council of Arlon showed the builder Carl Dahl to the old bridge.",
            id="what-one-side-says-against-another",
        ),
        pytest.param(
            "The council of Arlon will repair the old bridge over the River Wend in May.",
            "The council of Arlon did repair the old bridge over the River Wend in May.",
            id="what-is-to-come",
        ),
        pytest.param(
            "The council of Arlon closed the bridge, although the River Wend had no other.",
            "The council of Arlon closed the bridge, because the River Wend had no other.",
            id="what-is-set-against-something",
        ),
        pytest.param(
            "The builder Carl Dahl was asked about the bridge over the River Wend in May.",
            "The builder Carl Dahl was glad about the bridge over the River Wend in May.",
            id="what-is-so-before-what-somebody-feels",
        ),
        pytest.param(
            "A builder of Arlon said that the council of the town closed the bridge.",
            "The builder said that the council of the town of Arlon closed the bridge.",
            id="what-a-reader-can-place",
        ),
        pytest.param(
            "The council gave the bridge a roof.",
            "The council did not give the bridge a roof.",
            id="what-happened-before-what-did-not",
        ),
        pytest.param(
            "The council met the engineer and the painter of the bridge in May.",
            "The council met Ann Berg and the painter Carl Dahl of Holt in May.",
            id="no-strangers",
        ),
        pytest.param(
            "Carl Dahl said that the bridge was “a danger” and had to be closed at once.",
            "“The bridge was a danger and had to be closed at once,” as Carl Dahl put it.",
            id="a-few-words-quoted-are-no-loss",
        ),
        pytest.param(
            "The bridge in the town of Arlon is there for all of those who have been there before.",
            "The bridge in the town of Arlon is there for all of those.",
            id="who-says-more",
        ),
        pytest.param(
            "The council of Arlon praised the bridge over the River Wend.",
            "Some people in a village praised a garden behind a house.",
            id="what-the-article-is-about",
        ),
    ],
)
def test_a_point_is_worth_more(better: str, worse: str) -> None:
    assert worth(better) > worth(worse)


def test_a_point_is_worth_more_early_than_late_and_where_it_opens_a_paragraph() -> None:
    sentence = "The builder Carl Dahl repaired the old bridge over the River Wend in May."
    before = " It rained. The dog barked. They sang. "
    assert worth(sentence, before=before) > worth(sentence, before=f"{before}Cats slept. People waved. ")
    assert worth(sentence) < worth(sentence, before="\n\n")


def test_an_article_has_its_best_point_where_none_reaches_the_line() -> None:
    best = "A bridge of stone has stood over the River Wend for eighty years and floods have spared it so far."
    text = (
        f"{LONG_LEAD} The bridge over the River Wend will carry trams and bicycles from spring on, as the mayor of Arlon "
        f"wished. It rained. People waved. Cats slept. {best} Dogs barked."
    )
    assert [point.text for point in briefing.outline(read(plain_article(text))).key_points] == [best]


def test_an_article_in_another_language_has_points_too() -> None:
    text = (
        "El ayuntamiento de Arlon aprobó el lunes un nuevo puente sobre el río Wend por 14 votos contra 9. El puente "
        "costará 12 millones de euros y estará abierto en primavera, dijo la alcaldesa Ana Sousa. La oposición del "
        "ayuntamiento rechazó el puente porque costará el doble de los 6 millones previstos hace dos años. Un "
        "transbordador cruzará el río Wend hasta que abra el puente. Llovió. La policía busca testigos. Nadie resultó "
        "herido. La fábrica de papel, que da trabajo a 300 personas de Arlon y de los pueblos de la orilla, tendrá que "
        "parar dos semanas porque sus camiones no pueden pasar por la carretera vieja, según explicó su director, que "
        "pidió al ayuntamiento que arreglara al menos un carril antes del verano."
    )
    shown = [point.text for point in briefing.outline(read(make_article(text, source="es.txt"))).key_points]
    assert shown
    assert all(point in text for point in shown)
    assert "Llovió." not in shown
    assert not any("papel" in point for point in shown)  # it is as long as a paragraph


@pytest.mark.parametrize(
    ("sentence", "repeats"),
    [
        pytest.param("On Monday the council of Arlon approved the new bridge by its votes.", True, id="the-same"),
        pytest.param("The council approved plans for the bridge over the River Wend.", True, id="one-word-more"),
        pytest.param(
            "The council approved the bridge over the River Wend for 30 million pounds.", False, id="a-figure"
        ),
        pytest.param("Ann Berg told the council of Arlon that it approved the bridge.", False, id="somebody"),
        pytest.param(
            "The council of Arlon approved the bridge because floods cut off the hospital.", False, id="a-reason"
        ),
    ],
)
def test_what_brings_in_next_to_nothing_is_a_repetition(sentence: str, *, repeats: bool) -> None:
    reading = read(plain_article(f"{LEAD} {sentence}"))
    terms = Terms.of(reading)
    told = points.Told.by(reading, terms, [(1, LEAD)])
    assert (told.repeats(reading, terms, 2, sentence) == 1) is repeats


def test_a_report_has_points_and_none_repeats_the_summary() -> None:
    text = (
        f"{LEAD} Councillor Mary Ashdown said on Monday that the bridge would cost 12 million pounds over five years. "
        "The opposition on the council of Arlon refused to support the bridge because it will cost twice the 6 million "
        "pounds of two years ago. The council of Arlon said that a ferry with room for 80 people will cross the River "
        "Wend until the bridge opens. It rained."
    )
    outline = briefing.outline(read(plain_article(text)))
    told = {choice.text for choice in outline.summary}
    assert outline.key_points
    assert all(point.text not in told for point in outline.key_points)


def test_words_of_which_nobody_can_tell_whose_they_are_are_no_point() -> None:
    said = (
        "“The council of Arlon will pay 12 million pounds for the bridge over the River Wend, and the opposition will "
        "challenge the vote in court.”"
    )
    rest = "The ferry will cross the River Wend until the bridge opens. It rained on Monday. The vote took three hours."
    shown = {
        text: briefing.outline(read(plain_article(f"{LONG_LEAD} {rest} {text}")))
        for text in (said, f"Mary Ashdown said: {said}")
    }
    assert said not in [c.text for c in shown[said].key_points]
    attributed = shown[f"Mary Ashdown said: {said}"]
    assert any(said in c.text for c in (*attributed.summary, *attributed.key_points))


def test_what_adds_too_little_is_neither_a_point_nor_the_third_sentence_of_a_summary() -> None:
    text = " ".join(
        [LEAD, *(f"It rained on the {place} that day." for place in "hill town road port wood lake".split())]
    )
    outline = briefing.outline(read(plain_article(f"{text} They sang. Then they went home. The dog barked.")))
    assert len(outline.summary) <= 2
    assert not outline.key_points


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In a newspaper article on Wednesday, she said the mayor could lose.", id="a-paper-is-nobody"),
        pytest.param("After widespread criticism of the plan, he apologised.", id="criticism-is-nobody"),
        pytest.param("It was to examine the stars between two constellations.", id="it-is-something"),
        pytest.param("The mayor also wanted that line removed from the speech.", id="that-line"),
        pytest.param("“This is not what the mayor was hoping to get,” Ann Berg wrote.", id="this-in-a-quotation"),
        pytest.param("Customs officers raided his house on Monday.", id="several-are-not-he"),
        pytest.param("The council responded with two new rules.", id="responded-to-what"),
        pytest.param("Ms Berg said at a news conference with the mayor of Arlon.", id="said-nothing"),
        pytest.param("A separate attack in Arlon killed another 14 people.", id="separate-from-what"),
        pytest.param("In a separate statement in Arlon, Berg Oil said it would build 14 ships.", id="in-a-separate"),
        pytest.param("Finance Minister Ann Berg said it had cost 4 million crowns.", id="a-title-is-no-thing"),
        pytest.param("City Engineer Ann Berg said it had cost 4 million crowns.", id="nor-is-one-of-a-city"),
        pytest.param(
            "Trade and Industry Secretary Ann Berg said it had cost 4 million crowns.", id="nor-is-one-of-two-words"
        ),
        pytest.param("Despite the odd character of the ferry, she bought it in May.", id="character-is-nobody"),
        pytest.param("A wall, or one of earth, would hold, they say, for a year.", id="this-or-one"),
        pytest.param("Not Ann Berg but Carl Dahl said they would pay.", id="not-this-but-one"),
        pytest.param(
            "Its new ships will sail in May, said Ann Berg, an adviser to the council.", id="its-is-no-speakers-body"
        ),
        pytest.param("While a few have focused on schools, many have passed other laws.", id="few-of-whom"),
    ],
)
def test_what_points_outside_is_unclear(text: str) -> None:
    assert standalone.stand(read(plain_article(text)), 1).unclear >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is likely that the bridge will open in May.", id="it-is-likely"),
        pytest.param("The council met this man named Carl Dahl in March.", id="this-man-named"),
        pytest.param("Many of the houses in Arlon were flooded on Monday.", id="many-of-them"),
        pytest.param("Lund Data chief executive Ann Berg said it would cut 400 jobs.", id="a-body-before-an-office"),
        pytest.param("Apple Chief Executive Ann Berg said it would cut 400 jobs.", id="a-body-before-a-title"),
        pytest.param("Lundex Vice President Carl Dahl said it would cut 400 jobs.", id="a-body-not-known-as-one"),
        pytest.param("Finance ministry spokesman Carl Dahl said it had paid 4 million crowns.", id="a-ministry"),
        pytest.param("Treasury spokesman Carl Dahl said it had paid 4 million crowns.", id="a-treasury"),
        pytest.param("Ann Berg and Carl Dahl said they would pay.", id="this-and-one"),
        pytest.param("After the visit of a loyalist from Arlon, he apologised.", id="a-loyalist-is-somebody"),
    ],
)
def test_what_points_inside_is_clear(text: str) -> None:
    assert standalone.stand(read(plain_article(text)), 1).unclear < 0.5


def put_in(sentence: str) -> list[str]:
    text = (
        f"The Rosta company owns the mine in Arlon. Berg Mining said on Monday that it had sold its shares. {sentence}"
    )
    return [edit.put for edit in standalone.stand(read(plain_article(text)), 3).edits]


@pytest.mark.parametrize(("who", "named"), [("the council", ["[Rosta] "]), ("Berg Mining", [])])
def test_the_name_of_one_company_is_not_put_to_another(who: str, named: list[str]) -> None:
    assert put_in(f"In May, {who} denied that the minister had any ties to the company.") == named


@pytest.mark.parametrize(("fined", "named"), [("company was", ["[Rosta] "]), ("companies were", [])])
def test_a_name_for_one_is_not_put_to_many(fined: str, named: list[str]) -> None:
    assert put_in(f"On Monday the {fined} fined.") == named


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("For the same reason, the union withdrew its support for the bridge.", id="the-same-reason"),
        pytest.param("That same year, the council of Arlon closed two schools.", id="which-year"),
        pytest.param("The bridge, Ann Berg continued, will open in May.", id="continued"),
        pytest.param("Another 40 families have left Arlon since the flood.", id="another-40"),
        pytest.param("The mayor issued the above statement on Monday.", id="the-above-statement"),
        pytest.param("For example, the council of Arlon closed two schools in May.", id="an-example-of-what"),
        pytest.param("This plan, called hasty in the town, was a model for other bridges.", id="this-plan"),
        pytest.param("The firmest friend of Arlon said it would be good if they were freed.", id="firmest-is-no-firm"),
    ],
)
def test_what_goes_on_from_the_sentence_before_is_unclear(text: str) -> None:
    reading = read(plain_article(f"{LEAD} {text}"))
    assert standalone.stand(reading, 2).unclear >= 0.5


def test_an_article_may_open_with_another() -> None:
    reading = read(plain_article("Another 40 families have left Arlon since the flood, the council said on Monday."))
    assert standalone.stand(reading, 1).unclear < 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The council has met every Monday and the law requires a bridge over the River Wend.", id="stands"
        ),
        pytest.param(
            "The council had opposed a new bridge over the River Wend for the town of Arlon.", id="was-before"
        ),
        pytest.param("The council stood before a crowd at the old bridge over the River Wend.", id="stood"),
        pytest.param("The council gave a small statue of a bridge over the River Wend to Arlon.", id="a-gift"),
    ],
)
def test_what_is_no_news_gains_less(text: str) -> None:
    news = "The council delayed a new bridge over the River Wend for the town of Arlon."
    assert gain(text) < gain(news)


def names(*sentences: str, known: int = 0) -> list[str]:
    """The sentences after the first as they are shown to a reader who has been told "The bridge"."""
    reading = read(plain_article(" ".join(sentences)))
    numbers = range(2, len(sentences) + 1)
    choices = [briefing.Choice(sentences[n - 1], (n,)) for n in numbers]
    return [choice.text for choice in introduced.introduce(reading, choices, "The bridge", known=known)]


BERG = "The engineer Ann Berg and the mayor Carl Dahl spoke to the council of Arlon on Monday."


def test_who_comes_first_by_surname_is_named_in_full_once() -> None:
    shown = names(BERG, "Berg said the bridge was safe.", "Berg said it would open in May.")
    assert shown == ["[Engineer Ann Berg] said the bridge was safe.", "Berg said it would open in May."]


def test_somebody_is_named_in_full_again_once_a_point_has_not_spoken_of_him() -> None:
    shown = names(
        BERG,
        "Berg said the bridge was safe.",
        "The ferry was closed on that morning.",
        "Berg said it would open in May.",
    )
    assert [text.startswith("[Engineer Ann Berg] said") for text in shown] == [True, False, True]


def test_whom_the_summary_introduces_is_known_to_all_points() -> None:
    shown = names(
        BERG, "Berg said the bridge was safe.", "The ferry was closed on that morning.", "Berg rang.", known=1
    )
    assert shown[-1] == "Berg rang."


def test_somebody_is_named_in_full_as_an_object_too() -> None:
    assert names(BERG, "The council thanked Berg.") == ["The council thanked [engineer Ann Berg]."]


def test_a_surname_is_the_same_with_another_apostrophe() -> None:
    told = "The engineer Ann O’Shea and the mayor Carl Dahl spoke to the council of Arlon on Monday."
    assert names(told, "O'Shea said the bridge was safe.") == ["[Engineer Ann O’Shea] said the bridge was safe."]


def test_key_points_come_as_the_article_tells_them() -> None:
    reading = read(
        plain_article(
            "The council of Arlon closed the bridge over the River Wend on Monday after two cracks were found in it. "
            "Mayor Ann Berg said 40 boats a day would have to wait for the repair. "
            "Two cracks were first seen by a fisherman in March, the council said in a letter to the town. "
            "The repair of the bridge will cost 3 million euros, twice as much as the council had planned for it. "
            "Eva Dahl, an engineer who built the bridge, said the cracks could have been found in 2019. "
            "The council denied on Friday that it had known of the cracks in the bridge for 5 years. "
            "Ferries will carry 900 people a day over the River Wend until the bridge is open."
        )
    )
    cites = [point.cites for point in briefing.outline(reading).key_points]
    assert len(cites) > 1
    assert cites == sorted(cites)


def test_somebody_behind_mr_is_named_with_his_office() -> None:
    told = "The bridge is safe, said Carl Dahl, a spokesman for the council, in a letter to Arlon."
    shown = names(told, "Before Mr. Dahl’s letter, the council had closed the bridge.")
    assert shown == ["Before [Carl Dahl, a spokesman for the council]’s letter, the council had closed the bridge."]


def test_an_office_that_the_article_does_not_give_is_none() -> None:
    told = "Eva Berg and Carl Dahl spoke to the council of Arlon on Monday."
    assert names(told, "Mr. Dahl said the bridge was safe.") == ["[Carl Dahl] said the bridge was safe."]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The council praised the Berg report in a letter to Arlon.", id="no-subject"),
        pytest.param("The Berg report blamed Berg.", id="another beside it"),
        pytest.param("They sold the Berg boat to Berg.", id="another before it"),
        pytest.param("The council read the Dahl and Berg report.", id="joined before a noun"),
        pytest.param("The council wrote that “Berg said the bridge was safe” in May.", id="in-a-quotation"),
    ],
)
def test_a_surname_that_may_be_anothers_stays(sentence: str) -> None:
    assert names(BERG, sentence) == [sentence]


def test_a_surname_is_told_with_either_apostrophe() -> None:
    told, sentence = "The engineer Ann O’Shea spoke to the council of Arlon.", "O’Shea said the bridge was safe."
    reading = read(plain_article(f"{told} {sentence}"))
    choices = [briefing.Choice(sentence, (2,))]
    assert introduced.introduce(reading, choices, "O'Shea opens bridge") == tuple(choices)
    assert introduced.introduce(reading, choices, "Bridge opens") != tuple(choices)


def test_whom_a_headline_has_in_brackets_is_introduced_below_it() -> None:
    reading = read(plain_article(f"{BERG} Berg said the bridge was safe."))
    choices = [briefing.Choice("Berg said the bridge was safe.", (2,))]
    (shown,) = introduced.introduce(reading, choices, "Bridge is safe, [Ann Berg] says")
    assert shown.text == "[Engineer Ann Berg] said the bridge was safe."


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("Customers wait too long, says Ann Berg of IT firm Lund Data, which asked them.", " of IT firm Lund Data"),
        ("Customers wait too long, the council told Ann Berg of the Lund Fund's plan.", ""),
        ("Customers wait too long, says Ann Berg of a firm in Arlon that nobody knows.", ""),
        ("Swindlers robbed Ann Berg of the Lund Fund, a prize.", ""),
        ("The mayor met Ann Berg at Lund University, the council said.", ""),
    ],
)
def test_whose_firm_stands_behind_a_name_is_told_with_it(first: str, told: str) -> None:
    said = "Berg said the queues were long."
    reading = read(plain_article(f"{first} {said}"))
    assert "Lund" not in first or any(n.kind == "organisation" for n in reading.names)
    (shown,) = introduced.introduce(reading, [briefing.Choice(said, (2,))], "Queues grow")
    assert shown.text == f"[Ann Berg{told}] said the queues were long."


def test_whose_firm_somebody_is_of_is_cited_where_it_is_told() -> None:
    said = "Berg said the queues were long."
    first = "Ann Berg spoke in Arlon. Customers wait too long, says Ann Berg of IT firm Lund Data, which asked them."
    reading = read(plain_article(f"{first} {said}"))
    (shown,) = introduced.introduce(reading, [briefing.Choice(said, (3,))], "Queues grow")
    assert shown == briefing.Choice(f"[Ann Berg of IT firm Lund Data]{said.removeprefix('Berg')}", (2, 3))
    assert not check(shown.text, reading, shown.cites).problems


def test_who_is_told_is_no_part_of_another_word() -> None:
    reading = read(plain_article(f"{BERG} The road to Bergen was shut. Berg said the bridge was safe."))
    told = points.Told.by(reading, Terms.of(reading), [(2, "The road to Bergen was shut.")])
    assert "Ann Berg" not in told.names
    (shown,) = introduced.introduce(reading, [briefing.Choice("Berg said the bridge was safe.", (3,))], "Bergen bridge")
    assert shown.text == "[Engineer Ann Berg] said the bridge was safe."


def test_a_single_name_that_came_before_tells_no_more_than_a_surname() -> None:
    sentence = "The singer {} praised the bridge over the River Wend in a letter to the council of Arlon."
    once, again = (worth(sentence.format("Berg"), before=before) for before in (" Cats slept. ", " Berg left. "))
    assert once > again + 1


def test_what_stands_behind_a_comma_does_not_say_which_thing_is_meant() -> None:
    bare = [f"The storm, {more}, hit the bridge of the town." for more in ("called Ida", "which was strong")]
    assert worth(bare[0]) < worth("The storm of May hit the bridge of the town.")
    assert worth(bare[1]) < worth("The storm that was strong hit the bridge of the town.")


def test_a_long_quotation_of_several_sentences_is_no_key_point() -> None:
    road = (
        "the road to the mill of the town, and for all the trams that cross the River Wend by the bridge from next May"
    )
    several = (
        f"“The council of Arlon will pay 12 million pounds for the bridge{{}} It will pay for {road}, and for four new "
        "ferries, and nobody will go without a ferry,” Carl Ashdown said."
    )
    for stop, shown in ((".", False), (" in May:", True)):
        second = "The opposition will sue the council over the 5 million pounds that the bridge will cost each year."
        text = f"{LONG_LEAD} {second} {several.format(stop)} Work begins soon. It rained. Cats slept."
        assert bool(briefing.outline(read(plain_article(text))).key_points) is shown


def test_a_name_within_another_introduces_nobody() -> None:
    assert (
        names("The engineer Ann Berg spoke in the town of Bergen.", "The road to Bergen was shut.", "Berg left.")[1]
        == "[Engineer Ann Berg] left."
    )


def test_a_surname_of_two_people_stays() -> None:
    told = "The engineer Ann Berg and the painter Eva Berg spoke to the council of Arlon on Monday."
    assert names(told, "Berg said the bridge was safe.") == ["Berg said the bridge was safe."]


def test_that_somebody_said_nothing_is_no_key_point() -> None:
    silent = "The council of Arlon declined to comment on the cost of the bridge when it was asked by reporters in May."
    opened = "The council of Arlon will pay 12 million pounds for the bridge over the next five years, the mayor said."
    found = briefing.outline(
        read(plain_article(f"{LEAD} It will have four lanes. {silent} {opened} Work begins soon."))
    )
    assert silent not in [point.text for point in found.key_points]
    assert opened in [one.text for one in (*found.summary, *found.key_points)]


def test_a_long_quotation_with_its_speaker_is_not_nobodys() -> None:
    long = (
        "“" + "The bridge will have four lanes and a path for those who walk, " * 5 + "and it will last,” Ashdown said."
    )
    assert not salience.is_only_quoted(long)
    assert salience.is_only_quoted("“The bridge will have four lanes and a path for those who walk.”")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("In their paper in the Wend Review, divers describe the ferry and what it shows.", True, id="in"),
        pytest.param("The report details the plans of the council for the bridge.", True, id="the-report"),
        pytest.param("The report describes how ferries that carried 900 people were sold.", False, id="how-they-were"),
        pytest.param("The divers described the ferry in May.", False, id="no-paper"),
    ],
)
def test_what_only_announces_what_is_in_a_paper_is_no_point(text: str, *, said: bool) -> None:
    assert points.announces_contents(read(plain_article(text)).tokens(1).root) is said


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("“It is good to be here,” Berg said in a hall in Arlon on Monday.", True),
        ("“I am very happy with the evening,” said Berg as the members clapped.", True),
        ("“We are so glad to have met the mayor of Arlon today,” Berg said.", True),
        ("“We are very happy,” said Berg, “grateful to the town.”", True),
        ("“It is good to be prudent with the money of the town,” Berg said on Monday.", False),
        ("“We are grateful that nobody died in the mill,” Berg said.", False),
        ("“We are glad that the mill is a museum,” Berg said.", False),
        ("“We are pleased to sell the ferry to Lund Oil,” Berg said.", False),
        ("“We welcomed 5,000 sailors,” Berg said.", False),
        ("“Thank you for coming,” Berg said, “the ferry of the town will be sold.”", False),
        ("Berg, who was “happy” with the vote, said on Monday that the council would sell its ferries.", False),
    ],
)
def test_a_courtesy_tells_nothing(text: str, *, empty: bool) -> None:
    assert points.tells_nothing(read(plain_article(text)).tokens(1)) is empty


def test_what_only_announces_what_is_in_a_paper_is_told_in_no_brief() -> None:
    text = (
        "Divers have found a Roman ferry in the River Wend near Arlon. The ferry lay under four metres of mud. In their "
        "paper published in the Wend Review, the divers describe the ferry and what it revealed about Roman trade in "
        "the valley of the Wend. The ferry will be shown in Lund from May. The council will pay 90,000 pounds for it."
    )
    found = briefing.outline(read(make_article(text, source="a")))
    assert not any("Wend Review" in c.text for c in (*found.summary, *found.key_points))


@pytest.mark.parametrize(
    ("before", "sentence", "clear"),
    [
        pytest.param(
            "Previously, sailors had to pay for their own boots.",
            "However, only the ferry lines paid for the coats of their crews.",
            False,
            id="once",
        ),
        pytest.param(
            "Since Monday, sailors have had to pay for their own boots.",
            "However, only the ferry lines paid for the coats of their crews.",
            True,
            id="no-other-time",
        ),
        pytest.param(
            "A poll by Lund University looked at support for Ann Berg among farmers.",
            "Ann Berg had 78 percent of the votes, down from 90 percent in May.",
            False,
            id="of-those-asked",
        ),
        pytest.param(
            "The council counted the votes of Arlon on Monday.",
            "Ann Berg had 78 percent of the votes, down from 90 percent in May.",
            True,
            id="of-all",
        ),
        pytest.param(
            "A new deal with Dormo was signed on Monday.",
            "The Lund based firm made the coats of the crew in 2004.",
            False,
            id="who-it-is",
        ),
        pytest.param(
            "A new deal with Dormo was signed on Monday.",
            "The Lund based firm Dormo Coats made the coats of the crew in 2004.",
            True,
            id="named",
        ),
    ],
)
def test_what_a_sentence_takes_over_from_the_one_before_makes_it_unclear(
    before: str, sentence: str, *, clear: bool
) -> None:
    reading = read(plain_article(f"{LEAD} {before} {sentence}"))
    assert (standalone.stand(reading, 3).unclear < standalone.UNCLEAR) == clear
