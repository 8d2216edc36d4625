"""Words that a page glued together at its links are seen, names and rare words are not taken for such."""

import pytest

from summarizer.condense.briefing import outline
from summarizer.reading import glued, make_article, read

LEAD = "The council of Holt met on Monday and agreed to build a bridge over the Wend, said the mayor, Ann Berg."


def found(sentence: str) -> set[str]:
    return set(glued.words(read(make_article(f"{LEAD} {sentence}", source="a.txt"))))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("It was aheated debate.", "aheated"),
        ("Theidea of a bridge is old, but theidea of a tunnel is new.", "theidea"),
        ("The votein May was close.", "votein"),
        ("There was a backlashfor the mayor.", "backlashfor"),
        ("They have launchedjoint talks.", "launchedjoint"),
        ("It was a resolutionthatexposed a rift.", "resolutionthatexposed"),
        ("The members ofChina and Wend came.", "ofChina"),
        ("She said Holt wouldbackUS plans.", "wouldbackUS"),
        ("The challengerHilary Roux was there.", "challengerHilary"),
        ("Chinaon Tuesday opened a bridge.", "Chinaon"),
        ("The plan went to Holt Council, and the Councilof Wend.", "Councilof"),
        ("Holt fears the party'sinfluence in the town.", "sinfluence"),
        ("Afterintense talks they agreed.", "Afterintense"),
        ("Nobody spoke of the2020 vote.", "the2020"),
        ("For many,the plan is old.", "any,the"),
    ],
)
def test_two_words_in_one_are_seen(sentence: str, word: str) -> None:
    assert found(sentence) == {word}


@pytest.mark.parametrize(
    "sentence",
    [
        "McDonald watched YouTube on an iPhone with DiCaprio and a macOS laptop from JPMorgan.",
        "The lawmakers withdrew amidst a crowdfunding dispute over smartphones and healthcare.",
        "Israelis, Iraqis and Pakistanis met Justin, Dennis, Fallon and Weston in Antrim.",
        "She wrote to @theBergPlan on theberg.example/thereport, and to news@thebridge.example.",
        "They airlifted passersby and counterprotesters from the riverbank oneself.",
        "The anti-theidea group left.",
    ],
)
def test_names_and_rare_words_are_none(sentence: str) -> None:
    assert found(sentence) == set()


def test_another_language_has_none() -> None:
    text = "Der Rat von Holt hat am Montag beschlossen, eine Brücke zu bauen, die im Mai fertig werden soll. " * 3
    assert glued.words(read(make_article(f"{text} aheated", source="a.txt"))) == frozenset()


@pytest.mark.parametrize("broken", range(2))
def test_of_sentences_that_tell_as_much_a_clean_one_is_told_first(broken: int) -> None:
    told = [
        "The ferry firm of Lund will lose 40 jobs when the airport opens in May, said its owner, Paul Roux.",
        "The harbour works of Wend will lose 60 jobs when the tunnel opens in June, said its owner, Eva Lind.",
        "The coach firm of Arlon will lose 50 jobs when the railway opens in July, said its owner, Carl Dahl.",
    ]
    told[broken] = told[broken].replace("opens in", "opensin")
    rest = ["The old bridge was built in 1910.", "Nobody was hurt in the storm.", "It was a grey and windy day."]
    made = outline(read(make_article("\n\n".join([LEAD, *told, *rest]), source="a.txt")))
    shown = [choice.text for choice in (made.headline, *made.summary)]
    assert [any(f"{jobs} jobs" in text for text in shown) for jobs in (40, 60, 50)] == [n != broken for n in range(3)]
