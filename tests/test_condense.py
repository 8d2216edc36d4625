"""What is cut, what never is, and which sentence can be read alone."""

import pytest

from summarizer.condense import compress, dated, loose, salience, soundness, standalone
from summarizer.condense.edits import Edit, apply, balanced
from summarizer.condense.parts import BRACKETS, spanning, tears_a_date
from summarizer.condense.terms import Terms
from summarizer.reading import make_article, plain_article, read


def headline(text: str) -> str:
    reading = read(plain_article(text))
    return compress.headline(reading, Terms.of(reading), 1).text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(
            "The finance minister on Tuesday refused to sign the treaty at the summit in Geneva, citing the cost of the whole programme to taxpayers.",
            "refused to sign the treaty",
            id="refusal",
        ),
        pytest.param(
            "The company did not pay any taxes in 2016, a spokesman for the ministry told reporters during a long press conference in Oslo on Monday.",
            "did not pay any taxes in 2016",
            id="what narrows a negation",
        ),
        pytest.param(
            "The bridge collapsed after heavy rain on Sunday evening, killing nine people on board a bus, according to the regional police in the north.",
            "according to the regional police",
            id="source",
        ),
        pytest.param(
            "The union will strike on Friday at all the ports of the country if the talks about wages fail, its leader said in a radio interview.",
            "if the talks about wages fail",
            id="condition",
        ),
        pytest.param(
            "The mayor may resign next week over the affair, two officials with knowledge of the matter said in an interview on Wednesday evening.",
            "may resign",
            id="modality",
        ),
        pytest.param(
            "It was the first visit to Japan by a head of the agency since the accident, and she met engineers and victims during a stay in Tokyo.",
            "the first visit to Japan by a head of the agency",
            id="what a rank holds for",
        ),
    ],
)
def test_a_cut_keeps_what_makes_it_true(text: str, kept: str) -> None:
    assert kept in headline(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "While visiting the harbour with a large delegation, Trade Minister Ana Sousa opened the new terminal on Monday.",
            "Trade Minister Ana Sousa opened the new terminal",
            id="opening clause",
        ),
        pytest.param(
            "Ana Sousa, who has led the party since the spring of last year, opened the new terminal in the port of Lisbon.",
            "Ana Sousa opened the new terminal in the port of Lisbon",
            id="relative clause",
        ),
        pytest.param(
            "LISBON (AP) -- Ana Sousa opened the new terminal in the port.",
            "Ana Sousa opened the new terminal in the port",
            id="dateline",
        ),
        pytest.param(
            "18.15 (14.15) Ana Sousa opened the new terminal in the port.",
            "Ana Sousa opened the new terminal in the port",
            id="time of an entry",
        ),
        pytest.param(
            "Guests were welcomed by the harbour master, Captain Rui Melo. Sousa.",
            "Guests were welcomed by the harbour master, Captain Rui Melo",
            id="what the splitter joined on",
        ),
    ],
)
def test_a_headline_is_the_sentence_less_whole_constituents(text: str, expected: str) -> None:
    article = plain_article(text)
    joined = article.sentences[0].model_copy(update={"end": len(article.text)})
    reading = read(article.model_copy(update={"sentences": (joined,)}))
    assert compress.headline(reading, Terms.of(reading), 1).text == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Teams of divers began recovering bodies after debris from the lost ferry was seen floating in the sea off Lisbon.",
            id="what is parsed as a phrase is a clause",
        ),
        pytest.param(
            "Ana Sousa opened the new terminal in the port of Lisbon on Monday and refused to name those who had paid for it.",
            id="a refusal after the act",
        ),
    ],
)
def test_a_cut_that_would_garble_or_hide_is_not_made(text: str) -> None:
    found = headline(text)
    assert "bodies from" not in found
    assert ("refused" in found) == ("refused" in text)


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        pytest.param("The mayor responded to the claims in a statement:", False, id="colon"),
        pytest.param("Ana Sousa, the mayor, asked on Tuesday.", False, id="who spoke, not what"),
        pytest.param("— Ana Sousa, a survivor of the fire, was brought home.", False, id="dash"),
        pytest.param("Ana Sousa said on Tuesday the port would open in May.", True, id="speech"),
        pytest.param(
            "Ana Sousa wrote in a report that the number of ferries rose in May.", True, id="in a report that"
        ),
        pytest.param(
            "The port is asking for bids on the old crane that fell on the quay last week.", True, id="for bids"
        ),
        pytest.param("Ana Sousa asked for a word on Tuesday.", True, id="for a word"),
        pytest.param("Ana B. Sousa: Theft of ferry tickets, held in jail on $9,000 bond.", False, id="entry"),
        pytest.param("Lisbon: Ferries are to cost nothing for children, the mayor said.", True, id="label"),
    ],
)
def test_a_piece_of_a_page_is_no_sentence(text: str, *, clear: bool) -> None:
    assert (standing(text, 1)[1].unclear < 0.5) is clear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The harbour board urged shipping companies to provide sailors with guidance and training on board of every "
            "vessel that calls at the port of Lisbon.",
            "with guidance and training",
            id="what its verb needs",
        ),
        pytest.param(
            "Ana Sousa, the mayor of the port, and her deputy, Rui Melo, were charged by a grand jury with fraud in the "
            "building of a quay on Monday.",
            "Rui Melo, were charged",
            id="the second subject of a plural verb",
        ),
        pytest.param(
            "Ana Sousa held a long meeting with Rui Melo on the future of the old ferry terminal in the harbour of the city.",
            "with Rui Melo",
            id="who took part",
        ),
    ],
)
def test_a_headline_keeps_what_its_verb_needs(text: str, expected: str) -> None:
    assert expected in headline(text)


