"""Words that can say the same are found by their marks, so that none may be missed."""

from itertools import permutations

from summarizer.gate import deed_words, kin, paraphrases, wordnet

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
