"""One self-contained HTML page: no script, nothing fetched, every word of an article escaped."""

from html import escape

from summarizer.render.plan import Entry, Line, Plan, Section, Source, full_stop

_STYLE = """
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem }
h2 { font-size: 1.25rem; margin-top: 2.5rem }
h3 { font-size: 1rem; margin-bottom: .25rem }
ul, ol { margin-top: 0; padding-left: 1.25rem }
.dim { opacity: .7 }
.cited { font-size: .8rem; white-space: nowrap }
.cited a { text-decoration: none }
footer { margin-top: 2rem; font-size: .85rem }
"""


def text(plan: Plan) -> str:
    """The page as HTML; each number leads to its source, and shows the words that the sentence rests on."""
    title = plan.title or (plan.entries[0].headline.text if plan.entries else "")
    parts = [f"<h1>{escape(plan.title)}</h1>\n<p class=dim>{escape(plan.meta)}</p>"] if plan.title else []
    parts += [_entry(entry, number, numbered=plan.numbered) for number, entry in enumerate(plan.entries, start=1)]
    if plan.sources:
        parts.append("<h2>Sources</h2>\n<ol>\n" + "\n".join(_source(source) for source in plan.sources) + "\n</ol>")
    parts += [_section(section, "h2") for section in plan.closing]
    parts.append("<footer>" + "".join(f"<p>{escape(note)}</p>" for note in plan.notes) + "</footer>")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n" + "\n".join(parts) + "\n</html>\n"
    )


def _entry(entry: Entry, number: int, *, numbered: bool) -> str:
    place = f"{number}. " if numbered else ""
    parts = [f"<h2>{place}{_words(entry.headline)}</h2>", f"<p class=dim>{escape(entry.meta)}</p>"]
    parts += [_section(section, "h3") for section in entry.lead]
    parts += [f"<p>{' '.join(_words(line) for line in entry.account)}</p>"] if entry.account else []
    return (
        "<article>\n" + "\n".join([*parts, *(_section(section, "h3") for section in entry.sections)]) + "\n</article>"
    )


def _section(section: Section, heading: str) -> str:
    if section.inline:
        return (
            f"<p><b>{section.title}:</b> "
            + "; ".join(_words(line) for line in section.lines)
            + f"{full_stop(section.lines)}</p>"
        )
    dim = " class=dim" if section.dim else ""
    return f"<section{dim}><{heading}>{section.title}</{heading}>\n{_list(section.lines)}</section>"


def _list(lines: tuple[Line, ...]) -> str:
    return "<ul>\n" + "".join(f"<li>{_words(i)}{_list(i.lines) if i.lines else ''}</li>\n" for i in lines) + "</ul>\n"


def _words(line: Line) -> str:
    label = f"<b>{escape(line.label)}:</b> " if line.label else ""
    words = f"“{escape(line.text)}”" if line.quoted else escape(line.text)
    note = f" <span class=dim>— {escape(line.note)}</span>" if line.note else ""
    return f"{label}{words}{note}{_cited(line)}"


def _cited(line: Line) -> str:
    links = ["".join(_link(number, line) for number in numbers) for numbers in (line.sources, line.also)]
    joined = "; also ".join(part for part in links if part)
    joined += f" ({line.agreeing} sources)" if line.agreeing > 1 else ""
    return f" <span class=cited>{joined}</span>" if joined else ""


def _link(number: int, line: Line) -> str:
    said = " … ".join(words for source, words in line.evidence if source == number)
    title = f' title="{escape(said)}"' if said else ""
    return f'<a href="#source-{number}"{title}>[{number}]</a>'


def _source(source: Source) -> str:
    title, path = escape(source.title), escape(source.path)
    if source.link:
        title = f'<a rel="noreferrer nofollow" href="{path or title}">{title}</a>'
    return f'<li id="source-{source.number}">{title} — {escape(source.about)}{f" — {path}" if path else ""}</li>'