def test_a_further_clause_after_a_semicolon_goes_from_a_headline() -> None:
    text = "The number of ferries rose to forty on Monday; it is expected to grow as more of the quays are opened to ships."
    assert headline(text) == "The number of ferries rose to forty"


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("named after Mrs. Sousa.", id="mrs"),
        pytest.param("opened by Rep. Ana Sousa.", id="rep"),
        pytest.param("open on Oct. 16 and Oct. 22.", id="oct"),
    ],
)
def test_a_name_behind_an_abbreviation_does_not_go(end: str) -> None:
    reading = read(plain_article(f"The council of the port said on Monday the terminal would be {end}"))
    assert compress.shorten(reading, Terms.of(reading), 1).text.endswith(end)


def test_what_inspectors_concluded_goes_on_from_nothing() -> None:
    assert standing("Inspectors concluded that the crane of the port was unsafe.", 1)[1].unclear < 0.5
    assert standing("“The crane is unsafe,” Ana Sousa concluded.", 1)[1].unclear >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Since then, Ana Sousa has opened three schools in the city.", id="since then"),
        pytest.param("Ever since, Ana Sousa has opened a school a year in the city.", id="ever since"),
        pytest.param("In the first, the harbour closed in May and the ferries stayed.", id="in the first"),
        pytest.param("The latter country closed its borders in May.", id="the latter"),
        pytest.param("First the harbour flooded, then every cellar in the old town.", id="first"),
        pytest.param("A further four were killed by falling stones in the port.", id="a further four"),
        pytest.param("The first part was called the harbour and was built by hand.", id="the first part"),
    ],
)
def test_what_counts_on_from_before_is_unclear(text: str) -> None:
    assert standing(text, 1)[1].unclear >= 0.5


def test_a_referent_is_named_once_in_a_sentence() -> None:
    words = standing("Ana Sousa opened the port. She smiled as she cut the ribbon.", 2)[0]
    assert words == "[Ana Sousa] smiled as she cut the ribbon."


def test_who_was_there_matters_less_than_what_was_done() -> None:
    text = (
        "Ana Sousa opened the new ferry terminal in Lisbon on Monday. Trade Minister Rui Melo, Captain Vera Lins, "
        "Bishop Tomas Reis, Colonel Ines Prado and Judge Pedro Alves were among the guests. "
        "The terminal cost two million euros more than the city had planned."
    )
    weighed = salience.weigh(read(plain_article(text)))
    assert weighed[2].score - weighed[2].lead > weighed[1].score - weighed[1].lead


