"""What a user decided about articles, by their ids."""

import difflib
from pathlib import PurePath
from typing import TYPE_CHECKING

from summarizer.errors import ConfigError
from summarizer.stories.grouping import Overrides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Article


def resolve(overrides: Overrides, articles: "Sequence[Article]") -> Overrides:
    """A user's decisions, in article ids; he may name an article by id, source, file name or address.

    `ConfigError` where a name is of no article or of several, or where two decisions contradict each other. Unless
    they are strict, names of articles that are not there are passed over.
    """
    names: dict[str, set[str]] = {}
    for article in articles:
        for name in (article.id, article.source, article.url, PurePath(article.source).name):
            if name:
                names.setdefault(name, set()).add(article.id)
    ids = {article.id for article in articles}
    together = _ids(overrides.together, names, ids, strict=overrides.strict)
    apart = _ids(overrides.apart, names, ids, strict=overrides.strict)
    _agree(together, apart)
    return Overrides(together=together, apart=apart)


def _ids(
    several: "Sequence[Sequence[str]]", names: dict[str, set[str]], ids: set[str], *, strict: bool
) -> tuple[tuple[str, ...], ...]:
    found = []
    for listed in several:
        known = [name for name in listed if strict or name in names]
        found.append(tuple(dict.fromkeys(_id(name, names, ids) for name in known)))
    return tuple(found)


def _id(name: str, names: dict[str, set[str]], ids: set[str]) -> str:
    if name in ids:
        return name
    meant = sorted(names.get(name, ()))
    if not meant:
        near = difflib.get_close_matches(name, sorted(names), n=1)
        hint = f"did you mean {near[0]}?" if near else "articles are named by id or source"
        raise ConfigError("the groups name an article that is not there", which=name, hint=hint)
    if len(meant) > 1:
        raise ConfigError("the groups name several articles at once", which=name, hint="one of " + ", ".join(meant))
    return meant[0]


def _agree(together: "Sequence[Sequence[str]]", apart: "Sequence[Sequence[str]]") -> None:
    of: dict[str, frozenset[str]] = {}
    for several in together:
        whole = frozenset(several).union(*(of.get(one, frozenset()) for one in several))
        of.update(dict.fromkeys(whole, whole))
    for several in apart:
        for one in several:
            both = sorted((of.get(one, frozenset()) & set(several)) - {one})
            if both:
                raise ConfigError("the groups put two articles together and apart", which=f"{one}, {both[0]}")
