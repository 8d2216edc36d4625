"""What the gate must tell apart by a single small word: bounds, ends, order, cause, condition, quantity, grade, who is whose."""

import pytest

import summarizer

AROUND = (
    " The weather was mild that week. Nobody expected the news from the coast. The newspapers wrote about it for days."
)
FALSE = [
    ("another unit", "The tanker spilled 40 tonnes of oil off Varna.", "The tanker spilled 40 barrels of oil off Varna."),
    ("another currency", "The museum paid €3 million for the canvas.", "The museum paid $3 million for the canvas."),
    ("a measure made an end", "Unemployment rose by 5 percent.", "Unemployment rose to 5 percent."),
    ("an end made a measure", "The price rose to 90 crowns.", "The price rose by 90 crowns."),
    ("both ends of a fall", "The price fell from 90 to 70 crowns.", "The price fell from 70 to 90 crowns."),
    ("deleting made keeping", "Norby forced 200 clerks to delete the app from their phones.", "Norby forced its 200 clerks to keep the app on their phones."),
    ("forced made allowed", "Norby forced 200 clerks to delete the app from their phones.", "Norby allowed 200 clerks to delete the app."),
    ("tightened made eased", "The bank tightened its rules for loans in May.", "In May the bank eased its rules for loans."),
    ("now and then", "Turnout was 45 percent, down from 52 percent.", "Turnout was 52 percent, down from 45 percent."),
    ("before made after", "The minister resigned before the vote.", "The minister resigned after the vote."),
    ("after made before", "Berg left after the scandal broke.", "Berg left before the scandal broke."),
    ("until made after", "Police closed the road until the storm passed.", "Police closed the road after the storm passed."),
    ("a lower bound made an upper", "At least 30 people were hurt.", "At most 30 people were hurt."),
    ("a bound dropped", "Up to 80 jobs will go at the plant.", "80 jobs will go at the plant."),
    ("a comparison turned round", "Norby is larger than Besk.", "Besk is larger than Norby."),
    ("who has more", "Holm earned more votes than Lind.", "Lind earned more votes than Holm."),
    ("what grew faster", "Exports grew faster than imports.", "Imports grew faster than exports."),
    ("only dropped", "Only residents may park in the square.", "Residents may park in the square."),
    ("only put in", "The bank lends to farmers.", "The bank lends only to farmers."),
    ("some made all", "Some of the miners returned on Monday.", "All of the miners returned on Monday."),
    ("most made all", "Most deputies voted for the law.", "All deputies voted for the law."),
    ("some made most", "Some schools in Norby will close.", "Most schools in Norby will close."),
    ("few made many", "Few residents support the dam.", "Many residents support the dam."),
    ("several made every", "Several ministers opposed the tax.", "Every minister opposed the tax."),
    ("not all made all", "Not all of the hostages were freed.", "All of the hostages were freed."),
    ("none made some", "None of the hostages were freed.", "Some of the hostages were freed."),
    ("a condition dropped", "The plant will close if the subsidy ends.", "The plant will close."),
    ("a condition turned round", "The team will be banned unless it pays.", "The team will be banned if it pays."),
    ("an exception dropped", "The team will be banned unless it pays.", "The team will be banned."),
    ("cause made effect", "The dam broke because the gate failed.", "The gate failed because the dam broke."),
    ("second made first", "The bridge is the second largest in Sveland.", "The bridge is the largest in Sveland."),
    ("one of the largest", "The bridge is one of the largest in Sveland.", "The bridge is the largest in Sveland."),
    ("who was first", "Lind spoke first, followed by Holm.", "Holm spoke first, followed by Lind."),
    ("ages", "Erik Lund, 34, met Karl Moe, 52.", "Erik Lund, 52, met Karl Moe, 34."),
    ("a sum", "Three men and four women were hurt.", "Seven people were hurt."),
    ("whose hearsay", "Berg said that Lind told him the vote was rigged.", "Berg said the vote was rigged."),
    ("who did which", "Holm opened the school and Lind closed the mill.", "Lind opened the school."),
    ("the brother made the man", "Lind’s brother was arrested.", "Lind was arrested."),
    ("a nomination made a prize", "Holm was nominated for the prize.", "Holm won the prize."),
    ("a nameless paper's report made a fact", "A Polish paper is reporting that a third Dane was held in Norby.",
     "A third Dane was held in Norby."),
    ("a daily's report behind made a fact", "A bridge has collapsed in Norby, a Polish daily reported on Friday.",
     "A bridge has collapsed in Norby."),
    ("what was only expected was done", ("The bank of Norby left its main rate unchanged at 5 percent on Thursday, "
     "defying expectations of a quarter-point cut."), "The bank of Norby cut its main rate on Thursday."),
    ("hearsay made a fact", "Berg said that Lind told him the vote was rigged.", "The vote was rigged."),
    ("what was praised and what blamed", "Lind praised the nurses and blamed the ministry.",
     "Lind praised the ministry and blamed the nurses."),
    ("which court, which man", "The Arlo court freed a Dorn man.", "The Dorn court freed an Arlo man."),
    ("shot by", "Lund was shot by Moe outside the bank.", "Moe was shot by Lund outside the bank."),
    ("a grade dropped", "Former president Ola Vik opened the fair.", "President Ola Vik opened the fair."),
    ("acting dropped", "Acting mayor Ola Vik opened the fair.", "Mayor Ola Vik opened the fair."),
    ("deputy dropped", "The deputy chief of the agency resigned.", "The chief of the agency resigned."),
    ("former put in", "President Ola Vik opened the fair.", "Former president Ola Vik opened the fair."),
    ("portfolios", "Finance Minister Ola Vik met Health Minister Eva Ruud.",
     "Health Minister Ola Vik met Finance Minister Eva Ruud."),
    ("the wife made the man", "The wife of Erik Lund was arrested.", "Erik Lund was arrested."),
    ("another nation", "A Danish tourist was found dead.", "A Swedish tourist was found dead."),
    ("advice made a plan", "The council should sell the pier, Vik said.", "The council will sell the pier, Vik said."),
    ("a try made a deed", "The council tried to sell the pier.", "The council sold the pier."),
    ("a charge made a fact", "The suspect was charged with setting the fire.", "The suspect set the fire."),
    ("an accusation made a fact", "The suspect was accused of bribing a clerk.", "The suspect bribed a clerk."),
    ("a wish made a deed", "The mill no longer wants to repair the old looms.", "The mill no longer repaired the old looms."),
    ("a sentence to come made past", "Lund denied the charge and will be sentenced on 4 March.",
     "Lund denied the charge but was sentenced on 4 March."),
    ("a fact made a plan, in another word", "Holm spent her early years in Besk with her aunt.",
     "Holm plans to live in Besk with her aunt."),
    ("a fact made to come", "An explosion at the mill sparked a huge fire.", "An explosion will occur at the mill."),
    ("after made before, with another verb", "Lind was given the post after winning the vote.",
     "Lind was appointed to the post before winning the vote."),
    ("inside made outside", "The tram runs from the old market to a stop inside the tunnel under the harbour.",
     "The tram runs from the old market to a stop outside the tunnel under the harbour."),
    ("huge made small", "An explosion at the mill sparked a huge fire.", "An explosion at the mill caused a small fire."),
    ("another bound of a length of time", "Her condition has been unchanged for nearly three months.",
     "Her condition has been unchanged for more than three months."),
    ("yet to", "Rescuers have yet to reach the village.", "Rescuers reached the village."),
    ("neither nor", "The firm neither confirmed nor denied the leak.", "The firm denied the leak."),
    ("how much", "Prices fell slightly in May.", "Prices fell sharply in May."),
    ("an omission that turns a quotation", "“We will never sell the harbour to strangers,” Vik said.",
     "“We will … sell the harbour to strangers,” Vik said."),
    ("a part made the whole", "The union, which speaks for 900 of the town’s 1,200 nurses, called a strike.",
     "The union speaks for 1,200 nurses."),
    ("those of them who", "Lind said 70 percent of the members who voted had backed the deal.",
     "70 percent of members voted, Lind said."),
    ("whose measure", "Sales rose 3 percent to 20 million crowns, while its rival Holm raised its sales by 8 percent to 45 million crowns.",
     "Holm raised its sales by 8 percent to 20 million crowns."),
    ("to made by", "Lind blamed the delay on the late shipment of 20 trams to the harbour authority.",
     "Lind blamed the delay on the late shipment of 20 trams by the harbour authority."),
    ("who has so many", "The Norby club has only 40 members, compared with 900 in the Besk club.",
     "The Besk club has only 40 members."),
    ("the least for the most", "The risk was 20 percent lower in the most careful group than in the least careful one.",
     "The risk was 20 percent lower in the least careful group."),
    ("all put in", "In that year 80 riders had a fall, 12 of them in the rain.", "All 80 falls were in the rain."),
    ("one of which", "The council said that it had received three complaints, one of which had been rejected.",
     "The council said that all three complaints had been rejected."),
    ("all districts", "Lind accused the party of handing out coupons in two of the town’s nine districts.",
     "Lind accused the party of handing out coupons in all nine districts."),
    ("once it has made done", "Divers will inspect the wreck in May, once it has been raised from the lake.",
     "The wreck has been raised from the lake."),
    ("he for his client", "Lawyer Ola Vik said his client was innocent.", "Ola Vik said he was innocent."),
    ("give up for keep", "Oswin said he would keep his seat in the senate.",
     "Oswin said he would give up his seat in the senate."),
    ("bribes paid for taken", "A court jailed harbour master Ola Vik for taking bribes from a shipping firm.",
     "Ola Vik was jailed for paying bribes to a shipping firm."),
    ("an unnamed doer", "The paintings were stolen hours after the alarm had been switched off for repairs.",
     "The thieves switched off the alarm."),
    ("before for within a day of", "Eva Ruud said the warning had been issued within a day of the first case.",
     "Eva Ruud said the warning had been issued even before the first case."),
    ("a nominal deed of another", "A proposal to ban coal was withdrawn after opposition from nine towns.",
     "Nine towns proposed a ban on coal."),
    ("a finding of who is called like the matter", "The national Fire and Rescue Agency said the fire started in a kitchen.",
     "The fire started in a kitchen."),
    ("a jest made earnest", "Ola Vik jokingly promised to swim to the island of Besk.",
     "Ola Vik promised to swim to the island of Besk."),
    ("a satire made earnest", "The page explains, in a satirical fashion, that the mill was sold for a cow.",
     "The page explains that the mill was sold for a cow."),
    ("a sentence turned round", "Lund said deputy head Eva Ruud “overruled” the Board of Harbour Safety to remove him.",
     "Lund said the Board of Harbour Safety “overruled” deputy head Eva Ruud to remove him."),
]  # fmt: skip
TRUE = [
    ("all of these kept", "The fire hurt 12 people, three of them children, and all of the children were pupils.",
     "All of the children were pupils."),
    ("what is waited for", "Divers will inspect the wreck in May, once it has been raised from the lake.",
     "Divers will inspect the wreck once it has been raised from the lake."),
    ("a day in front", "Lund opened the fair in Besk on Monday.", "On Monday Lund opened the fair in Besk."),
    ("who has so many kept", "The Norby club has only 40 members, compared with 900 in the Besk club.",
     "The Norby club has only 40 members."),
    ("an end kept", "The price fell from 90 to 70 crowns.", "The price fell to 70 crowns."),
    ("most is some", "Most deputies voted for the law.", "Some deputies voted for the law."),
    ("a passive", "The mayor was criticised by the bishop.", "The bishop criticised the mayor."),
    ("one age of two", "Erik Lund, 34, met Karl Moe, 52.", "Karl Moe, 52, was met by Erik Lund."),
    ("would for will", "“We will never sell the harbour to strangers,” Vik said.",
     "Vik said they would never sell the harbour to strangers."),
    ("a possessive for of", "The council of Norby approved the sale of the pier on Tuesday.",
     "Norby's council approved the pier's sale."),
    ("a clause made a link", "Erik Lund was arrested after the police found the gun in his car.",
     "After the police had found the gun in his car, Erik Lund was arrested."),
    ("down from", "Turnout was 45 percent, down from 52 percent.", "Turnout fell from 52 percent to 45 percent."),
    ("only kept", "Only residents may park in the square.", "Only residents are allowed to park in the square."),
    ("a condition kept", "The plant will close if the subsidy ends.", "The plant will shut if the subsidy ends."),
    ("a grade behind the name", "Former president Ola Vik opened the fair.", "Ola Vik, the former president, opened the fair."),
    ("two words for two like them", "The police, which have launched an investigation into the fire, have found no evidence of arson.",
     "The police, who have started an inquiry, have found no evidence of arson."),
    ("no for not", "The police have not found any evidence of arson at the mill.", "The police found no evidence of arson at the mill."),
    ("a plan kept in other words", "Holm intends to sell the mill in Besk.", "Holm plans to sell the mill in Besk."),
    ("made for a purpose", "The loan was meant to pay for the new school.", "The loan was intended to pay for the new school."),
    ("a day in small letters", "the coach will speak at a press conference on friday morning .",
     "The coach will speak at a press conference on Friday morning."),
    ("a jest kept", "Ola Vik jokingly promised to swim to the island of Besk.",
     "Ola Vik promised, jokingly, that he would swim to Besk."),
    ("a list that is counted", "In her flat by the harbour Ola Vik wrote a novel and later a play.",
     "Ola Vik wrote two books, a novel and a play."),
]  # fmt: skip


