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


@pytest.mark.parametrize(
    "line",
    [
        "4 mars 2025",
        "Publié le 4 mars 2025 à 10h30",
        "Dienstag, 4. März 2025",
        "martes, 4 de marzo de 2025",
        "date 4 March 2025",
        "Date: Tue, 4 Mar 2025 10:00 GMT",
        "date 2025-03-04",
    ],
)
def test_a_first_line_that_is_a_day_in_words_is_no_title(line):
    article = make_article(f"{line}\nUn notaire condamné à Paris\n\n{FR}", source="a.txt")
    assert (article.published, article.title, article.warnings) == (date(2025, 3, 4), "Un notaire condamné à Paris", ())


@pytest.mark.parametrize(
    "line",
    ["2025-02-30", "2025-02-30T10:00:00Z", "31/12/24", "03/04/2025", "yesterday", "Thursday morning", "31.12.2024"],
)
def test_a_first_line_whose_day_cannot_be_read_is_told_with_the_form_that_is_wanted(line):
    article = make_article(f"date {line}\n{EN}", source="a.txt")
    assert (article.published, article.title) == (None, None)
    assert article.warnings == (f"its day of publication cannot be read, write it as 2025-06-26: {line!r}",)
    assert first(article) == "A court ruled on Tuesday that the plan was void."


@pytest.mark.parametrize(("line", "doubts"), [("2025-02-30", 1), ("31/12/24", 1), ("31.12.2024", 1), ("4-4-2", 0)])
def test_a_first_line_of_numbers_alone_is_a_day_where_it_has_a_year_or_slashes(line, doubts):
    assert len(make_article(f"{line}\n\n{EN}", source="a.txt").warnings) == doubts


@pytest.mark.parametrize("line", ["2199-01-01", "0001-01-01"])
def test_a_first_line_with_a_day_that_cannot_be_is_told(line):
    article = make_article(f"date {line}\n{EN}", source="a.txt")
    assert article.published is None
    assert article.warnings == (f"published on {line}, says its first line: not believed",)


@pytest.mark.parametrize("clock", ["25:99:99Z", "10:75", "10:00:61Z"])
def test_a_time_that_is_none_is_told_and_its_day_is_taken(clock):
    article = make_article(f"date 2025-06-26T{clock}\n{EN}", source="a.txt")
    assert article.published == date(2025, 6, 26)
    assert article.warnings == (f"no time of a day, of which 2025-06-26 is taken: 'date 2025-06-26T{clock}'",)


@pytest.mark.parametrize(
    "title", ["Date set for the trial of the mayor", "Date palm growers ask for help", "Date night", "Dated furniture"]
)
def test_a_title_that_begins_with_the_word_is_one(title):
    article = make_article(f"{title}\n\n{EN}", source="a.txt")
    assert (article.title, article.warnings) == (title, ())
    assert make_article(f"{title.lower()} of today\n\n{EN}", source="a.txt").warnings == ()


def test_a_day_from_elsewhere_stands_in_for_a_first_line_that_cannot_be_read():
    article = make_article(f"date 2025-02-30\n{EN}", source="a.txt", url="https://x.example/2025/02/28/a")
    assert (article.published, len(article.warnings)) == (date(2025, 2, 28), 1)