def shortened(text: str) -> str:
    reading = read(plain_article(text))
    return compress.shorten(reading, Terms.of(reading), 1, standalone.stand(reading, 1).edits).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The mill fell in a storm, as shown below.", "The mill fell in a storm.", id="at the end"),
        pytest.param("Ana Sousa (pictured, left) sold the mill.", "Ana Sousa sold the mill.", id="pictured on the left"),
        pytest.param("Ana Sousa (pictured) sold the mill.", "Ana Sousa sold the mill.", id="pictured"),
        pytest.param("The mill (see map below) fell.", "The mill fell.", id="see map"),
        pytest.param('Sousa said: "It fell, as shown below."', 'Sousa said: "It fell, as shown below."', id="quoted"),
        pytest.param("The mill is shown above the gate.", "The mill is shown above the gate.", id="what is shown"),
        pytest.param("It fell, shown below the gate.", "It fell, shown below the gate.", id="below something"),
        pytest.param("Two men (seen fleeing the mill) died.", "Two men (seen fleeing the mill) died.", id="seen doing it"),
        pytest.param("Sousa (shown no mercy by all) died.", "Sousa (shown no mercy by all) died.", id="shown something"),
        pytest.param("He was on the roof, as seen here, Sousa said.", "He was on the roof, as seen here, Sousa said.",
                     id="who says so follows"),
    ],
)  # fmt: skip
def test_what_sends_a_reader_to_a_picture_goes(text: str, expected: str) -> None:
    assert shortened(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The mill   the oldest in the north   has burned.", "The mill has burned.", id="an aside"),
        pytest.param("The mill   which Sousa says is hers   has burned.", "The mill has burned.", id="which she says"),
        pytest.param("Sousa gave   the mill to the town.", "Sousa gave the mill to the town.", id="its object"),
        pytest.param("Sousa sold the mill in   May.", "Sousa sold the mill in May.", id="its month"),
        pytest.param(
            "Sousa gave   the mill   to the town.", "Sousa gave the mill to the town.", id="an object between two"
        ),
        pytest.param(
            "Melo stole the money of the town   a lie.", "Melo stole the money of the town a lie.", id="taken back"
        ),
        pytest.param(
            "Melo   a charge he has beaten   is the killer of the baker.",
            "Melo a charge he has beaten is the killer of the baker.",
            id="taken back in an aside",
        ),
        pytest.param("The mill was sold   with its gate.", "The mill was sold with its gate.", id="reads on"),
        pytest.param("The mill   Sousa said   has burned.", "The mill Sousa said has burned.", id="who says so"),
        pytest.param("The mill   a ruin   has   burned.", "The mill a ruin has burned.", id="three"),
        pytest.param("Lisbon   2   Porto.", "Lisbon 2 Porto.", id="a table"),
        pytest.param("Lisbon   the capital   2 wins.", "Lisbon the capital 2 wins.", id="a table of words"),
        pytest.param(
            "Farmers say the tolls   which the mayor argues are needed to pay for bridges and run the ferries   ruin trade.",
            "Farmers say the tolls ruin trade.",
            id="which he argues, at length",
        ),
        pytest.param("The mill  the oldest one  has burned.", "The mill the oldest one has burned.", id="two spaces"),
        pytest.param(
            '"The mill   a ruin   fell," Sousa said.', '"The mill a ruin fell," Sousa said.', id="in a quotation"
        ),
    ],
)
def test_what_stands_between_dashes_that_the_source_has_lost_goes(text: str, expected: str) -> None:
    assert shortened(text) == expected


def test_a_lost_dash_is_parsed_as_one() -> None:
    lost, kept = (read(plain_article(f"The mill {mark} the oldest one {mark} has burned.")).doc for mark in (" ", "–"))
    assert [(t.dep_, t.head.i) for t in lost] == [(t.dep_, t.head.i) for t in kept]


def test_a_year_does_not_go_with_what_it_dates() -> None:
    tokens = read(plain_article("Sousa told of the May 3, 2012, fire at the mill.")).tokens(1)
    comma = next(t.i for t in tokens if t.text == ",")
    assert tears_a_date(spanning(tokens.doc[comma : len(tokens) - 1], BRACKETS), tokens)
    assert not tears_a_date(spanning(tokens.doc[comma : comma + 3], BRACKETS), tokens)


def test_a_sentence_of_forty_words_keeps_its_last_clause() -> None:
    text = (
        "Ana Sousa opened the new ferry terminal in the old port of Lisbon on Monday in front of engineers and "
        "fishermen from the whole of the region, two days after her own auditors accused her of hiding what it cost."
    )
    assert shortened(text) == text


