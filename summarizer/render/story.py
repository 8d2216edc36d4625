"""The plan of one story: what is new, a short account, then what agrees, what differs, what else the sources have."""

from collections.abc import Iterator
from dataclasses import replace

from summarizer.models import Change, Claim, DatedEvent, Difference, Fact, Span, Story, Withdrawn
from summarizer.render import whole, words
from summarizer.render.plan import Entry, Line, Numbers, Section, with_sources
from summarizer.render.safe import one_line
from summarizer.render.shown import Shown, holds, mostly
from summarizer.stories.text_order import arranged


def entry(story: Story, numbers: Numbers, places: dict[str, int], *, verbose: bool = False) -> Entry:
    """The entry of a story; `places` gives each story its number on the page."""
    page = _Page(story, numbers)
    if story.changes and story.changes.kind == "unchanged" and not verbose:
        return Entry(page.headline(), whole.meta(story), (), ())
    news = page.news()
    account = page.account()
    differences = page.differences()
    agreed = page.facts([fact for fact in story.facts if fact.sources > 1])
    long_ago = page.events([e for e in story.timeline if e.background and e.precision == "year"])
    elsewhen = page.events([e for e in story.timeline if not e.background and _on_another_day(e, story)])
    single = page.facts([fact for fact in story.facts if fact.sources == 1])
    quotes = page.quotes()
    background = sorted([*long_ago, *page.events([e for e in story.timeline if e.background])], key=_by_date)
    timeline = sorted([*elsewhen, *page.events([e for e in story.timeline if e.date != story.date])], key=_by_date)
    sections = [
        Section("Sources agree", agreed),
        Section("Where sources differ", differences),
        Section("Further points", single),  # in one source as far as was found: others may tell it in other words
        Section("In their words", quotes),
        Section("Timeline", page.with_the_day(timeline)),
        Section("Background", tuple(line for _, line in background), dim=True),
        Section("People", page.people(), inline=True),
        Section("Not answered by any source", tuple(Line(one_line(gap)) for gap in story.gaps), inline=True),
        Section("Related", whole.related(story, places), inline=True),
    ]
    if verbose:
        sections.append(Section("Why these articles are one story", whole.grouping(story, numbers), dim=True))
        sections.append(Section("Told by several sources, not shown", page.omitted(), dim=True))
    lead = (Section("What is new", news),) if news else ()
    shown = tuple(section for section in sections if section.lines)
    return Entry(page.headline(), whole.meta(story), tuple(account), shown, lead)


