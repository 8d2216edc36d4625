"""What the gate may not put together that stands apart in the source, and what a weak model may not word freely."""

import asyncio
import dataclasses

import pytest

import summarizer
from summarizer.gate import near, shortening, standalone
from summarizer.gate.proposals import Proposal
from summarizer.gate.repair import settle
from summarizer.gate.views import SentenceView
from summarizer.reading import make_article, plain_article, read

BLASTS = (
    "One of the blasts, in the hall of Norby station, was set off by a timer. The Norby river ferries have been halted."
)
FEVER = "Doctors in Varna reported the first death involving a man who had been diagnosed with marsh fever."
LORRY = "It is thought that one lorry, which was coming down the hill, hit the other on the bridge, causing a fire."
FALSE = [
    ("a list over two sentences", BLASTS, "Blasts at Norby station and river ferries"),
    ("a list over two sentences, in full", "The strike in the mill of Norby began on Monday. The port is closed for repairs.",
     "Strikes in the mill and the port of Norby."),
    ("an object left out for what its clause names", FEVER, "Doctors in Varna reported the first death involving marsh fever."),
    ("him for whom he called", "Police arrested a man who had called Anna Berg.", "Police arrested Anna Berg."),
    ("him for who identified him", "Police arrested a man identified by Anna Berg.", "Police arrested Anna Berg."),
    ("what the people in it had done to them", "The people aboard the boats are said to have been robbed in the port.",
     "The boats were robbed in the port."),
    ("what is only thought", LORRY, "One lorry hit the other on the bridge."),
    ("what came of what is only thought", LORRY, "One lorry hit the other, causing a fire."),
]  # fmt: skip
TRUE = [
    ("a list of one sentence", "Blasts in the mill and in the port of Norby killed two.", "Blasts in the mill and the port of Norby killed two."),
    ("an object kept", FEVER, "Doctors in Varna reported the first death involving a man with marsh fever."),
    ("who is so named", "Police arrested a woman named Anna Berg.", "Police arrested Anna Berg."),
    ("who was identified so", "Police arrested a woman who was identified as Anna Berg.", "Police arrested Anna Berg."),
    ("what is thought", LORRY, "It is thought that one lorry hit the other on the bridge."),
    ("who says it in the middle", "Mara Lind said the mill would cost 12 million crowns. The council refused to pay.",
     "The mill would cost 12 million crowns, Mara Lind said, and the council refused to pay."),
]  # fmt: skip


def supported(source, claim):
    reading = read(plain_article(source))
    cited = [s.number for s in reading.article.body()]
    return summarizer.ground(claim, reading.article, cited=cited).supported


@pytest.mark.parametrize(("source", "claim"), [pytest.param(s, c, id=i) for i, s, c in FALSE])
def test_what_stands_apart_is_not_put_together(source, claim):
    assert not supported(source, claim)


@pytest.mark.parametrize(("source", "claim"), [pytest.param(s, c, id=i) for i, s, c in TRUE])
def test_what_stands_together_may_be_said_so(source, claim):
    assert supported(source, claim)


def test_a_title_too_puts_nothing_together_that_stands_apart():
    article = make_article(f"Blasts at Norby station and river ferries\n\n{BLASTS}", source="norby.txt")
    cited = [s.number for s in article.body()]
    assert article.title == "Blasts at Norby station and river ferries"
    assert not summarizer.ground(article.title, article, cited=cited).supported


def test_a_quotation_of_the_title_is_quoted_in_the_body():
    body = "The council of Velm met on Monday to talk about the flood. It said that it would use every means against the flood."
    article = make_article(f'Velm council to use "every tool at hand" against flood\n\n{body}', source="velm.txt")
    cited = [s.number for s in article.body()]
    problems = summarizer.ground(article.title, article, cited=cited).problems
    assert [p.code for p in problems if p.code == "quote"] == ["quote"]


