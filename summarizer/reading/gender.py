"""Whether a person is spoken of as "he" or "she", by what the article says first and by the given name last."""

import re
from typing import TYPE_CHECKING, Literal

from summarizer.reading import lexicon
from summarizer.reading.grammar import HERS, HIS

if TYPE_CHECKING:
    from summarizer.reading.found import Name

Gender = Literal["f", "m"] | None
"""None where nothing tells."""

WOMEN = frozenset(
    "woman girl mother mom mum wife widow daughter sister aunt grandmother niece girlfriend bride stepmother "
    "queen princess duchess countess baroness empress lady actress heiress hostess waitress businesswoman "
    "spokeswoman congresswoman chairwoman councilwoman policewoman assemblywoman saleswoman stateswoman "
    "sportswoman noblewoman alderwoman frontwoman anchorwoman schoolgirl nun midwife mrs ms miss madam madame "
    "dame sra senora mme mlle frau sister-in-law mother-in-law daughter-in-law stepdaughter granddaughter "
    "ex-wife".split()
)
MEN = frozenset(
    "man boy father dad husband widower son brother uncle grandfather nephew boyfriend groom stepfather king "
    "prince duke count baron emperor lord actor businessman spokesman congressman chairman councilman policeman "
    "assemblyman salesman statesman sportsman nobleman alderman frontman anchorman schoolboy monk mr sir sr "
    "senor monsieur herr brother-in-law father-in-law son-in-law stepson grandson ex-husband bishop archbishop "
    "cardinal pope rabbi imam ayatollah sheikh sultan father-of-two father-of-three gunman clergyman cameraman "
    "fisherman pontiff".split()
)
_FEMALE_NAMES = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
    "kathleen amy angela anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet "
    "catherine maria heather diane ruth julie olivia virginia victoria lauren christina joan judith megan cheryl "
    "hannah jacqueline martha gloria teresa ann sara frances kathryn janice abigail alice julia judy sophia denise "
    "amber doris marilyn danielle isabella theresa diana natalie brittany charlotte marie kayla lori hillary jill gwen "
    "chelsea melania ivanka marine ursula giorgia dilma ana sonia priyanka nirmala liz niamh kristin ingrid astrid "
    "anne annie ellen eleanor elena elaine eileen edith edna ella eva eve evelyn faith fatima felicia fiona florence "
    "gabrielle geraldine gina ginger greta gretchen hanna harriet hazel heidi hilda holly hope ida ilana ilhan imelda "
    "ines irene iris irina isabel ivana jacinda jane janine jasmine jeanne jeannette jenna jenny joanna joanne jocelyn "
    "josephine joy juanita juliana juliet kaja kamala kate katharine kathy katie katrina kay keiko kirsten kristen "
    "krista kristina kristine lana latoya laurie leah leila lena leticia letitia lillian lily lois loretta lorraine "
    "louise lucia lucille lucy lydia mabel madeleine maggie malala mandy marcia margarita margot marguerite mariana "
    "marianne marina marjorie marlene maureen maxine maya mercedes meredith mia michaela mildred miriam molly mona "
    "monica muriel myra nadia nadine naomi natasha nina nora norma oksana olga pam paula pauline pearl peggy penny "
    "petra phyllis rania renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby sabrina sally sanna selena "
    "sheila shelley sheryl sherry sonya stella susana suzanne svetlana sylvia tamara tammy tanya tara tatiana tatyana "
    "theodora tiffany tina ulrike vanessa vera veronica viola violet wanda wendy whitney winnie yasmin yelena yolanda "
    "yulia yvette yvonne zainab zoe aisha amina angelina annette antonia arlene audrey aurora bernadette bernice "
    "bertha beth bethany beyonce bianca bonnie bridget camilla candace carla carrie caroline cassandra cecilia celia "
    "claire clara claudia colleen connie constance cora corinne cristina daisy daniela daphne dawn delia dianne dina "
    "dolores eliza elsa erica erika erin esther ethel eugenia gertrude ginny gladys gulnara indira ingeborg "
    "jayalalithaa lara lucinda luisa lupita magdalena manuela mariam marta mehbooba mamata oprah paige patsy phoebe "
    "rachael raquel rosie sushma sinead siobhan sofia soledad susie tabitha tulsi valerie ayesha benazir hina maryam "
    "masha nadezhda zuzana asma aung mette magda ewa agnieszka katarzyna malgorzata annalena ilse sigrid silvia "
    "susanne nathalie segolene elisabeth brigitte francoise isabelle sandrine sylvie carme ada adele agnes alexandra "
    "alicia alison allison alma anita antoinette arianna ariana avril barbra belinda britney jade ivy olive crystal "
    "autumn summer sage brooke".split()
)
_MALE_NAMES = frozenset(
    "aidan al albin alec alfonso alfred alistair allen alvin amos andre angelo angus archie arnold art arturo ashraf "
    "augustus axel baker barrett bart basil bernard bert bradley brad brendan brent brett bryant byron caleb calvin "
    "carlo carlton cedric cesar chad charlie chester chuck clarence clark claude clayton cliff clifford clint clinton "
    "clyde cody cole colin conrad cory craig curtis damian damon darren darryl davis dean denis derek derrick devin "
    "dick dirk dmitriy dominic don doug duncan dustin dwayne dwight earl edgar edmund edwin eduardo elias elliot elon "
    "emanuel emilio enda enrico ernest ernesto ernst ervin evan fabian felix fidel floyd francesco francis francisco "
    "franklin franz frederick freddie fritz gareth garrett gavin gene geoffrey georges gerard gerhard gilbert giovanni "
    "glen graham grant guillermo gustavo guy hank harrison harvey hector herbert herman homer horace howard hubert "
    "hugh ian ignacio ilya irving isaiah ismail israel iain ivo jake jakob jared jarrett javad jay jean-marc jeb jed "
    "jefferson jens jerome jesus joachim joaquin joel johann jonas jonah josef josh juergen julian kareem karim karl "
    "keenan kent kirk kurt kwame lance lamar len leo leon leonard leonardo leroy lester lewis lionel lloyd lorenzo lou "
    "luther malcolm manuel marc marcel marcelo marcos marcus marshall martin marvin mateusz max maurice mauricio "
    "melvin merrick michal mick mickey milton mohamad mohamud morris moses murray nathaniel ned neil norman omer "
    "orlando oscar osama otto owen pascal perry pervez pete phil philippe phillip preston quentin rafiq ralf ramon "
    "raphael raul ravil ray rex reza ricardo richie rick riccardo rob roberto robbie rod roderick rodney rodolfo "
    "roland roman romano ronnie ross rowan ruben rudolf rudolph rupert rusty saad saeed salman salvador salvatore "
    "sanford saul scottie sebastian serge sherman sid sidney silvester simon solomon spencer stan stanley stefano "
    "steny steward stewart stuart sultan sylvester tariq terence terrence theo theodore timo titus todd tomas tommy "
    "toomas travis trent trevor troy tucker uwe valery vernon vic victor vince vlad volodymyr wallace warren wendell "
    "werner wesley wilbur will wilfried winston wolf woodrow xavier yahya yusef yasser zack ziad petro arseniy aleksey "
    "valeriy nikita ruslan ramzan hosni hamad bandar mahathir anwar najib benigno hunter mason carter cooper chase "
    "clay miles reed wade heath colt tanner sawyer".split()
)
_EITHER = frozenset(
    "jordan kelly alexis ashley madison leslie robin casey morgan jamie chris alex sam dana drew pat kim park choi "
    "moon lee jae wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu lin he guo ma luo li xi tsai nguyen tran "
    "jean andrea nicola sasha terry taylor cameron shannon tracy stacey marion carmen angel rene kiran nikki jackie "
    "jessie jody lynn joyce courtney blair avery riley quinn bailey gail kai noor ira jan kerry kelley april june "
    "grace logan jesse shelby sterling dominique patrice simone gabriele goodluck kit val vivian beverly hilary "
    "shirley marian dale".split()
)
"""Names of both; also surnames that come first."""
_MALE = (lexicon.GIVEN_NAMES | _MALE_NAMES) - _FEMALE_NAMES - _EITHER
_GIVEN = _MALE | _FEMALE_NAMES | _EITHER

