"""What a rendered digest shows, in every format: each sentence once, sources by number, nothing that bites."""

import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from fakes import values

from summarizer.models import Claim, DatedEvent, Digest, Span
from summarizer.render import FORMATS, markdown, render_briefs, render_digest
from summarizer.render.shown import Shown
from summarizer.render.words import day, first_words, office, shorter, speaker

GOLDEN = Path(__file__).parent / "golden"
READ_BY_PEOPLE = ("terminal", "markdown", "html")


def words(text: str) -> str:
    """The text without layout: line breaks, list marks, tags."""
    return " ".join(re.sub(r"<[^>]*>|[•–*#]", " ", text).split())


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", ["digest", "brief"])
def test_the_page_is_the_one_that_was_read_and_kept(name, kind):
    """After a change, read the new page, then keep it: REGENERATE_GOLDEN=1 pytest tests/test_render.py."""
    text = (
        render_digest(values.digest(), kind, verbose=True)
        if name == "digest"
        else render_briefs([values.brief()], kind)
    )
    suffix = {"terminal": "txt", "markdown": "md", "html": "html", "json": "json"}[kind]
    golden = GOLDEN / f"{name}.{suffix}"
    if os.environ.get("REGENERATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", READ_BY_PEOPLE)
@pytest.mark.parametrize(
    "sentence", [values.CLOSED, values.CARS, values.COST, values.BUSES, values.BUILT, values.SURVEY]
)
def test_every_sentence_is_shown_exactly_once(sentence, kind):
    text = re.sub(r"<ul class=said>.*?</ul>", "", render_digest(values.digest(), kind), flags=re.DOTALL)
    assert words(text).count(sentence) == 1


@pytest.mark.parametrize("kind", READ_BY_PEOPLE)
def test_a_fact_that_the_account_tells_lends_it_its_sources(kind):
    text = words(render_digest(values.digest(), kind)).replace("piers. ", "piers.").replace(" ;", ";")
    assert re.search(r"piers\. *\[1\] *; also *\[2\] *\(2 sources\)", text)


def test_a_fact_of_copies_does_not_count_as_agreement():
    story = values.bridge()
    copied = story.facts[1].model_copy(update={"articles": ("gazette", "courier")})
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"facts": (copied,)}), values.survey())), "markdown"
    )
    assert "Sources agree" not in text
    assert f"{values.CARS} [1][2]\n" in text
    assert "2 sources" not in text


def headed(text=values.CLOSED, **changed):
    """The digest, its first story headed by a whole sentence of its source."""
    return values.digest(
        stories=(
            values.bridge().model_copy(update={"headline": values.claim("s1.h", values.GAZETTE, text), **changed}),
            values.survey(),
        )
    )


@pytest.mark.parametrize("kind", READ_BY_PEOPLE)
@pytest.mark.parametrize("sentence", [values.CLOSED, values.CARS])
def test_a_headline_that_is_a_whole_sentence_is_not_said_again_and_has_the_sources_of_its_fact(kind, sentence):
    text = re.sub(r"<(ul class=said|title)>.*?</", "", render_digest(headed(sentence), kind), flags=re.DOTALL)
    assert words(text).count(sentence) == 1
    if sentence == values.CLOSED:
        assert re.search(r"piers\. *\[1\] *; also *\[2\] *\(2 sources\)", words(text).replace(" ;", ";"))


def test_a_story_of_one_sentence_is_its_headline():
    story = values.survey().model_copy(update={"headline": values.claim("s2.h", values.REPORT, values.SURVEY)})
    text = render_digest(values.digest(stories=(values.bridge(), story)), "markdown")
    assert text.count(values.SURVEY) == 1
    assert f"## 2. {values.SURVEY} [3]\n" in text


def test_the_timeline_points_to_a_headline_that_is_a_whole_sentence():
    text = render_digest(headed(summary=(values.claim("s1.f1", values.GAZETTE, values.CLOSED),)), "markdown")
    assert text.count(values.CLOSED) == 1


def test_points_of_one_source_do_not_claim_that_no_other_has_them():
    text = render_digest(values.digest(), "markdown")
    assert f"### Further points\n\n- {values.CARS}" in text