def test_a_headline_that_is_the_title_shows_all_that_bears_it_out():
    body = (
        "A blast destroyed the mill of Norby on Thursday morning. Two bakers are dead. "
        "It happened as a lorry was filling the gas tanks of the mill. Nobody else was hurt."
    )
    article = make_article(f"Gas blast destroys mill in Norby\n\n{body}", source="norby.txt")
    first, _, third, _ = (s.number for s in article.body())
    proposal = Proposal("h1", "norby: headline", article.title, ((article.id, first),), "written", drafted=True)
    (settled,) = asyncio.run(settle([proposal], {article.id: read(article)}, revise=None, strict=True))
    assert settled.claim.evidence == (article.sentence_span(first), article.sentence_span(third))


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        pytest.param("Velmland blames Norway for attack", "Velmland's ministry blamed Norwegian actors for an attack on its computers.",
                     "Norway called this baseless.", id="a country of which the first sentence has the adjective"),
        pytest.param("Fires close schools in Velm", "A fire closed the schools of Velm on Monday.",
                     "Two more fires were put out by noon.", id="many of which the first sentence has one"),
    ],
)  # fmt: skip
def test_a_title_shows_what_the_first_sentence_has_only_in_part(title, first, second):
    article = make_article(f"{title}\n\n{first} Nobody was hurt. {second} Snow fell at night.", source="velm.txt")
    one, _, three, _ = (s.number for s in article.body())
    proposal = Proposal("h1", "velm: headline", article.title, ((article.id, one),), "written", drafted=True)
    (settled,) = asyncio.run(settle([proposal], {article.id: read(article)}, revise=None, strict=True))
    assert settled.claim.evidence == (article.sentence_span(one), article.sentence_span(three))


@pytest.mark.parametrize(
    ("more", "holds"), [("The ministry made no recall of it.", False), ("The recall of it began at once.", True)]
)
def test_a_title_does_not_say_what_its_article_only_denies(more, holds):
    body = f"The mill of Norby has taken a baby porridge from the shelves of its shops after a death. {more}"
    article = make_article(f"Mill recalls baby porridge after death\n\n{body}", source="norby.txt")
    cited = [s.number for s in article.body()]
    assert summarizer.ground(article.title, article, cited=cited).supported == holds


def settled(text, source, *cited, where="a: summary", language="en"):
    """What becomes of a model's sentence, with no answer when it is asked again."""
    proposal = Proposal("c1", where, text, tuple(("a", n) for n in cited), "written")
    proposal = dataclasses.replace(proposal, drafted=True)
    reading = read(plain_article(source, id="a", language=language))
    (one,) = asyncio.run(settle([proposal], {"a": reading}, revise=None, strict=True))
    return one


def worded(text, source, *cited, where="a: summary"):
    one = settled(text, source, *cited, where=where)
    return one.claim.text if one.claim else ""