def test_a_longer_sentence_loses_an_aside_within_it_and_keeps_its_end() -> None:
    aside = ", who has led the city since the spring of 2019 and comes from a family of fishermen in Madeira,"
    text = (
        "Ana Sousa, who has led the city since the spring of 2019 and comes from a family of fishermen in Madeira, "
        "opened the new ferry terminal in the old port of Lisbon on Monday, two days after her own auditors accused "
        "her of hiding what it cost."
    )
    assert shortened(text) == text.replace(aside, "")


REASON = ", after finding 20 stolen watches and a forged passport under one of the seats of her car"
ARREST = (
    "Officers of the police in Lisbon stopped a car near the old market and the station on Monday evening and later "
    f"arrested Ana Sousa, 32, of 14 Mill St.{REASON}, said Rui Costa, who has spoken for the police of Lisbon since 2009."
)


def test_a_longer_sentence_keeps_the_reason_of_an_act() -> None:
    assert REASON in shortened(ARREST)
    assert ", because she hid" in shortened(ARREST.replace("after finding", "because she hid"))


def test_what_was_said_after_a_cut_keeps_its_comma() -> None:
    assert "St., said Rui Costa" in headline(ARREST)


def test_a_longer_sentence_does_not_lose_most_of_what_it_says() -> None:
    text = (
        "Ana Sousa opened the new ferry terminal on Monday, a move that raises questions about the loans which her "
        "city took from a bank in Madeira in the spring of 2019, as well as the possibility that she broke the law "
        "under which every contract of more than a million euros needs a vote of the council."
    )
    assert shortened(text) == text


def test_what_the_end_completes_is_not_left_without_it() -> None:
    text = (
        "The tour was meant to be a chance for the mayor of the city, Ana Sousa, to thank the hundreds of fishermen "
        "who rebuilt the quay in the winter of 2019 after the flood, and to defend the plan of her council to sell the "
        "old ferry terminal to a bank in Madeira."
    )
    assert "to thank the hundreds of fishermen" in shortened(text)


def test_no_clause_keeps_its_pronoun_without_its_verb() -> None:
    reading = read(plain_article("Ana Sousa thanked an aide who, along with two engineers, wrote the report."))
    tokens = reading.tokens(1)
    verb = next(t.i for t in tokens if t.text == "wrote")
    assert not soundness.closes_well(spanning(tokens.doc[verb - 1 : tokens.end - 1], BRACKETS), tokens)


def test_the_most_watched_clip_is_not_any_clip() -> None:
    reading = read(plain_article("Harbour Song overtook the previous most watched clip of the site on Monday."))
    offered = {reading.doc[p.first : p.last].text for p in loose.parts(reading.tokens(1))}
    assert not offered & {"most watched", "watched"}


def test_an_abbreviation_at_the_end_keeps_one_stop() -> None:
    text = "Ana Sousa spoke in Washington, D.C., where she asked for money."
    start = text.index(", where")
    assert apply(text, 0, len(text), (Edit(start, len(text) - 1),)) == "Ana Sousa spoke in Washington, D.C."


def test_in_addition_to_is_no_link() -> None:
    text = "In addition to the port, Ana Sousa opened a school. But fishermen protested."
    assert standing(text, 1)[0].startswith("In addition to the port")
    assert standing(text, 2)[0] == "Fishermen protested."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council, in contrast, wants a bridge.", "The council wants a bridge."),
        ("By contrast, the council wants a bridge.", "The council wants a bridge."),
        ("Instead, the paper reports, Berg's aides wrote it.", "The paper reports Berg's aides wrote it."),
        ("Later in the day, Ana Sousa left the port.", "Ana Sousa left the port."),
        ("In the following weeks, Ana Sousa shut the port.", "Ana Sousa shut the port."),
        ("During the radio interview, Ana Sousa said the port was shut.", "Ana Sousa said the port was shut."),
        ("Ana Sousa then drove to the port.", "Ana Sousa drove to the port."),
        ("The engineer, Ana Sousa, also said the port was shut.", "The engineer, Ana Sousa, said the port was shut."),
        ("A third man, Otto Dahl, was jailed for a year.", "Otto Dahl was jailed for a year."),
    ],
)
def test_what_only_ties_a_sentence_to_another_goes(text: str, expected: str) -> None:
    assert standing(text, 1)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Later in the year, Ana Sousa will leave the port.",
        "During the strike, Ana Sousa said the port was shut.",
        "In the letter, the port is shut.",
        "Ana Sousa was then serving as mayor of the port.",
        "A third man was jailed for a year.",
        "A third bridge, the longest of them, was opened on Monday.",
        "Ana Sousa resigned, then wept.",
    ],
)
def test_what_tells_something_of_its_own_is_no_tie(text: str) -> None:
    assert standing(text, 1)[0] == text


