"""A word that made the rest less than it says may not go: "fake", "attempted", "largely", "most of", "or"."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The man carried a fake gun into the bank.", "The man carried a gun into the bank."),
        ("In the first, the dam was built of stone.", "The dam was built of stone."),
        ("In the second option, the line runs through Holt.", "The line runs through Holt."),
        ('His plays are "The Mill," "The Old Dam," and "The Long Road".', "His plays are 'The Mill,' 'The Long Road,' and 'The Long Road'."),
        ("Three people died in the attempted coup.", "Three people died in the coup."),
        ("The so-called peace plan was signed in Holt.", "The peace plan was signed in Holt."),
        ("The bridge all but collapsed in the storm.", "The bridge collapsed in the storm."),
        ("The fire was largely put out by noon.", "The fire was put out by noon."),
        ("The bakers partly backed the strike.", "The bakers backed the strike."),
        ("Moe essentially argued that the mill should close.", "Moe argued that the mill should close."),
        ("Moe essentially argued that the law serves not the bakers, but the firm.", "Moe argued that the law serves not the bakers, but the firm."),
        ("The court basically threw out the plea.", "The court threw out the plea."),
        ("The mill lost 12 jobs in the storm.", "The mill lost 12 jobs today in the storm."),
        ("As Ann Berg explained, the mill lost 12 jobs in May.", "The mill lost 12 jobs in May."),
        ("The mill lost 12 jobs in May, as the report notes.", "The mill lost 12 jobs in May."),
        ("The ruling, in effect, ended the strike.", "The ruling ended the strike."),
        ("In effect, the ruling ended the strike.", "The ruling ended the strike."),
        ("The damage was caused in part by the storm.", "The damage was caused by the storm."),
        ("The damage was due in part to the storm.", "The damage was due to the storm."),
        ("The march in Holt was largely peaceful.", "The march in Holt was peaceful."),
        ("The march in Holt was for the most part peaceful.", "The march in Holt was peaceful."),
        ("The dam is all but useless.", "The dam is useless."),
        ("The bridge was at times closed to lorries.", "The bridge was closed to lorries."),
        ("Flour rose mostly because of the drought.", "Flour rose because of the drought."),
        ("The money comes mainly from a fund in Holt.", "The money comes from a fund in Holt."),
        ("The party of Lund is essentially a club of bakers.", "The party of Lund is a club of bakers."),
        ("The firm more or less admitted that the mill was unsafe.", "The firm admitted that the mill was unsafe."),
        ("Most of the bakers in Holt backed the strike.", "The bakers in Holt backed the strike."),
        ("Few of the bakers backed the strike.", "Bakers backed the strike."),
        ("There is little doubt that the dam will burst.", "There is doubt that the dam will burst."),
        ("The dam was declared safe by mistake.", "The dam was declared safe."),
        ("Will Lund resign over the loan?", "Lund will resign over the loan."),
        ("At first glance, the bridge in Holt seems safe.", "The bridge in Holt seems safe."),
        ("Excluding fuel, prices fell by 2 per cent.", "Prices fell by 2 per cent."),
        ("Most toys are at least partly made of wood, so few are safe.", "Most toys are partly made of wood, so few are safe."),
        ("The pair await the vote after announcing that they will marry.", "The pair are announcing that they will marry."),
        ("Apart from the library, every house on the square burned down.", "Every house on the square burned down."),
        ("Except for the north, the whole island lost power.", "The whole island lost power."),
        ("Lund and Moe were fined a total of 5,000 crowns.", "Lund was fined 5,000 crowns."),
        ("Lund, Moe and Dahl were jailed for two, five and nine years respectively.", "Lund was jailed for nine years."),
        ("The troops were sent to free the hostages.", "The troops freed the hostages."),
        ("The army was ready to invade Holt.", "The army invaded Holt."),
        ("Bakers are allowed to return home.", "Bakers returned home."),
        ("Subject to approval by the court, Lund will buy the mill.", "Lund will buy the mill."),
        ("Half of the bridge fell into the river.", "The bridge fell into the river."),
        ("Ann Lund or Carl Moe will lead the team in June.", "Ann Lund will lead the team in June."),
        ("The army is close to taking the town of Holt.", "The army is taking the town of Holt."),
        ("The firm is on the verge of closing the mill.", "The firm is closing the mill."),
        ("Rather than sell the mill, the council closed it.", "The council sold the mill."),
        ("Instead of selling the mill, the council closed it.", "The council sold the mill."),
        ("The tax is too high to be paid, Moe said.", "The tax is to be paid, Moe said."),
        ("Moe imagined that the mill had been sold.", "The mill had been sold."),
        ("Lund planned to stay in Holt.", "Lund stayed in Holt."),
        ("The chief baker wanted to stay.", "The chief baker stayed."),
        ("Lund promised to come to Holt.", "Lund came to Holt."),
        ("Lund hoped to remain mayor of Holt.", "Lund remained mayor of Holt."),
        ("Lund fell, but the manager didn’t care.", "Lund fell, but the manager did care."),
        ("Four of the 12 boxes of flour were gone.", "Twelve boxes of flour were gone."),
        ("Two of the mills are unsafe.", "The mills are unsafe."),
        ("The mill is usually locked, Moe said.", "The mill was locked, Moe said."),
        ("The council rarely meets in Holt.", "The council meets in Holt."),
        ("The bridge, once expected to open in May, is a ruin.", "The bridge is expected to open in May."),
        ("The aid amounts to 50 crowns per person.", "The aid amounts to 50 crowns."),
        ("The median rent in Holt rose to 900 crowns.", "The rent in Holt rose to 900 crowns."),
        ("Bakers will save 120 crowns on average.", "Bakers will save 120 crowns."),
        ("The costs, not counting repairs, came to 9 million crowns.", "The costs came to 9 million crowns."),
        ("Police said the bags were believed to contain flour.", "The bags contained flour, police said."),
        ("A second wheel could be added, giving the mill more power.", "A second wheel gives the mill more power."),
        ("The firm will close the mill in May, cutting 300 jobs.", "The firm cut 300 jobs."),
        ("Moe said flour worth $5 million a week was stolen.", "Moe said flour worth $5 million was stolen."),
        ("Moe argued that Holt needs a bigger bridge.", "Moe said Holt has a bigger bridge."),
        (
            'Lawyers alleged that Lund "beat and robbed dozens of workers" at his mills in Holt.',
            'Lund "beat and robbed dozens of workers" at his mills in Holt.',
        ),
    ],
)  # fmt: skip
def test_a_word_that_made_it_less_is_kept(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The mill lost 12 jobs in May, as we reported.", "The mill lost 12 jobs in May."),
        ("As Ann Berg left, the mill lost 12 jobs in May.", "The mill lost 12 jobs in May as Ann Berg left."),
        ("The man carried a fake gun into the bank.", "The man carried an imitation gun into the bank."),
        ("Three people died in the attempted coup.", "Three people died when some tried a coup."),
        ("Apart from bread, the bakery sells milk.", "The bakery sells milk."),
        ("Lund and Moe were fined a total of 5,000 crowns.", "Lund and Moe were fined 5,000 crowns in total."),
        ("A few bakers in Holt backed the strike.", "Bakers in Holt backed the strike."),
        ("Some of the bakers in Holt backed the strike.", "Bakers in Holt backed the strike."),
        ("Most of the bakers in Holt backed the strike.", "Most bakers in Holt backed the strike."),
        ("The fire was largely put out by noon.", "The fire was mostly put out by noon."),
        ("The ruling effectively ended the strike.", "The ruling in effect ended the strike."),
        ("The damage was partly caused by the storm.", "The damage was caused in part by the storm."),
        ("Flour rose in May, mostly because of the drought.", "Flour rose in May."),
        ("The pump works effectively in cold water.", "The pump works in cold water."),
        ("The ban remained in effect in Holt.", "The ban remained in Holt."),
        ("The bakers met virtually in May.", "The bakers met in May."),
        ("Moe, who was largely unknown in Holt, won the race.", "Moe won the race."),
        ("The bridge collapsed in the storm. The bridge all but collapsed in the flood.", "The bridge collapsed in the storm."),
        ("Ann Lund or Carl Moe will lead the team in June.", "Either Ann Lund or Carl Moe will lead the team."),
        ("Four of the 12 boxes of flour were gone.", "Four of 12 boxes of flour were gone."),
        ("Two of the three mills sold in May were found unsafe.", "Three mills were sold in May."),
        ("The mill is usually locked, Moe said.", "The mill is normally locked, Moe said."),
        ("The fee is 15 crowns per tonne.", "The fee is 15 crowns a tonne."),
        ("Police said the bags were believed to contain flour.", "The bags are thought to contain flour, police said."),
        ("The firm will close the mill in May, cutting 300 jobs.", "The firm will cut 300 jobs."),
        ("The firm closed the mill in May, cutting 300 jobs.", "The firm cut 300 jobs."),
        ("Flour worth $5 million was stolen a week ago.", "Flour worth $5 million was stolen."),
        ("The firm earned $5 million a year earlier.", "The firm earned $5 million."),
        ("The permit is for work in June or July.", "The permit is for work in June or July."),
        ("Instead of selling the mill, the council closed it.", "The council closed the mill."),
        ("Most toys are at least partly made of wood, so few are safe.", "Most toys are at least partly made of wood."),
        ("The crews are searching the river after finding a boat.", "The crews are searching the river."),
        ("Rather than sell the mill, the council closed it.", "The council did not sell the mill."),
    ],
)  # fmt: skip
def test_what_says_the_same_in_other_words_passes(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund bought the car.", "Lund stole the car."),
        ("Lund was acquitted on Monday.", "Lund was deported on Monday."),
        ("Lund was defeated in the final.", "Lund was killed in the final."),
        ("Lund predicted a tax cut.", "Lund promised a tax cut."),
        ("Lund pledged 3 million.", "Lund donated 3 million."),
        ("The bank lent the firm 3 million.", "The bank gave the firm 3 million."),
        ("The minister opposed the sale.", "The minister stopped the sale."),
        ("Lund bought a car.", "Lund bought a stolen car."),
    ],
)
def test_what_a_dictionary_calls_alike_may_be_another_thing(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The minister blocked the sale.", "The minister stopped the sale."),
        ("The minister blocked the sale.", "The minister opposed the sale."),
        ("Two men were slightly hurt in the fire.", "Two men had minor injuries from the fire."),
        ("The firm purchased a car.", "The firm bought a car."),
    ],
)
def test_what_says_the_same_passes(source, claim):
    assert passes(source, claim, cited=[2])
