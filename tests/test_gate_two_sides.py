"""What the gate makes of one deed told from its other side, and of forms of a sentence that say the same."""

import pytest

import summarizer

FORMS = [
    ("Varna Town defeated Lund Rovers 3-1 on Saturday.", "Lund Rovers lost 3-1 to Varna Town on Saturday.", True),
    ("Varna Town defeated Lund Rovers 3-1 on Saturday.", "Varna Town lost 3-1 to Lund Rovers on Saturday.", False),
    ("Varna Town defeated Lund Rovers 3-1 on Saturday.", "Lund Rovers lost 3-1 to Moss City on Saturday.", False),
    ("Varna Town lost to Lund Rovers on Saturday.", "Lund Rovers beat Varna Town on Saturday.", True),
    ("Varna Town lost to Lund Rovers on Saturday.", "Varna Town beat Lund Rovers on Saturday.", False),
    ("Brandt Marine sold its shipyard to Ostra Group.", "Ostra Group bought the shipyard from Brandt Marine.", True),
    ("Brandt Marine sold its shipyard to Ostra Group.", "Brandt Marine bought the shipyard from Ostra Group.", False),
    ("Brandt Marine sold its shipyard to Ostra Group.", "Ostra Group bought a ferry from Brandt Marine.", False),
    ("Ostra Group bought a ferry from Brandt Marine.", "Brandt Marine sold a ferry to Ostra Group.", True),
    ("Ostra Group bought a ferry from Brandt Marine.", "Ostra Group sold a ferry to Brandt Marine.", False),
    ("Varna Town defeated Lund Rovers 3-1 on Saturday.", "Lund Rovers lost on Saturday.", True),
    ("Varna Town defeated Lund Rovers 3-1 on Saturday.", "Varna Town lost on Saturday.", False),
    ("Ostra Group hopes to buy a ferry from Brandt Marine.", "Brandt Marine sold a ferry to Ostra Group.", False),
    ("Ostra Group did not buy a ferry from Brandt Marine.", "Brandt Marine sold a ferry to Ostra Group.", False),
    ("Mayor Ana Belic accused the ministry of having waited nine days.", "The ministry accused Mayor Ana Belic of waiting nine days.", False),
    ("Leo Hanak said he would not talk to the rebels unless they first released 65 soldiers.", "Leo Hanak refused to talk to the rebels until they release 65 soldiers.", True),
    ("Leo Hanak said he would not talk to the rebels unless they first released 65 soldiers.", "Leo Hanak refused to talk to the rebels, who released 65 soldiers.", False),
    ("Greta Sole will ask for a recount if the council does not look into it by Friday.", "A recount will be sought unless the council looks into it by Friday, according to Greta Sole.", True),
    ("Greta Sole will ask for a recount if the council looks into it by Friday.", "Greta Sole will ask for a recount unless the council looks into it by Friday.", False),
    ("Ivo Ferrin saved a penalty shortly before half-time.", "Ivo Ferrin saved a penalty just before the interval.", True),
    ("Ivo Ferrin saved a penalty shortly before half-time.", "Ivo Ferrin saved a penalty just after the interval.", False),
    ("The Bank of Lund said on Monday it would buy bonds to calm the market, as yields rose.", "The Bank of Lund declared on Monday it would buy bonds to calm the market, as yields rose.", True),
    ("The Bank of Lund said on Monday it would buy bonds to calm the market, as yields rose.", "The Bank of Lund denied on Monday it would buy bonds to calm the market, as yields rose.", False),
    ("Shares in Ostra fell as much as 6 percent before closing 2 percent lower.", "Ostra shares closed down 6 percent.", False),
    ("A woman aged 29 was questioned as a witness on Thursday and later released; a man aged 41 was arrested.", "A 29-year-old woman was questioned as a witness on Thursday and then released.", True),
    ("A woman aged 29 was questioned as a witness on Thursday and later released; a man aged 41 was arrested.", "A 41-year-old woman was questioned as a witness on Thursday and then released.", False),
    ("Mayor Signe Dahl asked the government to bring forward a new tunnel that is planned for 2034.", "Mayor Signe Dahl asked the government to bring forward the planned tunnel.", True),
    ("Mayor Signe Dahl asked the government to bring forward a new tunnel that is planned for 2034.", "Mayor Signe Dahl asked the government to put off the planned tunnel.", False),
    ("The man, a former security guard, was detained at his flat.", "The man, who used to be a security guard, was detained at his flat.", True),
    ("The man, a former security guard, was detained at his flat.", "The man, who is a security guard, was detained at his flat.", False),
    ("The agency conducted a review of its rules to contain costs.", "The agency carried out a review of its rules to rein in costs.", True),
    ("The agency conducted a review of its rules to contain costs.", "The agency carried out a review of its rules to raise costs.", False),
    ("The bill passed on Monday despite opposition from some of the bakers in Lund.", "The bill passed on Monday and opposes some of the bakers.", False),
    ("The bill passed on Monday despite opposition from some of the bakers in Lund.", "The bill passed on Monday, though some of the bakers opposed it.", True),
    ("The mayor drew criticism from the bakers over the tax.", "The mayor criticised the bakers over the tax.", False),
    ("The mayor drew criticism from the bakers over the tax.", "The bakers criticised the mayor over the tax.", True),
    ("Ivo Darr, brother of the mayor, was jailed for fraud.", "Ivo Darr, the mayor, was jailed for fraud.", False),
    ("The court ruled in favour of Ostra against Brandt.", "The court ruled in favour of Brandt.", False),
    ("The plan has support from the unions in Lund.", "The plan supports the unions in Lund.", False),
    ("The plan has support from the unions in Lund.", "The unions in Lund support the plan.", True),
]  # fmt: skip

