"""What is read from the top of an article, what may be cited, and where sentences end."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Article
from summarizer.reading import make_article, plain_article, read

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def seed(number: int) -> Article:
    return make_article(SEEDS[number].read_text(encoding="utf-8"), source=SEEDS[number].name)


SHUT = "The council of Holt shut the mill on Monday."
GATE = "The gate of the yard is locked, and a row of men with torches stands before it in the dark."


def bodies(article: Article) -> list[str]:
    return [article.text[s.start : s.end] for s in article.body()]


@pytest.mark.parametrize(
    ("number", "published", "place", "agency", "first_words"),
    [
        (0, date(2025, 6, 26), "New Delhi", None, "While holding"),
        (1, date(2025, 6, 26), "Qingdao", "IANS", "Defence Minister Rajnath Singh on Thursday"),
        (2, date(2025, 6, 27), "Qingdao", None, "Defence Minister Rajnath Singh held"),
        (3, None, None, None, "Indian Defence Minister Rajnath Singh met"),
        (4, date(2023, 4, 28), None, "PTI", "Union Defence Minister"),
    ],
)
def test_header_and_dateline_of_the_seeds_go_to_the_fields(number, published, place, agency, first_words):
    article = seed(number)
    assert (article.published, article.place, article.agency) == (published, place, agency)
    assert bodies(article)[0].startswith(first_words)


def test_a_title_line_becomes_the_title_and_cannot_be_cited():
    article = seed(3)
    assert article.title.startswith("Indian Defence Minister Rajnath Singh, Russian Counterpart")
    assert article.sentences[0].kind == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "![]() |",
        "Image Source: Raksha Mantri |",
        "(with PTI inputs)",
        "With inputs from agencies",
        "Read more: the bridge in pictures",
        "© 2026 The Courier. All rights reserved.",
        "Advertisement",
        "Updated April 28, 2023 05:10 pm IST",
    ],
)
def test_boilerplate_lines_stay_in_the_text_but_cannot_be_cited(line):
    article = make_article(
        f"The council met on Monday in the town hall.\n{line}\nIt approved a new bridge.", source="a"
    )
    assert line in article.text
    assert [s.kind for s in article.sentences] == ["body", "boilerplate", "body"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "Lt. Gen. A. B. Singh met Dr. Smith in the U.S. on Friday. He left at noon.", 2, id="titles-initials"
        ),
        pytest.param("Russia will supply the S-400. Deliveries start in 2027.", 2, id="hyphenated-model"),
        pytest.param("He was met by Admiral Dong Jun. Singh. Singh then spoke.", 3, id="stray-name"),
        pytest.param('"We agreed. It is done," she said. They left.', 2, id="quotation-kept-whole"),
        pytest.param("It rose 3.5 percent to $1.2 billion. Nobody knows why.", 2, id="decimals"),
        pytest.param("The firm, Acme Inc. of Leeds, lost. Its rival No. 2 won.", 2, id="inc-and-number"),
        pytest.param(
            "It was a debate between then-Sen. Ann Lee and Eva Day. He left.", 2, id="a-title-behind-a-hyphen"
        ),
        pytest.param("A law in Wash. Gov. Ann Lee signed. It was criticised by Ms. Day.", 2, id="state-before-office"),
        pytest.param("He paid Mr. Lee. Then he left for Portland, Ore. The rain fell.", 3, id="state-at-the-end"),
        pytest.param("They lack vitamin C. The diet is poor. Was it Plan B? No. He left.", 5, id="lone-letters"),
        pytest.param("It hit Sen. Ann Berg, D-N.Y., who opposes it. He said no.", 2, id="initials-of-a-state"),
        pytest.param("The Zafi.D virus spread in May. It did no harm.", 2, id="a letter of a name"),
        pytest.param("They met at 5 p.m. Monday. He left at 6 p.m. The rain fell.", 3, id="clock-before-a-day"),
        pytest.param("Sen. J. R. Brown of W. Va. voted no. The bill failed.", 2, id="states"),
        ("The ban hit the airlines, including El Al. Previously, they flew for hours.", 2),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, count):
    assert len(plain_article(text).sentences) == count


def test_a_sentence_of_very_many_pieces_takes_time_in_proportion_only():
    """Each piece is joined to what there is; read anew every time, that took minutes."""
    started = time.process_time()
    assert plain_article("The council met on Monday. " + "“a ... " * 12_000).text
    assert time.process_time() - started < 10


def test_a_hard_wrapped_text_is_read_by_paragraphs_not_by_lines():
    wrapped = (
        "The council approved a new bridge on Monday after years\nof debate and two rounds of public consultation that\n"
        "had divided the town and its surrounding villages over\nthe cost, the route and the effect on the river.\n\n"
        "The mayor said that work on the northern approach would\nbegin in the spring, once the contracts were signed\n"
        "and the last of the permits had been issued by the\nregional authority.\n"
    )
    article = make_article(wrapped, source="a")
    assert len(article.sentences) == 2
    assert article.sentences[0].end == article.text.index("\n\n")


def test_offsets_of_every_seed_point_at_the_words_and_cover_the_text_in_order():
    for number in range(5):
        article, end = seed(number), 0
        for sentence in article.sentences:
            assert sentence.start >= end
            words = article.text[sentence.start : sentence.end]
            assert words
            assert words == words.strip()
            end = sentence.end


def test_the_parse_has_the_sentence_bounds_of_the_article():
    article = seed(2)
    reading = read(article)
    for sentence in article.sentences:
        tokens = reading.tokens(sentence)
        assert tokens.text.strip() == article.text[sentence.start : sentence.end]
        assert all(not token.is_sent_start for token in tokens[1:])


def test_invisible_characters_are_dropped_with_a_warning():
    article = make_article("The coun\u200bcil met.\u202e It ap\x00proved a bridge\r\non Monday.", source="a")
    assert article.text == "The council met. It approved a bridge\non Monday."
    assert len(article.warnings) == 3


def test_joiners_that_carry_meaning_are_kept():
    text = "किताब क्\u200dष है और यह पुल पर रखी है। 👩\u200d🚀"
    assert make_article(text, source="a").text == text


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read_and_its_offsets_are_exact(text):
    article = make_article(text, source="x")
    for sentence in article.sentences:
        assert article.span(sentence.start, sentence.end).text.strip()
    assert sum(len(doc_tokens) > 0 for doc_tokens in read(article).by_sentence if doc_tokens is not None) == len(
        article.sentences
    )


def test_a_span_outside_the_text_is_an_error():
    with pytest.raises(IndexError, match="no text at"):
        plain_article("Short.").span(2, 99)


def test_words_that_run_on_without_an_end_cannot_be_cited():
    article = make_article("The council met on Monday. And " + "the mayor said that " * 200, source="a")
    assert [s.kind for s in article.sentences] == ["body", "boilerplate"]


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param("“‘" * 20_000, id="quotation marks"),
        pytest.param("(" * 9_000 + ")" * 9_000, id="brackets"),
        pytest.param('"$" ' * 490 + ".", id="signs"),
    ],
)
def test_what_runs_on_without_an_end_is_not_parsed(noise):
    article = make_article(f"The ferry sank at noon.\n\n{noise}\n\nTwo ships came to help.", source="a.txt")
    reading = read(article)
    assert reading.doc.text == article.text
    assert len(reading.doc) < 50
    assert [len(reading.tokens(s)) for s in article.sentences] == [6, 1, 6]


@pytest.mark.parametrize("line", ["date 2026-03-02", "Published: March 2, 2026", "2026-03-02 08:00:00+01:00"])
def test_a_day_under_the_title_is_no_sentence_and_is_the_day_of_publication(line):
    article = make_article(f"Ferry sinks off Westport\n\n{line}\n\nThe ferry sank at noon.", source="a.txt")
    assert bodies(article) == ["The ferry sank at noon."]
    assert article.published == date(2026, 3, 2)


@pytest.mark.parametrize(
    "line", ["2 March 2026", "Published: 2 March 2026, 10:14", "By Ann Berg\nMonday, 2 March 2026"]
)
@pytest.mark.parametrize("form", ["{title}\n{line}\n{body}", "{title}\n{line}\n\n{body}", "{title}\n\n{line}\n{body}"])
def test_a_day_on_a_line_of_its_own_is_glued_to_nothing_where_the_text_is_hard_wrapped(line, form):
    body = (
        "The ferry sank at noon on Sunday off the lighthouse of Westport, where the wind\n"
        "had risen since the morning and no other ship had left the harbour. Two boats\n"
        "came to help and took all of the passengers ashore within an hour, the harbour\n"
        "master said. The owner of the ferry wants to know why it had put to sea at all,\n"
        "and has asked its captain for a report. The next ferry will leave as soon as the\n"
        "wind has dropped, which may take two days, as the weather service said, and all\n"
        "tickets for this week may be given back."
    )
    article = make_article(form.format(title="Ferry sinks off Westport", line=line, body=body), source="a.txt")
    assert (article.title, article.published) == ("Ferry sinks off Westport", date(2026, 3, 2))
    assert bodies(article)[0].startswith("The ferry sank at noon")


@pytest.mark.parametrize("clock", ["20.55 (16.55) ", "3:45 p.m. ET: ", "9.30pm ", "18:04 ", "9.15 – "])
def test_the_time_before_an_entry_of_a_live_report_is_no_part_of_its_sentence(clock):
    article = make_article(f"The ferry sank.\n{clock}Two ships came to help.", source="a.txt")
    assert bodies(article) == ["The ferry sank.", "Two ships came to help."]


def test_an_amount_before_a_sentence_is_no_time():
    assert bodies(make_article("3.50 Euros is the price.\nIt was 4.", source="a.txt"))[0].startswith("3.50 Euros")


def test_a_dateline_in_brackets_goes_to_the_place():
    article = make_article("(Westport) – The ferry sank at noon.", source="a.txt")
    assert (article.place, bodies(article)) == ("Westport", ["The ferry sank at noon."])


@pytest.mark.parametrize(
    "opening",
    ["WESTPORT, Mass. (March 2, 2026) – ", "WESTPORT, 2 March 2026 (AP) – ", "Westport (March 2, 2026) - "],
)
def test_a_dateline_tells_the_day_in_brackets_and_with_its_year(opening):
    article = make_article(f"{opening}The ferry sank at noon.", source="a.txt")
    assert (article.published, bodies(article)) == (date(2026, 3, 2), ["The ferry sank at noon."])


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-02", "Date: 2026-03-02", "published 2026-03-02T08:00:00Z", "Monday, March 2, 2026", "Monday, 2 March 2026",
        "Published on 2 March 2026", "Published 2 March 2026 10:14 GMT", "Last updated: 2 March 2026 at 9.15 a.m.",
    ],
)  # fmt: skip
def test_a_line_that_is_a_day_alone_is_no_title(line):
    article = make_article(f"{line}\nFerry sinks off Westport\n\nThe ferry sank at noon.", source="a.txt")
    assert (article.published, article.title) == (date(2026, 3, 2), "Ferry sinks off Westport")


@pytest.mark.parametrize("title", [None, "Ferry sinks off Westport"])
def test_a_line_without_letters_is_no_title_and_stands_before_none(title):
    article = make_article(f"02/03/26\n\n{title or ''}\n\nThe ferry sank at noon.", source="a.txt")
    assert (article.title, bodies(article)) == (title, ["The ferry sank at noon."])


def test_a_link_in_prose_leaves_its_words_and_a_line_of_links_cannot_be_cited() -> None:
    text = (
        "Mill shut in Holt\n\nThe council shut the mill on Monday, [as told](https://example.org/a) by the Post.\n\n"
        "[Read the whole report](https://example.org/b)\n\nIt will stay shut for a year.\n"
    )
    article = make_article(text, source="a.txt")
    assert [(s.kind, article.text[s.start : s.end]) for s in article.sentences][1:] == [
        ("body", "The council shut the mill on Monday, as told by the Post."),
        ("boilerplate", "[Read the whole report](https://example.org/b)"),
        ("body", "It will stay shut for a year."),
    ]


def test_a_post_set_into_the_text_is_not_what_the_paper_says() -> None:
    post = f"The old mill is worse than a ruin. It must go, I was told. {GATE} — Tom Dale (@tomdale) May 3, 2014"
    article = make_article(f"Mill shut\n\nThe council shut the mill.\n\n{post}\n\nIt was old.\n", source="a.txt")
    assert bodies(article) == ["The council shut the mill.", "It was old."]
    told = f"{'The council of Holt shut the mill on Monday. ' * 12}{post}"
    assert len(bodies(make_article(f"Mill shut\n\n{told}\n\nIt was old.\n", source="a.txt"))) > 12


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(f"The council voted to sell it, the mayor said. {GATE} — Ann Berg (@annberg) May 3, 2014",
                     id="what somebody said"),
        pytest.param(f"Mayor Ann Berg has resigned over it. {GATE} — Ann Berg (@annberg) May 3, 2014",
                     id="what its writer did"),
        pytest.param("The council voted to sell it.\n\n— Ann Berg (@annberg) May 3, 2014", id="signed below it"),
    ],
)  # fmt: skip
def test_what_stands_above_a_post_may_be_news(told: str) -> None:
    found = bodies(make_article(f"Mill shut\n\n{SHUT}\n\n{told}\n\nIt was old.\n", source="a.txt"))
    assert found[1] == told.split(". ", maxsplit=1)[0].split("\n", maxsplit=1)[0].rstrip(".") + "."


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("(Reporting by Tom Dale and Ann M. Berg; additional reporting by Carl Dahl, editing by Eve Holm)",
                     id="reporting by"),
        pytest.param("Post staff writer Tom Dale in Holt contributed to this report.", id="contributed"),
        pytest.param("Contributing: Tom Dale", id="contributing"),
        pytest.param("Our pages on mills hold affiliate links.", id="affiliate links"),
        pytest.param("If you click on a lamp and order it, we may get a share.", id="commission"),
        pytest.param("All prices hold at our time of publishing.", id="prices"),
        pytest.param("This exclusive interview features first-hand reporting by the Post.", id="first-hand"),
        pytest.param("See our mill page for more details.", id="see a page"),
        pytest.param("This letter may not necessarily represent what our editors hold.", id="not its opinion"),
        pytest.param("This article was originally published by the Post.", id="first published"),
        pytest.param("Listen to it here.", id="listen"),
        pytest.param("You can follow reporter Tom Dale on Twitter @tomdale.", id="follow"),
        pytest.param("Follow us, the Post of Holt, on Facebook.", id="follow us"),
        pytest.param("Watch the video of the mill below.", id="watch"),
        pytest.param("This story was first published on May 3, 2014.", id="first published on"),
        pytest.param("Tom Dale can be reached at 555-0100.", id="can be reached"),
        pytest.param("Correction: In an earlier version of this story Tom Dale owned it.", id="correction"),
        pytest.param("A version of this story appears in print on May 3, 2014.", id="in print"),
        pytest.param("[The Mills of Holt Explained (Gallery)]", id="title of another article"),
        pytest.param("Magazine: The finest mills of the north, and how to see them", id="magazine"),
        pytest.param("tom.dale@post.example", id="an address"),
        pytest.param("If this page pleases you, you'll like our mill newsletter. It comes on Mondays.",
                     id="newsletter"),
        pytest.param("For our reporting on mills we need your help, reader. Thank you.", id="help"),
        pytest.param("Please make a small donation to our paper. It is read by all of Holt.", id="gifts"),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself_is_no_news(line: str) -> None:
    for text in (f"Mill shut\n\n{line}\n\n{SHUT}\n\nIt was old.\n", f"Mill shut\n\n{SHUT}\n\nIt was old.\n\n{line}\n"):
        assert bodies(make_article(text, source="a.txt")) == [SHUT, "It was old."]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ann Berg is a professor of history at the college of Holt.", id="a professor"),
        pytest.param("Ann Berg, a former miller, is the author of a book on mills.", id="an author"),
        pytest.param("Ann Berg covers the courts as a reporter for the Post.", id="a reporter"),
        pytest.param("The author is a lecturer in law.", id="no name"),
    ],
)
def test_who_wrote_an_article_is_said_below_it_and_no_news(line: str) -> None:
    assert bodies(make_article(f"Mill shut\n\n{SHUT}\n\nIt was old.\n\n{line}\n", source="a.txt")) == [
        SHUT,
        "It was old.",
    ]
    signed = make_article(f"Mill shut\n\nBy Ann Berg\n\n{SHUT}\n\nIt was old.\n\n{line}\n", source="a.txt")
    assert line not in bodies(signed)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        pytest.param("Ms. Berg had sued the town.", "Ann Berg is a professor of history at the college of Holt.",
                     id="who is in the news"),
        pytest.param("It was old.", "Ann Berg is the mayor of Holt.", id="no writer"),
    ],
)  # fmt: skip
def test_who_somebody_in_the_news_is_may_be_said_below_it(told: str, line: str) -> None:
    assert line in bodies(make_article(f"Mill shut\n\n{SHUT}\n\n{told}\n\n{line}\n", source="a.txt"))


@pytest.mark.parametrize(
    "news",
    [
        pytest.param("Reporting by the Post led to the vote.", id="what was reported"),
        pytest.param("The mayor of Holt contributed to this report of the council.", id="somebody's report"),
        pytest.param("The views of the mayor do not necessarily reflect those of the council.", id="views of somebody"),
        pytest.param("'For our reporting we need your support,' its owners wrote.", id="somebody asks"),
        pytest.param("An earlier version of this report had been leaked.", id="version of a report"),
        pytest.param("An earlier version of this story had been burned, the poet said.", id="somebody tells of a version"),
        pytest.param("Holt can be reached by ferry only since the storm.", id="a place reached"),
        pytest.param("This poll does not necessarily reflect the mood of the country.", id="a poll"),
        pytest.param("This story was first published in 1925 and has been filmed.", id="a story filmed"),
        pytest.param("Watch sales fell below.", id="watches"),
        pytest.param("Follow the money, lawyers told jurors on Google, which paid for it.", id="follow the money"),
        pytest.param("Your support for the strike has won us 4 per cent more pay.", id="thanks for support"),
        pytest.param("Before you donate blood in Holt, we test it.", id="blood"),
        pytest.param("You can donate blood in Holt, where we test it.", id="where to give blood"),
        pytest.param("You may think that the donations we get from oil firms are small.", id="gifts to a party"),
        pytest.param(f"For our reporting we need your help, reader, as {'the mill of Holt is old and ' * 20}it burns.",
                     id="a long one"),
    ],
)  # fmt: skip
def test_what_sounds_like_a_word_to_readers_may_be_news(news: str) -> None:
    assert news in bodies(make_article(f"Mill shut\n\n{SHUT}\n\n{news}\n", source="a.txt"))


def told_with_labels(*labels: str) -> list[str]:
    """What can be cited of a list with these labels, which is told a second time without them."""
    items = [f"Up to {number} sacks are lost in a year." for number in range(40, 40 + len(labels))]
    listed = "\n\n".join(f"{label}: {item}\n\n{item}" for label, item in zip(labels, items, strict=True))
    return [line for line in bodies(make_article(f"Mill shut\n\n{SHUT}\n\n{listed}\n", source="a.txt")) if ":" in line]


def test_the_items_of_a_list_that_is_told_with_and_without_its_labels_are_told_once() -> None:
    assert told_with_labels("Waste of flour", "Waste of grain", "Rats in the mill") == []


def test_who_says_what_is_also_told_without_him_can_be_cited() -> None:
    assert told_with_labels("Mayor Ann Berg", "Ann Berg", "Clerk Carl Dahl") != []
    assert told_with_labels("The mayor") != []


def test_a_post_that_is_the_whole_text_can_be_cited() -> None:
    post = "The council shut the mill on Monday. — Town of Holt (@townofholt) May 3, 2014"
    assert bodies(make_article(post, source="a.txt"))


def test_a_caption_cannot_be_cited_and_is_no_lead() -> None:
    text = "Mill shut in Holt\n\nFile photo of the mill in 2009. Image: Tom Dale.\n\nThe council shut the mill. It was old.\n"
    article = make_article(text, source="a.txt")
    assert [s.kind for s in article.sentences] == ["heading", "heading", "heading", "body", "body"]
    assert article.title == "Mill shut in Holt"


def test_a_sentence_goes_on_over_a_line_break_before_a_small_letter() -> None:
    text = 'Mill shut\n\nThe mayor said: "We shut it because\nit was old." She left.\nIt rained.\n'
    article = make_article(text, source="a.txt")
    assert [article.text[s.start : s.end] for s in article.sentences][1:] == [
        'The mayor said: "We shut it because\nit was old."', "She left.", "It rained.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("The mayor of Holt said that the old mill could", "fall at any time.", id="a small letter"),
        pytest.param("The oldest of the mills by the river", "-- closed in May -- fell on Friday.", id="a dash"),
        pytest.param("The mill was shut at some time between", "8 and 9 p.m.", id="a word that ends nothing"),
        pytest.param("The mill was bought by the Society of Mills,", "Locks and Bridges in May.", id="a comma"),
    ],
)
def test_a_sentence_goes_on_in_the_next_paragraph_where_a_page_broke_it(above: str, below: str) -> None:
    article = make_article(f"Mill shut\n\n{above}\n\n{below}\n\nIt rained.\n", source="a.txt")
    assert bodies(article) == [f"{above}\n\n{below}", "It rained."]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("The mayor of Holt shut the mill.", "de Vries, its owner, was away.", id="a stop"),
        pytest.param("What a pocket computer sold for", "eMill sold 9 million of it.", id="a name with a small letter"),
        pytest.param("The mill of Holt", "de Vries said on Monday it would open.", id="a short heading"),
        pytest.param("What the mayor of Holt found in the mill", "It was old.", id="a heading"),
    ],
)
def test_what_no_page_broke_does_not_go_on(above: str, below: str) -> None:
    article = make_article(f"Mill shut\n\n{above}\n\n{below}\n\nIt rained.\n", source="a.txt")
    assert article.text[article.sentences[1].start : article.sentences[1].end] == above


def test_what_runs_on_without_an_end_is_left_aside_with_a_warning():
    chain = "Ann Berg said that Rui Costa told Ida Lunde that " * 60
    article = make_article(
        f"The bridge opened on Monday.\n\n{chain}it had opened.\n\nIt cost 5 million.", source="a.txt"
    )
    assert bodies(article) == ["The bridge opened on Monday.", "It cost 5 million."]
    assert article.warnings == ("1 passage of over 2,000 characters in one sentence left aside",)


LEAD = "Mayor Ana Berg of Holt shut the harbour mill on Monday after forty years, her office said. It was old."


@pytest.mark.parametrize(
    ("first", "title"),
    [
        pytest.param("Berg Shuts The Mill Of Holt After Forty Years.", "Berg Shuts The Mill Of Holt After Forty Years"),
        pytest.param("Berg Calls Mill Of Holt ‘An Old Wreck.’", "Berg Calls Mill Of Holt ‘An Old Wreck’"),
        pytest.param("Berg shuts harbour mill of Holt after forty years.", "Berg shuts harbour mill of Holt after forty years"),
        pytest.param("Berg has shut the mill of Holt for good;", "Berg has shut the mill of Holt for good"),
        pytest.param("Berg has shut the harbour mill of Holt after forty years.", None),
        pytest.param("The town of Holt woke to a quiet morning.", None),
        pytest.param("By Ana Berg In Holt Harbour.", None),
        pytest.param("Hello, Holt Harbour Mill.", None),
        pytest.param("Berg Shuts The Mill. Holt Mourns For It.", None),
    ],
)  # fmt: skip
def test_a_first_line_is_a_title_by_its_capitals_its_semicolon_or_since_the_lead_retells_it(
    first: str, title: str | None
) -> None:
    article = make_article(f"{first}\n\n{LEAD}\n", source="a.txt")
    assert article.title == title
    assert first.startswith(bodies(article)[0])  # it stays a sentence that may be cited


def test_the_dateline_below_a_title_that_may_be_cited_is_read() -> None:
    article = make_article(f"Berg Shuts The Mill Of Holt.\n\nWESTPORT, March 2 (AP) — {LEAD}\n", source="a.txt")
    assert (article.place, article.agency, bodies(article)[1]) == ("Westport", "AP", LEAD.removesuffix(" It was old."))


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("MUMBAI: ", "Mumbai"),
        ("BEIRUT, Lebanon — ", "BEIRUT, Lebanon"),
        ("WASHINGTON - ", "Washington"),
        ("(Washington, DC) – ", "Washington, DC"),
        ("(Mayor) – ", None),
        ("TWITTER: ", None),
        ("MAYOR: ", None),
        ("NICE: ", None),
    ],
)
def test_a_dateline_below_a_teaser_is_one_where_it_names_a_city_as_one_does(opening: str, place: str | None) -> None:
    teaser = "The mill of Holt will shut in May, said its owner, who has lost the lease of it."
    article = make_article(f"Mill shuts\n\n{teaser}\n\n{opening}{LEAD}", source="a.txt")
    assert article.place == place
    assert bodies(article)[1].startswith(opening) is (place is None)


def test_what_stands_above_the_name_of_a_part_of_the_page_is_its_title() -> None:
    article = make_article(f"The mayor does what she likes.\n\nLETTERS.\n\n{LEAD}\n", source="a.txt")
    assert article.title == "The mayor does what she likes"
    assert [s.kind for s in article.sentences] == ["body", "boilerplate", "body", "body"]


@pytest.mark.parametrize("line", ["AMEN.", "NO COMMENT."])
def test_a_sentence_in_capitals_is_a_part_of_the_page_only_above_the_text(line: str) -> None:
    article = make_article(f"Mill shut in Holt\n\nLETTERS.\n\n{LEAD}\n\n{line}\n\nIt was old.", source="a.txt")
    assert (line in bodies(article), "LETTERS." in bodies(article)) == (True, False)


def test_a_text_of_one_line_has_no_title() -> None:
    article = make_article("Berg Shuts The Mill Of Holt After Forty Years.", source="a.txt")
    assert (article.title, len(bodies(article))) == (None, 1)


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff", " "])
def test_a_title_that_nobody_can_see_is_none(blank: str) -> None:
    assert make_article(f"Mill shut in Holt\n\n{LEAD}", source="a.txt", title=blank).title == "Mill shut in Holt"


def test_a_title_keeps_the_stop_of_an_abbreviation() -> None:
    text = f"Storm Nears The Coast Of The Northern U.S.\n\n{LEAD}"
    assert make_article(text, source="a.txt").title == "Storm Nears The Coast Of The Northern U.S."


def test_a_title_has_no_invisible_characters() -> None:
    assert make_article(LEAD, source="a.txt", title="Mill\u200b shut\x99 in Holt").title == "Mill shut in Holt"


@pytest.mark.parametrize("opening", ["(CNN)", "(CNN) ", "(AP) "])
def test_an_agency_in_brackets_before_the_first_sentence_is_none_of_its_words(opening):
    article = make_article(f"{opening}President Ann Berg left Westport on Monday. She was ill.", source="a.txt")
    assert (article.agency, bodies(article)[0]) == (opening.strip(" ()"), "President Ann Berg left Westport on Monday.")


@pytest.mark.parametrize(
    "asked",
    [
        "Have a tip?",
        "Contact us at tips@harborough.example.",
        "Sign up for our morning newsletter.",
        "You may also like: Wend ferry closes for a month.",
        "Follow her on Twitter @annberg.",
        "Read more: The pier in ten pictures.",
    ],
)
def test_what_a_page_asks_of_its_readers_cannot_be_cited(asked):
    article = make_article(f"The council met on Monday in the town hall. {asked} It approved a new bridge.", source="a")
    kinds = {article.text[s.start : s.end]: s.kind for s in article.sentences}
    assert kinds.pop(asked) == "boilerplate"
    assert set(kinds.values()) == {"body"}


@pytest.mark.parametrize(
    "told",
    [
        "Have a look at the pier, Ann Berg said.",
        "Call the council a club of old men, and it laughs.",
        "Sign up for the army was what they did.",
    ],
)
def test_what_is_told_in_such_words_can_be_cited(told):
    article = make_article(f"The council met on Monday in the town hall. {told}", source="a")
    assert [s.kind for s in article.sentences] == ["body", "body"]


ABOVE = """{above}