def colours(style):
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style))


def contrast(one, other):
    """The ratio of two colours by WCAG 2.2, from 1 to 21."""

    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("place", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_colour_can_be_read_on_every_ground(place):
    text = render_digest(values.digest(), "html")
    schemes = [colours(rule) for rule in re.findall(r":root {([^}]*--ink[^}]*)}", text)]
    assert len(schemes) == 3
    kept = schemes[place]
    for ground in ("paper", "mark"):
        assert min(contrast(kept[ink], kept[ground]) for ink in ("ink", "dim", "link")) >= 4.5
    assert "opacity" not in text


def test_every_number_leads_to_the_words_in_its_source():
    text = render_digest(values.digest(), "html")
    targets = re.findall(r'href="#([^"]+)"', text)
    places = re.findall(r' id="([^"]+)"', text)
    assert set(targets) <= set(places)
    assert len(places) == len(set(places))
    at = re.search(rf'{re.escape(values.COST)}\s<span class=cited><a href="#([^"]+)">', text)[1]
    assert f'<li id="{at}">“{values.COST}”</li>' in text
    assert "title=" not in text


def test_the_page_has_landmarks_and_no_script_and_fetches_nothing():
    text = render_digest(values.digest(), "html")
    assert [text.count(f"<{part}>") for part in ("header", "main", "footer")] == [1, 1, 1]
    assert not re.search(r"<script|<link|<img|@import|url\(", text)


def test_a_sentence_in_another_language_says_so():
    text = values.COURIER.model_copy(update={"language": "fr"}).ref()
    refs = tuple(text if ref.id == "courier" else ref for ref in values.digest().articles)
    page = render_digest(values.digest(articles=refs), "html")
    assert f'<span lang="fr">{values.BUSES}</span>' in page
    assert f'lang="fr">“{values.BUSES}”</li>' in page
    assert page.count('lang="fr"') == len(re.findall(r'<(?:span|li id="source-2-\d+") lang="fr">', page))
    hostile = text.model_copy(update={"language": '"><script>'})
    refs = tuple(hostile if ref.id == "courier" else ref for ref in refs)
    assert "<script" not in render_digest(values.digest(articles=refs), "html")


def test_a_fact_in_other_words_on_the_same_sentence_is_not_shown_again():
    story = values.bridge()
    shorter = values.claim(
        "s1.s1",
        values.GAZETTE,
        values.CLOSED,
        "The town council closed Mill Bridge on Monday after divers found cracks.",
    )
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"summary": (shorter,)}), values.survey())), "markdown"
    )
    assert values.CLOSED not in text
    assert "found cracks. [1]; also [2]\n" in text


def test_a_sentence_that_says_more_than_the_sources_agree_on_is_not_credited_to_them():
    story = values.bridge()
    more = "The town council closed Mill Bridge on Monday and its engineer ordered urgent repairs for several million euros."
    told = values.claim("s1.s1", values.GAZETTE, values.CLOSED, more)
    agreed = story.facts[0].model_copy(update={"text": "The town council closed Mill Bridge on Monday."})
    changed = story.model_copy(update={"summary": (told,), "facts": (agreed,)})
    text = render_digest(values.digest(stories=(changed, values.survey())), "markdown")
    assert f"{more} [1]\n" in text
    assert "### Sources agree\n\n- The town council closed Mill Bridge on Monday. [1]; also [2] (2 sources)\n" in text


def test_a_fact_that_says_more_than_the_account_of_the_same_sentence_is_shown():
    story = values.bridge()
    little = values.claim("s1.s1", values.GAZETTE, values.CLOSED, "The bridge is closed.")
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"summary": (little,)}), values.survey())), "markdown"
    )
    assert text.count(values.CLOSED) == 1


def test_a_quote_that_a_shown_sentence_holds_is_not_shown_again():
    story = values.bridge()
    said = "“We cannot wait for spring,” said the council's engineer."
    told = values.claim("s1.s3", values.GAZETTE, said)
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"summary": (told,)}), values.survey())), "markdown"
    )
    assert text.count("We cannot wait for spring") == 1
    assert "In their words" not in text


