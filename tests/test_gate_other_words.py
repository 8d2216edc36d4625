"""What the gate makes of reports told in quite other words: the forms, frames and paraphrases that news uses."""

import pytest

import summarizer

REPORTS = {
    "airport": (
        "Ground staff at Tarrow Airport walked off the job on Friday, forcing carriers to scrap 140 "
        "flights and stranding about 18,000 travellers. The union Flyground, which speaks for 2,300 "
        "baggage handlers, wants a 7 percent pay rise and shorter night shifts. Airport director Selma "
        'Koort offered 3.5 percent last month and said the airport could not afford more. "Our people '
        'are exhausted and they are leaving," said union chairwoman Ines Obrador. The stoppage began at '
        "4 a.m. and is to end at midnight, but Obrador said members were ready to walk out again next "
        "Friday unless management improved its offer. Transport Secretary Paul Denning appealed to both "
        "sides to go back to the negotiating table. Budget airline Skylark said it would refund "
        "passengers and expected losses of at least 2 million euros. A court had turned down the "
        "airport's request to forbid the strike on Wednesday. Passenger Leon Varga, who was on his way "
        "to a wedding in Porto, said nobody had told him that his flight was cancelled. The airport "
        "served 9.6 million passengers last year, up from 8.7 million in 2022."
    ),
    "vaccine": (
        "Health officials in Morvenia have launched a campaign to vaccinate 1.4 million children against "
        "measles after the worst outbreak in 20 years. At least 61 children have died since January, "
        "most of them in the northern province of Haluk, the health ministry said on Tuesday. More than "
        "7,500 infections have been confirmed, compared with 900 in the whole of last year. Health "
        "Minister Farida Sonn said low vaccination rates were to blame. Only 58 percent of children in "
        "Haluk had received both doses, far short of the 95 percent that experts consider necessary. The "
        "World Children's Fund is providing 2 million doses and will pay for refrigerators in remote "
        "clinics. Its local head, Piet Marais, described the situation as alarming. Schools in Haluk "
        "will stay closed until March 10. Some parents have refused the vaccine because of false rumours "
        "spread on social media that it causes infertility. Opposition lawmaker Goran Velt accused the "
        "government of reacting too late, a charge Sonn dismissed. The neighbouring country of Ustria "
        "has stepped up checks at its border but has not closed it."
    ),
    "bridge": (
        "Engineers have shut the Calder Bridge in the city of Ostrand after inspectors discovered cracks "
        "in two of its eight supports, the roads agency said on Thursday. The bridge, opened in 1968, "
        "carries about 42,000 vehicles a day and links the harbour with the city centre. Repairs are "
        "likely to take at least six months and cost 31 million crowns, agency chief Marit Lunde told "
        'reporters. "There was no immediate danger of collapse, but we do not gamble with lives," she '
        "said. Lorries had already been barred from the bridge since last autumn. City councillor Jan "
        "Brekke said the agency had been warned about rust in 2019 and did nothing. Lunde denied this "
        "and said all recommendations had been carried out. A temporary ferry service for cyclists and "
        "pedestrians will start on Monday. Harbour businesses fear they will lose customers; the owner "
        "of a fish restaurant, Tor Alvik, said he might have to lay off half of his 14 employees. Mayor "
        "Signe Dahl asked the government to bring forward a new tunnel that is planned for 2034. The "
        "transport ministry said it would study the request."
    ),
    "film": (
        'The drama "Salt Road" by director Mina Farouk won the top prize at the Levanto film festival on '
        "Saturday night. The film, shot in 23 days on a budget of $900,000, follows two sisters who "
        "smuggle medicine across a closed border. The jury, headed by British actor Hugh Penrose, "
        'praised its "quiet fury". Farouk, 38, is the first woman from Jordan to win the award. She '
        "dedicated it to her late father, a truck driver. Best actor went to Brazil's Caio Duarte for "
        'his role as a blind judge in "Verdict". Duarte was absent because he was filming in Chile; his '
        'co-star Lena Ruiz collected the trophy for him. The favourite, Paul Strand\'s war epic "Ashes", '
        'left empty-handed. Several critics had walked out of its premiere and one called it "three '
        'hours of noise". Organisers sold 86,000 tickets, a fifth fewer than last year, when the '
        'festival celebrated its 50th edition. They blamed a rail strike and bad weather. "Salt Road" '
        "will open in cinemas in Europe in October. The streaming service Plexa has bought the rights "
        "for North America for a sum that was not disclosed."
    ),
    "mine": (
        "Twelve miners were trapped about 300 metres underground on Monday when a tunnel collapsed at a "
        "copper mine near the town of Quiroa, and rescuers were still trying to reach them on Tuesday "
        "evening. Nine others managed to escape, three of whom were being treated for broken bones. The "
        "mine's owner, Andara Metals, said it had made contact with the trapped men through a "
        "ventilation pipe and that all of them were alive. Rescue chief Hector Lima said drilling would "
        "take between two and four days. Food and water have been lowered to the men. Mining Minister "
        "Rosa Quintal cut short a trip to Canada and flew to the site. She promised an independent "
        "inquiry. The mine was fined $120,000 in 2021 for breaking safety rules, and unions had "
        "repeatedly complained about a lack of emergency exits. Andara shares fell 11 percent on "
        "Tuesday. The company said production, which accounts for 6 percent of the country's copper, had "
        'been halted indefinitely. Relatives of the miners spent the night outside the gates. "I heard '
        'his voice, that is enough for now," said Carmen Ruas, whose brother is among the trapped.'
    ),
    "cycling": (
        "Slovene rider Matej Kranz won the 12th stage of the Tour of Arden on Wednesday, breaking away "
        "on the final climb to finish 42 seconds ahead of Italy's Luca Berti. The victory lifted the "
        "24-year-old into second place overall, 1 minute 15 seconds behind race leader Owen Price of "
        "Britain. Price lost 30 seconds after a puncture with eight kilometres to go but refused to "
        'blame his mechanics. "I had the legs today, and for once I had the luck too," said Kranz, who '
        "rides for the Belgian team Aldera. Two-time champion Hugo Lindt pulled out before the start "
        "because of a knee injury he suffered in a fall on Monday. The stage was shortened by 28 "
        "kilometres after overnight rain caused a landslide. Three riders were fined for throwing "
        "bottles at a team car. Aldera manager Piet Claes said Kranz had turned down an offer from a "
        "richer team in the spring. The race ends in Brasel on Sunday, and organisers expect about "
        "300,000 spectators along the road."
    ),
    "nurse": (
        "A jury in Port Ellery on Monday found former nurse Daria Voss guilty of poisoning two patients "
        "at the Saint Brigid clinic in 2020. Voss, 46, had pleaded not guilty and said the deaths were "
        "the result of a faulty pump. Judge Alan Reyes will sentence her on September 9; prosecutors are "
        "seeking a life term. Prosecutor Mona Field told jurors that Voss had searched the internet for "
        "insulin doses days before the first death. Defence lawyer Ed Karras said he would ask a higher "
        "court to review the case. The jury of seven women and five men deliberated for four days. It "
        "could not agree on a third charge, of attempted murder, and the judge declared a mistrial on "
        "that count. The clinic apologised to the families and said it had introduced stricter rules on "
        'the storage of medicines. "No sentence will bring my mother back," said Theo Brandt, whose '
        "mother Helga was one of the victims. Voss was arrested in 2022 after a pharmacist noticed that "
        "insulin was missing and informed the police. An earlier internal review by the clinic had found "
        "nothing suspicious."
    ),
    "carmaker": (
        "Carmaker Brenner said on Tuesday it would cut 2,400 jobs, or 8 percent of its workforce, by the "
        "end of 2026 as it struggles with falling demand for diesel cars. Most of the cuts will affect "
        "the main plant in Nordheim; no factory will be closed. The company hopes to avoid forced "
        "layoffs by offering early retirement. Chief executive Anja Roth called the step painful but "
        "necessary. Sales in China slumped 22 percent in the first half, while electric cars made up "
        "only 9 percent of deliveries. Brenner lowered its full-year operating profit target to between "
        "1.1 and 1.3 billion euros from 1.8 billion. Its shares lost 7.2 percent and have almost halved "
        "since January. Works council chief Dieter Kolb accused managers of having slept through the "
        "shift to electric cars and announced protests. Economy Minister Lars Thoma said he regretted "
        "the decision and would meet Roth next week. Rival Motora, which overtook Brenner last year as "
        "the country's biggest carmaker, said it had no plans to reduce staff. Brenner is to present a "
        "cheaper electric model at the Basel motor show in November."
    ),
    "wildfire": (
        "Firefighters on the island of Patria brought a wildfire under control on Sunday that had burned "
        "3,200 hectares of forest and forced 5,000 people from their homes. Two people died: a "
        "71-year-old farmer who had gone back for his animals, and a volunteer whose truck overturned. "
        "Eleven others were treated for smoke inhalation. The fire broke out on Thursday near the "
        "village of Melos and spread quickly because of strong northerly winds. Police detained a "
        "19-year-old man on suspicion of arson but let him go for lack of evidence. Governor Eleni Sava "
        "said 40 houses had been destroyed and promised 6,000 euros to each family that lost its home. "
        "Opposition politicians said the island had only one water-dropping plane although two more had "
        "been promised after the fires of 2021. Spain and Italy sent four aircraft. Meteorologists "
        "expect rain from Tuesday, but the fire service warned that embers could flare up again. Hotels "
        "in the south were not affected, and the airport reopened on Saturday after being shut for 30 "
        "hours."
    ),
    "treaty": (
        "Leaders of Dorvia and Estmark signed an agreement on Thursday to share water from the Lira "
        "river, ending a dispute that had lasted 15 years. Under the deal, upstream Dorvia will release "
        "at least 300 cubic metres of water per second from its Tamir dam during the dry season. Estmark "
        "will in return supply electricity at reduced prices. Dorvian President Ana Belic called the "
        "accord a victory for common sense. Estmark's prime minister, Karl Oster, thanked the Council of "
        "the South for its mediation and invited Belic to visit the capital in spring. The agreement has "
        "to be ratified by both parliaments. Nationalist lawmakers in Dorvia have vowed to vote against "
        "it, but Belic's coalition holds 88 of the 150 seats. Talks had nearly failed in June when "
        "Estmark moved troops to the border. Environmental groups welcomed the deal but said it ignored "
        "the needs of fishermen in the delta. The Basin Bank has pledged a loan of $220 million for "
        "canals. Work on them is due to begin next year and will take about five years."
    ),
    "dam": (
        "The government of Calvora approved a plan on Monday to build a 90-metre dam on the Otter river, "
        "overruling objections from two provinces and from fishing communities. The project, estimated "
        "at 4.2 billion pesos, is to supply power to 800,000 households and will flood 11 villages with "
        "some 6,400 residents. Energy Minister Pablo Reyes said every family would get a new house and "
        "compensation of 50,000 pesos. Village elder Rosa Amaru told a rally in the provincial capital "
        'Tenoa that her people would not leave "the graves of our parents". Lawyers for the villagers '
        "have appealed to the supreme court, which is expected to rule in March. A study commissioned by "
        "the state in 2020 had recommended solar parks as a cheaper alternative, but it was never "
        "published; the newspaper El Faro obtained a copy last week. Reyes called the study outdated. "
        "The Chinese company Lanhe will provide the turbines, while the Calvoran firm Obras Unidas won "
        "the contract for the construction. Two years ago its chairman was questioned in a bribery case "
        "but never charged. Work is scheduled to begin in July and to last six years. President Lucia "
        "Ferro, who faces an election next year, has made the dam her most important promise."
    ),
    "breach": (
        "The messaging service Pinta said on Friday that hackers had stolen the phone numbers and email "
        "addresses of 3.1 million users, about 5 percent of all accounts. Passwords and messages were "
        "not affected, security chief Noor Haddad said. The attackers got in through the account of an "
        "employee who had clicked on a link in a fake message from the personnel department. Pinta "
        "discovered the breach on May 2 but informed users only three weeks later. Data protection "
        "commissioner Viktor Lang criticised the delay and opened proceedings that could lead to a fine "
        "of up to 18 million euros. Haddad defended the decision, saying police had asked the company to "
        "keep quiet so as not to hinder the investigation. Police confirmed this. A group calling itself "
        "Night Heron offered the data for sale on an internet forum for $40,000. Security researcher Amy "
        "Tran said she had checked a sample and found it genuine. Pinta, founded in Tallinn in 2015, has "
        "62 million users, most of them in Europe. It advised users to be wary of unexpected calls. "
        "Shares in its parent company Lumo ended the day 3.8 percent lower."
    ),
    "king": (
        "King Halvard of Norrmark will be treated for a heart condition and hand over his duties to "
        "Crown Princess Astrid for at least two months, the palace announced on Sunday. The 81-year-old "
        "monarch was admitted to the university hospital in Solvik on Friday evening after feeling "
        "unwell during a concert. Doctors implanted a pacemaker on Saturday; the operation went well and "
        "the king is in good spirits, the palace said. He has repeatedly ruled out abdicating, although "
        "a poll in January showed that 54 percent of people wanted him to step aside. Prime Minister "
        "Lena Torp wished him a swift recovery and said Astrid was well prepared. The princess, 47, will "
        "open parliament on October 1 in his place and travel to Canada later that month. A state visit "
        "by the president of Chile has been put off until next year. It is the king's third stay in "
        "hospital within 12 months. In March he broke his hip when he slipped on ice at his mountain "
        "cabin. Halvard has been on the throne since 1991. A small republican party renewed its call for "
        "a referendum on the monarchy, which parliament last rejected in 2018."
    ),
    "probe": (
        "The European probe Helia lost contact with Earth for 19 hours on Tuesday after a faulty sensor "
        "switched it into safe mode, the space agency EAS said. Engineers at the control centre in Lund "
        "restored the link by sending commands through an antenna in Australia. All instruments are "
        "working normally again, flight director Ulla Beck said, but a planned fly-by of the asteroid "
        "Tyko has been called off. Helia was launched in 2019 and has travelled more than 900 million "
        "kilometres. Its mission cost 640 million euros and is to continue until 2027. It was the second "
        "such failure since March. Beck admitted that the team had known about the weakness of the "
        "sensor but had considered it harmless. An independent panel will look into the incident and "
        "report by the end of the year. Astronomer Raj Nair, who is not part of the team, said the loss "
        "of the fly-by was a pity but that the probe's main goal, measuring the solar wind, was not in "
        "danger."
    ),
    "housing": (
        "Rents in the city of Carrow rose 11 percent last year, the steepest increase since records "
        "began in 1994, according to figures released by the statistics office on Monday. The average "
        "tenant now spends 38 percent of his income on rent. A two-room flat in the centre costs 1,450 "
        "crowns a month, up from 1,300. Mayor Edda Strand proposed capping rent increases at 3 percent a "
        "year and buying 2,000 flats from the housing company Domus. The landlords' association said a "
        "cap would scare off investors and threatened to go to court. About 4,000 people demonstrated in "
        "front of the town hall on Saturday. Police used tear gas after some protesters threw stones; "
        "nine people were arrested and three officers slightly hurt. Student Mika Orso, 22, said she "
        "shared a room with two others because she could not find anything affordable. The university "
        "has asked former graduates to take in students. The council will vote on the cap on May 20. The "
        "Liberals, who hold the balance of power, have not yet decided how they will vote."
    ),
    "smuggling": (
        "Customs officers at the port of Varn seized 2.1 tonnes of cocaine hidden in a shipment of "
        "bananas from Ecuador, the finance ministry said on Wednesday. The drugs, with a street value of "
        "about 150 million euros, were found on Sunday when a dog named Bella reacted to a container. It "
        "is the largest seizure in the country's history; the previous record, 1.6 tonnes, dated from "
        "2018. Two truck drivers from Tolmia were taken into custody on Monday and a third man is on the "
        "run. The importer, a family company from Grosk, is cooperating with investigators and is not "
        "suspected of involvement. Interior Minister Pavel Duda praised the officers and announced that "
        "80 more would be hired by the summer. Port workers' leader Irma Sand complained that dockers "
        "received threats from gangs and were poorly protected. Prosecutor Leo Hanak said the drivers "
        "had each been offered 20,000 euros. If convicted, they face up to 18 years in prison. Ecuador's "
        "ambassador said his country would assist with the investigation."
    ),
}

