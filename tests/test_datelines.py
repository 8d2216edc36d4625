"""The line above or before a report: agencies in small letters, days in other languages, days that are none."""

from datetime import date

import pytest

from summarizer.models import Article
from summarizer.reading import make_article

DE = "Ein Gericht in Berlin hat am Dienstag entschieden, dass der Plan nichtig ist. Die Regierung legt Berufung ein."
ES = "Un tribunal de Madrid decidió el martes que el plan es nulo. El gobierno apelará la decisión en junio."
FR = "Le tribunal de Paris a condamné mardi un ancien notaire à trois ans de prison. Il a fait appel de la décision."
IT = "Un tribunale di Roma ha deciso martedì che il piano è nullo. Il governo farà ricorso contro la decisione."
EN = "A court ruled on Tuesday that the plan was void. The government will appeal."


def told(text: str) -> tuple[date | None, str | None, str | None, str]:
    """Day, place, agency and first sentence."""
    article = make_article(text, source="a.txt")
    return article.published, article.place, article.agency, first(article)


def first(article: Article) -> str:
    sentence = article.body()[0]
    return article.text[sentence.start : sentence.end]


@pytest.mark.parametrize("agency", ["dpa", "afp", "ap", "ansa", "apa", "ats", "dpa/lby", "DPA"])
def test_an_agency_is_known_in_small_letters(agency):
    opening = f"BERLIN, May 6, 2025 ({agency}) - "
    assert told(opening + EN) == (
        date(2025, 5, 6),
        "Berlin",
        agency,
        "A court ruled on Tuesday that the plan was void.",
    )


def test_other_words_in_brackets_are_no_agency():
    text = f"Berlin (the old one) - {EN}"
    assert told(text)[1:3] == (None, None)
    assert first(make_article(text, source="a.txt")).startswith("Berlin (the old one)")


@pytest.mark.parametrize(
    ("opening", "body", "day", "place", "agency"),
    [
        ("Besançon, 4 mars 2025. ", FR, date(2025, 3, 4), "Besançon", None),
        ("PARIS, 1er août 2025 (AFP) - ", FR, date(2025, 8, 1), "Paris", "AFP"),
        ("Paris, le 4 déc. 2025 — ", FR, date(2025, 12, 4), "Paris", None),
        ("Hamburg, 6. März 2025. ", DE, date(2025, 3, 6), "Hamburg", None),
        ("FRANKFURT AM MAIN, 6. Mai 2025 (dpa) - ", DE, date(2025, 5, 6), "Frankfurt Am Main", "dpa"),
        ("Madrid, 6 de mayo de 2025 (EFE).- ", ES, date(2025, 5, 6), "Madrid", "EFE"),
        ("Madrid, 6 may (EFE).- ", ES, None, "Madrid", "EFE"),
        ("ROMA, 6 maggio 2025 (ANSA) - ", IT, date(2025, 5, 6), "Roma", "ANSA"),
        ("(ANSA) - ROMA, 06 MAG - ", IT, None, "Roma", "ANSA"),
    ],
)
def test_the_month_of_a_dateline_may_be_french_german_spanish_or_italian(opening, body, day, place, agency):
    assert told(opening + body) == (day, place, agency, body[: body.index(". ") + 1])


@pytest.mark.parametrize("line", ["4 mars 2025", "Von Anna Berg | 4. März 2025", "Por Ana Ruiz, 4 de marzo de 2025"])
def test_a_dated_line_tells_the_day_in_these_languages_too(line):
    article = make_article(f"Ein Urteil\n\n{line}\n\n{DE}", source="a.txt")
    assert (article.published, article.published_from) == (date(2025, 3, 4), "text")


@pytest.mark.parametrize("opening", ["Paris, 14 juillet 1789. ", "Paris, November 13, 2015. ", "Rome, 4 June 1944. "])
def test_a_story_that_opens_with_a_day_of_old_or_in_english_has_no_dateline(opening):
    article = make_article(opening + "The crowd was large and the day was hot. It was long remembered.", source="a.txt")
    assert (article.published, article.place) == (None, None)
