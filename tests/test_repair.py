"""What becomes of a proposed sentence: a claim, a mended claim, or an entry in the ledger."""

import asyncio
import dataclasses

import pytest

import summarizer
from summarizer.drafts import RevisedClaim, Revision
from summarizer.gate.proposals import Proposal
from summarizer.gate.repair import admit, settle
from summarizer.reading import make_article, plain_article, read

FIRST = "Police arrested the mayor on Monday. The council met in Bonn. He did not comment. Anna Weber opened the new bridge."
SECOND = "The mayor was arrested. Nobody was hurt in the storm."


@pytest.fixture(scope="module")
def readings():
    return {"a": read(plain_article(FIRST, id="a")), "b": read(plain_article(SECOND, id="b"))}


def propose(text, *cited):
    return Proposal("c1", "a: summary", text, tuple(cited), "written")


def run(readings, *proposals, revise=None):
    return asyncio.run(settle(proposals, readings, revise=revise))


def test_what_holds_becomes_a_claim_and_leaves_no_entry(readings):
    (settled,) = run(readings, propose("Police arrested the mayor.", ("a", 1)))
    assert settled.claim.evidence == (readings["a"].article.sentence_span(1),)
    assert settled.claim.origin == "written"
    assert settled.withheld is None


def test_a_wrong_citation_is_mended_without_a_call(readings):
    (settled,) = run(readings, propose("Anna Weber opened the new bridge.", ("a", 2)))
    assert settled.claim.evidence == (readings["a"].article.sentence_span(4),)
    assert settled.withheld.repair == "recited"
    assert settled.withheld.problems


def test_all_failures_go_back_in_one_request_and_only_once(readings):
    asked = []

    async def revise(failures):
        asked.append(failures)
        return Revision(
            claims=[
                RevisedClaim(number=1, text="Police arrested the mayor."),
                RevisedClaim(number=2, text="The council burned."),
            ]
        )

    wrong = propose("Police arrested the bishop.", ("a", 1)), propose("The council met in Cologne.", ("a", 2))
    first, second = run(readings, *wrong, revise=revise)
    assert len(asked) == 1
    assert [f.number for f in asked[0]] == [1, 2]
    assert asked[0][0].evidence == (readings["a"].article.sentence_span(1),)
    assert (first.claim.text, first.claim.origin, first.withheld.repair) == (
        "Police arrested the mayor.",
        "revised",
        "revised",
    )
    assert (second.claim.text, second.claim.origin, second.withheld.repair) == (
        "The council met in Bonn.",
        "selected",
        "replaced",
    )


def test_what_cannot_be_mended_is_withheld_with_its_problems(readings):
    (settled,) = run(readings, propose("Aliens landed in Ohio.", ("a", 2)))
    assert settled.claim is None
    assert settled.withheld.repair == "none"
    assert settled.withheld.cited == (2,)
    assert {p.code for p in settled.withheld.problems} >= {"name"}


def test_a_sentence_with_a_dangling_pronoun_replaces_nothing(readings):
    (settled,) = run(readings, propose("The bishop did not comment.", ("a", 3)))
    assert (settled.claim, settled.withheld.repair) == (None, "none")


def test_what_is_too_long_to_be_a_sentence_is_withheld_at_once_and_shown_cut(readings):
    async def never(failures):
        raise AssertionError(failures)

    (settled,) = run(readings, propose("Police arrested the mayor. " * 20_000, ("a", 1)), revise=never)
    assert settled.claim is None
    assert settled.withheld.repair == "none"
    assert len(settled.withheld.text) <= 2001


def test_a_new_sentence_that_is_too_long_is_none(readings):
    async def rambling(failures):
        return Revision(claims=[RevisedClaim(number=1, text="Police arrested the mayor. " * 20_000)])

    (settled,) = run(readings, propose("Police arrested the bishop.", ("a", 1)), revise=rambling)
    assert settled.withheld.repair == "replaced"


def test_each_article_supports_a_claim_alone_and_evidence_is_not_pooled(readings):
    (both,) = run(readings, propose("The mayor was arrested.", ("a", 1), ("b", 1)))
    assert {s.article for s in both.claim.evidence} == {"a", "b"}
    (one,) = run(readings, propose("Police arrested the mayor on Monday.", ("a", 1), ("b", 1)))
    assert {s.article for s in one.claim.evidence} == {"a"}


