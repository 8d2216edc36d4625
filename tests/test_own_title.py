"""An article's own title is held to what its words say; another text of the same words is not."""

import pytest

from summarizer.gate import check, own_title
from summarizer.models import Article
from summarizer.reading import make_article, read

BODY = (
    "Gunmen have attacked two ferries near Arlon as passengers boarded, killing at least 21 people on Monday. "
    "The attacks, in the first week of the holidays, were an attempt to scare off visitors, officials said. "
    'Harbour minister Jonas Hale called the attackers "cowards without a cause" and promised to reopen the port. '
    "He did not say when the port would reopen. Rescuers from the town of Brenna, led by Mia Kovac, searched the river. "
    "Fishermen had claimed that the coastguard slept through the night. Residents held a vigil in the evening."
)


def titled(title: str, body: str = BODY) -> Article:
    return make_article(body, source="a.txt", title=title)


def problems(title: str, text: str | None = None) -> set[str]:
    """What the gate finds about a text, or the title itself, against the article of this title."""
    return {problem.code for problem in check(text or title, read(titled(title))).problems}


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Ferry gunmen kill at least 21 near Arlon", id="no article, the present"),
        pytest.param("Minister: port to reopen", id="who says it before a colon"),
        pytest.param("Hale brands ferry attackers 'cowards without a cause'", id="a verb of its own"),
        pytest.param("At least 21 dead in ferry attacks, says minister's office", id="no copula"),
        pytest.param("Residents hold vigil for victims of Arlon ferry attacks", id="from several sentences"),
        pytest.param("Hale calls attackers 'the cowards without a cause'", id="a small word within the marks"),
        pytest.param("Coastguard slept, fishermen say in claim", id="who claims it"),
    ],
)
def test_headline_grammar_is_no_fault_of_a_title(title: str) -> None:
    assert problems(title) == set()


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Ferry gunmen kill at least 24 near Arlon", "number", id="number"),
        pytest.param("Ferry gunmen kill 21 near Arlon", "number", id="bound"),
        pytest.param("Ferry gunmen kill at least 21 near Dover", "name", id="name that the body lacks"),
        pytest.param("Hale brands attackers 'a gang of fools'", "quote", id="quotation"),
        pytest.param("Ferry gunmen convicted after attack near Arlon", "unsupported", id="deed"),
        pytest.param("Coastguard slept through the night", "speaker", id="only claimed"),
        pytest.param("Council approves new school budget", "unsupported", id="another article's"),
        pytest.param("Gunmen did not attack ferries near Arlon", "negation", id="denial"),
        pytest.param(
            "Minister Kovac calls attackers 'cowards', Hale leads search of river", "swap", id="two names exchanged"
        ),
    ],
)
def test_what_the_body_does_not_bear_out_is_refused(title: str, code: str) -> None:
    assert code in problems(title)


@pytest.mark.parametrize(
    ("title", "exchanged"),
    [
        pytest.param("Berg sacks Melo over the sale of the port", False, id="as the body has it"),
        pytest.param("Melo sacks Berg over the sale of the port", True, id="doer and object"),
        pytest.param("Melo sacked by Berg over the sale of the port", False, id="passive"),
        pytest.param("Berg sacked by Melo over the sale of the port", True, id="passive, exchanged"),
        pytest.param("Brenna's crane collapses in Melo, Berg says", True, id="nobody stands inside a person"),
        pytest.param("Melo, Berg meet over the sale of the port", False, id="side by side"),
    ],
)
def test_two_names_that_stand_in_each_others_company_were_exchanged(title: str, *, exchanged: bool) -> None:
    body = (
        "Mayor Ana Berg sacked harbour master Rui Melo on Monday over the sale of the port. Melo's crane collapsed in "
        "Brenna in May, Berg said. The two will meet again over the sale of the port."
    )
    found = check(title, read(titled(title, body))).problems
    assert ("swap" in {p.code for p in found}) is exchanged


def test_who_publishes_may_stand_in_the_title() -> None:
    article = make_article(
        BODY, source="a.txt", title="The Herald meets Jonas Hale after ferry attacks", outlet="The Herald"
    )
    found = check(article.title or "", read(article)).problems
    assert "Herald" not in {p.value for p in found}


def test_an_acronym_is_held_by_what_it_stands_for() -> None:
    body = "The Northern Harbour Board closed the port of Arlon on Monday after two attacks on ferries."
    assert not check("NHB closes port of Arlon", read(titled("NHB closes port of Arlon", body))).problems
    assert check("NHX closes port of Arlon", read(titled("NHX closes port of Arlon", body))).problems


def test_the_same_words_are_held_to_the_parse_where_they_are_no_title() -> None:
    claim = "Hale brands ferry attackers 'cowards without a cause'"
    assert problems(claim) == set()
    assert problems("Attack on ferries near Arlon", claim)


@pytest.mark.parametrize(
    ("title", "part", "kept"),
    [
        ("Gunmen attack two ferries near Arlon, killing 21", "Gunmen attack two ferries near Arlon", True),
        ("Arlon: Gunmen attack two ferries", "Gunmen attack two ferries", True),
        ("Gunmen attack two ferries near Arlon, police say", "Gunmen attack two ferries near Arlon", False),
        ("Coastguard denies it slept through the attack", "it slept through the attack", False),
        ("Port to reopen on Friday if talks succeed", "Port to reopen on Friday", False),
        ("Hale admits to late warning, says he will pay", "Hale admits to late warning", True),
        ("Hale admits to late warning", "Hale admits to a late warning", False),
        ("Gunmen kill 21 near Arlon", "Gunmen kill at least 21 near Arlon", True),
        ("Gunmen kill 21 near Arlon | Arlon Voices", "Gunmen kill 21 near Arlon", True),
        ("U.S. to reopen port of Arlon", "US to reopen port of Arlon", True),
    ],
)
def test_a_part_of_a_title_keeps_who_says_it_and_on_what_condition(title: str, part: str, *, kept: bool) -> None:
    assert own_title.is_of(part, titled(title)) is kept
