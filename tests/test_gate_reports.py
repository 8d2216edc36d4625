"""What the gate makes of claims about whole reports: true in other words, or false by what they put together anew."""

import pytest

import summarizer

REPORTS = {
    "flood": (
        "Heavy rain burst the Orla dam above the town of Brask early on Saturday, flooding more than 600 "
        "homes and forcing about 4,000 people from the valley, the regional government said. Two "
        "firefighters drowned while trying to reach a stranded family, and a third was missing on Sunday "
        "night. The family of five was later lifted to safety by an army helicopter. Governor Petra Holm, "
        "who visited Brask on Sunday, promised 15 million euros in emergency aid and said the dam would be "
        "rebuilt by 2027. Her predecessor, Anton Frey, had rejected a plan to strengthen the dam in 2021 "
        'because of its cost, which engineers put at 9 million euros. "We warned them three times," said '
        'Lise Arend, a hydrologist at the University of Kell. "Nobody wanted to listen." Frey told local '
        "radio that he had never seen the warnings. Insurers estimate the damage at between 80 and 120 "
        "million euros. Brask was last flooded in 1962, when 31 people died. Schools in the valley will stay "
        "closed until Wednesday."
    ),
    "trial": (
        "A court in Lenz on Tuesday acquitted former banker Oskar Reim of fraud but found his partner, Julia "
        "Marek, guilty of forging documents. Judge Clara Winter sentenced Marek to 18 months in prison, "
        "suspended, and ordered her to repay 2.3 million francs. Prosecutors had asked for five years for "
        "Reim and three for Marek. Reim, 58, was arrested in March 2022 after Delta Bank reported missing "
        "funds to the police. He always denied wrongdoing, and his lawyer, Paul Egger, said on Tuesday that "
        'his client "has lost three years of his life". Marek\'s lawyers said they would appeal. The bank '
        "declined to comment on the verdict. Its shares rose 2% to 48 francs. Reim could still face a civil "
        "suit, according to the newspaper Lenzer Blatt. Only one of the four charges against Marek was "
        "proved, the judge said."
    ),
    "vote": (
        "Parliament in Tarsia voted by 112 to 98 on Thursday to legalise the sale of cannabis, making it the "
        "third country in the region to do so. The bill was proposed by Health Minister Dario Conti and "
        "opposed by the Conservative Party of former prime minister Elena Brandt. Eleven members abstained. "
        "Under the law, adults over 21 will be able to buy up to 30 grams a month from licensed shops, which "
        'may open from January. Driving under the influence remains illegal. Brandt called the law "a gift '
        'to dealers" and vowed to repeal it if her party wins the election in May. Polls show the '
        "Conservatives trailing the governing Social Democrats by six points. A survey by the institute "
        "Opinio in August found that 54% of Tarsians supported legalisation, up from 41% in 2019. The police "
        "union had urged lawmakers to delay the vote. Neighbouring Vorland legalised cannabis in 2021 and "
        "has since seen arrests for possession fall by half."
    ),
    "ferry": (
        "A ferry carrying 212 passengers caught fire off the island of Sirra on Monday evening, killing at "
        "least seven people, the coastguard said. Rescue boats brought 190 people ashore, and 15 were still "
        "missing on Tuesday. The captain, Nils Brandt, 52, was questioned by police but has not been "
        "arrested. A passenger, Rosa Kint, said she had smelled smoke an hour before the alarm. The "
        "operator, Blueline, said the ship passed an inspection in April. Transport Minister Edda Moll "
        "ordered checks on all 14 ferries of the company and suspended its licence for a week. Investigators "
        "believe the fire began in the engine room, though they have not ruled out arson. In 2018 another "
        "Blueline ferry, the Alta, sank in the same strait without loss of life. The opposition called for "
        "the minister to resign, which she rejected. Blueline's shares lost a fifth of their value."
    ),
    "merger": (
        "Steelmaker Korvan said on Wednesday that it would buy its smaller rival Ansel for 1.4 billion euros "
        "in cash, creating the continent's third-largest producer. Ansel's board recommended the offer, "
        "which is 30% above Tuesday's closing price of 21 euros a share. The deal needs the approval of "
        "competition authorities and is expected to close by the end of the year. Korvan, which employs "
        "18,000 people, said it planned to cut 1,200 jobs, most of them at Ansel's plant in Dorn. The "
        "metalworkers' union threatened to strike if there were forced redundancies. Korvan chief executive "
        "Ivo Salm will lead the combined group; Ansel's head, Marta Quist, will retire. Ansel reported a "
        "loss of 40 million euros last year after a profit of 25 million the year before. Analysts at "
        "Brenner Bank said the price was too high. A takeover bid by the American group Fulton collapsed in "
        "2022 over financing. The Dorn plant opened in 1958 and makes rails."
    ),
    "school": (
        "The Supreme Court ruled 5-4 on Monday that cities may not bar religious schools from a public "
        "tuition programme, overturning a lower court's decision. Justice Helen Ward wrote the majority "
        'opinion; Justice Paul Okoro dissented, saying that the ruling "tears down a wall that served us '
        "well\". The case was brought in 2023 by two families from Harlow, whose city had excluded St Bede's "
        "academy. Harlow Mayor Dan Pruett said he was disappointed but would comply. The programme pays up "
        "to 6,000 dollars a year for each of about 900 pupils. Teachers' unions warned that the decision "
        "could cost public schools money. A poll in May found that 48% of voters backed such payments and "
        "45% opposed them. The state legislature is considering a bill that would end the programme "
        "altogether. Governor Lena Fisk has not said whether she would sign it."
    ),
    "storm": (
        "Hurricane Delta killed 14 people and left 30,000 homes without power in the northern province of "
        "Sarra on Sunday, officials said."
    ),
    "fine": (
        "The European Commission fined Norvik Energy 320 million euros on Wednesday for blocking rivals from "
        "its gas network."
    ),
    "succession": (
        "Chief Executive Paul Renner will step down at the end of March and be succeeded by finance chief "
        "Dana Holt, the airline announced."
    ),
    "final": (
        "Defending champion Mia Torres beat Ana Kovac 6-4, 6-3 in the final in Porto to win her third title "
        "of the season."
    ),
    "sleep": (
        "Scientists at the University of Lund found that children who sleep less than eight hours are twice "
        "as likely to catch colds, according to a study published in the journal Sleep."
    ),
    "ambush": (
        "Rebels attacked a convoy near the border town of Kest, killing at least nine soldiers and wounding "
        "20, the army said in a statement."
    ),
    "denial": ("The rebels said they had not attacked the convoy and accused the army of lying."),
    "pensions": (
        "President Ilan Moreau has refused to sign the pension bill, sending it back to parliament, which is "
        "expected to vote on it again in September."
    ),
    "shares": (
        "Shares of Tarn Motors fell 7.5% to 41.20 pounds after the company cut its profit forecast for the "
        "second time this year."
    ),
    "bridge": (
        "The bridge, built in 1931 and closed since 2019, will reopen next spring after repairs costing $12 million."
    ),
    "mayor": (
        "Former mayor Greta Olsen, 61, was sentenced to four years in prison for accepting bribes from a "
        "construction firm."
    ),
    "troops": ("Opposition leader Karim Haddad called on the government to withdraw its troops from the valley."),
    "strike": (
        "About 2,000 nurses went on strike at six hospitals in the capital on Monday, demanding a 10% pay rise."
    ),
    "offer": ("The government offered the nurses 4%, which their union rejected."),
    "runway": ("No one was hurt when a cargo plane slid off the runway at Vester airport late on Thursday."),
    "drones": (
        "Iran denied that its drones had crossed into the neighbouring country, but satellite images "
        "reviewed by Reuters appear to show otherwise."
    ),
    "vaccines": (
        "The World Health Organization (WHO) urged countries to donate vaccines to poorer nations before "
        "giving booster shots."
    ),
    "suspects": (
        "Two of the five suspects were released without charge, while the other three will appear in court on Friday."
    ),
    "turnout": ("Turnout was 62 percent, up from 55 percent four years ago."),
    "treaty": ("Her brother, Senator Jon Pell, voted against the treaty even though his party supported it."),
}

