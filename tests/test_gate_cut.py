"""What a cut leaves out may be what makes the rest so: who says it, on what condition, except whom, whose words it has."""

import pytest
from fakes.weather import passes

STATEMENT = (
    'A statement from Brightmart says that the firm is pulling the cereal from its shelves "out of caution for all".'
)
COLONEL = 'Colonel Ines Vard, who leads the base, said: "Open contempt for safety harms our mission in the north."'
CONDITIONS = [
    "Lund said he would resign should the inquiry find fault with his office.",
    "Lund said he would resign if the inquiry found fault with his office.",
    "Lund said he would resign only if the inquiry found fault with his office.",
]
TAX = "Provided that parliament agrees, the tax on fuel will fall by 4 cents."
RAIN = "Without rain the lake would be empty by August, the waterworks warned."
MISSILE = "The country is believed to have tested a missile in the gulf."
MINERS = "Nearly all of the twelve miners were brought to the surface by noon."
BOARD = "No member of the board except the chairwoman opposed the merger."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(STATEMENT, 'The firm is pulling the cereal from its shelves "out of caution for all".', id="who says it"),
        pytest.param(COLONEL, "Colonel Ines Vard said open contempt for safety harms our mission in the north.", id="whose 'our'"),
        *(pytest.param(source, "Lund said he would resign.", id=source) for source in CONDITIONS),
        pytest.param(TAX, "The tax on fuel will fall by 4 cents.", id="provided that"),
        pytest.param(RAIN, "The lake would be empty by August, the waterworks warned.", id="without rain"),
        pytest.param(MISSILE, "The country has tested a missile in the gulf.", id="believed to have"),
        pytest.param(MINERS, "The twelve miners were brought to the surface by noon.", id="nearly all of"),
        pytest.param("Lund said that his client was arrested in Vell on Monday.", "Lund said that he was arrested in Vell on Monday.", id="whose client"),
        pytest.param("The minister was cleared of taking bribes from a builder.", "The minister was taking bribes from a builder.", id="cleared of"),
        pytest.param("The paper retracted its report that the minister had taken bribes.", "The minister had taken bribes.", id="a report that"),
        pytest.param(BOARD, "No member of the board opposed the merger.", id="except one"),
        pytest.param("Everyone but the mayor left the hall.", "All left the hall.", id="everyone but one"),
        pytest.param("All trains of the line except one were late.", "Every train was late.", id="all except one"),
        pytest.param("Lund said the court would rule against the mill if the owner lied.",
                     "Lund said the court would rule against the mill.", id="rule against it if"),
        pytest.param("Lund said he would decide to resign if the inquiry found fault with his office.",
                     "Lund said he would decide to resign.", id="decide to resign if"),
        pytest.param("Nobody but the mayor left the hall.", "No one left the hall.", id="nobody but one"),
        pytest.param("No deal was reached and all but two of the ministers left.",
                     "No deal was reached and all of the ministers left.", id="all but two beside a no"),
        pytest.param("Had the council paid, the mill would have been saved.", "The mill would have been saved.", id="had they paid"),
        pytest.param("Lund has no friends but the bakers in Velm.", "Lund has no friends in Velm.", id="no friends but these"),
        pytest.param('Lund said: "The mine will harm our mission."', "Lund said the mine will harm our mission.", id="whose mission"),
    ],
)  # fmt: skip
def test_a_cut_that_takes_away_what_makes_the_rest_so_fails(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(STATEMENT, "A statement from Brightmart says that the firm is pulling the cereal from its shelves.", id="who says it"),
        pytest.param(COLONEL, 'Colonel Ines Vard said: "Open contempt for safety harms our mission in the north."', id="between marks"),
        pytest.param("We left at dawn, and our mission was a failure.", "Our mission was a failure.", id="the writer's own 'our'"),
        pytest.param("Lund, who is ill, said he would resign if the inquiry found fault.", "Lund said he would resign if the inquiry found fault.", id="if"),
        pytest.param(MISSILE, "The country is believed to have tested a missile.", id="believed to have"),
        pytest.param("No member of the board but the chairwoman opposed the merger on Monday.",
                     "No member of the board but the chairwoman opposed the merger.", id="but one"),
        pytest.param("The banker, accused of hiding money for a gang, left the country in March.",
                     "The banker left the country in March.", id="a charge left out with all that it says"),
        pytest.param("There were no injuries, but the road was shut.", "There were no injuries.", id="another clause behind a comma"),
        pytest.param("There is no plan but talks go on.", "There is no plan.", id="another clause"),
        pytest.param("The mill had no ovens and no bread but the bakers stayed.", "The mill had no ovens.", id="another clause behind two"),
        pytest.param("All bakers left on Friday, but no miller except Lund did.", "All bakers left on Friday.", id="an exception from others"),
        pytest.param('Lund said: "The mine will close in May."', "Lund said the mine will close in May.", id="a mine"),
        pytest.param("Police cleared the square of Velm by firing into the air.", "Police fired into the air.", id="cleared by what was done"),
        pytest.param("The court said it would rule on Monday if the mill may stay open.",
                     "The court said it would rule on Monday.", id="if for whether"),
        pytest.param("Police will check on Friday if the lock was broken.", "Police will check on Friday.", id="check if"),
        pytest.param("Lund told the bakers in May should the mill close they would leave.", "Lund told the bakers in May.", id="a condition of what is said"),
        pytest.param("The tax on fuel will fall on Friday, assuming parliament agrees.",
                     "The tax on fuel will fall, assuming parliament agrees.", id="assuming"),
        *(
            pytest.param(source, claim, id=source)
            for source, claim in (
                ("The firm opened a plant in Lund on Monday, providing 200 jobs.", "The firm opened a plant in Lund on Monday."),
                ("Berg became mayor of Velm in May, assuming office after Lund resigned.", "Berg became mayor of Velm in May."),
                ("The mill closed in May, provided with new locks by the council.", "The mill closed in May."),
                ("The council will close the school in May even if parents object.", "The council will close the school in May."),
                ("Berg walked through the hall as if nothing had happened.", "Berg walked through the hall."),
                ("There were no deaths but dozens of injuries in the crash.", "There were no deaths in the crash."),
                ("The man had no gun but a knife.", "The man had no gun."),
                ("Berg is no longer mayor but a councillor.", "Berg is no longer mayor."),
            )
        ),
    ],
)  # fmt: skip
def test_a_cut_that_keeps_it_passes(source, claim):
    assert passes(source, claim, cited=[2])
