"""What names, kinds and offices are read from an article."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer import reading
from summarizer.reading import gazetteer, given_names, roles

SEEDS = Path(__file__).parent.parent / "seeds"


def _names(text):
    return {name.name: name for name in reading.read(reading.plain_article(text)).names}


def _role(text, person):
    article = reading.plain_article(text)
    name = next(n for n in reading.read(article).names if n.name == person)
    return article.text[slice(*name.role)] if name.role else None


@dataclass(frozen=True)
class Case:
    id: str
    text: str
    name: str
    kind: str
    forms: tuple[str, ...] = ()


KINDS = (
    Case("surname follows the full name", "Mayor Anna Lindqvist spoke. Lindqvist then left. Ms. Lindqvist returned.", "Anna Lindqvist", "person", ("Anna Lindqvist", "Lindqvist")),
    Case("called by a form of address", "Chief regulator Glenys Varrow said she was shocked. Ms Varrow blamed the exams.", "Glenys Varrow", "person", ("Glenys Varrow", "Varrow")),
    Case("a city's name as a surname", "Carla Paris resigned on Monday. Paris said she was tired.", "Carla Paris", "person", ("Carla Paris", "Paris")),
    Case("an initial in the middle", "Peter K Olsen won. Peter Olsen thanked the crowd.", "Peter K Olsen", "person", ("Peter K Olsen", "Peter Olsen")),
    Case("acronym defined in brackets", "The Northern Fisheries Council (NFC) met. The NFC voted.", "Northern Fisheries Council", "organisation", ("NFC", "Northern Fisheries Council")),
    Case("acronym far from its words", "NFC boats returned to port. It was a quiet day. The Northern Fisheries Council agreed.", "Northern Fisheries Council", "organisation", ("NFC", "Northern Fisheries Council")),
    Case("a ministry in either order", "The Ministry of Defence agreed. Later the Defence Ministry denied it.", "Ministry of Defence", "organisation", ("Defence Ministry", "Ministry of Defence")),
    Case("a people's party", "Voters chose the New People's Party on Sunday.", "New People's Party", "organisation"),
    Case("two words before a head word", "They joined the Food and Drug Administration last year.", "Food and Drug Administration", "organisation"),
    Case("a place owned by a country", "They flew to China's Qingdao on Friday.", "Qingdao", "place"),
    Case("a region of two parts", "It happened in Jammu and Kashmir.", "Jammu and Kashmir", "place"),
    Case("the short name of a country", "The U.S. sent aid.", "U.S.", "place"),
    Case("a weapon", "They bought S-400 systems.", "S-400", "other"),
    Case("a product before its kind", "They showed Zarvok missiles at the fair.", "Zarvok", "other"),
    Case("an operation", "It was part of Operation Nightfall in May.", "Operation Nightfall", "other"),
    Case("a team called by its town", "The Tampa Bay Buccaneers lost. The Buccaneers left.", "Tampa Bay Buccaneers", "organisation", ("Buccaneers", "Tampa Bay Buccaneers")),
    Case("a club, and what it is called for short", "Dorrin Rovers won on Sunday. Rovers had not won in May.", "Dorrin Rovers", "organisation", ("Dorrin Rovers", "Rovers")),
    Case("a firm of two partners", "They sold it to Holt & Marsh on Monday.", "Holt & Marsh", "organisation"),
    Case("a full name ends before and", "Ann Berg and Labour won on Sunday.", "Ann Berg", "person", ("Ann Berg",)),
    Case("initials without stops", "R Meyyappan spoke on Sunday.", "R Meyyappan", "person"),
    Case("capitals that shorten a thing", "He has a high IQ.", "IQ", "other"),
    Case("what is said of a place is no part of it", "He was held in Hamas-ruled Gaza.", "Gaza", "place", ("Gaza",)),
    Case("a people", "The Russian delegation left.", "Russian", "other"),
    Case("a nickname", "Bill Marlow spoke. William Marlow left. Mr. Marlow was tired.", "William Marlow", "person", ("Bill Marlow", "Marlow", "William Marlow")),
    Case("a nickname in marks", "William “Bill” Marlow, 44, died. Marlow was loved.", "William “Bill” Marlow", "person", ("Marlow", "William “Bill” Marlow")),
    Case("initials for a given name", "Fukun Marlow spoke. F.K. Marlow wrote it.", "Fukun Marlow", "person", ("F.K. Marlow", "Fukun Marlow")),
    Case("a suffix", "Joseph Q. Barden Jr. spoke. Joe Barden left.", "Joseph Q. Barden Jr.", "person", ("Joe Barden", "Joseph Q. Barden Jr.")),
    Case("a son of the same name", "Paul Barden spoke. Paul Barden Jr. left.", "Paul Barden Jr.", "person", ("Paul Barden Jr.",)),
    Case("two surnames", "Ricardo Marlin Nevares, the governor, spoke. Marlin left.", "Ricardo Marlin Nevares", "person", ("Marlin", "Ricardo Marlin Nevares")),
    Case("small letters first", "Bashar al-Tamimi spoke. Tamimi left.", "Bashar al-Tamimi", "person", ("Bashar al-Tamimi", "Tamimi")),
    Case("kin of somebody in office", "The president's daughter Ann Berg came. President Berg spoke.", "Ann Berg", "person", ("Ann Berg",)),
    Case("one of a couple", "Everybody met Paul and Ann Berg. President Berg spoke.", "Ann Berg", "person", ("Ann Berg",)),
    Case("an office as a surname", "Martin Luther King Jr. spoke in 1963.", "Martin Luther King Jr.", "person"),
    Case("a month as a given name", "Jan Marlow, the interior minister, said so.", "Jan Marlow", "person"),
    Case("a surname that is a city", "Kennedy said he would vote against the bill.", "Kennedy", "person"),
    Case("a form of address", "The committee heard Mr. Holt on Friday.", "Holt", "person"),
    Case("letters behind a name", "Richard Baker MSP said so.", "Richard Baker", "person", ("Richard Baker",)),
    Case("a body before its head's name", "The head of Facebook Adam Marlow said so.", "Adam Marlow", "person"),
    Case("a capital inside a given name", "AshLee Strong, a spokeswoman for the Speaker, said so.", "AshLee Strong", "person"),
    Case("a saint's town", "They flew to Saint Petersburg.", "Saint Petersburg", "place"),
    Case("a fort", "The third was Fort Marlin in the hills.", "Fort Marlin", "place"),
    Case("a village by its class", "It fell near the village of Jubat Marlin.", "Jubat Marlin", "place"),
    Case("a firm by its class", "The train company Ostralys stopped all trains.", "Ostralys", "organisation"),
    Case("a firm somebody is of", "William Barden of Marsh Holt confirmed it.", "Marsh Holt", "organisation"),
    Case("a film by its class", "The film Zephyr opened on Friday.", "Zephyr", "other"),
    Case("a storm by its class", "The storm Zephyr hit. Zephyr weakened on Friday.", "Zephyr", "other"),
    Case("an order", "The president signed an Executive Order on Monday.", "Executive Order", "other"),
    Case("an acronym of rules", "The Joint Procurement Rules (JPR) were changed. The JPR is new.", "Joint Procurement Rules", "other", ("JPR", "Joint Procurement Rules")),
    Case("a full name before its story", "They read the Carla Marlow story. Carla Marlow is tired.", "Carla Marlow", "person"),
    Case("a surname behind of and to", "Ann Sterling spoke. The plan of Sterling was shown to Sterling. Sterling smiled. Sterling left. Sterling wept. Sterling slept. Sterling sang.", "Ann Sterling", "person", ("Ann Sterling", "Sterling")),
    Case("a park named after somebody", "They met at Edna Barden Memorial Park on Friday.", "Edna Barden Memorial Park", "place"),
    Case("a planet", "It is as far away as Venus is.", "Venus", "other"),
    Case("a state behind a town", "The mill in Holt, Neb., burned. Nebraska paid.", "Nebraska", "place", ("Neb", "Nebraska")),
    Case("a body without a word for it", "They fought the Islamic State in May.", "Islamic State", "organisation"),
    Case("a surname that is a head word", "Nathan Law spoke. Law left on Friday.", "Nathan Law", "person", ("Law", "Nathan Law")),
    Case("a council on something", "She told the Council on Foreign Relations.", "Council on Foreign Relations", "organisation"),
    Case("a word that no list has", "The Medistar helped many. She wrote on Medistar.", "Medistar", "other"),
    Case("an unknown body that acts as one", "Vendrix sells tyres. Vendrix executives left.", "Vendrix", "organisation"),
    Case("a weekday's paper", "She told the Sunday Times.", "Sunday Times", "organisation"),
    Case("a town before a date", "She sang in Seoul August 11, 2012.", "Seoul", "place"),
    Case("things and their capitals", "New Synthetic Substances (NSS) are sold.", "New Synthetic Substances", "other"),
    Case("capitals for words without a capital", "Its global warming potential (GWP) is low. GWP counts.", "GWP", "other"),
    Case("a party of a state", "The Republican Party of Ohio met.", "Republican Party of Ohio", "organisation"),
    Case("a garden after a flower", "It was a Rose Garden spectacle.", "Rose Garden", "place"),
    Case("what the verb does not belong to", "The stars in the Vendra are old.", "Vendra", "other"),
    Case("the town of a council", "The council of Norvik agreed.", "Norvik", "place"),
    Case("a street that is a surname", "They lived in Mendip Close.", "Mendip Close", "place"),
    Case("capitals that begin another body", "The NBT spoke. The NBT Trust met. NBT left.", "NBT Trust", "organisation", ("NBT Trust",)),
    Case("a firm behind its plural class", "The makers Vendrix left.", "Vendrix", "organisation"),
    Case("a show in quotation marks", "He said so on “Norland’s Newsroom” on Monday.", "Newsroom", "other"),
    Case("in quotation marks", "They alluded to a “Daily Laugh” sketch.", "Daily Laugh", "other"),
)  # fmt: skip


@pytest.mark.parametrize("case", KINDS, ids=lambda case: case.id)
def test_a_name_has_one_entry_with_its_kind_and_all_its_forms(case):
    found = _names(case.text)
    assert case.name in found
    assert found[case.name].kind == case.kind
    if case.forms:
        assert tuple(sorted(found[case.name].forms)) == case.forms


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        pytest.param("Defence Minister Anna Berg met reporters.", "Anna Berg", "Defence Minister", id="before the name"),
        pytest.param("He met the Chinese Defence Minister, Admiral Li Wei, in Oslo.", "Li Wei", "Chinese Defence Minister", id="office rather than rank"),
        pytest.param("He met the Defence Minister of Russia, Ivan Petrov, in Oslo.", "Ivan Petrov", "Defence Minister of Russia", id="before a comma"),
        pytest.param("John Baker, chairman of the Harbour Committee, resigned.", "John Baker", "chairman of the Harbour Committee", id="behind the name"),
        pytest.param("Mary Cole, who is the mayor of Leeds, agreed.", "Mary Cole", "mayor of Leeds", id="who is"),
        pytest.param("Mary Cole was named mayor of Leeds.", "Mary Cole", "mayor of Leeds", id="was named"),
        pytest.param("The ministry's spokesman Paul Adams declined.", "Paul Adams", "spokesman", id="lower case"),
        pytest.param("Jane Roe, the spokeswoman for Sen. Paul Adams, wrote it.", "Paul Adams", "Sen.", id="somebody else's office"),
        pytest.param("The Secretary-General Ivan Petrov left.", "Ivan Petrov", "Secretary-General", id="a hyphen within"),
        pytest.param("A 40-year-old pilot Paul Adams died.", "Paul Adams", "pilot", id="without the age"),
        pytest.param("Paul Adams, the lawmaker whose letter was read, left.", "Paul Adams", "lawmaker", id="without what is told of him"),
        pytest.param("Senate President Pro Tem Mary Cole left.", "Mary Cole", "Senate President Pro Tem", id="for a time"),
        pytest.param("Deputy Attorney General Mary Cole left.", "Mary Cole", "Deputy Attorney General", id="a general who is no soldier"),
        pytest.param("Mary Cole, chairman of the Joint Chiefs, left.", "Mary Cole", "chairman of the Joint Chiefs", id="of several"),
        pytest.param("MPs Mary Cole and Paul Adams left.", "Mary Cole", None, id="an office of several people"),
        pytest.param("Mary Cole, the only other minister, left.", "Mary Cole", None, id="beside others"),
        pytest.param("It is the unwinnable war of President Adams. Adams smiled.", "Adams", "President", id="behind of"),
        pytest.param("Mary Cole, a Texas Republican and Adams ally, agreed. Paul Adams left.", "Paul Adams", None, id="somebody beside him"),
        pytest.param("She shouted at Paul Adams, accusing the billionaire of fraud.", "Paul Adams", None, id="what somebody does"),
        pytest.param("Baker's former adviser Mary Cole left.", "Mary Cole", "former adviser", id="behind a name that has her"),
        pytest.param("Adams adviser Mary Cole left. Paul Adams stayed.", "Mary Cole", "Adams adviser", id="behind whose she is"),
        pytest.param("Mary Cole, policy director for the Adams campaign, left. Paul Adams stayed.", "Mary Cole", "policy director for the Adams campaign", id="of what bears a name"),
        pytest.param("They tried to discover if the document President Adams plans to sign today will help. Paul Adams smiled.", "Paul Adams", "President", id="behind what he does it to"),
        pytest.param("In a call between Mary Cole, and a reporter, she said it.", "Mary Cole", None, id="of somebody besides"),
        pytest.param("Mary Cole, a professor at the University of Leeds who writes on law, left.", "Mary Cole", "professor at the University of Leeds", id="a form of address that is an office behind a name"),
        pytest.param("President Paul Adams left. President Adams said so after Adams was the presumptive Republican presidential nominee.", "Paul Adams", "President", id="the one that is stated more often"),
        pytest.param("Mr. Adams left. Mr. Adams and Mrs. Adams, a former model, met Paul Adams.", "Paul Adams", None, id="of his wife"),
        pytest.param("At 70, Paul Adams became the oldest president sworn in.", "Paul Adams", "president", id="without what tells him from all others"),
        pytest.param("The daughter of a local pastor, Mary Cole, left.", "Mary Cole", None, id="of a parent"),
        pytest.param("It was sold, but it was not Mary Cole, the attorney said.", "Mary Cole", None, id="of who speaks"),
        pytest.param("The envoy to the talks in Geneva Ambassador Mary Cole left.", "Mary Cole", "Ambassador", id="behind a place"),
        pytest.param("A man praised his excellency President Paul Adams.", "Paul Adams", "President", id="behind how he is addressed"),
        pytest.param("They blamed ministers, in particular Finance Minister Mary Cole, for it.", "Mary Cole", "Finance Minister", id="in particular"),
        pytest.param("It named Mary Cole, mayor of Leeds, Paul Adams, head of the bank, and others.", "Paul Adams", "head of the bank", id="in a list each has his own"),
        pytest.param("Mary Cole, founder of Nordlin and one of its owners, left.", "Mary Cole", "founder of Nordlin", id="without what it breaks off in"),
        pytest.param("The running mates - Congressman Paul Adams and his wife - left.", "Paul Adams", "Congressman", id="behind a dash"),
        pytest.param("A retired 28-year army officer Paul Adams left.", "Paul Adams", "retired 28-year army officer", id="with the years of service"),
        pytest.param("A spokesman for House Speaker Paul Adams confirmed it.", "Paul Adams", "House Speaker", id="of him who is spoken for"),
        pytest.param("The President and Speaker Paul Adams met.", "Paul Adams", "Speaker", id="two people, two offices"),
        pytest.param("Chairman and CEO Paul Adams left.", "Paul Adams", "Chairman and CEO", id="two offices of one"),
        pytest.param("She met her Russian counterpart Ivan Petrov.", "Ivan Petrov", None, id="a counterpart has no office"),
        pytest.param("Mary Cole, President Paul Adams and others came.", "Mary Cole", None, id="the next person's office"),
        pytest.param("Assistant Attorney General Tony West left.", "Tony West", "Assistant Attorney General", id="before a surname that is a quarter"),
        pytest.param("Deputy Secretary of State Paul Adams and Assistant Attorney General Mary Cole left.", "Mary Cole", "Assistant Attorney General", id="the second of two"),
        pytest.param("Mary Cole, a top adviser to Mr. Adams, left.", "Mary Cole", "top adviser to Mr. Adams", id="with whom it is for"),
        pytest.param("Herald Editor-in-Chief Mary Cole left.", "Mary Cole", "Herald Editor-in-Chief", id="of three words"),
        pytest.param("Representative Mary Cole, Democrat of Ohio, left.", "Mary Cole", "Representative", id="office rather than party"),
        pytest.param("Susan E. Cole, President Adams’s national security adviser, spoke.", "Susan E. Cole", "President Adams’s national security adviser", id="with a person it belongs to"),
        pytest.param("Her acts were told by the judge, Mary Cole appeared to smile.", "Mary Cole", None, id="before a clause"),
        pytest.param("On Friday afternoon Congressman Paul Adams left.", "Paul Adams", "Congressman", id="behind a time"),
        pytest.param("The British foreign secretary, Mary Cole said, is late.", "Mary Cole", "British foreign secretary", id="that opens a clause"),
        pytest.param("Director of National Intelligence Paul Adams and Mary Cole left.", "Paul Adams", "Director of National Intelligence", id="of a whole field"),
        pytest.param("He met the Republican nominee for president, Paul Adams, in Ohio.", "Paul Adams", "Republican nominee for president", id="the whole office before a comma"),
        pytest.param("Committee Chairman Rep. Paul Adams left.", "Paul Adams", "Committee Chairman", id="one of two offices"),
        pytest.param("Speaker John Holt of Ohio and Senator Paul Adams left.", "Paul Adams", "Senator", id="behind another's state"),
        pytest.param("Assistant Attorney General for Civil Rights Mary Cole left.", "Mary Cole", "Assistant Attorney General for Civil Rights", id="a long office"),
        pytest.param("The President of Ukraine Paul Adams left.", "Paul Adams", "President of Ukraine", id="of a land before the name"),
        pytest.param("Acting President Mary Cole left.", "Mary Cole", "Acting President", id="for the time being"),
        pytest.param("Mary Cole, a spokeswoman for the Speaker, left.", "Mary Cole", "spokeswoman for the Speaker", id="who speaks for an office"),
        pytest.param("Ann Berg was a magnificent writer and speaker, said Carl Dahl.", "Ann Berg", None, id="praise"),
        pytest.param("Controversial Brenmark Mayor Mary Cole left.", "Mary Cole", "Brenmark Mayor", id="without what judges it"),
        pytest.param("The athletes' controversial coach Mary Cole left.", "Mary Cole", "coach", id="behind what judges it"),
        pytest.param("The embattled governor Mary Cole left.", "Mary Cole", "governor", id="without what judges it in small letters"),
        pytest.param("Mary Cole, who was president of Mexico from 2006 to 2012, left.", "Mary Cole", "president of Mexico from 2006 to 2012", id="with the years that it lasted"),
        pytest.param("Mary Cole was mayor of Leeds until May 2009.", "Mary Cole", "mayor of Leeds until May 2009", id="with the year that it ended"),
        pytest.param("Mary Cole, who was mayor of Leeds in 2009, left.", "Mary Cole", "mayor of Leeds", id="without a year in which it was held"),
        pytest.param("He heard Mr Justice Cole in Leeds. Cole left.", "Cole", None, id="a form of address"),
    ],
)  # fmt: skip
def test_an_office_is_given_in_the_articles_words_or_not_at_all(text, person, role):
    found = _role(text, person)
    assert (found or "").removeprefix("ministry's ") == (role or "")


@pytest.mark.parametrize("words", ["Enemy Hands", "Black Diamond", "Exiled Russians", "Team Norland", "Leeds Live"])
def test_everyday_words_and_places_are_no_persons_name(words):
    found = _names(f"On Friday {words} agreed. They told {words} about it.")
    assert [name for name, one in found.items() if one.kind == "person"] == []


def test_every_stated_office_of_a_person_is_exposed():
    article = reading.plain_article(
        "Union Defence Minister Anna Berg met Army General Ivan Petrov. Senator Petrov smiled."
    )
    read = reading.read(article)
    found = roles.all_roles(article, read.doc, read.names)
    assert [article.text[slice(*at)] for at in found["Ivan Petrov"]] == ["Army General", "Senator"]


def test_no_name_crosses_a_sentences_end():
    article = reading.plain_article("He was welcomed by Admiral Dong Jun. Baker, along with others, left.")
    for name in reading.read(article).names:
        for mention in name.mentions:
            sentence = article.sentences[mention.sentence - 1]
            assert sentence.start <= mention.start < mention.end <= sentence.end


@pytest.mark.parametrize(
    ("demonym", "country"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("Sri Lankan", "Sri Lanka"),
        ("Dutch", "Netherlands"),
        ("blue", None),
    ],
)
def test_a_demonym_leads_to_its_country(demonym, country):
    assert gazetteer.country_of(demonym) == country


def test_every_demonyms_country_is_in_the_gazetteer():
    from summarizer.reading import lexicon

    assert [c for c in sorted(set(lexicon.DEMONYMS.values())) if gazetteer.country(c) is None] == []


@pytest.mark.parametrize("text", ["", "A", "“", "X. Y. Z.", "THE OF AND", "-" * 3000, "A-b " * 2000, "McX'Y " * 500])
def test_names_are_looked_for_without_an_error_where_the_text_is_no_prose(text):
    reading.read(reading.plain_article(text))  # must not raise


def test_people_of_the_seeds_are_named_in_full_with_their_offices():
    found = {}
    for path in sorted(SEEDS.glob("*.txt")):
        article = reading.make_article(path.read_text(encoding="utf-8"), source=str(path))
        for name in reading.read(article).names:
            if name.kind == "person":
                found.setdefault(name.name, set()).add(article.text[slice(*name.role)] if name.role else None)
    assert found == {
        "Rajnath Singh": {"Defence Minister", "Indian Defence Minister", "Union Defence Minister"},
        "Andrey Belousov": {"Defence Minister Of Russia", "Defence Minister of Russia", None},
        "Viktor Khrenin": {"Belarusian Defence Minister"},
        "Dong Jun": {"Chinese Defence Minister"},
        "Shashi Tharoor": {"Senior Indian MP and External Affairs Standing Committee Chair"},
        "Leonid Slutsky": {None},
        "Sergei K Shoigu": {"Minister of Defence of Russia"},
        "Li Shangfu": {"Chinese Defence Minister"},
        "Sherali Mirzo": {"Tajikistan’s Colonel General"},
        "Mohammad Reza Gharaei Ashtiyani": {"Iran’s Brigadier General"},
        "Ruslan Zhaksylykov": {"Kazakhstan’s Colonel General"},
    }


def test_what_stands_in_a_sentence_is_known_without_a_walk_through_the_article():
    """What is asked of each sentence would else take the square of an article's length."""
    found = reading.read(
        reading.plain_article(
            "Ann Berg met Carl Olsen in Norburg. Olsen praised Berg. “It was late,” she said. “We left. It rained.” "
            "Olsen said on Monday that 30 boats sank. Nobody else came."
        )
    )
    numbers = [s.number for s in found.article.sentences]
    for number in numbers:
        named = [(n, tuple(m for m in n.mentions if m.sentence == number)) for n in found.names]
        assert list(found.named_in.get(number, ())) == [(n, mentions) for n, mentions in named if mentions]
        assert list(found.quoted_in.get(number, ())) == [q for q in found.quotes if number in q.sentences]
        for inside, every in (
            (found.counted_in, found.figures), (found.dated_in, found.dates), (found.reported_in, found.reported)
        ):  # fmt: skip
            assert list(inside.get(number, ())) == [one for one in every if one.sentence == number]
    assert len(found.named_in[1]) == 3
    assert all((found.speakers, found.counted_in, found.dated_in, found.reported_in))