TARN = (
    "Tarn Foods, a maker of frozen food, closed two plants on Monday. Tarn Foods denied that its tower was the source of "
    "the fire and said it would sue. Rival Orm Dairy opened a plant in May. Striker Ivo Lund joined Moss Rovers."
)
FIRM = [
    ("The company denied that its tower was the source of the fire.", True),
    ("The company opened a plant in May.", False),
    ("The company closed two plants on Monday.", True),
    ("The ministry closed two plants on Monday.", False),
    ("The striker joined Moss Rovers.", True),
    ("The striker closed two plants on Monday.", False),
]


@pytest.mark.parametrize(("claim", "holds"), FIRM)
def test_who_is_meant_by_the_company(claim, holds):
    found = summarizer.ground(claim, TARN)
    assert found.supported == holds, found.problems


@pytest.mark.parametrize(("source", "claim", "holds"), FORMS)
def test_one_deed_from_two_sides(source, claim, holds):
    found = summarizer.ground(claim, f"{source} The weather in the region stayed dry for most of the week.")
    assert found.supported == holds, found.problems


FERRY = (
    "The tin box of the ferry was opened in Holt on Friday in front of reporters. Norvik insists that the ferry, from "
    "the fleet of Holt, ignored calls to leave its waters. Holt says it was hit within its own waters and Mayor Ivo Lund "
    "vented his anger at the council again on Thursday. The ferry was hit by a tug in November."
)


@pytest.mark.parametrize("cited", [None, [2, 3]])
@pytest.mark.parametrize(
    "claim",
    [
        "The ferry violated Norvik's waters, while Holt says it was hit within its own waters.",
        "The ferry was in the waters of Norvik, while Holt claims it was in its own waters.",
        "The ferry entered Norvik's waters, but Holt says it was hit within its own waters.",
    ],
)
def test_one_sides_word_does_not_stand_as_so_beside_the_others(claim, cited):
    assert not summarizer.ground(claim, FERRY, cited=cited).supported


@pytest.mark.parametrize(
    "claim",
    [
        "Norvik claims the ferry ignored calls to leave its waters, while Holt says it was hit within its own waters.",
        "The ferry was hit by a tug, while Holt says it was hit within its own waters.",
    ],
)
def test_what_the_article_tells_itself_may_stand_beside_one_sides_word(claim):
    assert summarizer.ground(claim, FERRY).supported
