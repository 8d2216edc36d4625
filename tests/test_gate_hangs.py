"""What a sentence says of one of two, in a number, a day, a place or a kind, is not told of the other."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Rye and oat prices are down 3 per cent, while wheat prices are down 9 per cent.", "Wheat prices are down 3 per cent."),
        ("Lund sent 30 boats and Holt sent 55.", "Lund sent 55 boats."),
        ("The firm will cut 400 jobs in Holt and 90 in Moss.", "The firm will cut 400 jobs in Moss."),
        ("Carl Moe, 71, and his son Jens, 34, were rescued.", "Carl Moe, 34, was rescued."),
        ("Prices were up 4% on the year but down 2% on the month.", "Prices were down 2% on the year."),
        ("The plan sets aside 4 million for roads and 7 million for schools.", "The plan sets aside 7 million for roads."),
        ("Talks begin on Monday in Holt and on Thursday in Moss.", "Talks begin on Monday in Moss."),
        ("The mill made a profit while the bakery made a loss.", "The bakery made a profit."),
        ("Profit was 8 million crowns, against 5 million a year earlier.", "Profit was 5 million crowns."),
        ("The old mill is a ruin, while the bakery is the largest in Holt.", "The old mill is the largest in Holt."),
        ("Bakers who had fled and farmers were seen in Holt.", "Farmers had fled."),
        ("Holt has said that it is a drill, but Moss has called it a rehearsal for war.", "Holt has called it a rehearsal for war."),
        ("Carl Moe drove Ann Lund's car into the river.", "Ann Lund drove the car into the river."),
        ("Moe's old letter is being mistaken for a new will.", "Moe's new will is being mistaken for an old letter."),
        ("A baker saw Lund and her son and reported her visit on the radio.", "A baker saw Lund and her son on the radio."),
        ("Lund met the envoy and signed the treaty in Moss.", "Lund met the envoy in Moss."),
        ("Turnout was 68 per cent, up from 63 per cent in 2021.", "Turnout was 68 per cent in 2021."),
        ("They ask for 7 per cent more; the employers offer 4 per cent.", "The employers ask for 7 per cent more."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_one_is_not_told_of_the_other(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Turnout was 68 per cent, up from 63 per cent in 2021.", "Turnout was up from 63 per cent in 2021."),
        ("The employers met the bakers; they ask for 7 per cent more.", "The bakers ask for 7 per cent more."),
        ("Rye prices are down 3 per cent, while wheat prices are down 9 per cent.", "Wheat prices are down 9 per cent."),
        ("Lund sent 30 boats and Holt sent 55.", "Holt sent 55 boats."),
        ("The firm will cut 400 jobs in Holt and 90 in Moss.", "The firm will cut 400 jobs in Holt."),
        ("Carl Moe, 71, and his son Jens, 34, were rescued.", "Carl Moe, 71, was rescued."),
        ("The firm sold the mill in Holt to Lund in a deal in May.", "The firm sold the mill in May."),
        ("Rebels killed a farmer and his son.", "Rebels killed his son."),
        ("The mill is old, but it is still the largest in Holt.", "The mill is the largest in Holt."),
        ("Profit was 8 million crowns, against 5 million a year earlier.", "Profit was 8 million crowns."),
        ("Holt has said that it is a drill, but Moss has called it a rehearsal for war.", "Moss has called it a rehearsal for war."),
        ("Carl Moe drove Ann Lund's car into the river.", "Carl Moe drove the car into the river."),
        ("Bakers and farmers who had fled were seen in Holt.", "Bakers were seen in Holt."),
        ("A guard saw Lund at the gate and rang the police from Moss.", "A guard saw Lund at the gate."),
        ("Lund met the envoy and signed the treaty in Moss.", "Lund signed the treaty in Moss."),
    ],
)  # fmt: skip
def test_what_is_said_of_it_passes_when_the_other_is_cut(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ('Without pause, Mr. Lund\'s loyal fans reply, "Holt!"', 'Without pause, Mr. Lund reply, "Holt!"'),
        ("Holt rover's Ivo Kell scores the first try for his side.", "Holt rover scores the first try for his side."),
        ("Watch for the guard's very plain signs to get rid of him.", "Watch for the guard to get rid of him."),
        ("Ana Kell's novel The Mill was named book of the year in Holt on Tuesday.", "Ana Kell was named book of the year in Holt on Tuesday."),
        ("Police found the letter in Lund's house.", "Police found the letter in Lund."),
    ],
)  # fmt: skip
def test_nobody_takes_the_place_of_what_is_his(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The winner will be named in London's Guildhall on Tuesday.", "The winner will be named in London on Tuesday."),
        ("The bank's chief economist Ana Lund said rates would fall.", "The bank economist Ana Lund said rates would fall."),
    ],
)  # fmt: skip
def test_a_place_may_stand_for_a_house_in_it_and_a_title_be_shortened(source, claim):
    assert passes(source, claim, cited=[2])