def far(text, source, *cited):
    """In which respect the text goes far from the sentences."""
    reading = read(plain_article(source, id="a"))
    return near.goes_far(text, [SentenceView(reading, number) for number in cited], as_headline=False)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("A young baker found the silver ring.",
                     "A baker found the ring, which was of silver, and gave it to a young miller.", id="more than one tie in five words anew"),
        pytest.param("The dead man was in Norby County.", "The notice names the dead man as being a resident of Norby County.",
                     id="in a county for a resident of it"),
        pytest.param("The jury is looking into the mayor's role in the contract.",
                     "While the charges were sealed, the jury was looking into the mayor's role in the contract.",
                     id="present for past"),
        pytest.param("The two gliders crashed on the meadow at 2 p.m. on Monday.",
                     "The two gliders crashed on the meadow at around 2 p.m. on Monday.", id="around left out"),
        pytest.param("The bakers said there was no agreement with the millers.",
                     "The bakers said in a letter to the millers there was no agreement.", id="a phrase moved to another word"),
        pytest.param("Police arrested the mayor of Velm on Sunday.", "Police arrested the brother of the mayor of Velm on Sunday.",
                     id="whose brother it was left out"),
        pytest.param("Police said the driver died in the crash.",
                     "Police said the driver, whose wife died in the crash, was in hospital.", id="of somebody else"),
        pytest.param("The judge told the mill to stop paying its bakers.", "The judge told the mill to stop paying its bakers bonuses.",
                     id="a thing cut from whom it is given to"),
        pytest.param("The army began to withdraw from the valley.", "The army began preparations to withdraw from the valley.",
                     id="done what was prepared"),
        pytest.param("Schools in Velm were closed on Thursday after a leak.", "A school in Velm was closed on Thursday after a leak.",
                     id="many for one"),
        pytest.param("Ada Brix and Mara Lind will lead the bakers.", "Either Ada Brix or Mara Lind will lead the bakers.", id="and for or"),
        pytest.param("The prize went to Ada Brix for her work on corals.",
                     "The prize went jointly to Ada Brix and Tom Reel for their work on corals.", id="one for two"),
        pytest.param("The minister said the barracks would close on Friday.",
                     "The minister said on Friday that the barracks would close in June.", id="the day of something else"),
        pytest.param("The mine closed in 1998 because of the strike.", "The mine closed in 1998, two years after the strike.", id="a reason put in"),
        pytest.param("The law bans the sale of wine after midnight.", "The law bans the sale of wine after midnight except in hotels.",
                     id="an exception cut"),
        pytest.param("The mill refused to pay for the damage.", "The mill refused to pay for the damage until an expert had seen the roof.",
                     id="an end cut"),
        pytest.param("The mill agreed to leave Velm.", "The mill agreed to leave Velm if the council paid for the roof.", id="a condition cut"),
        pytest.param("The ferry may leave Velm.", "The ferry may leave Velm unless the river rises.", id="an unless cut"),
        pytest.param("The mill agreed to leave Velm.", "The mill agreed to leave Velm, should the council pay for the roof.", id="a should cut"),
        pytest.param("The mill agreed to leave Velm.", "The mill agreed to leave Velm, assuming the council pays for the roof.",
                     id="an assuming cut"),
        pytest.param("The mill closed all ovens.", "The mill closed all ovens, excluding the oldest.", id="an exclusion cut"),
        pytest.param("Mara Lind stayed in Velm.", "Mara Lind stayed in Velm till the flood was over.", id="a till cut"),
        pytest.param("The singer was born in Norby and grew up in Velm.",
                     "The singer was born in Lund to a mother from Norby and grew up in Velm.", id="where somebody else is from"),
        pytest.param("Ada Brix will be the first miller to row round the island.", "Ada Brix will be the valley's first miller to row round the island.",
                     id="first of all for first of a valley"),
        pytest.param("Mara Lind said no damage had been seen in the mill.", "Mara Lind said no major damage had been seen in the mill.", id="none for none so large"),
        pytest.param("The roads of Velm shut after the flood.", "The roads of Velm shut after the flood, Valley Highways reported.",
                     id="who reported it cut"),
        pytest.param("Sales of bread rose by 12 percent in Velm.", "Sales of bread rose by 12 percent in Lund and fell by 3 percent in Velm.",
                     id="where something else happened"),
        pytest.param("The storm destroyed a mill in Velm in 1974.", "The storm, the strongest since 1974, destroyed a mill in Velm.", id="the year of another"),
        pytest.param("Lund opened the mill of Velm without delay.", "Lund opened the mill of Velm without serious delay.", id="without any for without such"),
        pytest.param("The council of Velm did not approve a bridge.", "The council of Velm did not approve a new bridge.", id="not one for not such a one"),
        pytest.param("The quake's centre was near the far stronger Norby quake of 2011.",
                     "The quake's centre was near that of the far stronger Norby quake of 2011 which flooded a mine.", id="near what it was near that of"),
        pytest.param("The mine closed in 1998 because of the strike.",
                     "The mine, due to close in 2000, closed in 1998, two years after the strike.", id="a reason put in for what was due"),
        pytest.param("The bakers left the mill.", "The leader of the bakers left the mill.", id="of whom they only have one"),
        pytest.param("Bakers left the mill.", "Hundreds of friends of bakers left the mill.", id="of those who know them"),
        pytest.param("The mill of Velm was shut since the flood.", "The mill of Velm has been shut since the flood.", id="over for since"),
        pytest.param("Ada Brix lived in Velm for ten years.", "Ada Brix, a miller, has lived in Velm for ten years.", id="over for so long"),
        pytest.param("Lund blamed Norby for the flood.", "Lund angrily blamed Norby for that flood, which killed 300 people.",
                     id="another flood, named before"),
        pytest.param("Ada Brix ran the mill since it burned down.", "Ada Brix has run the mill since it burned down.", id="over for since a fire"),
    ],
)  # fmt: skip
def test_a_models_wording_that_goes_far_gives_way_to_the_source(text, source):
    assert far(text, source, 1)
    assert worded(text, source, 1) != text