class _Page:
    """Makes the lines of one story, in the order of importance, each sentence for the first part that has it."""

    def __init__(self, story: Story, numbers: Numbers) -> None:
        self._story, self._numbers, self._shown = story, numbers, Shown()
        self._facts = {fact.text for fact in story.facts}
        self._coming = [" ".join(filter(None, (quote.speaker, quote.text))) for quote in story.quotes]
        if story.date:
            self._coming.append(words.weekday(story.date))
        self._cut: set[str] = set()
        """Sentences of which the page shows the greater part, cut short."""
        self._lead = 0
        """How many sentences stand before the account."""

    def headline(self) -> Line:
        """The headline; where it is a fact's whole sentence, with the sources of that, which no other part tells."""
        line = self._line(self._story.headline)
        for fact in self._story.facts:
            if self._in_headline(fact.text):
                line = self._credit(line, fact, same_words=holds(fact.text, line.text))
        return line

    def _in_headline(self, text: str) -> bool:
        return holds(self._story.headline.text, text)

    def news(self) -> tuple[Line, ...]:
        """What a story that was told before has that is new, other than before, confirmed or withdrawn."""
        if not self._story.changes or self._story.changes.kind != "changed":
            return ()
        told = [(fact, fact.change) for fact in self._story.facts if fact.change]
        lines = [self._new(fact, change) for fact, change in told if change.kind != "unchanged"]
        lines += [line for difference in self._story.differences for line in self._other(difference)]
        lines += [
            Line(words.first_words(fact.text), label="Now confirmed", sources=numbers)
            for fact, change in told
            if change.kind == "unchanged" and (numbers := self._numbers.of(change.by))
        ]
        return (*lines, *(withdrawn(one) for one in self._story.withdrawn))

    def _new(self, fact: Fact, change: Change) -> Line:
        self._lead = self._shown.add(fact.text, fact.evidence) + 1
        text = words.first_words(fact.text) if self._in_headline(fact.text) else one_line(fact.text)
        line = self._credit(Line(text), fact, same_words=True)
        return replace(line, note=f"before: {one_line(change.before)}") if change.before else line

    def _other(self, difference: Difference) -> Iterator[Line]:
        """What a source that was not there before says otherwise."""
        added = set(difference.change.by) if difference.change else set()
        for position in difference.positions:
            claim = position.claim
            if added.issuperset(position.articles) and self._shown.same(claim.text) is None:
                self._lead = self._shown.add(claim.text, claim.evidence) + 1
                numbers = self._numbers.of(position.articles)
                yield with_sources(self._line(claim, label=words.OTHERWISE[difference.kind]), sources=numbers)

    def omitted(self) -> tuple[Line, ...]:
        """What several sources carry and the story leaves out."""
        return tuple(
            Line(one_line(one.text), sources=self._numbers.of(one.articles), agreeing=one.sources)
            for one in self._story.omitted
        )

    def account(self) -> list[Line]:
        """The summary, each sentence with the sources of the facts that it tells."""
        lines: list[Line] = []
        for claim in self._story.summary:
            if self._in_headline(claim.text):
                continue
            repeats = self._lead and self._shown.has(claim.text, claim.evidence)
            if not repeats and self._shown.same(claim.text) is None:
                self._add(claim)
                lines.append(self._line(claim))
        for fact in self._story.facts:
            if self._in_headline(fact.text):
                continue
            place = self._shown.same(fact.text)
            same_words = place is not None
            place = self._told_by(fact) if place is None else place
            if place is not None and place >= self._lead:
                place -= self._lead
                lines[place] = self._credit(lines[place], fact, same_words=same_words)
        told = [*(claim.text for claim in self._story.summary), *(fact.text for fact in self._story.facts)]
        if any(map(self._in_headline, told)):
            self._shown.add(self._story.headline.text)
        return lines

    def differences(self) -> tuple[Line, ...]:
        """The open differences, then the superseded."""
        ordered = sorted(self._story.differences, key=lambda difference: difference.status == "superseded")
        return tuple(self._difference(difference) for difference in ordered)

    def facts(self, facts: list[Fact]) -> tuple[Line, ...]:
        """The facts that no other part tells: of two that tell the same the weightier, in the order of the text."""
        lines = {}
        for fact in facts:
            if self._is_told(fact) or any(mostly(quote.text, fact.text) for quote in self._story.quotes):
                continue
            self._shown.add(fact.text, fact.evidence)
            lines[fact.id] = self._credit(Line(one_line(fact.text)), fact, same_words=True)
        return tuple(lines[fact.id] for fact in arranged(facts) if fact.id in lines)

    def events(self, events: list[DatedEvent]) -> list[tuple[str, Line]]:
        """The dated events that no other part tells, each with its date."""
        lines = []
        for event in events:
            what = event.what
            if not self._shown.has(what.text, what.evidence) and not self._shown.repeats(what.text):
                self._add(event.what)
                lines.append((event.date, self._line(event.what, label=words.day(event.date))))
        return sorted(lines, key=lambda pair: pair[0])

    def with_the_day(self, timeline: list[tuple[str, Line]]) -> tuple[Line, ...]:
        """The timeline with a pointer to the sentence of the account that tells what happened on the story's day."""
        day, main = self._story.date, self._of_the_day()
        if day and timeline and main and self._shown.same(main.text) is not None:
            pointer = replace(
                self._line(main, label=words.day(day)), text=words.first_words(main.text), note="as above"
            )
            timeline = sorted([*timeline, (day, pointer)], key=_by_date)
        return tuple(line for _, line in timeline)

    def _of_the_day(self) -> Claim | None:
        """The first sentence of the account that tells an event of the story's day; if there is none, the headline."""
        events = [event.what for event in self._story.timeline if event.date == self._story.date]
        spans = {span for told in events or [self._story.headline] for span in told.evidence}
        return next((claim for claim in self._story.summary if not spans.isdisjoint(self._resting_on(claim))), None)

    def _resting_on(self, claim: Claim) -> Iterator[Span]:
        """What a sentence of the account rests on, and other articles' reports of the fact that it tells."""
        yield from claim.evidence
        for fact in self._story.facts:
            if fact.text == claim.text:
                yield from (span for echo in fact.corroborated_by for span in echo.evidence)

    def quotes(self) -> tuple[Line, ...]:
        """The quotes that no sentence shown so far holds."""
        lines = []
        for quote in self._story.quotes:
            if self._shown.repeats(quote.text):
                continue
            self._shown.add(quote.text)
            who = words.speaker(quote.speaker, quote.via.text if quote.via else None)
            sources = self._numbers.of(quote.articles) or self._numbers.behind(quote.evidence)
            lines.append(Line(words.quoted(quote.text), note=who, sources=sources, quoted=True))
        return tuple(lines)

    def people(self) -> tuple[Line, ...]:
        """The people whose office an article gives."""
        return tuple(
            Line(
                f"{one_line(person.name)}, {words.office(person.role.text)}",
                sources=self._numbers.behind([person.role]),
            )
            for person in self._story.people
            if person.role is not None
        )

    def _is_told(self, fact: Fact) -> bool:
        """Whether the page says what the fact says; one that several sources carry needs a line to itself."""
        if self._in_headline(fact.text) or self._shown.same(fact.text) is not None or fact.text in self._cut:
            return True
        if fact.sources > 1:
            return self._told_by(fact) is not None
        return self._shown.tells(fact.text, self._coming)

    def _told_by(self, fact: Fact) -> int | None:
        """The place of the sentence that tells the fact in other words, or none.

        A sentence that says more than several sources agree on does not stand for their agreement.
        """
        place = self._shown.covering(fact.text, fact.evidence)
        if place is None or fact.sources == 1 or self._shown.says_no_more(place, fact.text):
            return place
        return None

    def _difference(self, difference: Difference) -> Line:
        about = difference.about
        text = one_line(about.text)
        elsewhere = any(position.claim.text == about.text for position in difference.positions)
        if elsewhere or self._shown.same(about.text) is not None:
            text = words.first_words(text)
        elif about.text not in self._facts:
            text = words.heading(text)
        if elsewhere or about.text in self._facts:
            self._add(about)  # a headline does not tell what it is cut from
        return Line(
            text,
            label=words.DIFFERENCE[difference.kind],
            sources=self._numbers.behind(about.evidence),
            note="; ".join(_remarks(difference)),
            lines=tuple(self._position(place, difference) for place in range(len(difference.positions))),
        )

    def _position(self, place: int, difference: Difference) -> Line:
        """One side; values that contradict are shown beside each other even where the page has one of them above."""
        position, about = difference.positions[place], difference.about.text
        without = "without it" if difference.kind == "omission" and place else ""
        numbers = self._numbers.of(position.articles)
        if self._shown.same(position.claim.text) is not None and difference.kind in {"reason", "omission"}:
            note = ", ".join(filter(None, (without, "as above")))
            return Line(words.first_words(position.claim.text), sources=numbers, note=note)
        shorter = words.shorter(position.claim.text)
        self._shown.add(shorter, position.claim.evidence)
        if 3 * len(shorter) >= 2 * len(position.claim.text):
            self._cut.add(position.claim.text)
        goes_on = difference.kind == "reason"  # of two values none may be cut off
        text = words.after(about, position.claim.text) if goes_on else position.claim.text
        line = replace(self._line(position.claim), text=words.shorter(text), note=without)
        return with_sources(line, sources=numbers)

    def _add(self, claim: Claim) -> None:
        self._shown.add(claim.text, claim.evidence)

    def _line(self, claim: Claim, label: str = "") -> Line:
        sources = self._numbers.behind(claim.evidence)
        return Line(one_line(claim.text), label=label, sources=sources, evidence=self._numbers.words(claim.evidence))

    def _credit(self, line: Line, fact: Fact, *, same_words: bool) -> Line:
        own = self._numbers.of(fact.articles)
        echoes = self._numbers.of([echo.article for echo in fact.corroborated_by])
        line = with_sources(
            line,
            sources=own if same_words else (),
            also=(*own, *echoes),
            agreeing=fact.sources if same_words else 0,
        )
        spans = (*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence))
        return replace(line, evidence=tuple(dict.fromkeys((*line.evidence, *self._numbers.words(spans)))))


def withdrawn(one: Withdrawn) -> Line:
    """What an earlier digest told, and why this one does not."""
    sources = ", ".join(one_line(source) for source in one.sources)
    why = "corrected since" if one.why == "corrected" else "no longer among the sources"
    return Line(one_line(one.text), label="No longer told", note=f"{sources}: {why}")


def _by_date(pair: tuple[str, Line]) -> str:
    return pair[0]


def _on_another_day(event: DatedEvent, story: Story) -> bool:
    """Whether the event is dated to the day, and that day is none of the story's."""
    days = (story.date or "").split("/")
    return event.precision == "day" and not any(day in days for day in event.date.split("/"))


def _remarks(difference: Difference) -> list[str]:
    kind = difference.change.kind if difference.change else "unchanged"
    updated = ["the later report updates the earlier"] if difference.status == "superseded" else []
    return [*([{"new": "new", "changed": "with a new position"}[kind]] if kind != "unchanged" else []), *updated]