CONTROL = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff\U000e0000-\U000e0fff]"
EVIL = [
    pytest.param("\x1b[31mred\x1b[0m", id="colour"),
    pytest.param("x\x1b]0;owned\x07", id="window title"),
    pytest.param("\x1b]8;;http://e.example\x1b\\\\x\x1b]8;;\x1b\\\\", id="terminal link"),
    pytest.param("\x9b2Jx", id="eight-bit sequence"),
    pytest.param("a\rb\x08\x08c\t", id="overwriting"),
    pytest.param("\u202eabc\u2066", id="reading order"),
    pytest.param("x\U000e0069\U000e0067\U000e006e\U000e007f", id="tags that hide words"),
    pytest.param("a\u2028\u2029\x85\n\n---\n", id="line ends"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("\"><img src=x onerror='x'>", id="attribute"),
    pytest.param("<http://e.example>", id="autolink"),
    pytest.param("[x](http://e.example)", id="link"),
    pytest.param("![x](y)", id="image"),
    pytest.param("[ab cd](http://e.example)", id="words in brackets"),
    pytest.param("[ab][cd] ![ab](c) [ab]: c", id="brackets in a row"),
    pytest.param("[ab]: http://e.example", id="definition of words"),
    pytest.param("[x] done", id="check box"),
    pytest.param("[1]: http://e.example", id="link definition"),
    pytest.param("```sh", id="fence"),
    pytest.param("`` ` x", id="back quotes"),
    pytest.param("\n# owned", id="heading"),
    pytest.param("\n- owned", id="list"),
    pytest.param("1. x", id="numbered list"),
    pytest.param("*x* _y_ **z** ~~w~~", id="emphasis"),
    pytest.param("| a | b |", id="table"),
    pytest.param("===", id="underline"),
    pytest.param("\\\\*x*", id="back slash"),
    pytest.param("&lt;b&gt; &#42;", id="entity"),
    pytest.param("</article></html>", id="end tag"),
    pytest.param("{{ 7 * 7 }} {% x %} $a$ $$b$$", id="template"),
]


def structure(text: str, kind: str) -> list[str]:
    """What a reader of Markdown or HTML makes of the text, without its words."""
    from html.parser import HTMLParser

    from markdown_it import MarkdownIt

    if kind == "markdown":
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
        return [inner.type for token in tokens for inner in (token, *(token.children or ())) if inner.type != "text"]
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append(f"{tag} {[name for name, _ in attrs]}")
    parser.handle_endtag = found.append
    parser.feed(text)
    return found


@pytest.mark.parametrize("payload", EVIL)
@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_what_an_article_says_never_becomes_markup(payload, kind):
    mild = render_digest(values.hostile("word"), kind, verbose=True)
    evil = render_digest(values.hostile(payload), kind, verbose=True)
    assert [t for t in structure(evil, kind) if t != "text_special"] == structure(mild, kind)


@pytest.mark.parametrize("payload", EVIL)
@pytest.mark.parametrize("kind", FORMATS)
def test_no_control_character_of_an_article_comes_out(payload, kind):
    assert not re.search(CONTROL, render_digest(values.hostile(payload), kind, verbose=True))


@pytest.mark.parametrize("kind", READ_BY_PEOPLE)
def test_a_lone_surrogate_can_be_written(kind):
    assert render_digest(values.digest(title="a\ud800b"), kind).encode().count(b"ab") >= 1


def test_rich_markup_in_an_article_is_shown_as_it_stands():
    text = render_digest(values.hostile("[bold red]x[/bold red] :smile:"), "terminal", width=200, colour=True)
    assert "[bold red]x[/bold red] :smile:" in text


def test_json_says_the_same_after_escaping():
    digest = values.hostile("\x9b2J\u202eabc\x7f\U000e0041")
    assert Digest.model_validate_json(render_digest(digest, "json")) == digest


def test_json_fits_the_committed_schema():
    import jsonschema

    from summarizer import resources

    schema = json.loads(resources.text("schemas", "digest.v1.schema.json"))
    jsonschema.validate(json.loads(render_digest(values.digest(), "json")), schema)
    schema = json.loads(resources.text("schemas", "brief.v1.schema.json"))
    jsonschema.validate(json.loads(render_briefs([values.brief()], "json")), schema)


def test_a_name_put_in_brackets_is_easy_to_read_in_markdown():
    text = render_digest(values.digest(title="[The visit] is its_first [x]"), "markdown")
    assert text.startswith("# [The visit] is its\\_first [x]\n")


@pytest.mark.parametrize(
    "words",
    [
        "[a](http://x.example)", "![a](http://x.example/a.png)", "[a [b](http://x.example)", "[1]: http://x.example",
        "[a][1]", "[a]: <http://x.example>", "[a\\](http://x.example)", "[a]\\(http://x.example)",
    ],
)  # fmt: skip
def test_brackets_in_an_article_make_no_link_and_no_definition(words):
    from markdown_it import MarkdownIt

    text = markdown.escape(words)
    html = MarkdownIt("commonmark").render(f"{text}\n\n[1] [a]\n\n- {text}\n")
    assert "<a " not in html
    assert "<img" not in html
    assert "](" not in text


def test_several_briefs_are_json_lines():
    lines = render_briefs([values.brief(), values.brief()], "json").splitlines()
    assert [json.loads(line)["headline"]["text"] for line in lines] == ["Council closes Mill Bridge"] * 2


@pytest.mark.parametrize("width", [20, 40, 80, 100])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(map(len, render_digest(values.digest(), "terminal", width=width).splitlines())) <= width


def test_without_colour_there_is_no_escape_character_and_with_it_there_is():
    assert "\x1b" not in render_digest(values.digest(), "terminal")
    assert "\x1b[" in render_digest(values.digest(), "terminal", colour=True)


def test_the_ledger_is_shown_on_request_only():
    assert "The council closed 3 bridges." not in render_digest(values.digest(), "markdown")
    assert "1 proposed sentence withheld" in render_digest(values.digest(), "markdown")
    assert "The council closed 3 bridges." in render_digest(values.digest(), "markdown", verbose=True)


def by_model(*fallbacks, **parts):
    """The digest as a model has it made that failed on these."""
    made = values.PROVENANCE.model_copy(update={"engine": "openai", "model": "m1", "fallbacks": fallbacks})
    return values.digest(provenance=made, **parts)


def test_what_the_model_failed_on_stands_under_the_title_and_at_the_end_by_number_and_cause():
    text = render_digest(by_model("gazette: timed out", "s1: timed out", "courier: refused"), "markdown")
    assert "2 of 3 articles and the story of several reports done without the model" in text.splitlines()[2]
    assert "By m1, each sentence checked" in text
    assert "Done without the model: source 1 and story 1: timed out." in text
    assert "Done without the model: source 2: refused." in text


def test_a_digest_on_all_of_which_the_model_failed_is_not_said_to_be_its_own():
    names = [*(article.id for article in values.ARTICLES), *(story.id for story in values.digest().stories)]
    text = render_digest(by_model(*(f"{name}: timed out" for name in names)), "markdown")
    assert "all 3 articles and the story of several reports done without the model" in text.splitlines()[2]
    assert "By m1" not in text
    assert "m1 was asked, and failed on all of it" in text
    assert "sources 1–3 and stories 1–2: timed out." in text


def test_a_digest_without_a_wording_of_the_models_says_so():
    survey = values.survey()
    story = survey.model_copy(update={"headline": survey.summary[0]})
    text = render_digest(by_model(stories=(story,)), "markdown")
    assert "m1 was asked, but no wording of its own is here" in text
    assert "By m1" in render_digest(by_model(), "markdown")


def test_a_models_words_that_end_in_a_full_stop_get_no_second_one():
    text = render_digest(by_model("gazette: the model declined to answer: I cannot help."), "markdown")
    assert "source 1: the model declined to answer: I cannot help.*" in text


@pytest.mark.parametrize("all_of_them", [False, True])
def test_briefs_of_which_the_model_wrote_none_or_some_say_so(all_of_them):
    by_it = values.PROVENANCE.model_copy(update={"engine": "openai", "model": "m1"})
    not_by_it = values.PROVENANCE.model_copy(update={"fallbacks": ("gazette: timed out",)})
    not_by_it_either = values.PROVENANCE.model_copy(update={"fallbacks": ("courier: timed out",)})
    brief = values.brief()
    briefs = [
        brief.model_copy(update={"provenance": not_by_it}),
        brief.model_copy(
            update={"article": values.COURIER.ref(), "provenance": not_by_it_either if all_of_them else by_it}
        ),
    ]
    text = render_briefs(briefs, "markdown")
    assert "no model was asked" not in text
    assert ("a model was asked, and failed on all of it" if all_of_them else "By m1") in text


def test_an_event_on_another_day_stands_in_the_timeline_and_not_among_the_facts():
    story = values.bridge()
    cars = DatedEvent(date="2024-02-01", precision="day", what=values.claim("s1.f2", values.GAZETTE, values.CARS))
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"timeline": (cars,)}), values.survey())), "markdown"
    )
    assert f"- **1 February 2024:** {values.CARS} [1]" in text
    assert text.count(values.CARS) == 1


