"""A plain rewording of a sentence passes; beside each stand near-by claims that its source does not bear out."""

from dataclasses import dataclass

import pytest

import summarizer

_REST = " The matter has been in the news for weeks. More details were expected on Wednesday."


@dataclass(frozen=True)
class Case:
    """A sentence, with claims that it bears out and claims that it does not; other sentences stand behind it."""

    id: str
    source: str
    true: tuple[str, ...]
    false: tuple[str, ...]


CASES = (
    Case(
        "what-is-yet-to-be-done-has-not-been-done",
        "The bank, which has yet to name a new chairman, has paid its debt to the town.",
        ("The bank, which has not named a new chairman, has paid its debt to the town.",),
        (
            "The bank, which has yet to name a new chairman, has not paid its debt to the town.",
            "The bank, which has named a new chairman, has paid its debt to the town.",
        ),
    ),
    Case(
        "what-is-yet-to-be-named-has-not-been-named",
        "The chairman, who has yet to be named, will get a house in Dorsk.",
        ("The chairman, who has not been named, will get a house in Dorsk.",),
        ("The chairman, who has been named, will get a house in Dorsk.",),
    ),
    Case(
        "over-the-hours-of-something-is-not-more-than-so-many-hours",
        "Over the two hours of the storm, the talks went on in Dorsk.",
        (),
        ("The talks went on over two hours in Dorsk.",),
    ),
    Case(
        "where-yet-to-stays-no-not-is-put-in",
        "The club has yet to win at home and won away on Monday.",
        (),
        ("The club has yet to win at home and has not won away on Monday.",),
    ),
    Case(
        "what-is-of-a-country-is-the-countrys",
        "On Monday the health ministry of Tarnia praised the doctors of Dorsk for their work in the floods.",
        ("On Monday Tarnia's health ministry praised the doctors of Dorsk for their work in the floods.",),
        ("On Monday Dorsk's health ministry praised the doctors of Tarnia for their work in the floods.",),
    ),
    Case(
        "whose-office-it-is-may-stand-before-it",
        "The prime minister of Estmark, Kari Osk, visited Tarvo on Monday.",
        ("Estmark's prime minister, Kari Osk, visited Tarvo on Monday.",),
        ("Tarvo's prime minister, Kari Osk, visited Estmark on Monday.",),
    ),
    Case(
        "who-says-that-he-condemns-it-has-condemned-it",
        "The mayor said he condemned the attack on the school.",
        ("The mayor condemned the attack on the school.",),
        ("The teacher condemned the attack on the school.", "The mayor praised the attack on the school."),
    ),
    Case(
        "a-rejection-is-made-by-saying-so",
        'In a statement, the bank said it "categorically rejects" the allegations.',
        ("The bank rejected the allegations.",),
        ("The bank admitted the allegations.",),
    ),
    Case(
        "a-body-confirms-by-saying-that-it-has-confirmed",
        "The health ministry of Tarnia said on Sunday it had confirmed 48 cases of measles in the city of Dorsk.",
        ("Tarnia's health ministry has confirmed 48 cases of measles in the city of Dorsk.",),
        ("Tarnia's health ministry has denied 48 cases of measles in the city of Dorsk.",),
    ),
    Case(
        "what-somebody-says-that-he-did-otherwise-is-his-word",
        "The airline said it had refunded all its passengers.",
        (),
        ("The airline has refunded all its passengers.", "The airline refunded all its passengers."),
    ),
    Case(
        "what-he-says-that-another-said-is-not-his",
        "The airline said the airport had apologised to its passengers.",
        ("The airline said that the airport had apologised to its passengers.",),
        ("The airline apologised to its passengers.",),
    ),
    Case(
        "nor-is-his-what-another-says-that-he-said",
        "The union said the firm had said it rejected the offer.",
        ("The union said the firm rejected the offer.",),
        ("The firm rejected the offer.",),
    ),
    Case(
        "what-is-taken-into-hand-is-not-accepted-by-saying-so",
        "The company said it accepted 40 tons of waste from the mill.",
        (),
        ("The company accepted 40 tons of waste from the mill.",),
    ),
    Case(
        "what-he-says-that-he-would-say-is-not-said",
        "The airline said it would apologise to its passengers.",
        ("The airline said that it would apologise to its passengers.",),
        ("The airline apologised to its passengers.",),
    ),
    Case(
        "who-says-that-he-apologised-is-the-only-one-to-say-so",
        "The captain said he had apologised to the family of the boy.",
        ("The captain said that he had apologised to the family of the boy.",),
        ("The captain apologised to the family of the boy.",),
    ),
    Case(
        "who-does-not-respond-tells-nothing-of-what-stands-before",
        "Quickmart declined to comment; Fardale did not respond to a request for comment.",
        ("Quickmart declined to comment.", "Fardale did not respond to a request for comment."),
        ("Fardale declined to comment.", "Quickmart did not decline to comment."),
    ),
    Case(
        "nor-who-does-not-reply",
        "Holt declined to comment, and Pike did not reply to an e-mail.",
        ("Holt declined to comment.",),
        ("Pike has replied to an e-mail.",),
    ),
    Case(
        "who-replies-tells-it",
        "The mill was shut for a week, Pike replied in an e-mail.",
        ("The mill was shut for a week, Pike replied.",),
        ("The mill was shut for a week.",),
    ),
    Case(
        "a-date-set-off-by-a-comma-is-no-limit-of-the-first",
        "She was the first woman to climb the peak in winter, in 2011.",
        ("She was the first woman to climb the peak in winter.",),
        ("She was the first woman to climb the peak.", "She was the first woman to climb the peak in summer."),
    ),
    Case(
        "a-date-that-no-comma-sets-off-is-one",
        "She was the first woman to climb the peak in 2011.",
        ("In 2011, she was the first woman to climb the peak.",),
        ("She was the first woman to climb the peak.",),
    ),
    Case(
        "when-it-was-planned-for-is-no-limit-of-what-is-called-off",
        "Nurses in Verland called off a strike planned for next week after the government offered a rise of 6 percent.",
        ("Nurses in Verland called off a planned strike after the government offered a rise of 6 percent.",),
        ("Nurses in Verland planned a strike after the government offered a rise of 6 percent.",),
    ),
    Case(
        "which-of-them-are-banned-stays-a-limit",
        "The council banned boats built before 1990 from the lake.",
        (),
        ("The council banned boats built from the lake.",),
    ),
    Case(
        "who-failed-could-not",
        "Rescuers failed to reach the village of Lakka, where a bridge was swept away.",
        ("Rescuers could not reach Lakka, where a bridge was swept away.",),
        ("Rescuers could reach Lakka, where a bridge was swept away.", "Rescuers would not reach Lakka."),
    ),
    Case(
        "who-is-unable-could-not",
        "Rescuers were unable to reach the village.",
        ("Rescuers could not reach the village.",),
        ("Rescuers could reach the village.",),
    ),
    Case(
        "who-did-not-may-have-been-able",
        "Rescuers did not reach the village.",
        ("The village was not reached by rescuers.",),
        ("Rescuers could not reach the village.",),
    ),
    Case(
        "who-refused-would-not",
        "The minister refused to resign.",
        ("The minister would not resign.",),
        ("The minister could not resign.", "The minister would resign."),
    ),
    Case(
        "none-of-the-crew-is-no-crew-member",
        "None of the crew was injured.",
        ("No crew member was injured.",),
        ("A crew member was injured.", "The crew members were injured."),
    ),
    Case(
        "two-of-the-crew-are-not-its-members",
        "Two of the crew were injured.",
        ("Two of the crew were hurt.",),
        ("The crew members were injured.", "No crew member was injured."),
    ),
    Case(
        "what-is-done-to-a-body-is-not-done-to-a-member",
        "The union was fined 3 million crowns.",
        (),
        ("A union member was fined 3 million crowns.",),
    ),
    Case(
        "who-pleads-not-guilty-denies-it",
        "Quill pleaded not guilty to fraud but admitted bribery.",
        ("Quill denied fraud.",),
        ("Quill denied bribery.", "Quill admitted fraud."),
    ),
    Case(
        "nor-has-he-confessed",
        "Quill pleaded not guilty to fraud on Monday.",
        ("On Monday Quill denied fraud.",),
        ("Quill confessed to fraud.",),
    ),
    Case(
        "who-pleads-guilty-does-not",
        "He pleaded guilty to murder.",
        ("He admitted murder.",),
        ("He denied murder.",),
    ),
    Case(
        "unless-it-is-done-is-if-it-is-not",
        "If no government is formed by January 15, the president must call a new election.",
        ("The president must call a new election unless a government is formed by January 15.",),
        (
            "The president must call a new election if a government is formed by January 15.",
            "The president must call a new election unless no government is formed by January 15.",
        ),
    ),
    Case(
        "unless-it-is-done-is-not-if-it-is",
        "If a government is formed by January 15, the president must call a new election.",
        ("The president must call a new election if a government is formed by January 15.",),
        ("The president must call a new election unless a government is formed by January 15.",),
    ),
    Case(
        "what-will-be-is-to-be",
        "Parliament will vote on the bill on Friday.",
        ("Parliament is to vote on the bill on Friday.", "Parliament is due to vote on the bill on Friday."),
        ("Parliament was to vote on the bill on Friday.", "Parliament may vote on the bill on Friday."),
    ),
    Case(
        "what-is-to-be-is-due",
        "Dusek is to meet his Belmoran counterpart, Yana Petrik, on Wednesday.",
        ("Dusek is due to meet Yana Petrik on Wednesday.",),
        ("Dusek met Yana Petrik on Wednesday.",),
    ),
    Case(
        "what-could-be-may-be",
        "The death toll could rise, officials said.",
        ("The death toll may rise, officials said.",),
        ("The death toll will rise, officials said.", "The death toll can rise, officials said."),
    ),
    Case(
        "what-is-planned-for-a-day-is-scheduled-for-it",
        "The launch is planned for Friday.",
        ("The launch is scheduled for Friday.",),
        ("The launch took place on Friday.",),
    ),
    Case(
        "what-somebody-faces-could-be-done-to-him",
        "He faces a ban of up to four years.",
        ("He could be banned for up to four years.",),
        ("He will be banned for up to four years.", "He could be banned for up to six years."),
    ),
    Case(
        "who-faces-a-fine-does-not-face-the-ban-of-another",
        "He faces a fine of 40 crowns, and his brother faces a ban.",
        ("He could be fined 40 crowns.",),
        ("He could be banned.",),
    ),
    Case(
        "what-somebody-got-is-no-more-a-possibility",
        "He got a ban of four years.",
        ("He was banned for four years.",),
        ("He could be banned for four years.",),
    ),
    Case(
        "what-somebody-considers-he-may-do",
        "The bank is considering selling its insurance unit.",
        ("The bank may sell its insurance unit.",),
        ("The bank will sell its insurance unit.", "The bank sold its insurance unit."),
    ),
    Case(
        "what-somebody-considers-he-need-not-do",
        "Petra Holm said the company was considering the sale of its veterinary unit.",
        ("The company may sell its veterinary unit, according to Petra Holm.",),
        ("The company will sell its veterinary unit, according to Petra Holm.",),
    ),
    Case(
        "what-is-considered-to-be-so-may-not-come",
        "The bank is selling its insurance unit, which is considered safe.",
        (),
        ("The bank may sell its insurance unit.",),
    ),
    Case(
        "both-ends-of-a-change-are-of-one-money",
        "Prices fell to 4.1 billion dollars in 2023 from 5.6 billion a year earlier.",
        ("Prices fell from 5.6 billion dollars to 4.1 billion dollars in 2023.",),
        (
            "Prices fell from 5.6 billion crowns to 4.1 billion dollars in 2023.",
            "Prices fell from 4.1 billion dollars to 5.6 billion dollars in 2023.",
        ),
    ),
    Case(
        "what-stands-in-another-clause-is-of-its-own-kind",
        "Profit fell to 4.1 billion crowns in May, and output rose to 5.6 million.",
        ("Profit fell to 4.1 billion crowns in May.",),
        ("Output rose to 5.6 million crowns.",),
    ),
    Case(
        "an-age-that-is-raised-has-two-ends",
        "Thousands marched on Saturday against a plan to raise the retirement age from 63 to 66.",
        ("Thousands marched on Saturday against a plan to raise the retirement age to 66.",),
        ("Thousands marched on Saturday against a plan to raise the retirement age to 63.",),
    ),
    Case(
        "what-rose-so-much-was-up-so-much",
        "Sales fell 4 percent in May, while profit rose 9 percent.",
        ("Sales were down 4 percent in May.", "Profit was up 9 percent."),
        ("Sales were up 9 percent in May.", "Profit was up 4 percent in May.", "Sales were up 4 percent in May."),
    ),
    Case(
        "what-rose-by-so-much-is-not-what-stands-beside-it",
        "The bank's shares rose 4 percent, and those of its rival 9 percent.",
        ("The bank's shares were up 4 percent.",),
        ("The bank's shares were up 9 percent.",),
    ),
    Case(
        "what-somebody-believes-is-believed",
        "Experts believe that the storm damaged the dam before the bridge fell.",
        ("The storm is believed to have damaged the dam.",),
        (
            "The bridge is believed to have damaged the dam.",
            "The storm is believed to have damaged the bridge.",
            "The storm damaged the dam.",
        ),
    ),
    Case(
        "people-who-are-only-told-to-know-are-sources",
        "The plan would cost 3 million euros, people familiar with the matter said.",
        ("The plan would cost 3 million euros, sources said.", "Sources said the plan would cost 3 million euros."),
        (
            "The plan would cost 3 million euros, officials said.",
            "The plan would cost 3 million euros, the mayor said.",
        ),
    ),
    Case(
        "who-is-named-otherwise-is-no-source",
        "The plan would cost 3 million euros, people in the village said.",
        ("The plan would cost 3 million euros, people said.",),
        ("The plan would cost 3 million euros, sources said.",),
    ),
    Case(
        "what-somebody-plans-he-wants",
        "The company plans to cut 300 jobs.",
        ("The company wants to cut 300 jobs.",),
        ("The company has cut 300 jobs.", "The company wants to add 300 jobs."),
    ),
    Case(
        "who-is-appointed-to-do-it-will-do-it",
        "The board has appointed retired judge Conrad Mayle to examine the case.",
        ("Retired judge Conrad Mayle will examine the case.",),
        ("The board will examine the case.", "Retired judge Conrad Mayle may close the case."),
    ),
    Case(
        "what-he-did-before-he-was-appointed-is-not-to-come",
        "The board has appointed retired judge Conrad Mayle, who examined the case.",
        ("Retired judge Conrad Mayle examined the case.",),
        ("Retired judge Conrad Mayle will examine the case.",),
    ),
    Case(
        "a-launch-that-is-planned-is-to-be",
        "The launch of the pipeline is planned for 2029.",
        ("The pipeline is to be launched in 2029.", "The pipeline will be launched in 2029."),
        ("The pipeline is to be launched in 2027.",),
    ),
    Case(
        "a-launch-that-was-is-not-to-come",
        "The launch of the pipeline in 2029 was a success.",
        (),
        ("The pipeline is to be launched in 2029.",),
    ),
    Case(
        "on-condition-that-is-if",
        "Meridian offered 150 million dollars on condition that pilots accept a pay cut.",
        ("Meridian offered 150 million dollars if pilots accept a pay cut.",),
        ("Meridian offered 150 million dollars unless pilots accept a pay cut.",),
    ),
    Case(
        "what-took-place-is-no-condition",
        "Meridian offered 150 million dollars, and pilots accepted a pay cut.",
        ("Meridian offered 150 million dollars.",),
        ("Meridian offered 150 million dollars if pilots accept a pay cut.",),
    ),
    Case(
        "who-learned-of-it-knew",
        "Medora learned of the breach in June but did not tell patients until October.",
        ("Medora knew of the breach in June but did not tell patients until October.",),
        ("Medora knew of the breach in June and told patients in July.",),
    ),
    Case(
        "what-no-comma-ends-is-the-subject",
        "In the capital, Zaria, a separate blast at a bus station hurt four people.",
        ("Four people were hurt in a separate blast at a bus station in Zaria, the capital.",),
        ("Four people were hurt in a separate blast at a station in Holm, the capital.",),
    ),
    Case(
        "what-commas-end-are-appositions",
        "Berg, the mayor, praised Lund, the coach.",
        ("Lund, the coach, was praised by Berg, the mayor.",),
        ("Berg, the coach, praised Lund, the mayor.",),
    ),
    Case(
        "a-survey-finds-what-it-is-cited-for",
        "Support has risen to 47 percent, according to a survey by Polmark published on Saturday.",
        ("Support has risen to 47 percent, a Polmark survey found.",),
        ("Support has risen to 47 percent, a Lindt survey found.", "Support has fallen to 47 percent, a survey found."),
    ),
    Case(
        "whom-somebody-suspects-is-suspected",
        "Prosecutors in Kellburg suspect a 52-year-old official of passing documents to a foreign service.",
        ("A 52-year-old official is suspected of passing documents to a foreign service.",),
        ("A foreign service is suspected of passing documents to a 52-year-old official.",),
    ),
    Case(
        "who-did-it-is-not-only-suspected",
        "A 52-year-old official passed documents to a foreign service.",
        ("Documents were passed to a foreign service by a 52-year-old official.",),
        ("A 52-year-old official is suspected of passing documents to a foreign service.",),
    ),
    Case(
        "its-is-of-whose-agency-it-is",
        "The space agency of Iberra postponed the launch of its Condor moon probe on Wednesday because of a faulty valve.",
        ("The launch of Iberra's Condor moon probe was postponed because of a faulty valve.",),
        ("The launch of Iberra's moon rocket was cancelled because of a faulty valve.",),
    ),
    Case(
        "its-is-not-of-whose-rival-it-is",
        "The rival of Iberra postponed the launch of its Condor moon probe on Wednesday because of a faulty valve.",
        ("The rival of Iberra postponed the launch of its Condor moon probe because of a faulty valve.",),
        ("The launch of Iberra's Condor moon probe was postponed because of a faulty valve.",),
    ),
    Case(
        "its-may-be-of-the-name-between",
        "The army of Turgania shelled the town of Karsi and its old port on Monday.",
        ("Turgania's army shelled the town of Karsi and its old port on Monday.",),
        ("The army shelled the town of Karsi and Turgania's old port on Monday.",),
    ),
)


@pytest.mark.parametrize(
    ("source", "claim"), [(case.source, claim) for case in CASES for claim in case.true], ids=lambda text: text[:60]
)
def test_a_plain_rewording_passes(source: str, claim: str) -> None:
    verdict = summarizer.ground(claim, source + _REST)
    assert verdict.supported, [f"{p.code}: {p.detail}" for p in verdict.problems]


@pytest.mark.parametrize(
    ("source", "claim"), [(case.source, claim) for case in CASES for claim in case.false], ids=lambda text: text[:60]
)
def test_what_is_nearly_the_same_and_false_does_not(source: str, claim: str) -> None:
    assert not summarizer.ground(claim, source + _REST).supported
