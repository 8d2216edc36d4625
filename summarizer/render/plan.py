"""The page as values, independent of the format: entries, sections and lines with the numbers of their sources."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.models import ArticleRef, Digest, Span
from summarizer.render.safe import one_line

_FEW = 3
"""Stories that need no list of their headlines."""


@dataclass(frozen=True)
class Line:
    """One sentence or item; all its words are safe to show."""

    text: str
    label: str = ""
    """What stands before it: a date, a name, the kind of a difference."""
    sources: tuple[int, ...] = ()
    """Numbers of the articles whose own words support it."""
    also: tuple[int, ...] = ()
    """Numbers of the articles that report the same act in other words."""
    agreeing: int = 0
    """Independent sources, where there are several."""
    note: str = ""
    quoted: bool = False
    evidence: tuple[tuple[int, str], ...] = ()
    """The words that it rests on, each with its source's number."""
    lines: "tuple[Line, ...]" = ()


@dataclass(frozen=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]
    dim: bool = False
    """True for what a hurried reader may leave out."""
    inline: bool = False
    """True where the lines are items of one sentence."""


@dataclass(frozen=True)
class Entry:
    """One story, or the brief of one article."""

    headline: Line
    meta: str
    account: tuple[Line, ...]
    sections: tuple[Section, ...]
    lead: tuple[Section, ...] = ()
    """What comes before the account: what is new."""
    language: str = ""
    """That of the article, of a brief; the lines of a story are in those of their sources."""


@dataclass(frozen=True)
class Source:
    """One article of the list of sources."""

    number: int
    title: str
    """Its title, or the path of one that has none."""
    about: str
    """Outlet, agency, day of publication."""
    path: str
    """Where to find it: its address, else its path; empty where the title says it."""
    link: bool = False
    """Whether the path is an address on the web."""
    language: str = ""
    """ISO 639-1, empty where it is not known."""
    notices: tuple[str, ...] = ()
    """What its outlet says of it: that it was corrected."""

    @property
    def corrected(self) -> str:
        """The notices as a reader sees them, empty where there are none."""
        said = " ".join(f"“{notice}”" for notice in self.notices)
        return f"Corrected by its outlet: {said}" if said else ""


def full_stop(lines: Sequence[Line]) -> str:
    """What ends a sentence made of these items."""
    last = lines[-1].note or lines[-1].text if lines else ""
    return "" if last.endswith((".", "!", "?")) and not lines[-1].sources else "."


@dataclass(frozen=True)
class Plan:
    """The whole page."""

    title: str
    meta: str
    entries: tuple[Entry, ...]
    sources: tuple[Source, ...] = ()
    closing: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether the entries have numbers, by which one story names another."""
        return len(self.entries) > 1 and bool(self.title)

    @property
    def contents(self) -> tuple[Line, ...]:
        """The headlines, where there are more stories than a glance takes in."""
        listed = self.title and len(self.entries) > _FEW
        return tuple(entry.headline for entry in self.entries) if listed else ()


class Numbers:
    """The numbers by which articles are cited, in the order in which the stories name them."""

    def __init__(self, digest: Digest) -> None:
        listed = {ref.id: ref for ref in digest.articles}
        named = [article for story in digest.stories for article in story.articles]
        self.refs: list[ArticleRef] = [listed[one] for one in dict.fromkeys([*named, *listed]) if one in listed]
        self._of = {ref.id: number for number, ref in enumerate(self.refs, start=1)}

    def of(self, articles: "Sequence[str]") -> tuple[int, ...]:
        """The numbers of these articles, ascending, each once."""
        return tuple(sorted({self._of[article] for article in articles if article in self._of}))

    def behind(self, evidence: "Sequence[Span]") -> tuple[int, ...]:
        """The numbers of the articles that these spans are of."""
        return self.of([span.article for span in evidence])

    def words(self, evidence: "Sequence[Span]") -> tuple[tuple[int, str], ...]:
        """The words of these spans, each with the number of its article."""
        return tuple((number, one_line(span.text)) for span in evidence for number in self.of([span.article]))


def with_sources(line: Line, *, sources: Sequence[int] = (), also: Sequence[int] = (), agreeing: int = 0) -> Line:
    """The line with more numbers; a number that supports it is not also listed as a mere echo."""
    both = {*line.sources, *sources}
    return replace(
        line,
        sources=tuple(sorted(both)),
        also=tuple(sorted({*line.also, *also} - both)),
        agreeing=max(agreeing, line.agreeing),
    )


def cited(line: Line) -> str:
    """The numbers of a line: "[1][2]; also [3] (3 sources)"."""
    numbers = ["".join(f"[{number}]" for number in group) for group in (line.sources, line.also)]
    joined = "; also ".join(part for part in numbers if part)
    return f"{joined} ({line.agreeing} sources)" if line.agreeing > 1 else joined