def test_a_position_that_begins_as_its_difference_is_shown_from_where_it_goes_on():
    story = values.bridge()
    about = values.claim("a", values.COURIER, values.SHUT, "Mill Bridge was shut by the council on Monday.")
    position = (
        story.differences[0].positions[1].model_copy(update={"claim": values.claim("p", values.COURIER, values.SHUT)})
    )
    difference = story.differences[0].model_copy(update={"about": about, "positions": (position,)})
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"differences": (difference,)}), values.survey())), "markdown"
    )
    assert "  - … because its insurance had lapsed, a spokesman said. [2]\n" in text


def test_the_comma_before_he_said_is_not_shown_as_part_of_the_quote():
    assert "“We cannot wait for spring” — the council's engineer [1]" in render_digest(values.digest(), "markdown")


def test_a_brief_shows_no_bare_number():
    brief = values.brief()
    bare = brief.figures[0].model_copy(update={"text": "1,017", "unit": None, "what": None})
    rate = bare.model_copy(update={"text": "3.2 percent", "unit": "%"})
    shown = render_briefs([brief.model_copy(update={"figures": (bare, rate)})], "markdown")
    assert "**Figures:** 3.2 percent.\n" in shown


@pytest.mark.parametrize(
    ("where", "written"),
    [
        ("told Elle in 2012", "Ann Berg, to Elle in 2012"),
        ("In a separate statement", "Ann Berg, in a separate statement"),
        ("posted on Facebook", "Ann Berg, on Facebook"),
        ("speaking at a rally", "Ann Berg, at a rally"),
        ("on X", "Ann Berg, on X"),
        (None, "Ann Berg"),
    ],
)
def test_where_it_was_said_is_written_behind_a_name_without_the_verb_of_saying(where, written):
    assert speaker("Ann Berg", where) == written