@pytest.mark.parametrize("cited", [[1], None], ids=["cited", "searched"])
@pytest.mark.parametrize(("source", "claim"), [pytest.param(s, c, id=i) for i, s, c in FALSE])
def test_a_small_change_that_makes_it_false_fails(source, claim, cited):
    assert summarizer.ground(source, source + AROUND, cited=cited).supported
    assert not summarizer.ground(claim, source + AROUND, cited=cited).supported


@pytest.mark.parametrize("cited", [[1], None], ids=["cited", "searched"])
@pytest.mark.parametrize(("source", "claim"), [pytest.param(s, c, id=i) for i, s, c in TRUE])
def test_the_same_in_other_words_passes(source, claim, cited):
    assert summarizer.ground(claim, source + AROUND, cited=cited).problems == ()


REPORT = (
    "The city council of Norby voted on Monday to close the old swing bridge after cracks were found in its towers. "
    "Mayor Lena Holm said traffic would be led over the northern bridge. Shop owners protested in front of the hall. "
    "A new bridge could open in three years. Per Dahl, an engineer, inspected the towers in March."
)
REWORDED = "Norby's council decided on Monday to shut the old swing bridge because its towers had cracks"
ADDED = [
    "Critics say that {}.", "An audit found that {}.", "The court ruled that {}.", "Doctors fear that {}.",
    "In a surprise move, {}.", "Despite objections from the bishop, {}.", "Because of a scandal, {}.", "Thanks to a tip, {}.",
    "Under threat of sanctions, {}.", "To win over farmers, {}.", "Having lost a bet, {}.", "As the opposition had predicted, {}.",
    "{}, prompting outrage abroad.", "{}, to the delight of farmers.", "{}, a step that the bishop welcomed.",
    "{}, while the neighbours slept.", "{}, as a favour to a friend.", "{}, which nobody believes.",
    "{}, according to leaked documents.", "It was a hoax that {}.", "Lawmakers were told that {}.", "The bishop obeyed: {}.",
    "{} because of a bribe.", "{} without telling anyone.", "{} in exchange for a pardon.", "{}, and three clerks resigned.",
]  # fmt: skip


