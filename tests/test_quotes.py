"""What quotations and indirect speech are read from an article, and who speaks."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer import reading
from summarizer.reading import quotes

SEEDS = Path(__file__).parent.parent / "seeds"


def _quotes(text):
    article = reading.plain_article(text)
    return [(article.text[q.start : q.end], q.speaker) for q in reading.read(article).quotes]


@dataclass(frozen=True)
class Case:
    id: str
    text: str
    quotes: tuple[tuple[str, str | None], ...]


SPEAKERS = (
    Case("speaker behind", "“We will rebuild the bridge,” Mayor Anna Berg said.", (("We will rebuild the bridge,", "Anna Berg"),)),
    Case("speaker behind the verb", '"We will rebuild the bridge," said Anna Berg, the mayor.', (("We will rebuild the bridge,", "Anna Berg"),)),
    Case("speaker before", 'Anna Berg said: "We will rebuild the bridge."', (("We will rebuild the bridge.", "Anna Berg"),)),
    Case("broken by the speaker", "“The bridge,” Anna Berg said, “will be rebuilt by May.”", (("The bridge,", "Anna Berg"), ("will be rebuilt by May.", "Anna Berg"))),
    Case("goes on in the next sentence", "“It is over,” Anna Berg said. “We go home now.”", (("It is over,", "Anna Berg"), ("We go home now.", "Anna Berg"))),
    Case("goes on in the next paragraph", "Anna Berg said, “The bridge is gone.\n\n“We will rebuild it.”", (("The bridge is gone.", "Anna Berg"), ("We will rebuild it.", "Anna Berg"))),
    Case("a question", "“Who will pay for it?” Anna Berg asked.", (("Who will pay for it?", "Anna Berg"),)),
    Case("an abbreviated title", "Anna Berg left. “We will rebuild it,” Mrs. Berg said.", (("We will rebuild it,", "Anna Berg"),)),
    Case("a pronoun", "Anna Berg opened the bridge on Monday. “It will last a century,” she said.", (("It will last a century,", "Anna Berg"),)),
    Case("a body by its head word", "The Ministry of Transport closed the road. “It is not safe,” the ministry said.", (("It is not safe,", "Ministry of Transport"),)),
    Case("it, of a body", "The Ministry of Transport closed the road. “It is not safe,” it added.", (("It is not safe,", "Ministry of Transport"),)),
    Case("quoted as saying", 'Anna Berg was quoted as saying, "We will rebuild it."', (("We will rebuild it.", "Anna Berg"),)),
    Case("nobody named", "“It was loud,” a witness said.", (("It was loud,", "a witness"),)),
    Case("marks inside marks", "“She told me ‘never again’ and left,” Anna Berg said.", (("She told me ‘never again’ and left,", "Anna Berg"),)),
    Case("apostrophes are no marks", "The ministers' meeting didn't end in the '90s. It's Anna's.", ()),
    Case("single marks", "'We won't go,' Anna Berg said.", (("We won't go,", "Anna Berg"),)),
    Case("low and angled marks", "„Wir gehen“ said Anna Berg. «On part,» said Paul Roux.", (("Wir gehen", "Anna Berg"), ("On part,", "Paul Roux"))),
    Case("two single marks", "''It's over,'' Anna Berg said.", (("It's over,", "Anna Berg"),)),
    Case("a name behind a dash", "“We will miss him.” — Anna Berg", (("We will miss him.", "Anna Berg"),)),
    Case("what words are written on", "The mayor shut the bridge. The banner over it read: “We will be back in May.”", (("We will be back in May.", None),)),
    Case("who reads aloud", "The judge read: “You will go to prison for a year.”", (("You will go to prison for a year.", "The judge"),)),
    Case("what was written to be read", "The letter read: “We will be back in May.”", (("We will be back in May.", "The letter"),)),
    Case("not what another verb is about", "The Holt Council blamed the mayor for doing too little to stop toll fraud saying: “There has been no attempt to adopt a plan.”", (("There has been no attempt to adopt a plan.", "Holt Council"),)),
    Case("no space before a sentence", 'The bridge is shut, said the town."It is not safe," Anna Berg said."It was old," Paul Roux wrote.', (("It is not safe,", "Anna Berg"), ("It was old,", "Paul Roux"))),
    Case("named before the words, a pronoun behind", 'Anna Berg met Paul Roux. Paul Roux said in a letter: "We will rebuild it," he said.', (("We will rebuild it,", "Paul Roux"),)),
    Case("words that follow later have their own speaker", "“It was a gift to the town,” in an answer to what the host Paul Roux on Friday called her bridge “a joke”.", (("It was a gift to the town,", None), ("a joke", "Paul Roux"))),
    Case("whom it is told", "“It will earn like $8m [£5m] by the end of the year from downloads, its uses in adverts and television,” Carl Holt, business editor of the Dorn music site, told the BBC.", (("It will earn like $8m [£5m] by the end of the year from downloads, its uses in adverts and television,", "Carl Holt"),)),
    Case("asked in between", "Mayor Anna Berg, asked if Paul Roux should pay for it, said, “I leave that to him.”", (("I leave that to him.", "Anna Berg"),)),
    Case("who warned, not what he warned of", "Paul Roux warned the strike would go on, saying after two offers it had backing: “We will go on for as long as it takes.”", (("We will go on for as long as it takes.", "Paul Roux"),)),
    Case("an unclosed mark ends with its sentence", 'Anna Berg spoke of the "cruel and senseless act in town. Police came.', (("cruel and senseless act in town.", "Anna Berg"),)),
)  # fmt: skip


@pytest.mark.parametrize("case", SPEAKERS, ids=lambda case: case.id)
def test_a_quotation_is_verbatim_and_has_its_speaker(case):
    assert _quotes(case.text) == list(case.quotes)


PRONOUNS = (
    Case("gender by the given name", "Anna Berg met Paul Roux in the town hall. “It is settled,” she said.", (("It is settled,", "Anna Berg"),)),
    Case("gender by the form of address", "Ms. Kovtek met Mr. Adriko in the town hall. “It is settled,” he said.", (("It is settled,", "Adriko"),)),
    Case("gender by a word beside the name", "T. Kovtek, a former policewoman, met Paul Roux. “It is settled,” she said.", (("It is settled,", "T. Kovtek"),)),
    Case("nobody where two fit alike", "Paul Roux and Peter Berg left the hall. “It is settled,” he said.", (("It is settled,", None),)),
    Case("nobody who is he in the same sentence", "Justice Adriko told Kovtek: “You have drowned four men.” He added that she told a doctor: “I sank it to see how it would feel.”", (("You have drowned four men.", "Adriko"), ("I sank it to see how it would feel.", None))),
    Case("gender by the form of address before a title", "The ferry sank. Mr Justice Adriko met Kovtek in the hall. “It is settled,” she said.", (("It is settled,", None),)),
    Case("nobody where the only person is another gender", "Paul Roux left the hall. “It is settled,” she said.", (("It is settled,", None),)),
    Case("whoever spoke last", "Paul Roux said Peter Berg would leave. “It is settled,” he said.", (("It is settled,", "Paul Roux"),)),
    Case("not who is only named in a quotation", "Anna Berg spoke first. “Paul Roux will pay,” she said. “We know he can,” she added.", (("Paul Roux will pay,", "Anna Berg"), ("We know he can,", "Anna Berg"))),
    Case("not who is named in the pronoun's own clause", "Paul Roux praised Peter Berg. He called Roux’s report “a gift to the town”.", (("a gift to the town", "Peter Berg"),)),
    Case("somebody without a name", "A lawyer for the town spoke to Paul Roux’s wife. “It is settled,” the lawyer said. “We sign today,” he added.", (("It is settled,", "the lawyer"), ("We sign today,", "the lawyer"))),
    Case("they are no single person", "Paul Roux left the hall. “It is settled,” they said.", (("It is settled,", None),)),
    Case("the subject of was described is no speaker", "Paul Roux was described by Anna Berg as “a gift to the town”.", (("a gift to the town", "Anna Berg"),)),
    Case("an audience is no he", "Anna Berg spoke. The audience asked for more. “It is settled,” he said.", (("It is settled,", None),)),
    Case("two are they", "The Holt Council met. Paul Roux said he and Anna Berg had met, and they agreed it was “a gift to the town”.", (("a gift to the town", None),)),
    Case("a deputy is not who he stands for", "The president spoke. Vice President Paul Roux left the hall. “It is settled,” the president said.", (("It is settled,", "the president"),)),
    Case("nobody accuses himself", "Anna Berg claimed that Paul Roux stole money and accused Paul Roux of being “a common thief”.", (("a common thief", None),)),
    Case("the verb that governs the words", "After Anna Berg complained about the noise, Paul Roux called it “a small price”.", (("a small price", "Paul Roux"),)),
    Case("a description without what is told of it", "“It was loud,” said a witness, who gave no name.", (("It was loud,", "a witness"),)),
    Case("a cue with a colon announces what follows", "Anna Berg asks: “Is it settled?” Paul Roux answers: “It is.”", (("Is it settled?", "Anna Berg"), ("It is.", "Paul Roux"))),
)  # fmt: skip


@pytest.mark.parametrize("case", PRONOUNS, ids=lambda case: case.id)
def test_a_pronoun_is_the_one_speaker_who_fits_or_nobody(case):
    assert _quotes(case.text) == list(case.quotes)


def test_a_speaker_who_stays_open_keeps_his_pronoun_and_his_cue():
    article = reading.plain_article("Paul Roux and Peter Berg left the hall. “It is settled, we go home,” he said.")
    (found,) = reading.read(article).quotes
    assert (found.speaker, article.text[slice(*found.speaker_at)], found.scare) == (None, "he", False)


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        pytest.param("They joined the ‘Build at Home’ initiative.", True, id="the name of a programme"),
        pytest.param("This year's theme was 'Upholding the Spirit: All on the Move.'", True, id="a theme"),
        pytest.param("The so-called “smart” meters failed.", True, id="irony"),
        pytest.param("Anna Berg said the man was widely known as “th3 j3st3r”.", True, id="a nickname"),
        pytest.param(
            "A bill would allow police to ask anybody under a “reasonable suspicion”.", True, id="nobody has spoken yet"
        ),
        pytest.param("“The meters failed,” Anna Berg said.", False, id="speech"),
    ],
)
def test_titles_and_terms_in_marks_are_not_speech(text, scare):
    found = reading.read(reading.plain_article(text)).quotes
    assert [q.scare for q in found] == [scare]
    assert (found[0].speaker is None) == scare


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("“We go,” Anna Berg posted on X.", "posted on X", id="platform"),
        pytest.param("“We go,” Anna Berg told Reuters.", "told Reuters", id="agency"),
        pytest.param("In a press release, the mayor stated, “We go.”", "In a press release", id="press release"),
        pytest.param("“We go,” Anna Berg said in her opening remarks.", "in her opening remarks", id="remarks"),
        pytest.param("“We go,” Anna Berg told Mr. Roux at one point.", "told Mr. Roux", id="a title with a stop"),
        pytest.param("“We go,” Anna Berg told Elle in 2012.", "told Elle in 2012", id="with its year"),
        pytest.param(
            "“We go,” Anna Berg later told the Guardian.",
            "later told the Guardian",
            id="with what says that it was another time",
        ),
        pytest.param("“We go,” Anna Berg said at the time.", "at the time", id="only another time"),
        pytest.param("In 2012 Anna Berg told Reuters: “We go.”", "In 2012", id="the year of the whole sentence"),
        pytest.param("“We go,” Anna Berg said on Monday.", None, id="a day is no place"),
        pytest.param("“We go,” Anna Berg said.", None, id="none"),
    ],
)
def test_where_it_was_said_is_kept(text, via):
    article = reading.plain_article(text)
    found = reading.read(article).quotes[0]
    assert (article.text[slice(*found.via)] if found.via else None) == via


def test_a_missing_mark_is_told_and_not_mended():
    article = reading.plain_article('Anna Berg said, "The bridge is gone. We mourn.\n\nThe town is quiet.')
    (found,) = reading.read(article).quotes
    assert article.text[found.start : found.end] == "The bridge is gone. We mourn."
    assert not found.closed


def test_quotations_are_numbered_in_reading_order():
    found = reading.read(reading.plain_article("“One,” said Anna Berg. “Two,” said Paul Roux.")).quotes
    assert [q.number for q in found] == [1, 2]
    assert found[0].start < found[1].start


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("“We go now,” Anna Berg said.", True, id="begins the sentence"),
        pytest.param("Anna Berg said, “We go now.”", True, id="behind the cue"),
        pytest.param("It was what Anna Berg called “a cruel and costly joke”.", False, id="what a thing is called"),
        pytest.param("Anna Berg said the plan was “a cruel joke” on the town.", False, id="a fragment"),
    ],
)
def test_a_fragment_is_told_from_whole_speech(text, whole):
    article = reading.plain_article(text)
    assert quotes.is_whole(article, reading.read(article).quotes[0]) is whole


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param("Anna Berg said that the bridge would reopen in May.", "Anna Berg", "the bridge would reopen in May", id="that"),
        pytest.param("The bridge will reopen in May, Anna Berg said.", "Anna Berg", "The bridge will reopen in May", id="behind"),
        pytest.param("According to Anna Berg, the bridge will reopen in May.", "Anna Berg", "the bridge will reopen in May.", id="according to"),
        pytest.param("The bridge will reopen, the statement added.", "the statement", "The bridge will reopen", id="a statement"),
        pytest.param("The bridge has reopened, a Polish paper reported on Friday, amid a row.", "a Polish paper", "The bridge has reopened", id="a paper"),
    ],
)  # fmt: skip
def test_indirect_speech_keeps_its_speaker_and_words(text, speaker, content):
    article = reading.plain_article(text)
    (found,) = reading.read(article).reported
    assert found.speaker == speaker
    assert article.text[slice(*found.content)] == content


def test_a_body_that_is_reported_somewhere_tells_nothing():
    assert reading.read(reading.plain_article("The bridge, a structure reported to the police, fell.")).reported == ()


def test_who_does_not_answer_tells_nothing_of_what_stands_before():
    text = "The mill refused to comment; Anna Berg did not respond to a request."
    assert reading.read(reading.plain_article(text)).reported == ()


def test_a_call_for_something_is_not_reported_speech():
    assert reading.read(reading.plain_article("Anna Berg called for united action against crime.")).reported == ()


@pytest.mark.parametrize("text", ["“", "”“”“", "'" * 3000, '"a ' * 3000, "'a " * 3000, "“‘" * 1000, '" "', "''''"])
def test_marks_that_fit_together_nowhere_make_no_empty_quotation_and_no_error(text):
    read = reading.read(reading.plain_article(text))
    assert all(q.start < q.end for q in read.quotes)
    assert read.reported is not None


def test_every_quotation_of_the_seeds_has_the_right_speaker():
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        article = reading.make_article(path.read_text(encoding="utf-8"), source=str(path))
        found += [
            (article.text[q.start : q.end][:12], q.speaker, q.closed, q.scare) for q in reading.read(article).quotes
        ]
    assert found == [
        ("Upholding th", None, True, True),
        ("Defence Mini", "Defence Ministry", True, False),
        ("Enriching in", "Rajnath Singh", True, False),
        ("Happy to hav", "Rajnath Singh", True, False),
        ("Epicentres o", "Rajnath Singh", True, False),
        ("horrendous a", "Andrey Belousov", False, False),
        ("It was one o", "Ministry of Defence", False, False),
        ("Supply of S-", "Ministry of Defence", True, False),
        ("Happy to hav", "Rajnath Singh", True, False),
        ("insightful", "Rajnath Singh", True, False),
        ("Make in Indi", None, True, True),
        ("India views ", "Rajnath Singh", True, False),
    ]


def test_a_quotation_over_a_line_break_is_one() -> None:
    text = 'Mill shut\n\nMayor Ann Berg said: "We shut it because\nit was old." She left.\nIt rained.\n'
    article = reading.make_article(text, source="a.txt")
    assert [(article.text[q.start : q.end], q.speaker) for q in reading.read(article).quotes] == [
        ("We shut it because\nit was old.", "Ann Berg")
    ]


@pytest.mark.parametrize(
    "words", ["That said, the bridge is old.", "Having said that, it held.", "But that being said, it is safe."]
)
def test_nobody_says_what_a_connective_opens(words):
    assert reading.read(reading.plain_article(words)).reported == ()