FALSE = [
    ("airport", "A court banned the strike on Wednesday."),
    ("airport", "Skylark lost 2 million euros last month."),
    ("airport", "Koort represents 2,300 baggage handlers."),
    ("airport", "Management improved its offer next Friday."),
    ("airport", "The union called off the strike at midnight."),
    ("vaccine", "Ustria has closed its border."),
    ("vaccine", "The vaccine causes infertility, health officials said."),
    ("vaccine", "Sonn admitted that the government reacted too late."),
    ("vaccine", "At least 900 children have died since January."),
    ("vaccine", "Schools in Haluk reopened on March 10."),
    ("bridge", "Lunde admitted that the agency had done nothing about rust."),
    ("bridge", "Tor Alvik has laid off half of his staff."),
    ("bridge", "The new tunnel is to open in 2029."),
    ("bridge", "Lorries may still use the bridge."),
    ("film", '"Ashes" won the top prize.'),
    ("film", "Lena Ruiz was named best actress."),
    ("film", "The festival sold 86,000 tickets, a fifth more than last year."),
    ("film", 'Hugh Penrose walked out of the premiere of "Ashes".'),
    ("mine", "Twelve miners were killed when a tunnel collapsed."),
    ("mine", "Andara Metals was fined $120,000 on Tuesday."),
    ("mine", "Quintal said all of the men were alive."),
    ("mine", "Nine miners suffered broken bones."),
    ("mine", "Production has resumed at the mine."),
    ("cycling", "Luca Berti won the 12th stage."),
    ("cycling", "Kranz lost 30 seconds after a puncture."),
    ("cycling", "Kranz leads the race overall."),
    ("cycling", "Price blamed his mechanics for the puncture."),
    ("cycling", "About 300,000 spectators watched the race on Sunday."),
    ("cycling", "Three riders were disqualified for throwing bottles."),
    ("nurse", "Voss was found guilty of attempted murder."),
    ("nurse", "Voss pleaded guilty."),
    ("nurse", "Reyes sentenced Voss to life in prison."),
    ("nurse", "A higher court will review the case."),
    ("nurse", "Voss was acquitted of poisoning two patients."),
    ("nurse", "Police informed a pharmacist that insulin was missing."),
    ("carmaker", "Motora will cut 2,400 jobs."),
    ("carmaker", "Brenner raised its profit target to 1.8 billion euros."),
    ("carmaker", "Brenner presented a cheaper electric model in November."),
    ("carmaker", "Brenner overtook Motora last year."),
    ("carmaker", "Roth met Thoma last week."),
    ("wildfire", "The fire broke out on Sunday."),
    ("wildfire", "The governor received 6,000 euros."),
    ("wildfire", "Eleven people died of smoke inhalation."),
    ("wildfire", "The island has three water-dropping planes."),
    ("treaty", "Dorvia will supply electricity at reduced prices."),
    ("treaty", "Dorvia moved troops to the border in June."),
    ("treaty", "The Basin Bank mediated the agreement."),
    ("treaty", "Belic thanked the Council of the South."),
    ("treaty", "Oster visited Dorvia's capital in spring."),
    ("treaty", "The canals were finished after five years."),
    ("dam", "The supreme court stopped the dam."),
    ("dam", "The chairman of Obras Unidas was charged with bribery."),
    ("dam", "Amaru said her people would leave their villages."),
    ("dam", "The dam has supplied power to 800,000 households."),
    ("breach", "Hackers stole the passwords of 3.1 million users."),
    ("breach", "Pinta was fined 18 million euros."),
    ("breach", "Amy Tran offered the data for sale."),
    ("breach", "Lang asked the company to keep quiet."),
    ("breach", "Lumo was founded in Tallinn."),
    ("king", "Parliament approved a referendum in 2018."),
    ("king", "Astrid opened parliament on October 1."),
    ("probe", "The probe was lost on Tuesday."),
    ("probe", "Nair leads the team."),
    ("probe", "The panel found the sensor harmless."),
    ("probe", "Beck denied that the team knew of the weakness."),
    ("probe", "The mission ended in 2019."),
    ("housing", "The council approved the cap."),
    ("housing", "The city bought 2,000 flats from Domus."),
    ("housing", "Nine officers were hurt."),
    ("housing", "The Liberals will vote against the cap."),
    ("housing", "Rents rose 38 percent last year."),
    ("housing", "Landlords welcomed the cap."),
    ("smuggling", "The importer is suspected of involvement."),
    ("smuggling", "Duda threatened the dockers."),
    ("smuggling", "The drivers received 150 million euros."),
]