@pytest.mark.parametrize("frame", ADDED)
def test_what_is_hung_on_a_true_rewording_needs_ground_of_its_own(frame):
    words = REWORDED if frame.startswith("{") else REWORDED.replace("Norby's", "the Norby", 1)
    assert summarizer.ground(f"{REWORDED}.", REPORT).problems == ()
    assert not summarizer.ground(frame.format(words), REPORT).supported


@pytest.mark.parametrize(
    "words", ["under pressure from the bank", "fearing a scandal", "who had lost a bet", "acting on a tip"]
)
def test_what_is_put_in_between_commas_needs_ground_of_its_own(words):
    claim = REWORDED.replace("council decided", f"council, {words}, decided")
    assert not summarizer.ground(f"{claim}.", REPORT).supported


def test_an_open_year_holds_the_month_that_a_sentence_on_the_same_gives():
    source = (
        "The gallery moved forty paintings to a vault last year. According to its books, the gallery moved the first "
        "paintings on 17 August last year. A thief was caught in May. By December 2022 the walls were bare."
    )
    assert (
        summarizer.ground("In August 2022 forty paintings of the gallery were taken to a vault.", source).problems == ()
    )
    assert not summarizer.ground("In May 2022 forty paintings of the gallery were taken to a vault.", source).supported