@pytest.mark.parametrize(
    "cited", [(("z", 1),), (("a", 77),), ()], ids=["unknown article", "unknown sentence", "nothing"]
)
def test_a_citation_of_nothing_is_searched_for(readings, cited):
    (settled,) = run(readings, propose("The council met in Bonn.", *cited))
    assert settled.claim.evidence == (readings["a"].article.sentence_span(2),)
    assert settled.withheld.repair == "recited"
    assert settled.withheld.problems[0].code == "citation"


def test_a_text_of_the_program_is_admitted_only_if_it_holds(readings):
    assert admit("f1", "The council met in Bonn.", readings["a"], [2], "selected")
    assert admit("f1", "The council met in Cologne.", readings["a"], [2], "selected") is None


LONG = (
    "The harbour board, which had met behind closed doors since the early morning, decided on Monday to close the old "
    "ferry pier. Pilgrims at the shrine in 2008. A letter, “Board sells the whole pier to a rival”. The pier stays open."
)


WHOLE = LONG.split(". ", maxsplit=1)[0] + "."
FAILED = "The harbour board decided on Friday to close the old ferry pier."


def strictly(answer, *proposals, text=LONG):
    readings = {"a": read(plain_article(text, id="a"))}
    asked = []

    async def revise(failures):
        asked.extend(failures)
        return Revision(claims=[RevisedClaim(number=failure.number, text=answer) for failure in failures])

    return asyncio.run(settle(proposals, readings, revise=revise, strict=True)), asked


def test_a_failed_claim_is_said_anew_by_the_model_if_that_holds():
    answer = "The harbour board decided on Monday to close the ferry pier."
    (settled,), asked = strictly(answer, propose(FAILED, ("a", 1)))
    assert [[span.text for span in failure.evidence] for failure in asked] == [[WHOLE]]
    assert (settled.claim.text, settled.claim.origin) == (answer, "revised")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("The harbour board decided on Tuesday to close the ferry pier.", id="does not hold"),
        pytest.param("The harbour board decided on Monday to close", id="breaks off"),
        pytest.param("It decided on Monday to close the ferry pier.", id="cannot be read alone"),
        pytest.param("Pier closed.", id="says too little"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_failed_claim_gives_way_to_the_source_where_no_new_sentence_holds(answer):
    (settled,), _ = strictly(answer, propose(FAILED, ("a", 1)))
    assert (settled.claim.text, settled.claim.origin) == (WHOLE, "selected")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("Pilgrims at the shrine in 2008.", 2, id="a caption"),
        pytest.param("A board sells the whole pier to a rival.", 3, id="the title of something"),
    ],
)
def test_what_has_no_verb_of_its_own_states_nothing(text, number):
    (settled,), _ = strictly("", propose(text, ("a", number)))
    assert settled.claim is None or settled.claim.text != text
    assert settled.withheld.problems


def test_what_holds_is_not_asked_about_again():
    _, asked = strictly("", propose("The pier stays open.", ("a", 4)), propose(WHOLE, ("a", 1)))
    assert asked == []


COUNTED = "The harbour board, which had met since the early morning, voted by 9 to 4 on Monday to close the ferry pier."


def copied(text, *cited):
    return dataclasses.replace(propose(text, *cited), drafted=True)


def test_a_models_long_copy_goes_along_and_gives_way_to_its_own_shorter_sentence():
    answer = "The harbour board voted by 9 to 4 on Monday to close the ferry pier."
    (settled,), asked = strictly(answer, copied(COUNTED, ("a", 1)), text=COUNTED)
    assert [(failure.number, failure.problems) for failure in asked] == [(1, ())]
    assert (settled.claim.text, settled.claim.origin, settled.withheld) == (answer, "revised", None)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("The harbour board voted on Monday to close the ferry pier.", id="loses a figure"),
        pytest.param("The board voted by 9 to 4 on Friday to close the ferry pier.", id="does not hold"),
        pytest.param("The ferry pier will close by 9 to 4 votes.", id="in another order"),
        pytest.param("The harbour board had met since the early morning of 9 to 4.", id="tells something else"),
        pytest.param(COUNTED.replace("ferry ", ""), id="a copy again"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_copy_stays_where_no_shorter_sentence_tells_the_same(answer):
    (settled,), _ = strictly(answer, copied(COUNTED, ("a", 1)), text=COUNTED)
    assert (settled.claim.text, settled.withheld) == (COUNTED, None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Harbour board votes to close the ferry pier", id="a headline for a sentence"),
        pytest.param("The harbour board, which had met since the early morning, voted by 9 to 4 on", id="breaks off"),
        pytest.param("On Monday it voted to close the ferry pier by 9 to 4.", id="cannot be read alone"),
    ],
)
def test_what_a_model_words_itself_is_a_whole_sentence(text):
    (settled,), asked = strictly("", copied(text, ("a", 1)), text=COUNTED)
    assert [failure.claim.text for failure in asked] == [text]
    assert settled.claim.text == COUNTED