def test_more_than_one_tie_in_five_words_is_too_many():
    source = "A baker found the ring, which was of silver, and gave it to a young miller."
    assert "put together" in far("A young baker found the silver ring.", source, 1)
    assert not far("A baker found the silver ring.", source, 1)


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        pytest.param("Bakers said water entered the mill, but.", "Bakers said water entered the mill, but the ovens stayed dry.",
                     "breaks off", id="it breaks off"),
        pytest.param('Mara Lind said "the mill will open.', 'Mara Lind said "the mill will open" in May.', "quotation mark", id="a mark without its other"),
        pytest.param("The mill of Velm will open", "The mill of Velm will open in May.", "full stop", id="no full stop"),
        pytest.param("On Monday in the valley.", "Ada Brix left on Monday in the valley.", "no verb", id="no verb"),
        pytest.param("He left the mill.", "He left the mill on Monday.", "a sentence before it", id="nobody knows who"),
        pytest.param("—Harbour BoardThe pier of Velm is closed to all visitors.",
                     "—Harbour BoardThe pier of Velm is closed to all visitors. The gate of the pier opened.", "caption", id="a credit glued to it"),
    ],
)  # fmt: skip
def test_what_is_no_sentence_of_its_own_gives_way_with_the_reason_why(text, source, why):
    one = settled(text, source, 1)
    assert why in one.withheld.problems[0].detail
    assert one.claim is None or one.claim.text != text


def test_what_is_true_only_as_it_is_found_is_not_cited_anew():
    text = "The attacks were on the tug Nix in the Lund Sound on March 31."
    source = (
        "Five men were charged with attacks on two tugs. A first group was charged over what prosecutors say was "
        "a fight on March 31 with the tug Nix in the Lund Sound."
    )
    assert worded(text, source, 1) != text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Carl Dahl resigned on Monday.", "Carl Dahl resigned on Monday. The board met on Monday after Carl Dahl had resigned.",
                     id="the day of something else, too"),
        pytest.param("The mayor of Velm resigned.",
                     "The mayor of Velm resigned on Monday. Berg said the mayor of Velm resigned because of an illness.", id="told of somebody, too"),
    ],
)  # fmt: skip
def test_one_sentence_that_says_it_is_enough_where_another_is_cited_too(text, source):
    assert far(text, source, 2)
    assert not far(text, source, 1, 2)


