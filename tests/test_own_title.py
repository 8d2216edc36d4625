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
    ],
)
def test_what_the_body_does_not_bear_out_is_refused(title: str, code: str) -> None:
    assert code in problems(title)


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
        ("U.S. to reopen port of Arlon", "US to reopen port of Arlon", True),
    ],
)
def test_a_part_of_a_title_keeps_who_says_it_and_on_what_condition(title: str, part: str, *, kept: bool) -> None:
    assert own_title.is_of(part, titled(title)) is kept