Bread fair opens

Harborough ferry to close in May

The Harborough ferry will close in May after 90 years, the council said on Monday.

It carried 900 people a day.

A bridge will open in June and cost 12 million pounds.

The mayor will cut the ribbon."""


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        pytest.param("A baker in Lund won the prize for the best loaf.", "boilerplate", id="of-something-else"),
        pytest.param("The ferry at Harborough will soon be no more.", "body", id="of-the-same"),
    ],
)
def test_what_stands_above_the_articles_own_title_and_tells_of_something_else_is_left_aside(above, kind):
    article = make_article(ABOVE.format(above=above), source="a", title="Harborough ferry to close in May")
    assert article.sentences[0].kind == kind
    assert [s.kind for s in article.sentences[-4:]] == ["body"] * 4


def test_a_small_word_of_the_title_does_not_tell_of_the_same():
    title = "Harborough ferry to close with a party"
    text = ABOVE.format(above="A baker in Lund won a prize with a loaf.").replace(
        "Harborough ferry to close in May", title
    )
    assert make_article(text, source="a", title=title).sentences[0].kind == "boilerplate"


def test_a_line_like_the_title_far_down_the_page_sets_nothing_aside():
    loaves = (f"Baker number {n} of Lund won a prize for a loaf with {n} seeds." for n in range(12, 20))
    text = ABOVE.format(above="\n\n".join(loaves))
    article = make_article(text, source="a", title="Harborough ferry to close in May")
    assert article.sentences[0].kind == "body"


def test_the_time_of_an_entry_goes_with_what_belongs_to_it():
    text = "The pier fell into the river.\n\n12:00 PM PT -- Deputies were at the pier on Thursday morning."
    article = make_article(text, source="a")
    assert article.sentence_span(2).text == "Deputies were at the pier on Thursday morning."


def test_a_sentence_that_a_page_broke_with_blank_lines_is_one():
    text = (
        "The dress was taken out of the\n\nroom in Lund. It is made of pearls ... 6,000\n\nwhite pearls. There is "
        "footage that could\n\ncatch the thief in the act."
    )
    article = make_article(text, source="a")
    assert [" ".join(article.text[s.start : s.end].split()) for s in article.sentences] == [
        "The dress was taken out of the room in Lund.",
        "It is made of pearls ... 6,000 white pearls.",
        "There is footage that could catch the thief in the act.",
    ]


@pytest.mark.parametrize("title", ["Atty.", "Amb.", "Cllr.", "Supt.", "Messrs."])
def test_a_title_before_a_name_ends_no_sentence(title):
    text = (
        f"Harbour closes\n\nThe suit was filed by {title} Ann Berg in Paris on Monday. The harbour will close in May.\n"
    )
    assert len(make_article(text, source="a").body()) == 2
