"""What a brief says in other words and is true passes; beside each stands what is said falsely in nearly the same."""

from dataclasses import dataclass

import pytest

import summarizer


@dataclass(frozen=True)
class Case:
    """A source, all of it cited, with claims that it says and claims that it does not say."""

    id: str
    source: str
    true: tuple[str, ...]
    false: tuple[str, ...]
    sentences: int = 1


CASES = (
    Case(
        "who-is-named-behind-according-to-is-no-part-of-what-is-done",
        "The merger may turn into something larger if Berg agrees to lift the duties on Dorvian steel, people briefed on "
        "the talks say.",
        (
            "The merger may become larger if Berg agrees to lift duties on Dorvian steel, according to people briefed on the talks.",
        ),
        (
            "The merger became larger when Berg agreed to lift duties on Dorvian steel, according to people briefed on the talks.",
            "The merger may become larger if Berg refuses to lift duties on Dorvian steel, according to people briefed on the talks.",
            "The merger will become larger, according to people briefed on the talks.",
        ),
    ),
    Case(
        "clauses-listed-behind-a-verb-of-saying-have-one-doer",
        "Prosecutors alleged that Ann Berg and Jon Kell watched films, slept in an office and appeared to ignore two "
        "alarms.",
        ("Ann Berg and Jon Kell watched films and appeared to ignore two alarms, prosecutors alleged.",),
        (
            "Ann Berg and Jon Kell watched films and appeared to ignore two alarms.",
            "Prosecutors slept in an office and appeared to ignore two alarms.",
            "Ann Berg and Jon Kell watched films and ignored two alarms, prosecutors alleged.",
        ),
    ),
    Case(
        "what-is-to-be-done-will-be-done",
        "The two harbour pilots are to be placed on leave.",
        ("The two harbour pilots will be put on leave.", "The two harbour pilots will be placed on leave."),
        (
            "The two harbour pilots were placed on leave.",
            "The two harbour pilots have been put on leave.",
            "The two harbour pilots may be placed on leave.",
            "The two harbour pilots will not be placed on leave.",
        ),
    ),
    Case(
        "he-is-whom-the-sentence-before-tells-of",
        "Jon Berg was the third witness who testified on Tuesday about the talks with President Osk Lund. He said he was "
        "not worried about the content of the talks.",
        (
            "Berg said he was not worried about the content of the talks.",
            "Berg said the content of the talks did not worry him.",
        ),
        (
            "Lund said he was not worried about the content of the talks.",
            "Berg said he was worried about the content of the talks.",
            "Osk Lund said the content of the talks did not worry him.",
            "Berg said the content of the talks worried him.",
        ),
        2,
    ),
    Case(
        "she-is-nobody-who-only-stands-in-the-sentence-before",
        "Ann Berg met Elin Kell in Lund on Monday. She said the mill was closed.",
        (),
        ("Elin Kell said the mill was closed.", "Berg said the mill was open.", "Lund said the mill was closed."),
        2,
    ),
    Case(
        "who-speaks-may-be-named-behind-what-tells-of-him",
        "The group that owns most of her paintings, Blueline, says Ann Berg will be allowed to show her old works on "
        "Sunday.",
        ("Ann Berg will be allowed to show her old works on Sunday, Blueline says.",),
        (
            "Blueline will be allowed to show its old works on Sunday, Ann Berg says.",
            "Ann Berg says she will be allowed to show her old works on Sunday.",
            "Ann Berg will be allowed to show her old works on Sunday.",
        ),
    ),
    Case(
        "what-was-so-despite-all-is-not-denied",
        "In a letter the doctors asked the council to reconsider its decision to not heat the cells despite the deaths "
        "of at least three prisoners in custody during the frost of 2018.",
        ("At least three prisoners died in custody during the frost of 2018.",),
        (
            "No prisoners died in custody during the frost of 2018.",
            "At least three doctors died in custody during the frost of 2018.",
            "The council decided to heat the cells.",
            "The council reconsidered its decision to not heat the cells.",
        ),
    ),
    Case(
        "no-knowledge-of-any-is-to-know-of-no",
        "Berg said he had no knowledge of any attempts to press Lund to reopen the mill.",
        ("Berg said he knew of no attempts to press Lund to reopen the mill.",),
        (
            "Berg said he knew of attempts to press Lund to reopen the mill.",
            "Berg said he had knowledge of attempts to press Lund to reopen the mill.",
            "Lund said he knew of no attempts to press Berg to reopen the mill.",
            "Berg pressed Lund to reopen the mill.",
        ),
    ),
    Case(
        "an-adjective-is-denied-by-the-not-of-its-verb",
        "Berg said he wasn't worried about the content of the letter.",
        ("Berg said the content of the letter did not worry him.",),
        (
            "Berg said the content of the letter worried him.",
            "Berg said he was worried about the content of the letter.",
            "Berg said the letter worried him.",
        ),
    ),
    Case(
        "a-day-without-its-year-is-the-same-day-whatever-the-tense",
        "Radio Osk reported details of the reunion tour that stops at Lund Hall on July 22.",
        ("The reunion tour will stop at Lund Hall on July 22, Radio Osk reported.",),
        (
            "The reunion tour will stop at Lund Hall on July 23, Radio Osk reported.",
            "The reunion tour stopped at Lund Hall on June 22, Radio Osk reported.",
            "The reunion tour will stop at Lund Hall on August 22, Radio Osk reported.",
        ),
    ),
    Case(
        "the-very-verb-is-meant-though-another-is-like-it",
        "The Lund Courier says police want to know whether the baker stopped the thief from taking bread. The Lund "
        "Courier says he was arrested a street away after clerks raised the alarm.",
        ("The thief was arrested a street away, the Lund Courier says.",),
        (
            "The baker was stopped a street away, the Lund Courier says.",
            "The clerks were arrested a street away, the Lund Courier says.",
            "The thief was not arrested, the Lund Courier says.",
        ),
        2,
    ),
    Case(
        "what-is-to-come-may-be-told-by-another-verb",
        "Lund will be back in action on Friday against reigning champion Osk.",
        ("Lund will play reigning champion Osk on Friday.",),
        (
            "Lund will play reigning champion Osk on Saturday.",
            "Lund may play reigning champion Osk on Friday.",
            "Lund will not play reigning champion Osk on Friday.",
        ),
    ),
    Case(
        "a-fact-is-not-to-come",
        "The council closed the mill on Friday.",
        (),
        (
            "The council will close the mill on Friday.",
            "The council may close the mill.",
            "The council will shut the mill on Friday.",
        ),
    ),
    Case(
        "what-there-is-enough-for-could-be-done",
        "According to the paper, the team found enough rain falling from the cloud to fill a swimming pool within "
        "minutes.",
        ("The rain falling from the cloud could fill a swimming pool within minutes, according to the paper.",),
        (
            "The team filled a swimming pool within minutes, according to the paper.",
            "The rain from the cloud could fill a swimming pool within hours, according to the paper.",
            "The rain falling from the cloud could not fill a swimming pool, according to the paper.",
        ),
    ),
    Case(
        "enough-for-one-thing-is-not-for-another",
        "The firm has enough coal to heat the school and closed the mill in May.",
        (),
        ("The firm could close the mill in May.", "The firm heated the school.", "The firm will close the mill."),
    ),
    Case(
        "what-is-due-on-a-day-begins-on-it",
        "The next round of duties is due to start in mid-December.",
        ("The next round of duties starts in mid-December.",),
        (
            "The next round of duties started in mid-December.",
            "The next round of duties starts in mid-November.",
            "The next round of duties is unlikely to start in mid-December.",
        ),
    ),
    Case(
        "what-somebody-wants-on-a-day-does-not-begin-on-it",
        "The union wants the strike to begin on Monday.",
        (),
        ("The strike begins on Monday.", "The strike began on Monday.", "The strike will begin on Monday."),
    ),
    Case(
        "just-once-is-only-once",
        "Barely a week ago, Berg had scored just once in a run of ten games.",
        ("Barely a week ago, Berg had scored only once in a run of ten games.",),
        (
            "Barely a week ago, Berg had scored just twice in a run of ten games.",
            "Only Berg had scored once in a run of ten games.",
            "A week ago, Berg had not scored in a run of ten games.",
        ),
    ),
    Case(
        "who-agreed-to-do-it-will-do-it",
        "Kestrel agreed to invest 60 million crowns in Blueline and to fund a purchase of shares.",
        ("Kestrel will invest 60 million crowns in Blueline.",),
        (
            "Kestrel invested 60 million crowns in Blueline.",
            "Blueline will invest 60 million crowns in Kestrel.",
            "Kestrel will not invest 60 million crowns in Blueline.",
        ),
    ),
    Case(
        "who-wants-to-do-it-need-not-do-it",
        "Kestrel wants to invest 60 million crowns in Blueline.",
        (),
        (
            "Kestrel will invest 60 million crowns in Blueline.",
            "Kestrel invested 60 million crowns in Blueline.",
            "Kestrel agreed to invest 60 million crowns in Blueline.",
        ),
    ),
    Case(
        "who-plans-to-do-it-need-not-do-it",
        "Kestrel plans to invest 60 million crowns in Blueline.",
        (),
        ("Kestrel will invest 60 million crowns in Blueline.", "Kestrel invested 60 million crowns in Blueline."),
    ),
    Case(
        "interim-is-no-body-and-who-tells-reporters-says",
        "Interim BRK Police Chief Ed Lund told reporters at a news conference that officials began receiving calls on "
        "Tuesday afternoon about a fight.",
        ("Officials began to receive calls on Tuesday afternoon, Interim BRK Police Chief Ed Lund said.",),
        (
            "Officials began to receive calls on Tuesday afternoon, BRK Police Chief Ed Lund said.",
            "Officials began to receive calls on Tuesday afternoon, Interim BRK Fire Chief Ed Lund said.",
            "Officials began to receive calls on Wednesday afternoon, Interim BRK Police Chief Ed Lund said.",
            "Reporters began to receive calls on Tuesday afternoon, Ed Lund said.",
        ),
    ),
    Case(
        "each-of-two-says-his-own",
        "Ed Lund told reporters that the lock was shut, and Ann Berg said the mill had burned down.",
        ("Ed Lund told reporters that the lock was shut.",),
        (
            "Ed Lund said the mill had burned down.",
            "Ann Berg said the lock was shut.",
            "Reporters said the lock was shut.",
        ),
    ),
    Case(
        "what-features-a-thing-has-it",
        "The new ferry features a redesigned steel deck, largely based on that of the Osk.",
        ("The new ferry has a redesigned steel deck.",),
        (
            "The new ferry had no redesigned steel deck.",
            "The new ferry will have a redesigned steel deck.",
            "The new ferry made a redesigned steel deck.",
        ),
    ),
    Case(
        "what-lost-a-thing-does-not-have-it",
        "The new ferry lost a redesigned steel deck.",
        (),
        ("The new ferry had a redesigned steel deck.", "The new ferry has a redesigned steel deck."),
    ),
    Case(
        "by-thirty-days-is-no-deadline",
        "A court in Lund on Tuesday agreed to extend the smuggler's detention on suspicion of fraud for another 30 "
        "days.",
        ("A court in Lund agreed on Tuesday to extend the smuggler's detention by another 30 days.",),
        (
            "A court in Lund agreed on Tuesday to extend the smuggler's detention by another 20 days.",
            "A court in Lund agreed on Tuesday to shorten the smuggler's detention by another 30 days.",
            "A court in Lund refused on Tuesday to extend the smuggler's detention by another 30 days.",
        ),
    ),
    Case(
        "by-a-day-is-a-deadline",
        "The bridge must open on Monday, the council said.",
        (),
        ("The bridge must open by Monday, the council said.", "The bridge must open before Monday, the council said."),
    ),
    Case(
        "the-same-run-of-words-is-tied-however-it-is-parsed",
        "Tasks include building a ship that steers itself while the crew sleep through much of the 180-day flight to "
        "Lund.",
        ("The flight to Lund takes 180 days.",),
        (
            "The flight from Lund takes 180 days.",
            "The flight to Osk takes 180 days.",
            "The flight to Lund takes 80 days.",
        ),
    ),
    Case(
        "the-first-word-is-the-name-that-the-article-has",
        '"Peat can burn for years," added Ann Moores, who led the study published in the journal Soil and Fire.',
        ("Moores led the study, which was published in Soil and Fire.",),
        (
            "Moores led the journal Soil and Fire.",
            "Moores will lead the study, which was published in Soil and Fire.",
            "Moores did not lead the study, which was published in Soil and Fire.",
        ),
    ),
    Case(
        "a-name-that-is-an-adjective-too-keeps-its-part",
        "Jon Swift praised Ann Berg, who accused the mayor of fraud.",
        ("Swift praised Ann Berg.",),
        ("Swift accused the mayor of fraud.", "Swift was praised by Ann Berg.", "Swift accused Ann Berg of fraud."),
    ),
    Case(
        "what-is-included-does-not-limit-what-is-the-first",
        "Scientists unveiled the first map of the Osk basin including vast plains of frozen clay and lakes of tar.",
        ("Scientists released the first map of the Osk basin.",),
        (
            "Scientists released the second map of the Osk basin.",
            "Scientists released the first map of the Lund basin.",
            "Scientists released the only map of the Osk basin.",
        ),
    ),
    Case(
        "what-it-is-made-from-limits-what-is-the-first",
        "Scientists unveiled the first map of the Osk basin made from the air.",
        (),
        ("Scientists unveiled the first map of the Osk basin.",),
    ),
    Case(
        "by-the-time-is-before",
        "The baker had been ill for months by the time he saw a doctor in Lund, according to the study.",
        ("The baker had been ill for months before he saw a doctor in Lund, according to the study.",),
        (
            "The baker was ill for months after he saw a doctor in Lund, according to the study.",
            "The baker saw a doctor in Lund before he was ill for months, according to the study.",
            "The baker had been ill for weeks before he saw a doctor in Lund, according to the study.",
        ),
    ),
    Case(
        "democratic-lawmakers-are-democrats",
        "In the morning, Democratic lawmakers grilled Ann Berg, a clerk on the harbour council.",
        ("Democrats questioned Ann Berg in the morning.",),
        (
            "Republicans questioned Ann Berg in the morning.",
            "Ann Berg questioned Democrats in the morning.",
            "Democrats questioned Ann Berg in the evening.",
        ),
    ),
    Case(
        "what-has-to-be-done-must-be-done",
        "The form must be returned within twenty days.",
        ("The form has to be returned within twenty days.",),
        (
            "The form was returned within twenty days.",
            "The form does not have to be returned within twenty days.",
            "The form has been returned within twenty days.",
        ),
    ),
    Case(
        "who-reports-to-somebody-says-nothing",
        "After Ann Berg left the council, it was Kell who took over, and Roux reported to him.",
        ("Kell took over when Ann Berg left the council.",),
        ("Ann Berg took over when Kell left the council.", "Kell reported to Roux.", "Kell left the council."),
    ),
    Case(
        "a-co-author-is-named-behind-the-office",
        "Rain falls everywhere on the island, but the coast is drier than the hills, said study co-author Ann Kell, a "
        "fellow of the Osk Institute.",
        ("Rain falls everywhere on the island, Ann Kell said.",),
        (
            "Rain falls everywhere on the island, Ann Berg said.",
            "The hills are drier than the coast, Ann Kell said.",
            "Rain falls nowhere on the island, Ann Kell said.",
        ),
    ),
    Case(
        "who-is-routed-is-beaten",
        "Osk routed Lund 45-17 on Tuesday night.",
        ("Osk beat Lund 45-17 on Tuesday night.",),
        (
            "Lund beat Osk 45-17 on Tuesday night.",
            "Osk lost to Lund 45-17 on Tuesday night.",
            "Osk beat Lund 17-45 on Tuesday night.",
        ),
    ),
    Case(
        "who-holds-a-meeting-meets-whoever-else-is-met",
        "The council held a meeting with the bakers in Lisbon on Monday. Ana Berg met reporters later.",
        ("The council met with the bakers in Lisbon on Monday.",),
        ("The council met with reporters in Lisbon on Monday.",),
        sentences=2,
    ),
    Case(
        "who-denies-a-charge-was-charged",
        "Jon Berg denied the charge of fraud on Monday in Lund.",
        ("Jon Berg was charged with fraud.",),
        ("Jon Berg was convicted of fraud.",),
    ),
    Case(
        "an-acronym-does-what-the-whole-name-does",
        "The World Trade Council rejected the plan on Friday. The WTC said it was costly.",
        ("The WTC rejected the plan on Friday.",),
        ("The WTO rejected the plan on Friday.", "The WTC adopted the plan on Friday."),
        sentences=2,
    ),
    Case(
        "what-is-told-outside-a-quotation-too-is-the-tellers-own",
        'The dam was never repaired after the flood. "The dam was never repaired," Hall told the council on Monday.',
        ("The dam was never repaired.",),
        ("The dam was repaired.", "The dam was never repaired, the council told Hall."),
        sentences=2,
    ),
    Case(
        "what-nobody-does-is-told-like-anything-else",
        "The council adopted the plan to build a dam on Monday after a debate of three hours.",
        ("The plan for a dam was approved on Monday.", "The council approved the plan to build a dam."),
        (
            "The plan for a dam was approved on Monday, which nobody believes.",
            "A dam will be built, nobody doubts, after the council approved the plan.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("case", "claim"), [pytest.param(c, t, id=f"{c.id}-{n}") for c in CASES for n, t in enumerate(c.true)]
)
def test_what_the_source_says_in_other_words_passes(case: Case, claim: str) -> None:
    verdict = summarizer.ground(claim, case.source, cited=range(1, case.sentences + 1))
    assert verdict.supported, verdict.problems


@pytest.mark.parametrize(
    ("case", "claim"), [pytest.param(c, t, id=f"{c.id}-{n}") for c in CASES for n, t in enumerate(c.false)]
)
def test_what_it_does_not_say_is_refused(case: Case, claim: str) -> None:
    assert not summarizer.ground(claim, case.source, cited=range(1, case.sentences + 1)).supported


def test_a_quotation_goes_on_in_its_next_sentence():
    source = (
        '"The dam was built in 1952," mayor Tom Hall said. "It was never repaired by the firm. The firm must pay for a '
        'new one."'
    )
    assert summarizer.ground("Tom Hall said that the firm must pay for a new dam.", source).problems == ()
    assert not summarizer.ground("Tom Hall said that the town must pay for a new dam.", source).supported