def test_a_quotation_is_never_cut_open() -> None:
    text = (
        "Ana Sousa said on Monday that the port was “a door, which nobody had opened for years, to the whole of the "
        "Atlantic” and promised more money for the harbour town in the coming months and years of her term in office."
    )
    reading = read(plain_article(text))
    found = compress.shorten(reading, Terms.of(reading), 1).text
    assert "“a door, which nobody had opened for years, to the whole of the Atlantic”" in found


def test_a_sentence_with_an_unclosed_quotation_is_cut_outside_of_it() -> None:
    text = 'Ana Sousa praised the work of the engineers and called the terminal "the best port of the Atlantic.'
    reading = read(plain_article(text))
    found = compress.shorten(reading, Terms.of(reading), 1)
    assert found.sound
    assert found.text == "Ana Sousa praised the work of the engineers."


def test_a_list_does_not_lose_its_middle() -> None:
    text = (
        "The two countries have been involved in several projects of the kind, including the supply of trains, "
        "licensed production of buses and trams, maintenance of bridges and tunnels, and training of engineers and drivers."
    )
    reading = read(plain_article(text))
    assert "projects of the kind licensed" not in compress.shorten(reading, Terms.of(reading), 1).text


def test_a_list_that_is_parsed_as_asides_keeps_its_end() -> None:
    text = (
        "Ana Sousa signed the letter on behalf of herself and the mayor, Ann Berg, the town's pilot Ida Holt, her younger "
        "sister Pixie and her younger half-sister, Tiger Holt, whose father killed himself in a hotel room in 1997."
    )
    reading = read(plain_article(text))
    found = compress.shorten(reading, Terms.of(reading), 1, in_a_story=True).text
    assert "Tiger Holt" in found or "Ida Holt" not in found


def test_a_clause_on_whose_it_is_goes_with_its_verb_or_not_at_all() -> None:
    text = (
        "Ana Sousa thanked the crew on behalf of herself and her partner, Jeanne Dahl, Otto's older sister Fifi, her "
        "younger sister Pia and her half-sister, Tina Berg, whose father, the captain Michael Roux, drowned in a harbour "
        "in 1997."
    )
    reading = read(plain_article(text))
    found = compress.shorten(reading, Terms.of(reading), 1, in_a_story=True).text
    assert ("whose father" in found) == ("drowned" in found)


def standing(text: str, number: int) -> tuple[str, standalone.Standing]:
    reading = read(plain_article(text))
    found = standalone.stand(reading, number)
    sentence = reading.article.sentences[number - 1]
    return apply(reading.article.text, sentence.start, sentence.end, found.edits), found


def test_a_pronoun_gives_way_to_the_only_person_of_the_sentence_before() -> None:
    words, found = standing("Ana Sousa opened the terminal in Lisbon. She urged the city to build a second one.", 2)
    assert words == "[Ana Sousa] urged the city to build a second one."
    assert found.cites == (1,)
    assert found.unclear == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Sousa met Rui Melo in Lisbon. He urged the city to build a second one.", id="two people"),
        pytest.param("Ana Sousa opened the terminal with her husband. He urged the city to build more.", id="kin"),
        pytest.param("The terminal was opened on Monday. He urged the city to build a second one.", id="nobody"),
        pytest.param("The crowd stood on the quay. President Melo signed it on Friday night.", id="it"),
        pytest.param("The terminal was opened on Monday. This came after years of protest in the city.", id="this"),
    ],
)
def test_a_pronoun_without_a_certain_referent_is_marked_and_left(text: str) -> None:
    words, found = standing(text, 2)
    assert "[" not in words
    assert found.unclear >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is likely that the terminal will open in May.", id="empty it"),
        pytest.param("Upon her arrival, Ana Sousa met the engineers.", id="pronoun before its name"),
        pytest.param("Portugal exercised its right to close the port.", id="own"),
        pytest.param("Ana Sousa said she would resign.", id="within the sentence"),
    ],
)
def test_a_sentence_that_explains_itself_is_clear(text: str) -> None:
    assert standing(text, 1)[1].unclear == 0


