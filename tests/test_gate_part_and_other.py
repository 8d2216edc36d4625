"""What the source says of a part, of others, of another of its kind or of another day is not said of the claim's own."""

import pytest

import summarizer

WHOLE = [
    ("Fourteen walkers were bitten, five of them badly.", "Fourteen walkers were badly bitten."),
    ("The ferry line scrapped 80 trips, 20 of them to Holt.", "The ferry line scrapped 80 trips to Holt."),
    ("Divers brought 26 sailors ashore, six of whom were flown to Lund with fractures.", "Twenty-six sailors were flown to Lund with fractures."),
    ("Of the 70 guests, eight were treated in a clinic.", "Seventy guests were treated in a clinic."),
    ("Among farmers the levy had no support.", "The levy had no support."),
    ("For small mills the levy will rise next year.", "The levy will rise next year."),
    ("The pills were safe in all but six dogs.", "The pills were safe in six dogs."),
    ("Every village but Holt backed the dam.", "Holt backed the dam."),
    ("Fishing on the lake was forbidden in 1932 except for widows.", "Fishing on the lake was forbidden for widows in 1932."),
    ("It is the second best-known bakery of Lund-based Ostra.", "It is the best-known bakery of Lund-based Ostra."),
    ("Ivo Berg won the race, the third time a rider from Holt has done so.", "Ivo Berg won the race for the third time."),
    ("Ostra is the second firm to be sued under the act.", "Ostra was sued for the second time under the act."),
    ("Four guards were fined 900 crowns each.", "Four guards were fined 900 crowns in total."),
    ("Frost killed 40 sheep in two valleys.", "Frost killed 40 sheep in each of two valleys."),
    ("The new filter cut leaks by 30 percent in the trial, Ostra said.", "The filter cut leaks to 30 percent, Ostra said."),
    ("Of 32 cows tested, five fell ill.", "Thirty-two cows fell ill."),
    ("The poll covered 800 bakers, of whom 90 had closed a shop.", "The poll covered 800 bakers who had closed a shop."),
    ("In dogs the virus is harmless.", "The virus is harmless."),
    ("Fishing on the lake was forbidden in 1932 except for widows.", "Fishing on the lake was forbidden for all in 1932."),
    ("Ann Berg is the first woman to lead the guild.", "Ann Berg is the first leader of the guild."),
    ("Carl Moe, 44, will get 9,000 crowns; the four other painters get 500 each.", "The painters will get 9,000 crowns each."),
]  # fmt: skip
OTHERS = [
    ("The council rejected a similar plan in 2011.", "The council rejected the plan."),
    ("Another Ostra ferry sank off Holt.", "The Ostra ferry sank off Holt."),
    ("Her uncle's bakery closed in May.", "Her bakery closed in May."),
    ("The aunt of harbour master Ivo Berg was found unhurt on Friday.", "Harbour master Ivo Berg was found unhurt on Friday."),
    ("Ivo Berg has retired. He survived a fire in 1987 in which his brother was killed.", "Ivo Berg was killed in a fire in 1987."),
    ("He survived a fire in 1987 in which his brother was killed.", "His brother survived a fire in 1987."),
    ("The mayors of Holt and Lund signed the pact. Arno, which had joined the talks, did not sign.", "The mayors of Holt, Lund and Arno signed the pact."),
    ("A truck hit a bus near Holt on Tuesday, hurting nine people. A crash on the same road killed five people in 2004.", "Five people were killed when a truck hit a bus near Holt on Tuesday."),
    ("The judges met on Tuesday. The paper, Lund Echo, was closed down in 2019.", "The paper Lund Echo was closed down on Tuesday."),
    ("An earlier study found no benefit.", "The study found no benefit."),
    ("Ivo Berg, the mayor of the town on Lund's west coast, sold a whale.", "Ivo Berg, the mayor of Lund's west coast, sold a whale."),
    ("The ferry left on Monday without him paying.", "The ferry left on Monday without paying."),
    ("Ann Berg, the head of a school in Holt, opened the bridge.", "Ann Berg, the head of Holt, opened the bridge."),
    ("Ann Berg, the president of the council of Holt, opened the bridge.", "Ann Berg, the president of Holt, opened the bridge."),
    ("The shares lost 4 percent on Friday, having tripled since May.", "The shares have lost 4 percent since May."),
    ("Born in Holt in 1921, Ann Berg moved to Lund in 1940.", "Ann Berg was born in Lund in 1921."),
    ("Painter Ann Berg has died. She moved to Lund in 1940 with her cousin, the cellist Ivo Berg.", "Ann Berg, a cellist, moved to Lund in 1940."),
    ("The suspect, a 20-year-old baker, was known to police. One of the wounded, a 12-year-old boy, was in pain.", "The suspect, a 12-year-old boy, was in pain."),
    ("Storm Ada weakened after killing nine people on the island of Holt. It may reach the mainland on Friday.", "Storm Ada killed nine people on the mainland."),
    ("A rockfall on the east slope of Mount Varn hurt a hiker. In 1998 she was the first to climb the west slope.", "A hiker was hurt in a rockfall on the west slope of Mount Varn."),
    ("Lund's council approved on Monday the construction of a tunnel to Holt.", "Lund began the construction of a tunnel to Holt on Monday."),
    ("Six people were charged over the leak, among them a colonel.", "Six colonels were charged over the leak."),
    ("Parliament came within one vote of toppling the mayor.", "Parliament toppled the mayor."),
]  # fmt: skip
TURNED = [
    ("The bakery barely avoided bankruptcy.", "The bakery went bankrupt."),
    ("The bakery narrowly escaped bankruptcy in May.", "The bakery went bankrupt in May."),
    ("Ann Berg lost the presidential election in 2001.", "Ann Berg was elected president in 2001."),
    ("Hardly any bakers backed the strike.", "Bakers backed the strike."),
    ("The vote of the bakers is non-binding.", "The vote of the bakers is binding."),
    ("Bakers signed a letter in support of Ann Berg.", "Bakers signed a letter against Ann Berg."),
    ("Mayor Ann Berg refused to comment on the sale of the mill.", "Mayor Ann Berg blocked the sale of the mill."),
    ("Mayor Ann Berg refused to comment on the trainer.", "Mayor Ann Berg confirmed the transfer of the trainer."),
    ("Two valleys are unhappy about the closure of the mill.", "Two valleys voted for the closure of the mill."),
    ('Ann Berg said the loan was "a pause, not a rescue".', 'Ann Berg said the loan was "a rescue".'),
    ('Ann Berg called the play "anything but a triumph".', 'Ann Berg called the play "a triumph".'),
    ('Ann Berg called the play "long but gripping".', 'Ann Berg called the play "long".'),
    ("Berg was twice beaten in mayoral elections, in 1988 and 1993.", "Berg was twice elected mayor, in 1988 and 1993."),
    ("Bakers blocked the bridge in protest at the levy.", "Bakers blocked the bridge in support of the levy."),
    ("A tug hit a boat, injuring nine people. The skipper, who was unhurt, told police that the lights had been off.", "The skipper was hurt."),
    ("The vase was found unbroken.", "The vase was found broken."),
    ("The club was spared relegation.", "The club was relegated."),
    ("The plan is anything but popular.", "The plan is popular."),
    ("The talks are far from over.", "The talks are over."),
    ("Mayor Ann Berg was asked on Monday about the closure of the mill.", "Mayor Ann Berg demanded the closure of the mill."),
    ("Mayor Ann Berg refused to comment on the sale of the mill.", "Mayor Ann Berg stopped the sale of the mill."),
]  # fmt: skip
TRUE = [
    ("The vote is announced for May.", "The vote will be in May."),
    ("Fourteen walkers were bitten, five of them badly.", "Five of the 14 walkers were badly bitten."),
    ("Fourteen walkers were bitten, five of them badly.", "Fourteen walkers were bitten, some badly."),
    ("In Lund, turnout fell by half.", "Turnout fell by half."),
    ("In recent years the levy has doubled.", "The levy has doubled."),
    ("All villages but Holt backed the dam; Holt sued.", "Holt sued."),
    ("Ivo Berg won the race, the third time he has done so.", "Ivo Berg won the race for the third time."),
    ("The council rejected a similar plan in 2011.", "The council rejected a similar plan."),
    ("Her uncle's bakery closed in May.", "The bakery of her uncle closed in May."),
    ("Ivo Berg and his brother were killed in a fire in 1987.", "Ivo Berg was killed in a fire in 1987."),
    ("The paper, Lund Echo, was closed down on Tuesday.", "The paper Lund Echo was closed down on Tuesday."),
    ("Ann Berg won the presidential election in 2001.", "Ann Berg was elected president in 2001."),
    ("Varna Town suffered a defeat, losing 3-1 to Lund Rovers.", "Lund Rovers beat Varna Town 3-1."),
    ("Mayor Ann Berg refused to approve the sale of the mill.", "Mayor Ann Berg blocked the sale of the mill."),
    ("Mayor Ann Berg refused to extradite the singer.", "Mayor Ann Berg blocked the extradition of the singer."),
    ("The new filter cut leaks by 30 percent in the trial, Ostra said.", "The new filter cut leaks by 30 percent, Ostra said."),
    ('Ann Berg called the play "long but gripping".', 'Ann Berg called the play "gripping".'),
    ("Everyone except the guard was unhurt. The guard died on Friday.", "The guard died on Friday."),
    ("The skipper was unhurt but his guest was hurt.", "The guest was hurt."),
    ("Ann Berg, the mayor of the town of Holt, opened the bridge.", "Ann Berg, the mayor of Holt, opened the bridge."),
    ("In tests the pills worked well.", "The pills worked well."),
    ("The shares lost 4 percent on Friday, having tripled since May.", "The shares have tripled since May."),
    ("Painter Ann Berg has died. She moved to Lund in 1940 with her cousin, the cellist Ivo Berg.", "Ann Berg, a painter, moved to Lund in 1940."),
    ("The bakery narrowly avoided bankruptcy.", "The bakery almost went bankrupt."),
    ("She was born in Holt, Lund, in 1921.", "She was born in Lund in 1921."),
    ("A bomb killed nine people at a market in Lund.", "A bomb killed nine people in Lund."),
    ("A man was hit by a van and freed by firefighters.", "A man was freed by firefighters."),
    ("Six people were charged over the leak, among them a colonel.", "Six people, including a colonel, were charged over the leak."),
    ("The bakers voted to approve the plan.", "The bakers approved the plan."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), WHOLE + OTHERS + TURNED)
def test_what_is_said_of_a_part_of_others_or_the_contrary_does_not_hold(source, claim):
    assert not summarizer.ground(claim, source).supported


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_the_same_told_of_those_of_whom_the_source_tells_it_holds(source, claim):
    assert summarizer.ground(claim, source).supported


@pytest.mark.parametrize(
    ("source", "claim", "code", "value"),
    [
        ("Of the 40 guests, a quarter of them fell badly ill.", "Forty guests fell badly ill.", "number", "fell"),
        ("Wages were trimmed to 900 crowns in May.", "Wages were hiked to 900 crowns in May.", "negation", "900 crowns"),
        ("The dam is assumed to have failed if the lake is empty.", "The dam has failed if the lake is empty.", "modality", "failed"),
        ("Four guards were fined 900 crowns in total.", "Four guards were fined 900 crowns quarterly.", "number", "each"),
        ("Ostra hiked its fares to 12 crowns.", "Ostra hiked its fares by 12 crowns.", "number", "12 crowns"),
    ],
)  # fmt: skip
def test_every_word_of_a_part_a_change_or_a_belief_tells_what_is_wrong(source, claim, code, value):
    assert (code, value) in [(p.code, p.value) for p in summarizer.ground(claim, source).problems]
