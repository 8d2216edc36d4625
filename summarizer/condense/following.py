"""What stands right behind the sentence that opens an article is as clear there as in the article."""

from typing import TYPE_CHECKING

from summarizer.condense import antecedents, pictures, standalone
from summarizer.reading.grammar import THIRD_PERSON
from summarizer.reading.keeping import with_reading
from summarizer.reading.other_languages import opens_with_a_pronoun

if TYPE_CHECKING:
    from summarizer.reading import Reading

_PRONOUNS = THIRD_PERSON | {"this", "that"}


def opening(reading: "Reading") -> int:
    """The number of the sentence that opens the article and so leans on nothing; 0 where it opens with a pronoun."""
    number = next(iter(_opening(reading)), 0)
    if not reading.english:
        return 0 if number and opens_with_a_pronoun(reading.tokens(number).text, reading.article.language) else number
    subject = antecedents.subject_of(reading, number) if number else None
    pronoun = subject is not None and subject.lower_ in _PRONOUNS and subject.i == reading.tokens(number).start
    return 0 if pronoun else number


def leans(reading: "Reading", number: int) -> bool:
    """Whether nobody can tell what the sentence alone is about."""
    return (
        reading.english
        and number != opening(reading)
        and standalone.stand(reading, number).unclear >= standalone.UNCLEAR
    )


def second(reading: "Reading") -> int:
    """The number of the sentence that follows the opening one, and leans at most on that; 0 where there is none.

    Words of a quotation lean on more: on who speaks, on what was asked.
    """
    number = next(iter(_opening(reading)[1:]), 0)
    start = reading.article.sentences[number - 1].start if number else 0
    quoted = any(q.start <= start + 2 or len(set(q.sentences)) > 1 for q in reading.quoted_in.get(number, ()))
    return 0 if quoted else number


@with_reading
def _opening(reading: "Reading") -> tuple[int, ...]:
    """The numbers of the first two sentences that are no caption."""
    numbers = (s.number for s in reading.article.body() if reading.by_sentence[s.number - 1] is not None)
    told = (n for n in numbers if not (reading.english and pictures.is_caption(reading.tokens(n))))
    return tuple(number for number, _ in zip(told, range(2), strict=False))