TRUE = [
    ("airport", "A strike by ground workers at Tarrow Airport on Friday led to the cancellation of 140 flights."),
    ("airport", "Flyground represents 2,300 baggage handlers."),
    ("airport", "The union is demanding a 7% wage increase and shorter night shifts."),
    ("airport", "Selma Koort, the airport's director, offered 3.5% last month."),
    ("airport", "The airport cannot pay more, Koort said."),
    ("airport", "Obrador said that staff were worn out and quitting."),
    ("airport", "The strike started at 4 a.m. and will finish at midnight."),
    ("airport", "Obrador warned of another walkout next Friday if the offer is not improved."),
    ("airport", "Paul Denning, the transport secretary, called on both parties to resume negotiations."),
    ("airport", "On Wednesday a court rejected the airport's bid to ban the strike."),
    ("airport", "Passenger Leon Varga said he had not been informed of the cancellation."),
    ("airport", "The number of passengers rose to 9.6 million last year from 8.7 million in 2022."),
    ("vaccine", "Morvenia has begun a drive to vaccinate 1.4 million children against measles."),
    ("vaccine", "The outbreak is the most serious for two decades."),
    ("vaccine", "Most of the dead were in Haluk, in the north."),
    ("vaccine", "There have been over 7,500 confirmed cases, against 900 in all of last year."),
    ("vaccine", "Fewer than 60 percent of children in Haluk have had both doses."),
    ("vaccine", "The World Children's Fund is supplying two million doses."),
    ("vaccine", "The fund will also finance fridges for remote clinics."),
    ("vaccine", "Piet Marais called the situation alarming."),
    ("vaccine", "Haluk's schools are to remain shut until 10 March."),
    ("vaccine", "False claims on social media have led some parents to reject the vaccine."),
    ("vaccine", "Sonn rejected Velt's accusation that the government had acted too late."),
    ("vaccine", "Ustria has tightened controls at the border without closing it."),
    ("bridge", "The Calder Bridge in Ostrand has been closed because cracks were found in two of its supports."),
    ("bridge", "A quarter of the bridge's eight supports have cracks."),
    ("bridge", "Some 42,000 cars and other vehicles use the bridge every day."),
    ("bridge", "The bridge connects the centre of the city to the harbour."),
    ("bridge", "Marit Lunde, the head of the agency, said repairs would probably last six months or more."),
    ("bridge", "Lunde said the bridge had not been at risk of collapsing."),
    ("bridge", "Trucks have been banned from the bridge since last autumn."),
    ("bridge", "According to Jan Brekke, the agency was told of rust in 2019 but took no action."),
    ("bridge", "Businesses at the harbour are worried about losing customers."),
    ("bridge", "The ministry of transport will examine the mayor's request."),
    ("film", 'Mina Farouk\'s "Salt Road" took the main award at the Levanto film festival.'),
    ("film", "The movie was made in 23 days for less than a million dollars."),
    ("film", "It tells the story of two sisters who smuggle medicines over a closed border."),
    ("film", "The jury was led by the British actor Hugh Penrose."),
    ("film", "Caio Duarte of Brazil was named best actor."),
    ("film", "Duarte did not attend because he was shooting a film in Chile."),
    ("film", "Lena Ruiz accepted the award on Duarte's behalf."),
    ("film", 'Some critics left during the premiere of "Ashes".'),
    ("film", "Ticket sales fell by 20 percent from last year to 86,000."),
    ("film", "Organisers put the drop down to bad weather and a train strike."),
    ("film", 'European cinemas will show "Salt Road" from October.'),
    ("film", "Plexa acquired the North American rights for an undisclosed amount."),
    ("mine", "A tunnel collapse at a copper mine near Quiroa on Monday trapped 12 miners."),
    ("mine", "The miners are some 300 metres below the surface."),
    ("mine", "Rescuers had not reached the men by Tuesday evening."),
    ("mine", "Andara Metals, which owns the mine, said all the trapped miners were alive."),
    ("mine", "The company has spoken to the men through a ventilation pipe."),
    ("mine", "Drilling is expected to take two to four days, according to rescue chief Hector Lima."),
    ("mine", "Rescuers have sent food and water down to the miners."),
    ("mine", "Rosa Quintal, the mining minister, broke off a visit to Canada."),
    ("mine", "The minister pledged that there would be an independent investigation."),
    ("mine", "In 2021 the mine was fined $120,000 over violations of safety rules."),
    ("mine", "Unions had complained several times that there were too few emergency exits."),
    ("mine", "Andara's stock dropped 11% on Tuesday."),
    ("cycling", "Matej Kranz of Slovenia was victorious in stage 12 of the Tour of Arden."),
    ("cycling", "Luca Berti came second, 42 seconds behind Kranz."),
    ("cycling", "Owen Price still leads the race."),
    ("cycling", "Price had a puncture eight kilometres from the finish that cost him half a minute."),
    ("cycling", "Price did not blame his mechanics."),
    ("cycling", "A landslide caused by heavy rain meant that the stage had to be cut by 28 kilometres."),
    ("cycling", "Three cyclists had to pay fines because they threw bottles at a team car."),
    ("cycling", "According to Piet Claes, Kranz rejected an offer from a wealthier team in spring."),
    ("nurse", "Daria Voss, a former nurse, was convicted on Monday of poisoning two patients."),
    ("nurse", "Voss denied the charges."),
    ("nurse", "Voss blamed the deaths on a defective pump."),
    ("nurse", "The clinic said sorry to the relatives."),
    ("nurse", "The clinic has tightened its rules for storing drugs."),
    ("nurse", "A pharmacist alerted police after noticing that insulin had disappeared."),
    ("nurse", "A previous investigation by the clinic had turned up nothing suspicious."),
    ("carmaker", "Brenner is to shed 2,400 jobs by the end of 2026."),
    ("carmaker", "Demand for diesel vehicles is declining."),
    ("carmaker", "The Nordheim factory will be hit hardest by the job cuts."),
    ("carmaker", "Brenner will not shut any plants."),
    ("carmaker", "Early retirement is meant to prevent compulsory redundancies."),
    ("carmaker", "Anja Roth said the move was painful but had to be made."),
    ("carmaker", "Fewer than one in ten cars delivered were electric."),
    ("carmaker", "Dieter Kolb accused the management of missing the switch to electric vehicles."),
    ("carmaker", "Lars Thoma, the economy minister, plans to talk to Roth next week."),
    ("wildfire", "Some 3,200 hectares of woodland were destroyed by the blaze."),
    ("wildfire", "The fire killed two people."),
    ("wildfire", "A volunteer was killed when his truck rolled over."),
    ("wildfire", "Eleven people suffered from smoke inhalation."),
    ("wildfire", "The blaze started on Thursday close to Melos."),
    ("wildfire", "Strong winds from the north helped the fire to spread fast."),
    (
        "wildfire",
        "A 19-year-old was arrested on suspicion of starting the fire but released because there was not enough evidence.",
    ),
    ("wildfire", "Four planes came from Spain and Italy."),
    ("wildfire", "Rain is forecast from Tuesday."),
    ("wildfire", "The airport was closed for 30 hours."),
    ("treaty", "Dorvia and Estmark reached a deal on Thursday about sharing the water of the Lira."),
    ("treaty", "The accord puts an end to a 15-year dispute."),
    ("treaty", "Dorvia must let through 300 cubic metres per second or more in the dry season."),
    ("treaty", "Ana Belic, the president of Dorvia, described the agreement as a victory for common sense."),
    ("treaty", "Karl Oster expressed his thanks to the Council of the South for mediating."),
    ("treaty", "Belic's coalition has a majority in parliament with 88 of 150 seats."),
    ("treaty", "The negotiations came close to collapse in June, when Estmark sent soldiers to the border."),
    ("treaty", "The Basin Bank has promised to lend $220 million for canals."),
    ("treaty", "Construction of the canals should start next year."),
    ("dam", "It is meant to provide 800,000 homes with electricity."),
    ("dam", "Eleven villages will be submerged."),
    ("dam", "Each family is to receive a new home and 50,000 pesos, according to the energy minister."),
    ("dam", "Rosa Amaru said at a rally in Tenoa that her people refused to go."),
    ("dam", "The villagers' lawyers have taken the case to the supreme court."),
    ("dam", "A ruling by the supreme court is expected in March."),
    ("dam", "In 2020 a state-commissioned study proposed solar parks as a less expensive option."),
    ("dam", "El Faro got hold of a copy of the study last week."),
    ("dam", "The turbines will come from the Chinese company Lanhe."),
    ("dam", "Construction is due to start in July and will take six years."),
    ("dam", "Lucia Ferro is up for election next year."),
    ("breach", "Hackers took the email addresses and telephone numbers of 3.1 million Pinta users."),
    ("breach", "Viktor Lang, the data protection commissioner, faulted Pinta for the delay."),
    ("breach", "Lang has launched proceedings against the company."),
    ("breach", "Pinta could be fined up to 18 million euros."),
    ("breach", "Police had requested that the company remain silent, Haddad said."),
    ("breach", "The police backed up Haddad's account."),
    ("breach", "Night Heron tried to sell the data online for $40,000."),
    ("breach", "Amy Tran said a sample of the data that she examined was real."),
    ("breach", "Pinta was set up in Tallinn in 2015."),
    ("breach", "The majority of Pinta's 62 million users are Europeans."),
    ("breach", "Lumo's shares closed down 3.8%."),
    ("king", "King Halvard is to undergo treatment for a heart problem."),
    ("king", "Crown Princess Astrid will take over the king's duties for two months or longer."),
    ("king", "Halvard was taken to hospital in Solvik on Friday evening."),
    ("king", "The king had felt ill at a concert."),
    ("king", "The king was fitted with a pacemaker on Saturday."),
    ("king", "A survey in January found that more than half of the people wanted him to step down."),
    ("king", "Lena Torp, the prime minister, wished the king a quick recovery."),
    ("king", "Astrid will stand in for the king at the opening of parliament on October 1."),
    ("king", "The princess will visit Canada in October."),
    ("king", "The Chilean president's visit has been postponed until next year."),
    ("king", "The king fractured his hip in March after slipping on ice."),
    ("king", "He has reigned since 1991."),
    ("king", "Parliament voted against a referendum in 2018."),
    ("probe", "Contact with the Helia probe was lost for 19 hours on Tuesday."),
    ("probe", "Engineers in Lund re-established contact via an Australian antenna."),
    ("probe", "Ulla Beck said all of the instruments were back to normal."),
    ("probe", "The fly-by of the asteroid Tyko has been cancelled."),
    ("probe", "The probe has covered over 900 million kilometres."),
    ("probe", "The team was aware of the sensor's weakness, Beck acknowledged."),
    ("probe", "The incident will be investigated by an independent panel."),
    ("probe", "Raj Nair said it was a shame that the fly-by was lost."),
    ("probe", "According to Nair, the mission's main objective is not at risk."),
    ("housing", "Rents in Carrow went up by 11% last year."),
    ("housing", "It was the sharpest rise since 1994, when records started."),
    ("housing", "The statistics office published the figures on Monday."),
    ("housing", "On average, tenants pay 38 percent of their income in rent."),
    ("housing", "The monthly rent of a two-room flat in the city centre has increased to 1,450 crowns from 1,300."),
    ("housing", "Edda Strand, the mayor, wants to limit rent rises to 3 percent a year."),
    ("housing", "Strand also wants the city to purchase 2,000 flats from Domus."),
    ("housing", "The association of landlords warned that a cap would deter investors."),
    ("housing", "Around 4,000 people took part in a demonstration outside the town hall on Saturday."),
    ("housing", "Police fired tear gas when stones were thrown by some demonstrators."),
    ("housing", "Nine demonstrators were detained."),
    ("housing", "Three police officers suffered minor injuries."),
    ("housing", "Mika Orso, a student, lives in one room with two other people."),
    ("housing", "The vote on the cap is scheduled for May 20."),
    ("housing", "It is still unclear how the Liberals will vote."),
    ("smuggling", "More than two tonnes of cocaine were discovered by customs officers at the port of Varn."),
    ("smuggling", "The cocaine was concealed among bananas from Ecuador."),
    ("smuggling", "A sniffer dog called Bella detected the drugs on Sunday."),
    ("smuggling", "Never before has so much cocaine been seized in the country."),
    ("smuggling", "Police arrested two lorry drivers from Tolmia on Monday."),
    ("smuggling", "The importer is not under suspicion."),
    ("smuggling", "Pavel Duda, the interior minister, commended the officers."),
    ("smuggling", "Sand criticised the lack of protection for dockers."),
    ("smuggling", "Each of the drivers had been promised 20,000 euros, according to Leo Hanak."),
    ("smuggling", "The drivers could go to jail for as long as 18 years."),
    ("smuggling", "Ecuador will help with the inquiry, its ambassador said."),
]