def test_words_that_only_link_go() -> None:
    assert (
        standing("Rain fell in Oslo. However, Ana Sousa opened the terminal.", 2)[0] == "Ana Sousa opened the terminal."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Sousa also opened a school.", "Ana Sousa opened a school.", id="main clause"),
        pytest.param("Ana Sousa instead opened a school.", "Ana Sousa opened a school.", id="instead"),
        pytest.param("Ana Sousa said she also opened a school.", "Ana Sousa said she opened a school.", id="said"),
        pytest.param(
            "Ana Sousa condemned the arrests in a paper which also names two rebel groups.",
            "Ana Sousa condemned the arrests in a paper which also names two rebel groups.",
            id="adds to the clause before it",
        ),
        pytest.param(
            "The records confirm that fees are paid by shops, and that fees are also paid by homes.",
            "The records confirm that fees are paid by shops, and that fees are also paid by homes.",
            id="adds to what else is confirmed",
        ),
    ],
)
def test_an_also_goes_only_where_it_ties_the_sentence_to_another(text: str, expected: str) -> None:
    assert standing(text, 1)[0] == expected


def test_the_event_outweighs_the_explanation_and_the_caption() -> None:
    text = (
        "Ferry at the quay in Lisbon.\n\nTrade Minister Ana Sousa opened the new ferry terminal in Lisbon on Monday.\n\n"
        "A ferry terminal is a building where passengers board ferries.\n\nFerries have linked both banks since 1850."
    )
    weighed = salience.weigh(read(make_article(text, source="a")))
    assert max(weighed, key=lambda w: w.score).terms >= {"terminal", "open"}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param((), "However, the port, in May, grew.", id="none"),
        pytest.param((Edit(0, 9),), "The port, in May, grew.", id="opening"),
        pytest.param((Edit(17, 26),), "However, the port grew.", id="aside"),
        pytest.param((Edit(9, 17, "[Lisbon]"),), "However, [Lisbon], in May, grew.", id="put in"),
    ],
)
def test_edits_leave_a_tidy_sentence(edits: tuple[Edit, ...], expected: str) -> None:
    assert apply("However, the port, in May, grew.", 0, 32, edits) == expected


def test_marks_that_do_not_close_are_seen() -> None:
    assert balanced('He said "yes" and “no” (twice).')
    assert not balanced('He said "yes')
    assert not balanced("He said “yes")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        pytest.param(
            "Referring to the deadly May 3 Lisbon fire that killed nine people — including a child — the mayor said the "
            "city would rebuild the quay.",
            "The May 3 Lisbon fire killed nine people — including a child.",
            id="mentioned",
        ),
        pytest.param(
            "The May 3 fire that destroyed the quay was the first in the port.",
            "The May 3 fire destroyed the quay.",
            id="subject",
        ),
        pytest.param("Police said the May 3 fire that was laid by two men had been put out.", None, id="reported"),
        pytest.param('"The May 3 fire that killed nine people was laid," the mayor said.', None, id="quoted"),
        pytest.param("The mayor opened the quay on May 3 in a ceremony that ended early.", None, id="date of the act"),
        pytest.param("The May 3 vote that could end the strike was put off.", None, id="not yet"),
    ],
)
def test_an_event_that_is_only_mentioned_is_told_by_its_own_clause(text: str, event: str | None) -> None:
    reading = read(plain_article(text))
    assert dated.mentioned(reading.tokens(1), text.index("May 3")) == event


@pytest.mark.parametrize(
    ("end", "held"),
    [
        pytest.param("citing officials", True, id="who said it"),
        pytest.param("quoting a letter by the Harbour Agency", False, id="a letter by somebody"),
        pytest.param("citing the weather", False, id="a reason"),
    ],
)
def test_what_a_sentence_cites_stays_where_it_says_so_and_not_where_it_is_a_reason(end, held):
    tokens = read(plain_article(f"The port of Velm shut its gates on Monday, {end}.")).tokens(1)
    first = next(t for t in tokens if t.lower_ == end.split()[0])
    part = spanning(tokens.doc[first.i : tokens.end - 1], BRACKETS)
    assert soundness.holds_a_source(first, part) is held
