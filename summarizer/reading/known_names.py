"""Names that no table has and whose words tell no kind: bodies, states of the US in short, parts of the world."""

from summarizer.reading.lexicon import listed

BODIES = frozenset(
    listed("""
    islamic state, islamic jihad, boko haram, al shabaab, al-shabaab, al qaeda, al-qaeda, qaeda, hamas, hezbollah,
    taliban, fatah, sinn fein, isis, isil, interpol, pentagon, kremlin, scotland yard, greenpeace,
    amnesty international, human rights watch,
    oxfam, wikileaks, wikipedia, wikimedia, twitter, facebook, youtube, instagram, google, microsoft,
    xinhua, walmart, wal-mart, gazprom, rosneft
""")
)
"""Bodies whose words tell no kind."""
FIRMS = frozenset(
    listed("""
    congress, commons, lords, united nations, supreme court, newsweek, usa today, associated press,
    reuters, agence france-presse,
    al jazeera, al-jazeera, al arabiya, al-arabiya, bloomberg, politico, buzzfeed, axios, breitbart, vox, slate, salon,
    huffington post, herald sun, daily mail, daily express, financial times, wall street journal, the economist,
    der spiegel, le monde, el pais, die welt, kommersant, interfax, tass, ria novosti, sky news, fox news, nickelodeon,
    mtv, channel 4, channel 5, telemundo, univision, boeing, airbus, intel, ibm, samsung, sony, nokia, huawei, lenovo,
    xiaomi, panasonic, toshiba, hitachi, siemens, ericsson, qualcomm, nvidia, oracle, cisco, uber, lyft, airbnb, ebay,
    paypal, yahoo, netflix, spotify, tesla, spacex, viacom, disney, comcast, verizon, vodafone, t-mobile, toyota, honda,
    nissan, volkswagen, bmw, renault, peugeot, fiat, chrysler, hyundai, mazda, volvo, general motors, mcdonald's,
    starbucks, nike, adidas, coca-cola, pepsi, pepsico, ikea, tesco, costco, kfc, exxon, exxonmobil, chevron, bp,
    petrobras, saudi aramco, aramco, lukoil, halliburton, goldman sachs, morgan stanley, jpmorgan, jpmorgan chase,
    barclays, hsbc, citigroup, citibank, ubs, deutsche bank, credit suisse, moody's, dow jones, standard & poor's,
    pfizer, moderna, astrazeneca, novavax, merck, novartis, roche, glaxosmithkline, sanofi, bayer, monsanto,
    nestle, nestlé, unilever, lockheed martin, raytheon, northrop grumman, deloitte, pricewaterhousecoopers, kpmg,
    fedex, ups, dhl, ryanair, easyjet, lufthansa, qantas, aeroflot, ryanair, yougov, gallup, oxfam, unicef, antifa,
    likud, plaid cymru, tories, labour, democrats, republicans, reddit, snapchat, linkedin, pinterest
""")
)
"""Houses, papers, firms and parties that most articles name without saying what they are."""
STATES = dict(
    entry.split(" ", 1)
    for entry in listed("""
    ala Alabama, ariz Arizona, ark Arkansas, calif California, colo Colorado, conn Connecticut, del Delaware, fla
    Florida, ga Georgia, ill Illinois, ind Indiana, kan Kansas, ky Kentucky, la Louisiana, md Maryland, mass
    Massachusetts, mich Michigan, minn Minnesota, miss Mississippi, mo Missouri, mont Montana, neb Nebraska, nev
    Nevada, nh New Hampshire, nj New Jersey, nm New Mexico, ny New York, nc North Carolina, nd North Dakota, okla
    Oklahoma, ore Oregon, pa Pennsylvania, ri Rhode Island, sc South Carolina, sd South Dakota, tenn Tennessee, tex
    Texas, vt Vermont, va Virginia, wash Washington, bc British Columbia, ont Ontario, que
    Quebec, alta Alberta, sask Saskatchewan, wva West Virginia, wis Wisconsin, wyo Wyoming
""")
)
"""States and provinces by how they are shortened behind a town: "Holt, Neb."."""
REGIONS = listed("""
    Africa, Asia, Europe, North America, South America, Latin America, Central America, Oceania, Antarctica,
    Arctic, Middle East, Near East, Far East, Central Asia, South Asia, Southeast Asia, East Asia, West Africa,
    East Africa, North Africa, Southern Africa, Central Africa, Eastern Europe, Western Europe, Central Europe,
    Northern Europe, Balkans, Baltics, Caucasus, Caribbean, Scandinavia, Sahel, Horn of Africa, Maghreb, Levant,
    Persian Gulf, Gulf, Indo-Pacific, Asia-Pacific, Eurasia, Pacific, Atlantic, Pacific Ocean, Atlantic Ocean,
    Indian Ocean, Mediterranean, Mediterranean Sea, Black Sea, Red Sea, Baltic Sea, North Sea, Caspian Sea, South
    China Sea, East China Sea, Sea of Japan, Arabian Sea, Bay of Bengal, Gulf of Mexico, Strait of Hormuz, Suez
    Canal, Panama Canal, Himalayas, Alps, Andes, Sahara, Sinai, Siberia, England, Scotland, Wales, Northern
    Ireland, Crimea, Donbas, Donetsk, Luhansk, Chechnya, Dagestan, Tatarstan, Kashmir, Jammu, Jammu and Kashmir,
    Ladakh, Punjab, Sindh, Balochistan, Khyber Pakhtunkhwa, Gilgit-Baltistan, Gujarat, Maharashtra, Rajasthan,
    Kerala, Karnataka, Tamil Nadu, Andhra Pradesh, Telangana, Uttar Pradesh, Madhya Pradesh, Bihar, Jharkhand,
    West Bengal, Odisha, Assam, Manipur, Meghalaya, Mizoram, Nagaland, Tripura, Sikkim, Arunachal Pradesh,
    Himachal Pradesh, Uttarakhand, Haryana, Chhattisgarh, Goa, Puducherry, Lakshadweep, Xinjiang, Tibet, Inner
    Mongolia, Guangdong, Sichuan, Yunnan, Hubei, Hunan, Shandong, Henan, Hebei, Fujian, Zhejiang, Jiangsu, Anhui,
    Shaanxi, Shanxi, Gansu, Qinghai, Guizhou, Guangxi, Ningxia, Heilongjiang, Jilin, Liaoning, Hainan, Jiangxi,
    Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland,
    Labrador, Prince Edward Island, Yukon, Nunavut, Northwest Territories, New South Wales, Queensland, South
    Australia, Tasmania, Western Australia, Northern Territory, Australian Capital Territory, Catalonia,
    Andalusia, Galicia, Basque Country, Bavaria, Saxony, Hesse, Brandenburg, Thuringia, Lower Saxony, North
    Rhine-Westphalia, Baden-Württemberg, Schleswig-Holstein, Sicily, Sardinia, Lombardy, Tuscany, Veneto,
    Piedmont, Corsica, Brittany, Normandy, Provence, Alsace, Flanders, Wallonia, Transylvania, Kosovo, Gaza, Gaza
    Strip, West Bank, Golan Heights, Kurdistan, Darfur, Tigray, Oromia, Amhara, Biafra, Puntland, Somaliland,
    Western Sahara, Abkhazia, South Ossetia, Nagorno-Karabakh, Transnistria, Greenland, Hong Kong, Macau, New
    England, Midwest, Silicon Valley, Wall Street, Capitol Hill, White House, Hollywood, Bay Area, Manhattan,
    Brooklyn, Harlem, Bronx, Queens, Long Island, Downing Street, Whitehall, Westminster, East Anglia, Cornwall,
    Yorkshire, Kent, Essex, Sussex, Surrey, Devon, Somerset, Norfolk, Suffolk, Lancashire, Cumbria,
    Northumberland, Midlands, Ulster, Munster, Leinster, District of Columbia, Washington, Rio Grande, Nile,
    Amazon Basin, Danube, Rhine, Ganges, Mekong, Great Lakes
""")  # fmt: skip