@pytest.mark.parametrize(("report", "claim"), FALSE)
def test_what_the_report_does_not_say_fails(report, claim):
    assert not summarizer.ground(claim, REPORTS[report]).supported


@pytest.mark.parametrize(("report", "claim"), TRUE)
def test_what_the_report_says_in_other_words_passes(report, claim):
    assert summarizer.ground(claim, REPORTS[report]).problems == ()


FORMS = [
    ("The bank raised its rate by a quarter of a percentage point.", "The bank raised its rate by 25 basis points.", True),
    ("The bank raised its rate by a quarter of a percentage point.", "The bank raised its rate by 50 basis points.", False),
    ("Norden pledged 250 million euros.", "Norden pledged a quarter of a billion euros.", True),
    ("Norden pledged 250 million euros.", "Norden pledged half a billion euros.", False),
    ("Profit rose to 46 million pounds.", "Profit rose to £46m.", True),
    ("Forests shrank by 35 percent.", "Forests shrank by more than a third.", True),
    ("Forests shrank by 35 percent.", "Forests shrank by more than half.", False),
    ("Forests shrank by 35 percent.", "Forests shrank by less than a third.", False),
    ("The union speaks for 23,000 of the 31,000 nurses.", "The union speaks for about three quarters of the nurses.", True),
    ("The union speaks for 23,000 of the 31,000 nurses.", "The union speaks for about a quarter of the nurses.", False),
    ("Belgar recalled 40,000 Pilot 3 cameras.", "Belgar recalled its Pilot 3 cameras.", True),
    ("Belgar recalled 40,000 Pilot 3 cameras.", "Belgar recalled its Pilot 4 cameras.", False),
    ("Regulators in Europe approved the sale.", "European regulators approved the sale.", True),
    ("Regulators in Europe approved the sale.", "Asian regulators approved the sale.", False),
    ("Dorvia's president, Ana Belic, resigned.", "Dorvian president Ana Belic resigned.", True),
    ("The clerk has not been charged.", "No charges have been brought against the clerk.", True),
    ("The clerk has been charged with fraud.", "No charges have been brought against the clerk.", False),
    ("The painting by Saal from the town hall is still missing.", "The painting by Saal from the town hall has not been found.", True),
    ("The painting is still missing.", "The painting has been found.", False),
    ("Users were told only three weeks later.", "Users were not told until three weeks later.", True),
    ("The firm had no plans to cut jobs.", "The firm does not plan to cut jobs.", True),
    ("The firm had plans to cut jobs.", "The firm does not plan to cut jobs.", False),
    ("The fund is to start in 2027.", "The fund will begin in 2027.", True),
    ("The fund is to start in 2027.", "The fund began in 2027.", False),
    ("The firm is led by Tarn and his brother.", "The firm is led by Tarn and his wife.", False),
    ("Ana Belic will take office on May 2.", "Ana Belic takes office on May 2.", True),
    ("Ana Belic will take office on May 2.", "Ana Belic took office on May 2.", False),
    ("The appeal court hears the case on Monday.", "The appeal court will hear the case on Monday.", True),
    ("The appeal court hears the case on Monday.", "The appeal court heard the case on Monday.", False),
    ("The zoo will stay closed until Friday but plans to open a café.", "The zoo plans to open a café.", True),
    ("The zoo will stay closed until Friday but plans to open a café.", "The zoo has opened a café.", False),
    ("The drivers have the right to appeal twice.", "The drivers can appeal twice.", True),
    ("The drivers have the right to appeal twice.", "The drivers appealed twice.", False),
    ("Mayor Tom Hall accused the ministry of having hidden the report.", "The ministry accused Tom Hall of hiding it.", False),
    ("Director Ana Belic blamed the loss on late trains.", "Late trains were to blame for the loss, director Ana Belic said.", True),
    ("Director Ana Belic blamed the loss on late trains.", "Late trains were to blame for the loss, director Leo Hanak said.", False),
    ('Ana Belic said in a letter that the plan was "a joke".', 'Ana Belic called the plan "a joke".', True),
    ('Ana Belic said in a letter that the plan was "a joke".', 'Leo Hanak called the plan "a joke".', False),
    ("Oswin's campaign manager, Greta Sole, spoke of fraud.", "Greta Sole, who managed Oswin's campaign, spoke of fraud.", True),
    ("Oswin's campaign manager, Greta Sole, spoke of fraud.", "Oswin, who managed Greta Sole's campaign, spoke of fraud.", False),
    ("Traffic had already doubled prior to the attack.", "Traffic doubled before the attack.", True),
    ("Traffic had already doubled prior to the attack.", "Traffic doubled after the attack.", False),
    ("Minister Ana Belic held a meeting with Leo Hanak in Lisbon.", "Minister Ana Belic met Leo Hanak in Lisbon.", True),
    ("Thieves stole paintings worth 11 million euros.", "Paintings valued at 11 million euros were stolen.", True),
    ("Thieves stole paintings worth 11 million euros.", "Paintings valued at 12 million euros were stolen.", False),
    ("Leo Hanak of Deuel County, Neb., was fined.", "Leo Hanak of Deuel County, Nebraska, was fined.", True),
    ("Leo Hanak of Deuel County, Neb., was fined.", "Leo Hanak of Deuel County, Nevada, was fined.", False),
    ("A Republican aide resigned.", "A GOP aide resigned.", True),
    ("At the fair 345 people fell ill.", "Hundreds of people fell ill at the fair.", True),
    ("At the fair 345 people fell ill.", "Thousands of people fell ill at the fair.", False),
    ("At the fair 345 people fell ill and 20 died.", "Hundreds of people died at the fair.", False),
    ("Ostra raised its sales by 9 percent to 5.1 billion crowns.", "Ostra raised its sales by 9% to 5.1 billion crowns.", True),
    ("A Republican aide resigned.", "A Democratic aide resigned.", False),
    ('"We will ask for a recount by Friday," Greta Sole said.', "Greta Sole said a recount would be asked for by Friday.", True),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "holds"), FORMS)
def test_one_thing_in_two_forms(source, claim, holds):
    found = summarizer.ground(claim, f"{source} The weather in the region stayed dry for most of the week.")
    assert found.supported == holds, found.problems
