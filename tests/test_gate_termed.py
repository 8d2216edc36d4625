"""What somebody calls a thing, says of himself or is told beside a statement stays his word."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The guild expelled Moe over what it called a breach of trust.", "The guild expelled Moe over a breach of trust."),
        ("Troops raided what the army described as a weapons factory.", "Troops raided a weapons factory."),
        ("The mayor sued over what she said was a forged letter.", "The mayor sued over a forged letter."),
        ("In what Lund called the worst storm in living memory, 40 roofs were torn off.", "It was the worst storm in living memory."),
        ("What the port termed a small leak in May had closed two docks.", "A small leak in May had closed two docks."),
        ("The man, who posed as a police officer, took the key.", "The man, a police officer, took the key."),
        ("The woman, who says she is a niece of the king, was expelled.", "The woman, a niece of the king, was expelled."),
    ],
)  # fmt: skip
def test_a_name_that_somebody_gives_a_thing_is_not_told_as_what_it_is(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Troops raided what the army described as a weapons factory.", "Troops raided what the army called a weapons factory."),
        ("Troops raided what the army described as a weapons factory.", "The army said the troops raided a weapons factory."),
        ("The film shows what Moe called the worst storm of his life. The storm struck Holt in May.", "The storm struck Holt in May."),
    ],
)  # fmt: skip
def test_it_may_be_told_with_who_calls_it_so_or_where_another_sentence_has_it(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    "source",
    [
        "As Ruben Vale put it, the mill bought 300 sacks of old flour.",
        "As Ruben Vale tells it, the mill bought 300 sacks of old flour.",
        "In Ruben Vale's account, the mill bought 300 sacks of old flour.",
        "The mill bought 300 sacks of old flour, letters seen by the Holt Courier show.",
        "The mill bought 300 sacks of old flour from a firm in Holt, her lawyer, Ruben Vale, said on Monday.",
        "The film, a thriller, imagines that the mill bought 300 sacks of old flour.",
    ],
)
def test_what_stands_beside_a_statement_and_makes_it_somebodys_is_not_dropped(source):
    assert not passes(source, "The mill bought 300 sacks of old flour.", cited=None)


def test_what_a_complaint_says_is_not_told_as_so():
    source = "According to the indictment, Carl Moe got a boat in return. He denies it."
    assert not passes(source, "Carl Moe got a boat in return for silence.", cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            'Carl Moe said guards had been "told to look away", a charge the operator called baseless.',
            'The operator said guards had been "told to look away".',
        ),
        (
            "Editor Ida Berg, in a talk with Radio Holt, called the plan reckless. The harbour office runs the port.",
            "The harbour office called the plan reckless.",
        ),
        (
            "The driver said the gates had been open. Rail operator Blueline said the gates had been checked in May.",
            "Rail operator Blueline said the gates had been open.",
        ),
    ],
)
def test_the_word_of_one_is_not_given_to_who_speaks_next(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The captain, Ann Lund, said the ship had struck a rock.", "The captain said the ship had struck a rock."),
        ("Rail operator Blueline said the bus had been checked. The driver said the lights had been off.", "The driver said the lights had been off."),
        ("The guild described the sale as a mistake.", "The guild called the sale a mistake."),
    ],
)  # fmt: skip
def test_the_word_of_one_may_be_given_to_him_by_another_name(source, claim):
    assert passes(source, claim, cited=None)