_BEFORE = re.compile(r"([\w-]+)[.,]?\s+(?:(?:Justice|Speaker|Chairman|President|Recorder)\s+)?$")
"""The word before a name, or before what some are addressed by: "Mr Justice Berg"."""
_BEHIND = re.compile(
    r",((?:\s+(?!(?:whose|who|which|and|of|with|but|while|when|his|her|their|said|says)\b)[\w-]+(?!['’])){1,5})"
)
_HE = HIS | {"himself"}
_SHE = HERS | {"herself"}
_VOTES = 2
"""Pronouns in sentences on nobody else that tell where no word and no given name does."""


def of_word(word: str) -> Gender:
    """What a noun or form of address says: "spokeswoman", "Mr"."""
    plain = word.replace(".", "").casefold()
    return "f" if plain in WOMEN else "m" if plain in MEN else None


def of_pronoun(word: str) -> Gender:
    """What a personal pronoun says."""
    plain = word.casefold()
    return "f" if plain in _SHE else "m" if plain in _HE else None


def of_given_name(name: str) -> Gender:
    """What a full name's first word says; one word alone is mostly a surname, and tells nothing."""
    words = name.casefold().split()
    if len(words) < 2:
        return None
    first = next((w for w in words[:2] if len(w.rstrip(".")) > 1), "")
    return "f" if first in _FEMALE_NAMES else "m" if first in _MALE else None


def is_any_given_name(word: str) -> bool:
    """Whether women or men are called so, often or seldom."""
    return word.casefold() in _GIVEN


def of_person(name: "Name", text: str) -> Gender:
    """What the words beside the mentions say; else what the given name says."""
    said = [found for mention in name.mentions if (found := _beside(text, mention.start, mention.end))]
    if name.role:
        said += [found for word in text[slice(*name.role)].split() if (found := of_word(word.strip(",")))]
    women = said.count("f")
    if said and women * 2 != len(said):
        return "f" if women * 2 > len(said) else "m"
    return next((found for form in (name.name, *sorted(name.forms)) if (found := of_given_name(form))), None)


def by_votes(pronouns: "list[str]") -> Gender:
    """What the pronouns say that can mean nobody else; none where they are few or differ."""
    genders = [found for word in pronouns if (found := of_pronoun(word))]
    women = genders.count("f")
    if len(genders) < _VOTES or min(women, len(genders) - women) * 4 > len(genders):
        return None
    return "f" if women * 2 > len(genders) else "m"


def _beside(text: str, start: int, end: int) -> Gender:
    """What the word before or the apposition behind a mention says: "Mrs. Berg", "Berg, a retired policewoman"."""
    lead = text[max(0, start - 40) : start]
    before = _BEFORE.search(lead)
    if before and (found := of_word(before[1])):
        return found
    behind = _BEHIND.match(text[end : end + 60])
    return next((found for word in behind[1].split() if (found := of_word(word))), None) if behind else None
