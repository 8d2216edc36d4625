"""Closed lists that names and offices are recognised by: no package carries them for English news."""

from summarizer.reading import calendar_words


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in words.split())


def listed(words: str) -> tuple[str, ...]:
    """The entries of a list with commas, each on one line."""
    return tuple(" ".join(part.split()) for part in words.split(",") if part.strip())


SMALL = frozenset("a an and at by for from in of on or the to with".split())
"""Words that have no capital inside a title or a name."""
IN_OFFICE = frozenset("acting incoming outgoing managing presiding founding sitting ruling commanding".split())
"""Words in "-ing" with which an office begins; behind others it is the end of a clause."""
COURTESY = _words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam mme rev reverend father sister sheikh "
    "shri smt sri imam rabbi ayatollah mullah hon honourable honorable excellency majesty highness honour "
)
"""Forms of address: they announce a person and are no office."""
PRAISE = _words(
    "magnificent great good brilliant wonderful fine true excellent outstanding superb terrific fantastic remarkable "
    "extraordinary amazing talented gifted tireless loving proud tough terrible bad poor lousy "
    "controversial embattled outspoken popular unpopular beleaguered disgraced"
)
"""What makes a judgement of an office, in small letters: "was a magnificent writer", "the embattled mayor"."""
GENERATIONS = _words("jr sr ii iii iv")
"""What stands behind a surname and is no part of it."""

OFFICES = _words(
    "president vice-president minister premier chancellor secretary secretary-general undersecretary "
    "under-secretary ambassador envoy consul governor lieutenant-governor mayor senator sen congressman "
    "congresswoman representative rep lawmaker legislator councillor councilor councilman councilwoman alderman "
    "mp mep mla speaker whip leader chair chairman chairwoman chairperson co-chair vice-chairman ceo cfo coo cto "
    "chief director deputy-director commissioner commander commandant inspector superintendent sheriff marshal "
    "judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel ombudsman spokesman "
    "spokeswoman spokesperson spokespersons aide adviser advisor strategist pollster manager campaign-manager "
    "head founder co-founder owner executive editor editor-in-chief columnist reporter correspondent journalist "
    "anchor host presenter author writer novelist poet historian economist analyst expert scholar researcher "
    "scientist biologist physicist chemist astronomer engineer astronaut doctor physician surgeon nurse "
    "psychologist professor lecturer teacher principal dean rector provost fellow coach captain goalkeeper "
    "striker midfielder defender quarterback player skipper manager-coach referee actor actress singer musician "
    "rapper composer artist painter director-general filmmaker producer comedian model activist campaigner "
    "organiser organizer bishop archbishop cardinal pope pastor priest chaplain monk king queen prince princess "
    "emperor sultan emir duke duchess baron king-elect president-elect chief-minister candidate nominee "
    "billionaire businessman businesswoman entrepreneur investor banker developer politician diplomat official "
    "officer detective policeman treasurer comptroller auditor registrar clerk delegate negotiator mediator "
    "coordinator rapporteur administrator superintendent curator librarian treasurer trustee partner "
    "chief-executive president-general veteran trainer champion suspect guitarist drummer bassist vocalist "
    "frontman designer architect photographer blogger critic farmer driver pilot democrat republican msp advocate "
    "agent chancellor-designate premier-designate frontrunner incumbent gov atty del gunman attacker assailant shooter "
    "hijacker bomber kidnapper hostage "
)
RANKS = _words(
    "general admiral colonel major captain lieutenant brigadier marshal commodore commander sergeant corporal "
    "private gen adm col maj capt lt brig sgt cpl pvt cmdr lieutenant-general major-general vice-admiral "
    "rear-admiral staff-sergeant "
)
"""Military and police ranks: offices that stand with another office before one name."""

PORTFOLIOS = _words(
    "pro tem tempore "
    "state defence defense foreign affairs finance treasury interior justice health education labour labor energy "
    "agriculture commerce trade transport transportation homeland security veterans environment culture home "
    "external internal economy economic industry development planning science technology sport sports tourism "
    "housing urban human services resources war information communications the of and prime union vice deputy "
    "first second chief press general assistant "
)
"""Words that follow "minister of", "secretary of": they belong to the office, not to the name behind it."""