def test_a_short_copy_is_not_asked_about():
    _, asked = strictly("", copied("The pier stays open.", ("a", 4)))
    assert asked == []


def test_copies_only_fill_up_the_one_request():
    lines = [
        f"The board of harbour {n}, which had met since the early morning, closed its old ferry pier."
        for n in range(12)
    ]
    _, asked = strictly("", *(copied(line, ("a", n)) for n, line in enumerate(lines, 1)), text=" ".join(lines))
    assert len(asked) == 8


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param(
            "Mara Lind recovered after the treatment at the clinic in Velm, but her parents soon dropped it for herbs.",
            "Mara Lind recovered after the treatment but dropped it for herbs.",
            id="another subject",
        ),
        pytest.param(
            "The parents of Mara Lind are accused of putting their travels ahead of their child and leaving her to others.",
            "The parents of Mara Lind are accused of neglecting their travels.",
            id="a verb of its own",
        ),
    ],
)
def test_a_new_sentence_keeps_each_verb_its_subject_and_adds_none(line, answer):
    (settled,), _ = strictly(answer, propose("Mara Lind died in 2001.", ("a", 1)), text=line)
    assert (settled.claim.text, settled.withheld.repair) == (line, "replaced")


def test_an_answer_under_the_number_of_another_line_is_held_to_its_own():
    lines = (
        "The harbour board, which had met since the early morning, decided on Monday to close the old ferry pier.",
        "The bakers of Velm, who have been on strike for three weeks, will return to their ovens on Friday.",
    )
    readings = {"a": read(plain_article(" ".join(lines), id="a"))}

    async def revise(failures):
        assert len(failures) == 2
        return Revision(
            claims=[RevisedClaim(number=1, text="The bakers of Velm will return to their ovens on Friday.")]
        )

    failed = ("The harbour board decided on Friday to close the pier.", "The bakers of Velm will return on Sunday.")
    proposals = [propose(text, ("a", number)) for number, text in enumerate(failed, 1)]
    first, second = asyncio.run(settle(proposals, readings, revise=revise, strict=True))
    assert first.claim.text == lines[0]
    assert second.claim.text == "The bakers of Velm will return to their ovens on Friday."


def test_initials_that_a_model_spaces_are_closed_up_as_the_article_has_them():
    readings = {
        "a": read(plain_article("The U.S. border at Holt was closed on Monday. Snow fell in the hills.", id="a"))
    }
    (one,) = run(readings, propose("The U. S. border at Holt was closed on Monday.", ("a", 1)))
    assert one.claim.text == "The U.S. border at Holt was closed on Monday."
    assert one.withheld is None


def test_initials_stay_spaced_where_an_article_spaces_its_own():
    readings = {"a": read(plain_article("Poet A. K. Moe spoke in Holt on Monday. Snow fell in the hills.", id="a"))}
    (one,) = run(readings, propose("Poet A. K. Moe spoke in Holt on Monday.", ("a", 1)))
    assert one.claim.text == "Poet A. K. Moe spoke in Holt on Monday."


def test_what_no_sentence_is_about_is_not_asked_about_again():
    (settled,), asked = strictly("All of us are here.", propose("Zebras graze quietly."))
    assert not asked
    assert settled.claim is None


def test_a_models_headline_that_is_the_title_is_given_who_says_it_and_all_that_bears_it_out():
    body = "The Lund Post reported strikes. Polish media said on Monday that the pier of Holt has closed. Snow fell all day."
    article = make_article(body, source="a", title="Pier of Holt closed")
    proposal = Proposal("c1", "a: headline", "Pier of Holt closed", ((article.id, 2),), "written")
    (one,) = run({article.id: read(article)}, proposal)
    assert one.claim.text == "Pier of Holt closed, Polish media said"
    assert summarizer.ground(one.claim.text, body).supported
