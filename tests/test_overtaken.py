"""A plan that another article of the story tells as done is no news."""

from datetime import date

import pytest

from summarizer.models import Claim
from summarizer.reading import make_article, read
from summarizer.stories.overtaken import is_overtaken

DAY = date(2024, 3, 13)  # a Wednesday
LATER = "Mayor Ada Brun opened the new bridge of Dorn on Wednesday. It cost 12 million crowns."


@pytest.mark.parametrize(
    ("plan", "other", "overtaken"),
    [
        ("Ada Brun will open the new bridge of Dorn on Wednesday.", LATER, True),
        ("On Wednesday, in a ceremony, Ada Brun will open the new bridge of Dorn.", LATER, True),
        ("A spokesman said Ada Brun will open the new bridge of Dorn on Wednesday.", LATER, True),
        ("Ada Brun will open the new mill of Dorn on Friday.", LATER, False),
        ("Ivo Rellan will open the new mill of Dorn on Wednesday.", LATER, False),
        ("Ada Brun opened the new bridge of Dorn on Wednesday.", LATER, False),
        ("Ada Brun said on Wednesday that she will open the new mill.", LATER, False),
        ("Ada Brun will open the new bridge of Dorn on Wednesday.", "Mayor Ada Brun will open a bridge on Wednesday.", False),
    ],
)  # fmt: skip
def test_a_plan_is_overtaken_where_another_article_opens_with_it_as_done(plan, other, overtaken):
    texts = {"one": plan, "other": other}
    readings = {i: read(make_article(f"{t}\n", source=i, id=i, published=DAY)) for i, t in texts.items()}
    span = readings["one"].article.sentence_span(1)
    claim = Claim(id="c", text=span.text, evidence=(span,), origin="selected")
    assert is_overtaken(claim, readings) is overtaken
