"""Near copies in which one small word, one noun, an order or a limit is another, and rewordings that stay."""

import pytest

from summarizer import gate
from summarizer.reading import plain_article, read

OTHERS = (
    " The museum has a courtyard. The army and the prosecutors declined to comment. Unemployment was stable, the central "
    "bank said."
)
FALSE = [
    ("Two boys nearly drowned when their canoe overturned near Osk.", "Two boys nearly drowned before their canoe overturned near Osk."),
    ("Ann Berg said she would appeal in May.", "Ann Berg said he would appeal in May."),
    ("A mayor accused of taking bribes from a building firm was acquitted.", "A mayor accused of taking bribes for a building firm was acquitted."),
    ("The results reflected delays in Lund rather than weaker demand.", "The results reflected delays in Lund and weaker demand."),
    ("Rescuers carried 22 hikers off the mountain on Sunday.", "Rescuers carried 22 hikers up the mountain on Sunday."),
    ("The pirates were held over attacks on two navy ships.", "The pirates were held over attacks by two navy ships."),
    ("He did not expect all of them to ratify the treaty.", "He did not expect any of them to ratify the treaty."),
    ("The ministry lifted its block on all sites, including the library.", "The ministry lifted its block on all sites, except the library."),
    ("The crash could have been worse, as one pilot landed safely.", "The crash could have been worse, although one pilot landed safely."),
    ("Officers found two pistols and a map in Lund.", "Officers found two pistols or a map in Lund."),
    ("The results reflected delays in Lund rather than weaker demand.", "The results reflected weaker demand rather than delays in Lund."),
    ("The bleaching was caused by warm water, not by acid from the mine.", "The bleaching was caused by acid from the mine, not by warm water."),
    ("The mayor said Lund would pay 30 million crowns to the fund provided that the council agreed.", "The mayor said Lund would pay 30 million crowns to the fund."),
    ("Water levels are expected to drop by August unless it rains.", "Water levels are expected to drop by August."),
    ("Fishing is banned near the reef, except between May and July.", "Fishing is banned near the reef."),
    ("Farmers may use the lake for irrigation only at night.", "Farmers may use the lake for irrigation."),
    ("The mayor said he would vote for it once the clause had been deleted.", "The mayor said he would vote for it."),
    ("The thief was caught in the garden on Monday.", "The thief was caught in the museum on Monday."),
    ("Eleven patients were killed by shelling on Monday.", "Eleven patients were killed by the army on Monday."),
    ("Inflation slowed to 3.1 percent in August.", "Unemployment slowed to 3.1 percent in August."),
    ("Ann Berg said she would appeal if the court refused.", "Ann Berg said she would appeal even if the court refused."),
    ("Few of the tenants who were asked agreed.", "A few of the tenants who were asked agreed."),
    ("Police arrested four men suspected of planning to rob a museum.", "Police arrested four men suspected of robbing a museum."),
    ("Berg Oil, the largest operator in northern Europe, lost money.", "Berg Oil, the largest operator in Europe, lost money."),
    ("About 9,000 vases had been recovered or restored in May.", "About 9,000 vases had been recovered in May."),
    ("A goal by Karl Moe two minutes from time gave Lund a win.", "A goal by Karl Moe two minutes gave Lund a win."),
    ("The article said wrongly that Ann Berg was found guilty on six counts.", "The article said wrongly that Ann Berg was found guilty."),
    ("The town had one doctor for every 1,000 people.", "The town had one doctor."),
]  # fmt: skip
TRUE = [
    ("Ann Berg said she would appeal in May.", "She would appeal in May, Ann Berg said."),
    ("The shop stays open until May.", "The shop stays open till May."),
    ("Air strikes killed 31 people in the bloodiest day of the campaign on Osk.", "Air strikes killed 31 people on the bloodiest day of the campaign against Osk."),
    ("No deaths or injuries were reported in Lund.", "No deaths were reported in Lund."),
    ("More than 300 people came to the fair in Lund.", "Over 300 people came to the fair in Lund."),
    ("A court in Lund on Monday acquitted the mayor.", "The mayor was acquitted by a court in Lund on Monday."),
]  # fmt: skip


def holds(sentence: str, claim: str) -> bool:
    return gate.check(claim, read(plain_article(sentence + OTHERS)), [1]).supported


@pytest.mark.parametrize(("sentence", "claim"), FALSE)
def test_another_small_word_noun_order_or_limit_in_a_copy_is_refused(sentence: str, claim: str) -> None:
    assert holds(sentence, sentence)
    assert not holds(sentence, claim)


@pytest.mark.parametrize(("sentence", "claim"), TRUE)
def test_a_small_word_that_says_the_same_is_kept(sentence: str, claim: str) -> None:
    assert holds(sentence, claim)