FALSE = [
    ("storm", "Hurricane Delta killed 30,000 people."),
    ("storm", "Hurricane Delta killed 14 people in the southern province of Sarra."),
    ("storm", "Hurricane Delta injured 14 people in Sarra."),
    ("storm", "Hurricane Delta destroyed 30,000 homes."),
    ("storm", "Hurricane Delta killed 14 people on Saturday."),
    ("fine", "Norvik Energy fined the European Commission 320 million euros."),
    ("fine", "Norvik Energy was fined 320 million dollars."),
    ("fine", "Norvik Energy was fined 230 million euros."),
    ("fine", "The European Commission cleared Norvik Energy of blocking rivals."),
    ("fine", "The European Commission considers fining Norvik Energy."),
    ("fine", "The European Commission fined Norvik Energy for blocking customers from its gas network."),
    ("succession", "Paul Renner will succeed Dana Holt."),
    ("succession", "Paul Renner has stepped down."),
    ("succession", "Paul Renner will step down at the end of May."),
    ("succession", "Finance chief Paul Renner will step down."),
    ("succession", "Paul Renner was fired."),
    ("final", "Ana Kovac beat Mia Torres in the final."),
    ("final", "Mia Torres lost to Ana Kovac in the final."),
    ("final", "Mia Torres won her fourth title of the season."),
    ("final", "Mia Torres beat Ana Kovac 6-3, 6-4."),
    ("sleep", "Children who sleep more than eight hours are twice as likely to catch colds."),
    ("sleep", "Children who sleep less than eight hours are half as likely to catch colds."),
    ("sleep", "Sleeping less than eight hours causes colds."),
    ("sleep", "Adults who sleep less than eight hours are twice as likely to catch colds."),
    ("sleep", "Scientists at the University of Oslo found that children who sleep less catch more colds."),
    ("ambush", "Soldiers attacked a rebel convoy near Kest."),
    ("ambush", "Rebels killed at least 20 soldiers near Kest."),
    ("ambush", "Rebels killed nine civilians near Kest."),
    ("ambush", "At most nine soldiers were killed near Kest."),
    ("denial", "The rebels admitted attacking the convoy."),
    ("denial", "The army accused the rebels of lying."),
    ("denial", "The army lied."),
    ("pensions", "President Ilan Moreau signed the pension bill."),
    ("pensions", "Parliament sent the pension bill back to President Moreau."),
    ("pensions", "Parliament voted on the bill again in September."),
    ("shares", "Tarn Motors shares fell to 7.5 pounds."),
    ("shares", "Tarn Motors shares rose 7.5%."),
    ("shares", "Tarn Motors raised its profit forecast."),
    ("shares", "Tarn Motors cut its profit forecast for the first time this year."),
    ("shares", "Shares of Tarn Motors fell 7.5% before the company cut its profit forecast."),
    ("bridge", "The bridge reopened after repairs costing $12 million."),
    ("bridge", "The bridge was built in 2019."),
    ("bridge", "The bridge has been closed since 1931."),
    ("bridge", "The bridge will reopen next autumn."),
    ("mayor", "Greta Olsen was sentenced to 61 years in prison."),
    ("mayor", "Greta Olsen was sentenced to four years for offering bribes to a construction firm."),
    ("mayor", "Greta Olsen was acquitted of accepting bribes."),
    ("mayor", "A construction firm accepted bribes from Greta Olsen."),
    ("troops", "The government withdrew its troops from the valley."),
    ("troops", "Karim Haddad withdrew his troops from the valley."),
    ("troops", "The government called on Karim Haddad to withdraw."),
    ("troops", "The government will withdraw its troops from the valley."),
    ("strike", "More than 2,000 nurses went on strike."),
    ("strike", "About 2,000 nurses at ten hospitals went on strike."),
    ("strike", "Nurses won a 10% pay rise."),
    ("strike", "Nurses ended their strike on Monday."),
    ("offer", "The union accepted the government's offer of 4%."),
    ("offer", "The nurses demanded 4%."),
    ("runway", "A cargo plane slid off the runway at Vester airport, hurting one."),
    ("runway", "One person was hurt when a cargo plane slid off the runway."),
    ("runway", "A passenger plane slid off the runway at Vester airport."),
    ("drones", "Iranian drones crossed into the neighbouring country."),
    ("drones", "Iran said its drones had crossed into the neighbouring country."),
    ("vaccines", "Countries donated vaccines to poorer nations."),
    ("vaccines", "The WHO urged countries to give booster shots before donating vaccines."),
    ("suspects", "Three suspects were released without charge."),
    ("suspects", "Five suspects will appear in court on Friday."),
    ("suspects", "Two suspects were charged."),
    ("turnout", "Turnout fell to 62 percent from 55 percent."),
    ("turnout", "Turnout was 55 percent."),
    ("turnout", "Turnout rose by 62 percent."),
    ("treaty", "Senator Jon Pell voted for the treaty."),
    ("treaty", "Jon Pell's party opposed the treaty."),
    ("treaty", "Senator Jon Pell voted against the treaty because his party supported it."),
    ("treaty", "Senator Jon Pell's sister voted against the treaty."),
    ("flood", "Three firefighters drowned."),
    ("flood", "A family of five drowned."),
    ("flood", "Governor Petra Holm promised 9 million euros in emergency aid."),
    ("flood", "Petra Holm rejected a plan to strengthen the dam in 2021."),
    ("flood", "Anton Frey rejected a plan to demolish the dam."),
    ("flood", "Engineers put the cost of strengthening the dam at 15 million euros."),
    ("flood", "Frey ignored the warnings."),
    ("flood", "Frey said he had seen the warnings."),
    ("flood", "Lise Arend never saw the warnings."),
    ("flood", 'Lise Arend said, "We warned them four times."'),
    ("flood", "The damage was 120 million euros."),
    ("flood", "Insurers estimate the damage at more than 120 million euros."),
    ("flood", "Brask was first flooded in 1962."),
    ("flood", "Schools in the valley will be closed from Wednesday."),
    ("flood", "The dam was rebuilt by 2027."),
    ("flood", "The dam will not be rebuilt."),
    ("flood", "About 4,000 people died."),
    ("flood", "A third firefighter was found on Sunday night."),
    ("flood", "Governor Anton Frey visited Brask on Sunday."),
    ("trial", "Oskar Reim was found guilty of fraud."),
    ("trial", "Julia Marek was acquitted of forging documents."),
    ("trial", "Julia Marek was found guilty of fraud."),
    ("trial", "Oskar Reim was found guilty of forging documents."),
    ("trial", "Marek was sentenced to three years in prison."),
    ("trial", "Prosecutors had asked for three years for Reim."),
    ("trial", "Reim was ordered to repay 2.3 million francs."),
    ("trial", "Marek was arrested in March 2022."),
    ("trial", "The police reported missing funds to Delta Bank."),
    ("trial", "Reim admitted wrongdoing."),
    ("trial", "Marek's lawyer Paul Egger said his client has lost three years of his life."),
    ("trial", "Marek's lawyers will appeal."),
    ("trial", "Marek's lawyers said they would not appeal."),
    ("trial", "Reim's lawyers said they would appeal."),
    ("trial", "The bank welcomed the verdict."),
    ("trial", "The bank's shares fell 2% to 48 francs."),
    ("trial", "The bank's shares rose 48% to 2 francs."),
    ("trial", "Reim faces a civil suit."),
    ("trial", "All four charges against Marek were proved."),
    ("trial", "Three of the four charges against Marek were proved."),
    ("trial", "Judge Clara Winter acquitted Marek."),
    ("trial", "Clara Winter was sentenced to 18 months in prison."),
    ("vote", "Parliament voted by 98 to 112 to legalise the sale of cannabis."),
    ("vote", "Parliament voted to ban the sale of cannabis."),
    ("vote", "Tarsia became the first country in the region to legalise cannabis."),
    ("vote", "Health Minister Dario Conti opposed the bill."),
    ("vote", "Elena Brandt proposed the bill."),
    ("vote", "Prime Minister Elena Brandt called the law a gift to dealers."),
    ("vote", "Eleven members voted against."),
    ("vote", "Adults over 18 will be able to buy up to 30 grams a month."),
    ("vote", "Adults over 21 will be able to buy at least 30 grams a month."),
    ("vote", "Adults over 21 will be able to buy up to 30 grams a week."),
    ("vote", "Licensed shops opened in January."),
    ("vote", "Driving under the influence is legal."),
    ("vote", "Brandt repealed the law."),
    ("vote", "Brandt will repeal the law."),
    ("vote", "Brandt vowed to keep the law if her party wins the election."),
    ("vote", "The Conservatives lead the Social Democrats by six points."),
    ("vote", "54% of Tarsians opposed legalisation."),
    ("vote", "41% of Tarsians supported legalisation in August."),
    ("vote", "Lawmakers delayed the vote."),
    ("vote", "Arrests for possession in Vorland have doubled."),
    ("vote", "Vorland legalised cannabis in 2019."),
    ("ferry", "At least 15 people died when a ferry caught fire off Sirra."),
    ("ferry", "Seven people were still missing on Tuesday."),
    ("ferry", "The captain, Nils Brandt, was arrested."),
    ("ferry", "Nils Brandt questioned police."),
    ("ferry", "Passenger Nils Brandt smelled smoke."),
    ("ferry", "Rosa Kint said she smelled smoke an hour after the alarm."),
    ("ferry", "Rosa Kint raised the alarm."),
    ("ferry", "The ship failed an inspection in April."),
    ("ferry", "Blueline said the ship had not been inspected."),
    ("ferry", "The minister revoked Blueline's licence."),
    ("ferry", "Edda Moll suspended the operator's licence for a month."),
    ("ferry", "The fire began in the engine room."),
    ("ferry", "Investigators have ruled out arson."),
    ("ferry", "Investigators suspect arson."),
    ("ferry", "Seven people died when the Alta sank in 2018."),
    ("ferry", "The Alta caught fire in 2018."),
    ("ferry", "The minister resigned."),
    ("ferry", "The minister agreed to resign."),
    ("ferry", "Blueline's shares rose by a fifth."),
    ("ferry", "Blueline lost a fifth of its ferries."),
    ("merger", "Korvan bought Ansel for 1.4 billion euros."),
    ("merger", "Ansel will buy Korvan for 1.4 billion euros."),
    ("merger", "Korvan is to acquire its larger rival Ansel."),
    ("merger", "The deal would create the continent's largest producer."),
    ("merger", "Ansel's board rejected the offer."),
    ("merger", "Korvan's board recommended the offer."),
    ("merger", "The offer is 30% below Tuesday's closing price."),
    ("merger", "Competition authorities approved the deal."),
    ("merger", "Korvan has cut 1,200 jobs."),
    ("merger", "Korvan plans to hire 1,200 people."),
    ("merger", "Korvan plans to cut 18,000 jobs."),
    ("merger", "Ansel employs 18,000 people."),
    ("merger", "Most of the job cuts will be at Korvan's plant in Dorn."),
    ("merger", "The metalworkers' union went on strike."),
    ("merger", "Marta Quist will lead the combined group."),
    ("merger", "Ivo Salm will retire."),
    ("merger", "Ivo Salm, chief executive of Ansel, will lead the group."),
    ("merger", "Ansel made a profit of 40 million euros last year."),
    ("merger", "Ansel reported a loss of 25 million euros last year."),
    ("merger", "Brenner Bank analysts said the price was too low."),
    ("merger", "The price is too high."),
    ("merger", "The American group Fulton bought Ansel in 2022."),
    ("merger", "The Dorn plant closed in 1958."),
    ("school", "The Supreme Court ruled that cities may bar religious schools from a public tuition programme."),
    ("school", "The court ruled 6-3."),
    ("school", "The ruling upheld a lower court's decision."),
    ("school", "Justice Paul Okoro wrote the majority opinion."),
    ("school", "Justice Helen Ward dissented."),
    ("school", 'Helen Ward said the ruling "tears down a wall that served us well".'),
    ("school", "Two families sued Harlow in 2021."),
    ("school", "Mayor Dan Pruett said he would not comply."),
    ("school", "Mayor Dan Pruett was pleased."),
    ("school", "The programme pays at least 6,000 dollars a year per pupil."),
    ("school", "The programme pays up to 900 dollars a year for each pupil."),
    ("school", "The decision cost public schools money."),
    ("school", "48% of voters opposed such payments."),
    ("school", "The state legislature ended the programme."),
    ("school", "The state legislature passed a bill to end the programme."),
    ("school", "Governor Lena Fisk said she would sign it."),
    ("school", "Governor Lena Fisk vetoed the bill."),
]