ORG_HEADS = _words(
    "ministry department council committee commission agency authority bureau board court tribunal parliament "
    "congress senate assembly union alliance association organisation organization federation confederation "
    "league party front movement university college school institute institution academy society foundation trust "
    "fund bank group company corporation corp inc ltd llc plc co gmbh ag sa limited holdings industries airlines "
    "airways motors systems technologies partners associates network media press news times post journal tribune "
    "herald gazette guardian telegraph magazine newspaper radio television tv broadcasting studios pictures "
    "records entertainment club fc united army navy force forces guard police service services administration "
    "office cabinet government secretariat embassy hospital centre center church laboratory laboratories museum "
    "library theatre theater orchestra band team brigade battalion regiment command corps division structure bloc "
    "community forum coalition campaign caucus brotherhood initiative exchange market reserve treasury taskforce "
    "museum subcommittee gallery "
    "squad crew chamber bench syndicate cooperative cross crescent chiefs observatory consortium secretariat "
    "wikinews reuters nato un eu fbi cia bbc cnn nasa fifa uefa opec unesco unicef nyt npr abc cbs nbc espn hbo "
    "facebook twitter google microsoft apple amazon youtube instagram tiktok whatsapp telegram wikipedia electric "
    "dynamics mills foods pharmaceuticals telecom petroleum electronics labs air helicopters international energy "
    "steel insurance securities agence presse france-presse relief wikimedia weekly chronicle observer examiner "
    "inquirer dispatch monitor bulletin daily rovers wanderers athletic hotspur albion afc utd capital bakery brewery "
)
CLUBS = frozenset("rovers wanderers athletic hotspur albion united".split())
"""What a club is called for short: "Rovers" of "Dorrin Rovers"."""
PLACE_HEADS = _words(
    "city town village county province state district region republic kingdom islands island isle sea ocean gulf "
    "bay strait memorial tomb statehouse courthouse river lake mount mountain mountains valley peninsula coast beach "
    "desert forest street avenue road "
    "square park airport station bridge port harbour harbor territory territories east west north south heights "
    "hills strip bank line prefecture oblast governorate emirate canal plateau glacier creek falls hall house "
    "fairgrounds fairground rim lane capitol ridge canyon basin delta ranch palace stadium arena tower building "
    "plaza hotel cemetery cathedral prison camp base mosque springs temple shrine castle monastery basilica abbey "
    "volcano dam reservoir waterfall lighthouse garden gardens "
    "speedway raceway racecourse close cape archipelago thruway freeway motorway ave blvd "
)
SURNAME_HEADS = _words(
    "hall west north hill woods rivers banks castle temple marsh lake law day church cross field fields price "
    "moon battle order bill mills parks lane close"
)
"""Heads that end people's names as well: "Tony West"."""
EVENT_HEADS = _words(
    "meeting meet summit conference talks forum games olympics cup championship championships festival war battle "
    "operation election elections referendum revolution crisis attack attacks day week prize award awards debate "
    "treaty statue sword medal agreement accord act bill law amendment protocol convention declaration resolution "
    "memorandum pact plan project programme program initiative dialogue spirit policy series tour grand-prix open "
    "final finals world-cup hurricane typhoon cyclone storm earthquake scandal affair statement proposal "
    "communique exercise mission paralympics marathon derby carnival jubilee expo exhibition fair parade tournament "
    "poll kippur licence license order show store "
)
HEADS = ORG_HEADS | PLACE_HEADS | EVENT_HEADS
"""Words that names of bodies, places and events end in."""
NO_NAMES = calendar_words.NAMES | _words(
    "morning evening afternoon i ok tv dvd ceo pm am gmt utc est ist edt bst cet pst god internet earth christmas "
    "easter covid mr mrs ms dr i'm i've i'd i'll "
)
NOT_FIRST = _words(
    "the a an this that these those he she it we you they his her its our your their my i and but or nor so yet "
    "for in on at by to from of with as if when while where why how what who which whom whose after before since "
    "until because although though however meanwhile also both all some any no not one two three four five six "
    "seven eight nine ten many most more other another such there here then now earlier later today yesterday "
    "tomorrow according during under over between among through despite following including about above across "
    "against along around without within upon per like unlike near even still just only never always often first "
    "second third last next new old good great yes well oh asked speaking talking referring addressing citing "
    "noting adding is are was were be been do does did have has had will would can could should may might must "
    "let every each few several much either neither once twice thus therefore moreover furthermore additionally "
    "instead indeed perhaps maybe rather quite very too us them him me senior top leading none half dozens "
    "hundreds thousands millions read see watch click photo image picture video file source ahead amid apart "
    "based given held asked seen set dear "
)
"""Words that a capital at a sentence's start does not make a name."""