def test_a_sentence_in_another_language_is_not_judged_by_english_words():
    text = "Il consiglio comunale di Arlon ha approvato lunedì due nuovi ponti."
    one = settled(text, f"{text} I lavori cominceranno in maggio.", 1, language="it")
    assert (one.claim.text, one.withheld) == (text, None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("The jury was looking into the mayor's role in the contract.",
                     "While the charges were sealed, the jury was looking into the mayor's role in the contract.", id="past for past"),
        pytest.param("Mara Lind said that the mill is closing.", "Mara Lind said that the mill was closing for good.", id="what was said, as it was said"),
        pytest.param("The two gliders crashed at around 2 p.m. on Monday.",
                     "The two gliders crashed on the meadow at around 2 p.m. on Monday.", id="around kept"),
        pytest.param("Police arrested the brother of the mayor of Velm.", "Police arrested the brother of the mayor of Velm on Sunday.",
                     id="whose brother it was"),
        pytest.param("The Harbour Board (HB) found two cracks in the pier.", "An inquiry made by the Harbour Board (HB) found two cracks in the old pier.",
                     id="who made what found it"),
        pytest.param("The lorry hit a bus that was carrying bakers.", "The lorry hit a bus that was carrying bakers and burst into flames.",
                     id="'that' for the bus"),
        pytest.param("Ada Brix will be the valley's first miller to row round the island.",
                     "Ada Brix, a baker, will be the valley's first miller to row round the island.", id="first of a valley"),
        pytest.param("At least six bakers left the mill.", "At least six young bakers left the mill on Monday.", id="at least is no rank"),
        pytest.param("Mara Lind said no major damage had been seen.", "Mara Lind said no major damage had been seen in the mill.", id="none so large"),
        pytest.param("Sales of bread rose in Velm.", "Sales of bread rose and fell in Velm and on the islands.", id="where both happened"),
        pytest.param("The minister said the barracks would close in June.",
                     "The minister said on Friday that the barracks would close in June.", id="each day where it was"),
        pytest.param("The council of Velm did not approve the bridge.", "The council of Velm did not approve the proposed bridge.", id="one that is known"),
        pytest.param("Never before had the town seen such a flood.", "Never before had the small town seen such a flood.", id="nothing of the noun is denied"),
        pytest.param("The bakers will stay in Velm.", "The millers will stay until May, Lund said, and the bakers will stay in Velm.",
                     id="a limit of another"),
        pytest.param("The mayor will ask the board.", "The mayor will ask the board if it could pay for the roof.", id="ask if"),
        pytest.param("The mill will close in May.", "The mill will close in May even if the bakers object.", id="even if"),
        pytest.param("Mara Lind walked through the hall.", "Mara Lind walked through the hall as if nothing had happened.", id="as if"),
        pytest.param("The mill agreed to leave Velm.", "The mill agreed to leave Velm, providing 200 jobs in Lund.", id="providing jobs"),
        pytest.param("The mill left Velm.", "The mill, which should pay the council, left Velm.", id="what should be"),
        pytest.param("Police came to see.", "Police came to see if the lock was broken.", id="see if"),
        pytest.param("The trial of the mayor is due to begin on Monday.", "The trial of the mayor is scheduled to begin on Monday.", id="due to do it"),
        pytest.param("The mill, owing the bank 3 million crowns, closed.", "The mill, which owes the bank 3 million crowns, closed.", id="owing money"),
        pytest.param("Twelve bakers left the mill on Monday.", "A total of twelve bakers left the mill on Monday.", id="a total of"),
        pytest.param("Bakers left the mill on Monday.", "Hundreds of bakers left the mill on Monday.", id="hundreds of"),
        pytest.param("Bakers left the mill.", "Tens of thousands of bakers left the mill.", id="tens of thousands of"),
        pytest.param("The storm damaged homes in Velm.", "The storm damaged thousands of homes in Velm.", id="thousands of"),
        pytest.param("Firefighters left the mill on Monday.", "A team of firefighters left the mill on Monday.", id="a team of"),
        pytest.param("One school was closed on Thursday.", "One of the schools was closed on Thursday.", id="one of many"),
        pytest.param("Berg left.", "Mayor Ann Berg left.", id="two words of a sentence"),
        pytest.param("Bakers of Velm will return to their ovens on Friday.",
                     "The bakers of Velm, who have been on strike for weeks, will return to their ovens on Friday.", id="one tie anew"),
        pytest.param("Ada Brix has lived in Velm for ten years.", "Ada Brix, a miller, has lived in Velm for ten years.", id="up to now"),
        pytest.param("Ada Brix left the mill.", "Ada Brix has since left the mill.", id="done since"),
        pytest.param("Ada Brix left the mill for the first time.", "Ada Brix, a miller, has left the mill for the first time.", id="for once"),
        pytest.param("Mara Lind said she had lived in Velm for ten years.", "Mara Lind said she has lived in Velm for ten years.", id="as it was said"),
    ],
)  # fmt: skip
def test_a_models_wording_that_keeps_near_stays(text, source):
    assert worded(text, source, 1) == text


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("While Ann Berg was away, she sold the mill.", False),
        ("When the bridge fell, it killed two men.", False),
        ("While the bakers were away, they lost their mill.", False),
        ("While Ann Berg and Lund Moe were away, they lost the mill.", False),
        ("This week, prices rose in Velm.", False),
        ("When the bridge fell, he was away.", True),
        ("While Ann Berg was away, it was sold.", True),
        ("When the plan failed, they left the mill.", True),
        ("The bridge is unsafe, he said.", True),
        ("The plan failed, it said in a statement.", True),
        ("This mill was sold in May.", True),
        ("Many voters may not have one.", True),
        ("But Ann Berg sold the mill.", True),
        ("Then the mill was sold.", True),
        ("Because the roof leaked.", True),
        ("However, the mill will open in May, Ann Berg said.", True),
        ("Furthermore, the council closed the mill.", True),
        ("Besides the mill, Ann Berg bought a boat.", False),
        ("You mentioned the old mill.", True),
        ("The bakers of Velm agreed.", True),
        ("The bakers of Velm agreed on a truce.", False),
        ("The bakers agreed to close the mill.", False),
        ("It is illegal to swim in the River Wend.", False),
        ("It was the mayor who closed the bridge.", False),
        ("Those hurt on the old bridge included two teachers.", False),
        ("So far 12 people have been hurt.", False),
        ("Then-mayor Carl Dahl opened the old bridge.", False),
        ("Also known as the Old Mill, the hall opened in May.", False),
        ("Because of the storm, the mill closed.", False),
        ("You have to be 18 to row on the river.", False),
        ("A baker without a mill must buy one.", False),
    ],
)
def test_a_pronoun_for_what_the_sentence_does_not_name_leans_on_the_one_before(text, needs):
    view = SentenceView(read(plain_article(text)), 1)
    assert (standalone.leans(view), standalone.stands_alone(view)) == (needs, not needs)


@pytest.mark.parametrize(
    ("text", "keeps"),
    [("Ana Sousa said Monday is a day for bakers.", True), ("Ana Sousa said it was a day for bakers.", False)],
)
def test_what_somebody_said_to_be_so_is_not_said_of_something_else(text, keeps):
    source = 'Harbour chair Ana Sousa said, "Monday is a day for bakers. The mill will be open, and it will be full."'
    assert shortening.keeps_people(text, [SentenceView(read(plain_article(source)), 1)]) == keeps


def test_a_headline_may_tell_in_the_present_what_is_past():
    text = "Velm council votes to close the old pier"
    assert worded(text, "The Velm council voted to close the old pier.", 1, where="a: headline") == text


def test_a_piece_from_within_a_sentence_is_no_claim_of_a_model():
    text = "Lund must be in good form all evening, coach Ann Berg said, while guarding the best of them."
    view = SentenceView(read(plain_article(text)), 1)
    assert standalone.part_of("good form all evening, coach Ann Berg said, while guarding the best.", [view])
    assert not standalone.part_of("Lund must be in good form all evening, coach Ann Berg said.", [view])
