"""A number of dead that a later report has raised is neither the headline nor the lead of a story."""

from datetime import date

import pytest

from summarizer.reading import make_article, read
from summarizer.stories.tolls import is_outdated
from tests.test_account import story

EARLY = """Nine people are now known to have died in Storm Ingrid, police said on Wednesday, after a dam broke near Orby.
Four people are missing, police chief Marta Holm said in Orby.
The dam broke because it had not been maintained for years, the mayor of Orby said."""
LATE = """The death toll from Storm Ingrid rose to 14 on Friday after rescuers found five more bodies at Orby, police said.
Two people are still missing, police chief Marta Holm said in Orby.
A first inquiry showed that the dam near Orby had been weakened by badgers, the water board said."""
DAYS = (date(2024, 3, 13), date(2024, 3, 15))


def test_a_story_opens_with_the_latest_toll_and_has_no_older_one_as_headline():
    titles = {"one": "Nine dead after Storm Ingrid as dam breaks", "two": "Storm Ingrid death toll rises to 14"}
    made = story(EARLY, LATE, days=DAYS, titles=titles)
    assert made.headline.text.startswith(titles["two"])
    assert "14" in made.summary[0].text


@pytest.mark.parametrize(
    ("text", "outdated"),
    [
        ("Nine dead after Storm Ingrid as dam breaks", True),
        ("Nine people are now known to have died in Storm Ingrid.", True),
        ("Storm Ingrid has killed 14 people.", False),
        ("Nine more people were killed on Friday.", False),
        ("Two of the dead were a couple.", False),
        ("Nine houses were destroyed.", False),
    ],
)
def test_only_a_toll_that_a_later_report_raises_is_outdated(text, outdated):
    texts = zip(("one", "two"), (EARLY, LATE), DAYS, strict=True)
    readings = {i: read(make_article(t, source=i, id=i, published=day)) for i, t, day in texts}
    assert is_outdated(text, "one", readings) is outdated
    assert not is_outdated(text, "two", readings)