TRUE = [
    ("storm", "Fourteen people were killed by Hurricane Delta in Sarra."),
    ("storm", "Officials said Hurricane Delta killed 14 people on Sunday."),
    ("fine", "Norvik Energy was fined 320 million euros by the European Commission for blocking rivals."),
    ("fine", "A €320m fine was imposed on Norvik Energy by the European Commission."),
    ("succession", "Dana Holt will succeed Paul Renner as chief executive at the end of March."),
    ("final", "Mia Torres defeated Ana Kovac in the final in Porto."),
    ("final", "Mia Torres won her third title of the season."),
    ("sleep", "Children who sleep under eight hours are twice as likely to catch a cold, a study found."),
    (
        "ambush",
        "At least nine soldiers were killed and 20 wounded when rebels attacked a convoy near Kest, the army said.",
    ),
    ("denial", "The rebels denied attacking the convoy."),
    ("pensions", "President Ilan Moreau declined to sign the pension bill."),
    ("pensions", "Parliament is due to vote again in September."),
    ("shares", "Tarn Motors cut its profit forecast for the second time this year."),
    ("mayor", "Former mayor Greta Olsen was jailed for four years for taking bribes."),
    ("troops", "Karim Haddad urged the government to pull its troops out of the valley."),
    ("strike", "Some 2,000 nurses went on strike on Monday to demand a 10 percent pay rise."),
    ("offer", "The union rejected the government's offer of 4%."),
    ("runway", "Nobody was injured when a cargo plane slid off the runway at Vester airport."),
    ("vaccines", "The WHO called on countries to donate vaccines to poorer nations before giving boosters."),
    ("suspects", "Two suspects were released without charge."),
    ("suspects", "Three of the suspects will appear in court on Friday."),
    ("turnout", "Turnout rose to 62% from 55%."),
    ("treaty", "Senator Jon Pell voted against the treaty."),
    ("flood", "The Orla dam burst early on Saturday after heavy rain, flooding over 600 homes."),
    ("flood", "Two firefighters drowned trying to reach a stranded family."),
    ("flood", "A family of five was rescued by an army helicopter."),
    ("flood", "Governor Petra Holm pledged 15 million euros in emergency aid."),
    ("flood", "Anton Frey rejected a plan to strengthen the dam in 2021."),
    ("flood", "Frey said he had never seen the warnings."),
    ("flood", "Insurers put the damage at 80 to 120 million euros."),
    ("flood", "31 people died when Brask was last flooded in 1962."),
    ("flood", "Schools in the valley will remain shut until Wednesday."),
    ("flood", "Holm said the dam would be rebuilt by 2027."),
    ("flood", "A third firefighter was missing on Sunday night."),
    ("trial", "Oskar Reim was acquitted of fraud."),
    ("trial", "Julia Marek was convicted of forging documents."),
    ("trial", "Prosecutors had sought five years for Reim."),
    ("trial", "Marek must repay 2.3 million francs."),
    ("trial", "Reim was arrested in March 2022."),
    ("trial", "Delta Bank declined to comment."),
    ("vote", "Tarsia's parliament voted 112 to 98 to legalise cannabis sales."),
    ("vote", 'Former prime minister Elena Brandt called the law "a gift to dealers".'),
    ("vote", "Eleven lawmakers abstained."),
    ("vote", "Adults over 21 may buy up to 30 grams a month from licensed shops."),
    ("vote", "Driving under the influence stays illegal."),
    ("vote", "Brandt vowed to repeal the law if her party wins in May."),
    ("vote", "Support for legalisation rose to 54% from 41% in 2019."),
    ("vote", "The police union had asked lawmakers to postpone the vote."),
    ("ferry", "At least seven people died when a ferry caught fire off Sirra on Monday."),
    ("ferry", "190 people were rescued by boats."),
    ("ferry", "Fifteen people remained missing on Tuesday."),
    ("ferry", "Police questioned the captain, Nils Brandt."),
    ("ferry", "Rosa Kint said she smelled smoke an hour before the alarm."),
    ("ferry", "According to Blueline, the ship passed an inspection in April."),
    ("ferry", "The minister ordered checks on all 14 Blueline ferries."),
    ("ferry", "Edda Moll suspended the operator's licence for a week."),
    ("ferry", "Investigators think the fire started in the engine room."),
    ("ferry", "Another Blueline ferry, the Alta, sank in 2018."),
    ("merger", "Korvan will buy Ansel for €1.4 billion in cash."),
    ("merger", "Korvan is to acquire its smaller rival Ansel."),
    ("merger", "Ansel's board backed the offer."),
    ("merger", "The deal still needs approval from competition authorities."),
    ("merger", "Korvan plans to cut 1,200 jobs."),
    ("merger", "The union threatened a strike if there were forced redundancies."),
    ("merger", "Ansel's head Marta Quist will retire."),
    ("merger", "Ansel lost 40 million euros last year."),
    ("merger", "Brenner Bank analysts said the price was too high."),
    ("merger", "A bid by the American group Fulton failed in 2022."),
    ("merger", "The Dorn plant, opened in 1958, makes rails."),
    ("school", "The Supreme Court ruled that cities cannot exclude religious schools from a tuition programme."),
    ("school", "The ruling overturned a lower court's decision."),
    ("school", "Two families from Harlow brought the case in 2023."),
    ("school", "Harlow's mayor, Dan Pruett, said he would comply."),
    ("school", "The programme pays up to $6,000 a year for each of some 900 pupils."),
    ("school", "Unions said the decision could cost public schools money."),
    ("school", "Lawmakers are considering a bill to end the programme."),
]


@pytest.mark.parametrize(("report", "claim"), FALSE)
def test_what_no_sentence_of_a_report_says_fails(report, claim):
    assert not summarizer.ground(claim, REPORTS[report]).supported


@pytest.mark.parametrize(("report", "claim"), TRUE)
def test_what_a_report_says_in_other_words_passes(report, claim):
    assert summarizer.ground(claim, REPORTS[report]).problems == ()
