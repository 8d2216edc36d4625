"""What the world's places and peoples are called: countries, cities, regions, demonyms, given names.

Countries, cities and states come from a table derived from GeoNames (geonames.org, CC BY 4.0) by
tools/make_places_table.py; demonyms and given names are listed in `lexicon`, regions in `known_names`.
"""

import gzip
import unicodedata
from functools import cache
from importlib.resources import files

from summarizer.reading import gender, known_names, language_model, lexicon

LARGE = 200_000
"""People of a city over which its name alone is taken for the city's."""
_ALIASES = {
    "us": "United States", "usa": "United States", "america": "United States",
    "united states of america": "United States", "uk": "United Kingdom", "britain": "United Kingdom",
    "great britain": "United Kingdom", "uae": "United Arab Emirates", "prc": "China",
    "people's republic of china": "China", "kyrgyz republic": "Kyrgyzstan", "russian federation": "Russia",
    "holland": "Netherlands", "the netherlands": "Netherlands", "burma": "Myanmar", "czech republic": "Czechia",
    "macedonia": "North Macedonia", "turkiye": "Turkey", "drc": "Democratic Republic of the Congo",
    "congo": "Democratic Republic of the Congo", "cote d'ivoire": "Ivory Coast", "bosnia": "Bosnia and Herzegovina",
    "swaziland": "Eswatini", "east timor": "Timor Leste", "cape verde": "Cabo Verde", "palestine": "Palestine",
    "palestinian territories": "Palestine", "taiwan": "Taiwan", "republic of korea": "South Korea",
    "vatican city": "Vatican", "micronesia": "Micronesia", "kosovo": "Kosovo",
}  # fmt: skip


def plain(name: str) -> str:
    """The form that names are compared by: no case, no accents, no full stops, straight apostrophes."""
    if name.isascii():
        return name.replace(".", "").casefold().strip()
    bare = unicodedata.normalize("NFKD", name.replace("’", "'").replace(".", ""))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold().strip()


@cache
def _table() -> tuple[list[str], dict[str, int], list[str]]:
    """Countries, cities by plain name with their population, states of the US."""
    packed = files("summarizer.reading").joinpath("data", "places.txt.gz").read_bytes()
    countries, cities, states = (block.split("\n") for block in gzip.decompress(packed).decode().split("\n\n"))
    lines = (line.split("\t") for line in cities)
    return countries, {name: int(population) for name, population in lines}, states


@cache
def _countries() -> dict[str, str]:
    """Countries by plain name."""
    countries = {plain(name): name for name in _table()[0]}
    countries |= {name.removeprefix("the "): usual.removeprefix("The ") for name, usual in countries.items()}
    return countries | _ALIASES


@cache
def _regions() -> frozenset[str]:
    return frozenset(plain(name) for name in (*_table()[2], *known_names.REGIONS))


def country(name: str) -> str | None:
    """The usual name of the country that `name` names ("U.S." → "United States"), or none."""
    return _countries().get(plain(name))


def country_of(demonym: str) -> str | None:
    """The country of a people or an adjective ("Russian", "Russians" → "Russia"), or none."""
    key = plain(demonym)
    found = lexicon.DEMONYMS.get(key)
    return found or (lexicon.DEMONYMS.get(key.removesuffix("s")) if key.endswith("s") else None)


def is_demonym(word: str) -> bool:
    """Whether the word names a people or is its adjective, of a country or a wider region ("Russian", "Arab")."""
    key = plain(word)
    return country_of(word) is not None or key in lexicon.PEOPLES or key.removesuffix("s") in lexicon.PEOPLES


def state_behind(before: str, name: str, after: str) -> str | None:
    """The state of the US that a short form behind a town stands for: ", Neb." → "Nebraska"; none where it is none."""
    short = before.endswith(", ") and (name.endswith(".") or after.startswith("."))
    return known_names.STATES.get(plain(name)) if short else None


def region(name: str) -> bool:
    """Whether it names a part of the world or of a country: a continent, sea, state, province."""
    return plain(name) in _regions()


def is_land(name: str) -> bool:
    """Whether it names a country or a region."""
    return country(name) is not None or region(name)


def city(name: str) -> int:
    """The population of the largest city of that name, 0 where there is none of 15,000 or more."""
    return _table()[1].get(plain(name), 0)


def is_place(name: str) -> bool:
    """Whether a country, region or city has this name."""
    return country(name) is not None or region(name) or city(name) > 0


def is_everyday(word: str) -> bool:
    """Whether a dictionary has the word, as a plural or a past participle too, and it is no usual given name."""
    key = plain(word)
    words = language_model.everyday_words()[0]
    known = key in words or key.removesuffix("s") in words or key.removesuffix("ed") in words
    return known and not gender.is_any_given_name(key)


def is_common(word: str) -> bool:
    """Whether a dictionary has the word, in any inflection, whoever else is called so."""
    if word.lower().replace("’", "'").endswith("n't"):
        return True
    key = plain(word)
    words = language_model.everyday_words()[0]
    stems = (key, *(key.removesuffix(end) for end in ("s", "es", "d", "ed", "ing")), f"{key.removesuffix('ing')}e")
    ending = f"{key.removesuffix('ies')}y", f"{key.removesuffix('ied')}y", key.removesuffix("ing")[:-1]
    small = language_model.pipeline().Defaults.stop_words
    return key in small or any(form in words for form in (*stems, *ending))


def is_adjective(word: str) -> bool:
    """Whether it is an everyday word that may be an adjective."""
    return plain(word) in language_model.everyday_words()[1] and is_everyday(word)


def may_be_done(word: str) -> bool:
    """Whether a dictionary has the word, or what it is a third person of, as a verb."""
    key, verbs = plain(word), language_model.everyday_words()[2]
    return any(form in verbs for form in (key, key.removesuffix("s"), key.removesuffix("es"), f"{key[:-3]}y"))


def is_given_name(word: str) -> bool:
    """Whether the word is one of the few hundred most usual given names."""
    return plain(word) in lexicon.GIVEN_NAMES


def is_called_so(word: str) -> bool:
    """Whether people are called so and nothing else is: a given name that no dictionary and no map has."""
    key = plain(word)
    rare = gender.is_any_given_name(key) and key not in language_model.everyday_words()[0] and not is_place(word)
    return rare or is_given_name(word)