def test_a_name_put_in_the_place_of_another_fails_though_the_article_has_it_elsewhere():
    assert not summarizer.ground("Mayor Per Dahl said traffic would be led over the northern bridge.", REPORT).supported


def test_the_one_of_a_pair_is_not_the_other_though_both_stand_in_one_name():
    source = "The list of firms at Lund & Dahl gets longer. Inspectors named a total of five Lund employees on Monday."
    assert not summarizer.ground("Inspectors named a total of five Dahl employees on Monday.", source).supported


def test_who_lost_a_seat_defeated_nobody_though_another_did():
    source = "Ada Lind of the Labour Party lost her seat in Norby. Per Dahl defeated two rivals in the north."
    assert not summarizer.ground("Ada Lind of the Labour Party defeated her seat in Norby.", source).supported


def test_a_verb_that_denies_does_not_stand_for_another_that_does():
    source = "Many clerks missed their second payment on Friday. The union rejected the offer of the council on Monday."
    assert not summarizer.ground("Many clerks rejected their second payment on Friday.", source).supported


def test_an_added_clause_that_another_sentence_says_is_kept():
    source = (
        "Ada Lind has claimed that the mill kept her as a clerk for twelve years against her will. The mill lies in Besk. "
        "It has four floors. The owners live abroad. Lind was forced to work in the boiler room."
    )
    claim = (
        "Ada Lind has claimed that the mill kept her as a clerk for twelve years against her will, where she was forced to "
        "work in the boiler room."
    )
    assert summarizer.ground(claim, source).problems == ()


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(
            "Soldiers left the town on Sunday, the defence ministry said. Rebel captain Ola Vik said his men had the bridge.",
            "The defence ministry said rebels had the bridge.",
            id="of a captain",
        ),
        pytest.param(
            "“I have never seen such a verdict,” Ola Vik said. Prosecutors called for a longer sentence.",
            "“I have never seen such a verdict,” one of the prosecutors said.",
            id="of a man alone",
        ),
        pytest.param(
            "Lead author Eva Ruud said the study had limits. Ola Vik, who did not work on the research, called it good.",
            "Ola Vik led the research.",
            id="of the lead author",
        ),
    ],
)
def test_what_is_said_of_one_is_not_said_of_who_is_named_beside_him(source, claim):
    assert not summarizer.ground(claim, source + AROUND).supported


def test_what_another_sentence_says_was_rejected_was_not_accepted():
    source = "Lind had been offered 3 million crowns by a label to drop her suit. Lind rejected the offer."
    assert summarizer.ground("Lind rejected an offer of 3 million crowns.", source + AROUND).supported
    assert not summarizer.ground("Lind accepted an offer of 3 million crowns.", source + AROUND).supported