def test_a_difference_about_a_sentence_of_the_account_points_to_it():
    story = values.bridge()
    again = story.differences[0].model_copy(
        update={"about": Claim(id="x", text=values.CLOSED, evidence=story.summary[0].evidence, origin="selected")}
    )
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"differences": (again,)}), values.survey())), "markdown"
    )
    assert text.count(values.CLOSED) == 1
    assert "**Why:** The town council closed Mill Bridge on Monday … [1]" in text


def test_facts_of_one_article_stand_in_the_order_of_its_text_at_the_places_that_they_have():
    story = values.bridge()
    agreed, cars, cost, buses, built = story.facts
    story = story.model_copy(
        update={"summary": story.summary[:1], "facts": (agreed, built, buses, cost, cars), "timeline": ()}
    )
    text = render_digest(values.digest(stories=(story, values.survey())), "markdown")
    order = sorted((text.index(fact.text), fact.id) for fact in (cars, cost, buses, built))
    assert [name for _, name in order] == [cars.id, buses.id, cost.id, built.id]


def test_open_differences_stand_before_those_that_a_later_report_settles():
    story = values.bridge()
    settled = story.differences[0].model_copy(update={"id": "s1.d0", "kind": "number", "status": "superseded"})
    differ = story.model_copy(update={"differences": (settled, *story.differences)})
    text = render_digest(values.digest(stories=(differ, values.survey())), "markdown")
    assert text.index("**Why") < text.index("**How many")


