"""What a page says about a story as a whole, around its sentences."""

from summarizer.models import Story
from summarizer.render import words
from summarizer.render.plan import Line, Numbers
from summarizer.render.safe import one_line


def meta(story: Story) -> str:
    """Under the headline: what changed, the day, how many articles."""
    parts = [words.day(story.date)] if story.date else []
    copies = sum(len(group.copies) for group in story.copies)
    number = words.count(len(story.articles), "article")
    parts.append(f"{number}, {copies} of them {'a copy' if copies == 1 else 'copies'}" if copies else number)
    if story.changes:
        parts.insert(0, story.changes.kind)
    return " · ".join(parts)


def related(story: Story, places: dict[str, int]) -> tuple[Line, ...]:
    """The stories on the same page that it is tied to."""
    return tuple(
        Line(
            f"{words.RELATION[relation.kind]}, story {places[relation.story]}",
            note="shares " + ", ".join(one_line(term) for term in relation.shared[:5]) if relation.shared else "",
        )
        for relation in story.related
        if relation.story in places
    )


def grouping(story: Story, numbers: Numbers) -> tuple[Line, ...]:
    """Why its articles are one story."""
    why = story.grouping
    lines = [Line(", ".join(one_line(term) for term in why.shared[:12]), label="Shared")] if why.shared else []
    if why.nearest:
        lines.append(Line(one_line(why.nearest), label="Nearest outside", note=one_line(why.kept_apart_by or "")))
    lines += [
        Line("one text, one source", label="Copies", sources=numbers.of([group.kept, *group.copies]))
        for group in story.copies
    ]
    return (*lines, Line(why.decided_by, label="Decided by"))
