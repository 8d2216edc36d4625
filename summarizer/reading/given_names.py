"""Names of people word by word, and given names that stand for one another: "Bill" and "William", "J." and "Joseph"."""

import re
from functools import cache

from summarizer.reading import gazetteer
from summarizer.reading.lexicon import GENERATIONS

_NICKNAMES = """
    william bill billy will willie; robert bob bobby rob robbie; richard rick dick rich ricky; james jim jimmy
    jamie; john jack johnny jon; joseph joe joey; michael mike mick mickey; thomas tom tommy; charles charlie chuck;
    david dave; daniel dan danny; edward ed eddie ted ned; theodore ted teddy theo; steven steve stephen; kenneth
    ken kenny; anthony tony; andrew andy drew; benjamin ben benny; samuel sam sammy; gregory greg; jeffrey jeff
    geoffrey geoff; christopher chris; matthew matt; patrick pat paddy; lawrence larry; gerald jerry gerry; nicholas
    nick; timothy tim; alexander alex; elizabeth liz beth betty lizzie eliza; katherine kate kathy katie catherine
    cathy; margaret maggie peggy meg; susan sue suzie; deborah debbie deb debra; patricia pat patty trish; barbara
    barb; jennifer jen jenny; rebecca becky; ronald ron ronnie; donald don donnie; leonard len lenny; raymond ray;
    frederick fred freddie; philip phil phillip; peter pete; douglas doug; bernard bernie; vincent vince vinnie;
    walter walt; harold harry hal; henry hank harry; albert al bert; alan al; francis frank; franklin frank; eugene
    gene; jonathan jon; nathaniel nate nathan; zachary zach zack; joshua josh; jacob jake; abraham abe; louis lou;
    lewis lou lew; martin marty; arthur art; calvin cal; clifford cliff; clinton clint; stanley stan; russell russ;
    roderick rod; rodney rod; gilbert gil; herbert herb; victoria vicky tori; victor vic; virginia ginny; pamela
    pam; cynthia cindy; sandra sandy; amanda mandy; jacqueline jackie; josephine jo; valerie val; kimberly kim;
    melinda mindy; teresa terry tess; terence terry; dorothy dot dottie; judith judy; abigail abby; madeleine
    maddie; samantha sam; stephanie steph; christine chris chrissy tina; maxwell max; maximilian max; oliver ollie;
    randall randy; randolph randy; reginald reggie reg; sidney sid; mitchell mitch; nancy nan; solomon sol; curtis
    curt; manuel manny; salvatore sal; dominic dom; emmanuel manny; gabriel gabe
"""


@cache
def _names() -> dict[str, frozenset[int]]:
    """Each name's numbers of the lines that it stands in."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_NICKNAMES.split(";")):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


def own_words(name: str) -> list[str]:
    """The words of a name in small letters, without what tells a son from his father; the last is the family's."""
    return [word for word in re.findall(r"\w+", gazetteer.plain(name)) if word not in GENERATIONS]


def alike(one: str, other: str) -> bool:
    """Whether two first names, in lower case without stops, may be one person's: equal, short for it, its initial."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) <= 2 and short[:1] == long[:1]:
        return len(long) > 2
    return bool(_names().get(one, frozenset()) & _names().get(other, frozenset()))


def are_of_two(one: str, other: str) -> bool:
    """Whether two first names, in lower case without stops, cannot be one person's: they begin otherwise, too."""
    return one[0] != other[0] and not alike(one, other)