def test_a_difference_about_one_of_its_positions_tells_that_once():
    story = values.bridge()
    position = story.differences[0].positions[0]
    again = story.differences[0].model_copy(update={"about": position.claim})
    whole = story.model_copy(update={"differences": (again,)})
    text = render_digest(values.digest(stories=(whole, values.survey())), "markdown")
    assert text.count(position.claim.text) == 1


def test_who_leaves_something_out_is_shown_with_what_he_tells_without_it():
    story = values.bridge()
    left_out = story.differences[0].model_copy(update={"kind": "omission"})
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"differences": (left_out,)}), values.survey())), "markdown"
    )
    lines = [line for line in text.split("**Left out by some:**")[1].splitlines()[1:] if line.startswith("  - ")]
    assert ["without it" in line for line in lines] == [False, *[True] * (len(lines) - 1)]
    assert len(lines) > 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The minister said that she and Tavares discussed the fishing quotas of both countries.", True, id="what a line and a quote say"),
        pytest.param("The minister discussed the fishing quotas and the new ferry to Porto.", False, id="one thing more"),
        pytest.param("Ada Brun met the Portuguese and Spanish ministers in Lisbon to discuss fishing quotas.", False, id="one name more"),
        pytest.param("Ada Brun did not discuss the fishing quotas in Lisbon with Rui Tavares.", False, id="the contrary"),
        pytest.param("According to the ministry, there is no joint accord.", False, id="a short one whose words stand in two lines"),
    ],
)  # fmt: skip
def test_a_sentence_that_adds_nothing_to_what_is_shown_is_told(text, told):
    page = Shown()
    page.add("Health minister Ada Brun met her Portuguese counterpart Rui Tavares in Lisbon to discuss fishing.")
    page.add("There is no word in the joint text on the small ports of both countries.")
    page.add("Ada Brun refused to sign the accord.")
    assert page.tells(text, ["Ada Brun We had a good talk with Minister Tavares on our fishing quotas"]) is told


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("Ada Brun signed the accord.", "Ada Brun didn't sign the accord.", False),
        ("Ada Brun signed the accord.", "Ada Brun hasn’t signed the accord.", False),
        ("Ada Brun can sign the accord.", "Ada Brun cannot sign the accord.", False),
        ("Ada Brun signs the accord.", "Ada Brun refuses to sign the accord.", False),
        ("Somebody signed the accord in Lisbon.", "Nobody signed the accord in Lisbon.", False),
        ("Ada Brun read the accord in Lisbon.", "Ada Brun hardly read the accord in Lisbon.", False),
        ("Ada Brun didn't sign the accord.", "Ada Brun signed the accord.", False),
        ("Ada Brun nevertheless signed the accord.", "Ada Brun never signed the accord.", False),
        ("Ada Brun didn't sign the accord.", "Ada Brun did not sign the accord.", True),
        ("Ada Brun refused to sign the accord.", "Ada Brun refuses to sign the accord.", True),
        ("Ada Brun signed the accord.", "Ada Brun has signed the accord.", True),
    ],
)
def test_what_is_denied_is_told_only_by_a_line_that_denies_it_and_the_reverse(line, text, told):
    page = Shown()
    page.add(f"{line[:-1]} with the minister of fishing, Rui Tavares.")
    assert page.tells(f"{text[:-1]} with the minister of fishing, Rui Tavares.") is told


def test_a_pointer_ends_before_where_or_when_and_says_that_more_follows():
    text = "The council shut the old ferry at the harbour on Friday, the mayor said later."
    assert first_words(text) == "The council shut the old ferry at the harbour …"


def test_a_long_position_is_cut_at_a_joint_and_shows_it():
    first = "The council did not sign because " + " and ".join(["the ferry needs a new engine"] * 5)
    rest = ", so the mayor called a vote, and nobody knows when it will be held in the old town hall by the river"
    assert shorter(f"{first}{rest}.") == f"{first}, so the mayor called a vote …"
    assert shorter("Short, and whole.") == "Short, and whole."