COLLECTIVES = _words(
    "people women men children workers nurses veterans farmers teachers students citizens world writers players "
    "employees consumers girls boys lawyers artists king queen "
)
"""Words whose possessive goes on within a name: "People's Party", "Women's March"."""
CONNECTORS = _words(
    "of de del della di da do dos das du la le van von der den ter ten bin ibn al el ul abu y e zu af av "
)
GIVEN_NAMES = _words(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony "
    "mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan "
    "jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander "
    "raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan "
    "jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe "
    "jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah "
    "louis bobby philip johnny mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa "
    "nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah "
    "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen "
    "samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia "
    "joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline "
    "martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace "
    "denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla "
    "alexis lori bill hillary barack mike tim jim tom bob dan dave steve chris matt tony nick ben sam greg jeff "
    "ted ken ron fred barry ed jimmy harry glenn marco newt rudy mitt bernie jill gwen chelsea melania ivanka "
    "eddie vladimir sergei sergey andrei andrey dmitry dmitri alexei aleksandr ivan mikhail nikolai viktor yuri "
    "igor oleg boris leonid pavel anton maxim konstantin vitaly angela olaf emmanuel nicolas francois jacques "
    "pierre jean-claude jean-pierre michel marine hans klaus wolfgang jurgen ursula stefan markus andreas "
    "giuseppe silvio matteo mario giorgia paolo luca pedro mariano jose carlos luis miguel javier antonio "
    "fernando alejandro diego jorge hugo nicolas evo luiz jair dilma rafael andres enrique felipe ana carmen "
    "mohammed muhammad mohammad mohamed ahmed ahmad ali hassan hussein ibrahim omar abdullah abdul khalid mahmoud "
    "mustafa yusuf bashar recep hamid asif imran nawaz shehbaz benjamin yair ehud shimon isaac moshe avi narendra "
    "amit rahul sonia manmohan arvind priyanka anil sanjay vijay ravi suresh rajesh sunil ashok raj shashi "
    "nirmala ajay arun deepak kiran xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu lin he guo ma "
    "luo kim park lee choi moon jae shinzo yoshihide fumio taro akira kenji hiroshi takashi tsai ferdinand "
    "rodrigo joko thaksin nguyen tran kofi nelson cyril jacob robert goodluck muhammadu paul uhuru julius abiy "
    "boris theresa tony gordon keir nigel jeremy rishi liz oliver liam declan conor niamh sven lars erik bjorn "
    "magnus ole anders nils johan kristin ingrid astrid jan piotr andrzej donald lech viktor gyorgy istvan petr "
    "vaclav milos zoran aleksandar marko stephane thierry "
)
SPORT = _words(
    "match goal goals half-time halftime penalty kick striker midfielder goalkeeper winger defender coach squad "
    "tournament score scored scoring scoreline equaliser equalizer quarterfinal semifinal semi-final "
    "quarter-final knockout inning innings wicket offside referee substitute header kickoff kick-off qualifiers "
    "medal championship teammates fixture touchdown "
)
"""Words of which a report on a match has several: there a country's name stands for its team."""
PRODUCTS = _words(
    "helicopter helicopters missile missiles rifle rifles tank tanks system systems aircraft jet jets fighter "
    "fighters drone drones submarine submarines frigate frigates rocket rockets satellite satellites phone phones "
    "smartphone smartphones browser app software processor processors vaccine vaccines drug console consoles car "
    "cars truck trucks engine engines "
)
"""What follows the name of a product: "BrahMos missiles"."""
CLASSES = {
    "organisation": _words(
        "company firm group band orchestra journal magazine newspaper tabloid weekly agency party charity website "
        "broadcaster network chain airline bank retailer manufacturer maker carmaker automaker label studio "
        "militia team club startup start-up giant nonprofit non-profit supplier union organisation organization "
        "foundation site outlet portal insurer consultancy watchdog thinktank think-tank regulator association "
        "coalition alliance institute university school hospital ministry subsidiary conglomerate bookmaker brand "
    ),
    "place": _words(
        "town city village suburb neighbourhood neighborhood county island river lake port resort region capital "
        "municipality township hamlet "
    ),
    "other": _words(
        "film movie show series sitcom song single album track video novel book play musical programme program "
        "documentary "
        "ship vessel ferry yacht tanker frigate destroyer storm hurricane typhoon cyclone drug "
        "vaccine software app virus bacterium strain satellite spacecraft probe rocket racehorse horse dog "
        "painting opera ballet poem memoir disease law bill console smartphone browser species "
    ),
}
"""What a name's own class is called, beside it: "the train company Ostrail", "Varna, a port in the east"."""
PAPERS = _words("newspaper paper magazine daily tabloid weekly")
PAPER_TITLES = _words(
    "times post journal herald tribune guardian telegraph gazette chronicle observer examiner inquirer dispatch mail "
    "express star globe independent mirror sun today standard courier newsweek"
)
"""The last word of what a paper is called."""
KIN = _words(
    "wife husband father mother son daughter brother sister nephew niece uncle aunt cousin widow widower girlfriend "
    "boyfriend fiance fiancee partner grandson granddaughter grandfather grandmother stepfather stepmother stepson "
    "stepdaughter friend colleague resident student survivor victim man woman boy girl teenager"
)
"""What people are called who have no office."""
NO_BODIES = _words(
    "cd dvd iq xml html dna rna gdp hiv aids gps ai it usb pc vat cfo coo cto phd md ba ma mba ied ieds wmd ptsd adhd "
    "sms pdf api url ufo suv atm pin id vip faq pcr ppe sars mers ivf mri ct led lcd ebola h1n1 gmo lgbt lgbtq "
    "hd bc ad bce asap rip fyi omg aka etc diy rsvp bmi ecg iou ngo ngos "
    "daca nafta fisa tpp ttip hipaa gcse gcses mmr hpv iud eia doi isbn pr "
)
"""Capitals that shorten a thing, no body."""
HAPPENINGS = _words(
    "attack attacks terror bombing bombings massacre shooting shootings earthquake floods flood summit protest "
    "protests riots riot siege siege crash airport stadium neighborhood neighbourhood suburb region province "
    "district residents university talks plant border "
)
"""What follows the name of a place that is known for nothing else: "the Nice attack"."""
_DEMONYMS = """
Afghanistan: afghan; Albania: albanian; Algeria: algerian; Andorra: andorran; Angola: angolan; Antigua and
Barbuda: antiguan; Argentina: argentine argentinian argentinean; Armenia: armenian; Australia: australian
aussie; Austria: austrian; Azerbaijan: azerbaijani azeri; Bahamas: bahamian; Bahrain: bahraini; Bangladesh:
bangladeshi; Barbados: barbadian; Belarus: belarusian belarussian; Belgium: belgian; Belize: belizean; Benin:
beninese; Bhutan: bhutanese; Bolivia: bolivian; Bosnia and Herzegovina: bosnian; Botswana: botswanan; Brazil:
brazilian; Brunei: bruneian; Bulgaria: bulgarian; Burkina Faso: burkinabe; Burundi: burundian; Cabo Verde:
cape-verdean; Cambodia: cambodian; Cameroon: cameroonian; Canada: canadian; Central African Republic:
central-african; Chad: chadian; Chile: chilean; China: chinese; Colombia: colombian; Comoros: comorian;
Democratic Republic of the Congo: congolese; Costa Rica: costa-rican; Croatia: croatian croat; Cuba: cuban;
Cyprus: cypriot; Czechia: czech; Denmark: danish dane; Djibouti: djiboutian; Dominica: dominican; Ecuador:
ecuadorian ecuadorean; Egypt: egyptian; El Salvador: salvadoran salvadorean; Eritrea: eritrean; Estonia:
estonian; Ethiopia: ethiopian; Fiji: fijian; Finland: finnish finn; France: french frenchman frenchwoman;
Gabon: gabonese; Gambia: gambian; Georgia: georgian; Germany: german; Ghana: ghanaian; Greece: greek;
Greenland: greenlandic greenlander; Grenada: grenadian; Guatemala: guatemalan; Guinea: guinean; Guyana:
guyanese; Haiti: haitian; Honduras: honduran; Hong Kong: hongkonger; Hungary: hungarian; Iceland: icelandic
icelander; India: indian; Indonesia: indonesian; Iran: iranian; Iraq: iraqi; Ireland: irish irishman; Israel:
israeli; Italy: italian; Ivory Coast: ivorian; Jamaica: jamaican; Japan: japanese; Jordan: jordanian;
Kazakhstan: kazakh kazakhstani; Kenya: kenyan; Kosovo: kosovan kosovar; Kuwait: kuwaiti; Kyrgyzstan: kyrgyz;
Laos: laotian lao; Latvia: latvian; Lebanon: lebanese; Lesotho: basotho; Liberia: liberian; Libya: libyan;
Liechtenstein: liechtensteiner; Lithuania: lithuanian; Luxembourg: luxembourgish luxembourger; Madagascar:
malagasy; Malawi: malawian; Malaysia: malaysian; Maldives: maldivian; Mali: malian; Malta: maltese;
Mauritania: mauritanian; Mauritius: mauritian; Mexico: mexican; Moldova: moldovan; Monaco: monegasque;
Mongolia: mongolian; Montenegro: montenegrin; Morocco: moroccan; Mozambique: mozambican; Myanmar: burmese;
Namibia: namibian; Nauru: nauruan; Nepal: nepali nepalese; Netherlands: dutch dutchman; New Zealand: kiwi
new-zealander; Nicaragua: nicaraguan; Niger: nigerien; Nigeria: nigerian; North Korea: north-korean; North
Macedonia: macedonian; Norway: norwegian; Oman: omani; Pakistan: pakistani; Palau: palauan; Palestine:
palestinian; Panama: panamanian; Paraguay: paraguayan; Peru: peruvian; Philippines: filipino filipina
philippine; Poland: polish pole; Portugal: portuguese; Puerto Rico: puerto-rican; Qatar: qatari; Romania:
romanian; Russia: russian; Rwanda: rwandan; Samoa: samoan; Saudi Arabia: saudi saudi-arabian; Senegal:
senegalese; Serbia: serbian serb; Seychelles: seychellois; Sierra Leone: sierra-leonean; Singapore:
singaporean; Slovakia: slovak slovakian; Slovenia: slovenian slovene; Somalia: somali; South Africa:
south-african; South Korea: south-korean; South Sudan: south-sudanese; Spain: spanish spaniard; Sri Lanka:
sri-lankan; Sudan: sudanese; Suriname: surinamese; Sweden: swedish swede; Switzerland: swiss; Syria: syrian;
Taiwan: taiwanese; Tajikistan: tajik tajikistani; Tanzania: tanzanian; Thailand: thai; Timor Leste: timorese;
Togo: togolese; Tonga: tongan; Trinidad and Tobago: trinidadian; Tunisia: tunisian; Turkey: turkish turk;
Turkmenistan: turkmen; Uganda: ugandan; Ukraine: ukrainian; United Arab Emirates: emirati; United Kingdom:
british briton; United States: american; Uruguay: uruguayan; Uzbekistan: uzbek uzbekistani; Vanuatu:
vanuatuan; Venezuela: venezuelan; Vietnam: vietnamese; Yemen: yemeni; Zambia: zambian; Zimbabwe: zimbabwean;
India: indo; China: sino; United Kingdom: anglo; France: franco
"""
DEMONYMS = {
    demonym.replace("-", " "): " ".join(entry.partition(":")[0].split())
    for entry in _DEMONYMS.split(";")
    for demonym in entry.partition(":")[2].split()
}
"""Plain demonym → country, with the names that the gazetteer gives countries."""
PEOPLES = _words(
    "arab european african asian eurasian scottish welsh english catalan basque kurdish kurd tibetan uyghur "
    "uighur chechen crimean kashmiri punjabi bengali tamil sikh hindu muslim islamic christian jewish jew "
    "catholic protestant buddhist orthodox sunni shia shiite latino latina hispanic caribbean scandinavian nordic "
    "balkan baltic slavic latin western eastern soviet korean texan californian parisian londoner islamist roman "
    "hawaiian copt coptic catalonian bavarian flemish quebecois inuit maori aboriginal african-american democratic "
    "hindi "
    "yoruba zulu englishman scot antarctic arctic "
)
"""Peoples, faiths and adjectives of wider regions: no one country's."""
