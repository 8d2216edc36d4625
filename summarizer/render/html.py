"""One self-contained HTML page: no script, nothing fetched, every word of an article escaped."""

import re
from html import escape

from summarizer.render.plan import Entry, Line, Plan, Section, Source, full_stop

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --dim: #555555; --link: #0b57d0; --mark: #fff3c4 }
@media (prefers-color-scheme: dark) {
:root { --ink: #e8e8e8; --paper: #16181c; --dim: #b4b9c1; --link: #8ab4f8; --mark: #3f3712 }
}
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
h1 { font-size: 1.6rem }
h2 { font-size: 1.25rem; margin-top: 2.5rem }
h3 { font-size: 1rem; margin-bottom: .25rem }
ul, ol { margin-top: 0; padding-left: 1.25rem }
li { margin-bottom: .25rem }
li > ul { margin-top: .25rem }
a { color: var(--link) }
.dim { color: var(--dim) }
.cited { font-size: .8rem; font-weight: normal }
.cited a { text-decoration: none; white-space: nowrap; padding: .3em .1em }
main ol > li { margin-bottom: .75rem }
nav { font-size: .9rem; margin-top: 1.5rem }
.said { list-style: none; padding-left: 0; font-size: .85rem; color: var(--dim) }
.said li { margin: .3rem 0 0 }
:target { background: var(--mark); outline: .15rem solid var(--link); outline-offset: .15rem }
footer { margin-top: 2rem; font-size: .85rem }
@media print {
:root { color-scheme: light; --ink: #000000; --paper: #ffffff; --dim: #444444; --link: #000000; --mark: #ffffff }
body { max-width: none; margin: 0; padding: 0; font-size: 10pt }
h1, h2, h3 { break-after: avoid }
li, p { break-inside: avoid }
:target { outline: none }
}
"""


_TIED = "\N{NO-BREAK SPACE}"
"""Keeps a number on the line of the words that it is of."""


def text(plan: Plan) -> str:
    """The page as HTML; each number leads to the words in its source that the sentence rests on."""
    page = _Page(plan)
    title = plan.title or (plan.entries[0].headline.text if plan.entries else "")
    top = f"<header>\n<h1>{escape(plan.title)}</h1>\n<p class=dim>{escape(plan.meta)}</p>\n</header>\n"
    head = top + page.contents(plan.contents) if plan.title else ""
    main = [page.entry(entry, number, 2 if plan.title else 1) for number, entry in enumerate(plan.entries, start=1)]
    closing = [page.section(section, "h2") for section in plan.closing]
    if plan.sources:  # last, since it lists the words that all the others rest on
        listed = "\n".join(page.source(source) for source in plan.sources)
        main.append(f"<section><h2>Sources</h2>\n<ol>\n{listed}\n</ol>\n</section>")
    notes = "<footer>" + "".join(f"<p>{escape(note)}</p>" for note in plan.notes) + "</footer>"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n{head}<main>\n"
        + "\n".join([*main, *closing])
        + f"\n</main>\n{notes}\n</html>\n"
    )


class _Page:
    """Writes the parts, and remembers the words that they rest on for the list of sources below them."""

    def __init__(self, plan: Plan) -> None:
        self._numbered = plan.numbered
        self._languages = {source.number: source.language for source in plan.sources}
        self._language = ""
        """That of the entry at hand, where its lines name no source."""
        self._said: dict[int, dict[str, str]] = {source.number: {} for source in plan.sources}
        """The words of each source that something rests on, each with its place on the page."""

    def contents(self, headlines: tuple[Line, ...]) -> str:
        """The headlines, each leading to its story."""
        if not headlines:
            return ""
        items = (f'<li><a href="#story-{n}">{self._said_by(h)}</a></li>' for n, h in enumerate(headlines, start=1))
        return '<nav aria-label="Stories">\n<ol>\n' + "\n".join(items) + "\n</ol>\n</nav>\n"

    def entry(self, entry: Entry, number: int, level: int) -> str:
        self._language = entry.language
        place = f"{number}. " if self._numbered else ""
        head, below = f"h{level}", f"h{level + 1}"
        parts = [f"<{head}>{place}{self._words(entry.headline)}</{head}>", f"<p class=dim>{escape(entry.meta)}</p>"]
        parts += [self.section(section, below) for section in entry.lead]
        parts += [f"<p>{' '.join(self._words(line) for line in entry.account)}</p>"] if entry.account else []
        parts += [self.section(section, below) for section in entry.sections]
        self._language = ""
        return f'<article id="story-{number}">\n' + "\n".join(parts) + "\n</article>"

    def section(self, section: Section, heading: str) -> str:
        if section.inline:
            items = "; ".join(self._words(line) for line in section.lines)
            return f"<p><b>{section.title}:</b> {items}{full_stop(section.lines)}</p>"
        dim = " class=dim" if section.dim else ""
        return f"<section{dim}><{heading}>{section.title}</{heading}>\n{self._list(section.lines)}</section>"

    def source(self, source: Source) -> str:
        """The source, with its words that something above rests on."""
        title, path = escape(source.title), escape(source.path)
        if source.link:
            title = f'<a rel="noreferrer nofollow" href="{path or title}">{title}</a>'
        where = f" — {path}" if path else ""
        foreign = _foreign(source.language)
        said = "".join(f'<li id="{at}"{foreign}>“{escape(w)}”</li>\n' for w, at in self._said[source.number].items())
        corrected = f"<br>{escape(source.corrected)}" if source.notices else ""
        listed = f"\n<ul class=said>\n{said}</ul>" if said else ""
        return f'<li id="source-{source.number}">{title} — {escape(source.about)}{where}{corrected}{listed}</li>'

    def _list(self, lines: tuple[Line, ...]) -> str:
        items = (f"<li>{self._words(i)}{self._list(i.lines) if i.lines else ''}</li>\n" for i in lines)
        return "<ul>\n" + "".join(items) + "</ul>\n"

    def _words(self, line: Line) -> str:
        label = f"<b>{escape(line.label)}:</b> " if line.label else ""
        note = f" <span class=dim>— {escape(line.note)}</span>" if line.note else ""
        return f"{label}{self._said_by(line)}{note}{self._cited(line)}"

    def _said_by(self, line: Line) -> str:
        """The line's own words, in their language."""
        words = f"“{escape(line.text)}”" if line.quoted else escape(line.text)
        languages = {self._languages.get(number, "") for number in line.sources} or {self._language}
        foreign = _foreign(languages.pop()) if len(languages) == 1 else ""
        return f"<span{foreign}>{words}</span>" if foreign else words

    def _cited(self, line: Line) -> str:
        links = ["".join(self._link(number, line) for number in numbers) for numbers in (line.sources, line.also)]
        joined = "; also ".join(part for part in links if part)
        joined += f" ({line.agreeing}{_TIED}sources)" if line.agreeing > 1 else ""
        return f"{_TIED}<span class=cited>{joined}</span>" if joined else ""

    def _link(self, number: int, line: Line) -> str:
        said = " … ".join(words for source, words in line.evidence if source == number)
        places = self._said.get(number)
        target = f"source-{number}"
        if said and places is not None:
            target = places.setdefault(said, f"source-{number}-{len(places) + 1}")
        return f'<a href="#{target}">[{number}]</a>'


def _foreign(language: str) -> str:
    """The attribute that says in which language words are that are not English."""
    known = _LANGUAGE.fullmatch(language) and language.lower().split("-")[0] != "en"
    return f' lang="{language}"' if known else ""