@pytest.mark.parametrize("first", [0, 1])
def test_the_timeline_points_to_the_main_event_on_its_day_wherever_the_account_tells_it(first):
    story = values.bridge()
    account = (story.summary[first], story.summary[1 - first])
    crack = values.claim("t9", values.GAZETTE, values.BUILT, "Divers saw the first cracks on 2 February.")
    earlier = story.model_copy(
        update={
            "summary": account,
            "timeline": (DatedEvent(date="2024-02-02", precision="day", what=crack),),
            "facts": story.facts[:1],
        }
    )
    text = render_digest(values.digest(stories=(earlier, values.survey())), "markdown")
    lines = text[text.index("### Timeline") :].splitlines()[2:4]
    assert lines[0].startswith("- **2 February 2024:**")
    assert lines[1].startswith("- **4 March 2024:** The town council closed Mill Bridge")
    assert lines[1].endswith("— as above")


def test_the_timeline_points_to_what_was_done_on_that_day_not_to_what_the_headline_rests_on_besides():
    story = values.bridge()
    crack = values.claim("t9", values.GAZETTE, values.BUILT, "Divers saw the first cracks on 2 February.")
    second = story.summary[1]
    events = (
        DatedEvent(date="2024-02-02", precision="day", what=crack),
        DatedEvent(date="2024-03-04", precision="day", what=second.model_copy(update={"id": "t10"})),
    )
    dated = story.model_copy(update={"timeline": events, "facts": story.facts[:1]})
    assert dated.headline.evidence == story.summary[0].evidence
    text = render_digest(values.digest(stories=(dated, values.survey())), "markdown")
    line = text[text.index("### Timeline") :].splitlines()[3]
    assert line.startswith(f"- **4 March 2024:** {' '.join(second.text.split()[:4])}")
    assert line.endswith("— as above")


def test_thousands_of_facts_are_rendered_in_seconds():
    story = values.bridge()
    fact = story.facts[1]
    facts = tuple(
        fact.model_copy(
            update={
                "text": f"Fact {n} of the bridge.",
                "evidence": (Span(article="gazette", start=n, end=n + 4, text="fact"),),
            }
        )
        for n in range(5_000)
    )
    text = render_digest(
        values.digest(stories=(story.model_copy(update={"facts": facts}), values.survey())), "markdown"
    )
    assert text.count("of the bridge.") == 5_000


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2024-03-04", "4 March 2024"), ("2024-03", "March 2024"), ("1931", "1931"), ("2025-06-25/2025-06-26", "25–26 June 2025"),
        ("2025-06-30/2025-07-02", "30 June – 2 July 2025"), ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2024/2025", "2024–2025"), ("2024-05/2024-06", "May–June 2024"), ("2025-06-26/2025-06-26", "26 June 2025"),
    ],
)  # fmt: skip
def test_dates_are_shown_in_words(iso, shown):
    assert day(iso) == shown


def test_an_office_from_a_title_is_written_in_small_letters_between() -> None:
    assert office("Minister Of Ports And Harbours") == "Minister of Ports and Harbours"
    assert office("the Office") == "the Office"


def test_a_page_of_many_stories_begins_with_a_list_that_leads_to_each():
    survey = values.survey()
    many = values.digest(stories=tuple(survey.model_copy(update={"id": f"s{n}"}) for n in range(4)))
    page = render_digest(many, "html")
    listed = page[page.index("<nav") : page.index("</nav>")]
    links = re.findall(r'href="#([^"]+)"', listed)
    assert links == [f"story-{n}" for n in range(1, 5)]
    assert all(f'<article id="{link}">' in page for link in links)
    assert "<nav" not in render_digest(values.digest(), "html")
    for form, item in (("markdown", f"\n4. {survey.headline.text}\n"), ("terminal", "\n  4  ")):
        assert item in render_digest(many, form)
        assert item not in render_digest(values.digest(stories=many.stories[:3]), form)


@pytest.mark.parametrize("page", [render_digest(values.digest(), "html"), render_briefs([values.brief()], "html")])
def test_a_page_has_one_heading_of_the_first_level_and_leaves_out_none(page):
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels.count(1) == 1 == levels[0]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_number_stays_on_the_line_of_its_words():
    page = render_digest(values.digest(), "html")
    assert " <span class=cited>" not in page
    assert "\N{NO-BREAK SPACE}<span class=cited>" in page