def test_a_given_name_alone_is_not_somebody_of_that_name_who_comes_in_later() -> None:
    text = "Oleksandr, a captain, told reporters that the train never stops. Later Oleksandr Pell, the chief of the railways, spoke."
    found = {name.name for name in reading.read(reading.plain_article(text)).names if name.kind == "person"}
    assert found == {"Oleksandr", "Oleksandr Pell"}


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("elin", "jon", True),
        ("william", "bill", False),
        ("bob", "robert", False),
        ("jon", "james", False),
        ("j", "jon", False),
    ],
)
def test_first_names_are_of_two_people_where_they_begin_otherwise_and_none_is_short_for_the_other(one, other, two):
    assert given_names.are_of_two(one, other) is given_names.are_of_two(other, one) is two


@pytest.mark.parametrize(
    "words",
    [
        "Harbour United beat Velm Rovers on Saturday.", "Estmark Hornets won the final by 80 points to 72.",
        "Ashdown Rangers lost at home.", "Dynamo Arlon won the league.", "MV Alden ran aground near Arlon.",
        "SS Carrick was raised from the seabed.", "The trawler Mary Ashdown was towed into port.",
        "Hartwell Bakery opened a shop.", "Norden Capital holds a fifth of the shares.", "Dahl Shipping ordered two ferries.",
    ],
)  # fmt: skip
def test_a_team_a_ship_and_a_firm_are_nobody(words):
    found = reading.read(reading.plain_article(f"{words} The council will meet in spring to talk about it."))
    assert [name.name for name in found.names if name.kind == "person"] == []
