"""Words that can say the same are found by their marks, so that none may be missed."""

from itertools import permutations

from summarizer.gate import deed_words, kin, paraphrases, wordnet, words
from summarizer.reading import plain_article, read

WORDS = sorted({w for group in paraphrases.GROUPS[:60] for w in group.replace("<", " ").split()})


def test_words_that_a_dictionary_or_a_group_ties_share_a_mark():
    tied = [
        (one, other)
        for one, other in permutations(WORDS, 2)
        if wordnet.relation(one, other) not in {None, "antonym"} or deed_words.alike(one, other)
    ]
    assert len(tied) > len(WORDS)
    assert not [pair for pair in tied if kin.marks(pair[0]).isdisjoint(kin.marks(pair[1]))]


def test_words_of_one_stem_and_a_word_of_a_compound_share_a_mark():
    for one, other in (("prosecutor", "prosecution"), ("state-owned", "state"), ("shun", "decline")):
        assert kin.marks(one) & kin.marks(other)


def test_words_that_have_nothing_to_do_with_each_other_share_none():
    assert kin.marks("harbour").isdisjoint(kin.marks("verdict"))


def test_opposites_share_a_pole():
    lemmas = [*WORDS, "rise", "fall", "give_up", "keep", "uninstall", "install", "temporary", "permanent"]
    opposed = [pair for pair in permutations(lemmas, 2) if wordnet.relation(*pair) == "antonym"]
    assert ("keep", "give_up") in opposed
    assert not [pair for pair in opposed if kin.poles(pair[0]).isdisjoint(kin.poles(pair[1]))]


def test_words_of_sentences_that_are_alike_or_opposed_have_marks_and_poles_in_common():
    text = (
        "German officials walked out of the talks in Dorvanaria, and Germany left. The Dorvanarians' envoy found a way. "
        "Envoys were finding ways to call the strike off in 2019. The strike of the miners was called off by Elin Berg. "
        "Berg's prosecutors raised prices, the prosecution said; the court lowered them. He gave up the post, she kept it."
    )
    said = [words.word_of(token) for token in read(plain_article(text)).doc if words.is_content(token)]
    pairs = [*permutations(said, 2)]
    alike = [(one, other) for one, other in pairs if words.similarity(one, other)]
    opposed = [(one, other) for one, other in pairs if words.are_opposed(one, other)]
    assert {("german", "germany"), ("dorvanarians", "dorvanaria")} <= {(one.key, other.key) for one, other in alike}
    assert ("raised", "lowered") in {(one.text, other.text) for one, other in opposed}
    assert not [pair for pair in alike if words.marks(pair[0]).isdisjoint(words.marks(pair[1]))]
    assert not [pair for pair in opposed if words.poles(pair[0]).isdisjoint(words.poles(pair[1]))]
