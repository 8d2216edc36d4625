"""A stored digest or brief is checked against its sources as they are now."""

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import summarizer
from summarizer.checking import check_file
from summarizer.errors import StoredFileError

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A folder with the seeds, their digest and their briefs as JSON."""
    place = tmp_path_factory.mktemp("stored")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    digest = summarizer.digest([place / "seeds"], now=datetime(2025, 6, 28, tzinfo=UTC))
    (place / "digest.json").write_text(digest.model_dump_json())
    briefs, _ = summarizer.brief([place / "seeds"])
    (place / "briefs.jsonl").write_text("\n".join(b.model_dump_json() for b in briefs))
    return place


def altered(stored, tmp_path, change, name="digest.json"):
    lines = [json.loads(line) for line in (stored / name).read_text().splitlines()]
    changed = [named for data in lines if (named := change(data))]
    assert changed, "nothing was altered"
    path = tmp_path / name
    path.write_text("\n".join(json.dumps(line) for line in lines))
    return changed[0], check_file(path)


def other_digit(text):
    return re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), text, count=1)


@pytest.mark.parametrize("name", ["digest.json", "briefs.jsonl"])
def test_what_was_written_holds(stored, name):
    report = check_file(stored / name)
    assert report.findings == ()
    assert report.ok
    assert report.checked > 20


def test_a_stored_sentence_that_never_ends_is_refused_and_not_read(stored, tmp_path):
    data = json.loads((stored / "digest.json").read_text())
    fact = data["stories"][0]["facts"][0]
    fact["text"] = "The mayor opened a bridge on Monday, and it cost 5 million euros. " * 4_000
    (tmp_path / "digest.json").write_text(json.dumps(data))
    with pytest.raises(StoredFileError, match=f"{fact['id']}: its text has over 2,000 characters"):
        check_file(tmp_path / "digest.json")


def test_nothing_outside_of_the_named_folder_is_read(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "secret.txt").write_text("The mayor opened the bridge on Monday after a year of work in the town.")
    digest = json.loads(summarizer.digest([tmp_path / "secret.txt"]).model_dump_json())
    digest["articles"][0]["source"] = "../secret.txt"
    (tmp_path / "digest.json").write_text(json.dumps(digest))
    report = check_file(tmp_path / "digest.json", sources=tmp_path / "news")
    assert "../secret.txt: the source is missing; name its folder with --sources" in [f.detail for f in report.findings]


def test_a_changed_digit_in_a_fact_is_named(stored, tmp_path):
    def change(data):
        fact = next(f for s in data["stories"] for f in s["facts"] if re.search(r"\d", f["text"]))
        fact["text"] = other_digit(fact["text"])
        return fact["id"]

    named, report = altered(stored, tmp_path, change)
    assert named in [f.id for f in report.findings]
    assert not report.ok


def test_a_changed_digit_in_a_span_is_named(stored, tmp_path):
    def change(data):
        fact = next(f for s in data["stories"] for f in s["facts"] if re.search(r"\d", f["evidence"][0]["text"]))
        fact["evidence"][0]["text"] = other_digit(fact["evidence"][0]["text"])
        return fact["id"]

    named, report = altered(stored, tmp_path, change)
    assert (named, "span") in [(f.id, f.code) for f in report.findings]


def test_a_changed_offset_is_named(stored, tmp_path):
    def change(data):
        claim = data["stories"][0]["headline"]
        claim["evidence"][0]["start"] += 1
        claim["evidence"][0]["end"] += 1
        return claim["id"]

    named, report = altered(stored, tmp_path, change)
    assert (named, "span") in [(f.id, f.code) for f in report.findings]


def test_a_changed_word_of_a_quotation_is_named(stored, tmp_path):
    def change(data):
        story = next(s for s in data["stories"] if s["quotes"])
        story["quotes"][0]["text"] = story["quotes"][0]["text"].replace("a", "e", 1)
        return f"{story['id']}:quotes[0]"

    named, report = altered(stored, tmp_path, change)
    assert (named, "quote") in [(f.id, f.code) for f in report.findings]


def test_another_speaker_is_named(stored, tmp_path):
    def change(data):
        if data["quotes"] and data["quotes"][0]["speaker"]:
            data["quotes"][0]["speaker"] = "Somebody Else"
            return f"{data['article']['id']}:quotes[0]"
        return None

    named, report = altered(stored, tmp_path, change, "briefs.jsonl")
    assert (named, "quote") in [(f.id, f.code) for f in report.findings]


def test_a_changed_date_of_the_timeline_is_named(stored, tmp_path):
    def change(data):
        story = next(s for s in data["stories"] if s["timeline"])
        event = story["timeline"][0]
        event["date"] = event["date"][:3] + str((int(event["date"][3]) + 1) % 10) + event["date"][4:]
        return f"{story['id']}:timeline[0]"

    named, report = altered(stored, tmp_path, change)
    assert (named, "date") in [(f.id, f.code) for f in report.findings]


def test_a_changed_date_of_a_story_is_named(stored, tmp_path):
    def change(data):
        story = next(s for s in data["stories"] if s["date"])
        story["date"] = "2024" + story["date"][4:]
        return story["id"]

    named, report = altered(stored, tmp_path, change)
    assert (named, "date") in [(f.id, f.code) for f in report.findings]


def test_a_changed_value_of_a_figure_is_named(stored, tmp_path):
    def change(data):
        if data["figures"]:
            data["figures"][0]["value"] += 1
            return f"{data['article']['id']}:figures[0]"
        return None

    named, report = altered(stored, tmp_path, change, "briefs.jsonl")
    assert (named, "figure") in [(f.id, f.code) for f in report.findings]


def test_a_missing_source_is_an_error_and_never_a_pass(stored, tmp_path):
    shutil.copytree(stored / "seeds", tmp_path / "seeds")
    gone = min((tmp_path / "seeds").iterdir())
    gone.unlink()
    report = check_file(stored / "digest.json", sources=tmp_path / "seeds")
    assert (gone.stem, "source") in [(f.id, f.code) for f in report.findings]
    assert not report.ok


def test_an_article_corrected_since_lists_the_claims_that_lost_support(stored, tmp_path):
    shutil.copytree(stored / "seeds", tmp_path / "seeds")
    path = sorted((tmp_path / "seeds").iterdir())[1]
    path.write_text(path.read_text().replace("26 civilians", "27 civilians"))
    report = check_file(stored / "briefs.jsonl", sources=tmp_path / "seeds")
    assert (path.stem, "changed") in [(f.id, f.code) for f in report.findings]
    assert any(f.code == "span" and "26 civilians" in f.detail for f in report.findings)


@pytest.mark.parametrize("text", ["", "no json", "{}", "[1]", '{"stories": 3}', "[" * 100_000, "1" * 5_000])
def test_a_file_that_is_no_digest_is_a_clear_error(tmp_path, text):
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(StoredFileError, match=r"x\.json"):
        check_file(tmp_path / "x.json")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("no json", "it is no JSON; a digest or brief is stored by -o FILE.json", id="prose"),
        pytest.param("[1]", "it is other JSON", id="another document"),
        pytest.param('{"stories": [], "schema_version": "9"}', "reads version 1, not '9'", id="another version"),
        pytest.param('{"stories": [], "schema_version": "1"}', "it is missing", id="fields missing"),
        pytest.param('{"stories": [], "schema_version": "1", "title": 3}', "x.json: title: it must be text", id="type"),
    ],
)
def test_a_file_that_cannot_be_checked_is_named_with_what_it_is(tmp_path, text, words):
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(StoredFileError) as caught:
        check_file(tmp_path / "x.json")
    assert words in str(caught.value)
    assert "pydantic" not in str(caught.value)


def of_story(change):
    """A change of the first story in which it finds something to change."""
    return lambda data: next((named for s in data["stories"] if (named := change(s))), None)


def change_relation(story):
    if story["related"]:
        kind = story["related"][0]["kind"]
        story["related"][0]["kind"] = "later_event" if kind == "earlier_event" else "earlier_event"
        return story["id"]
    return None


def change_articles(story):
    if len(story["articles"]) > 1:
        story["facts"][0]["articles"].append(
            next(i for i in story["articles"] if i not in story["facts"][0]["articles"])
        )
        return story["facts"][0]["id"]
    return None


def change_sources(story):
    story["facts"][0]["sources"] += 1
    return story["facts"][0]["id"]


def change_difference(story):
    if story["differences"]:
        story["differences"][0]["status"] = "superseded"
        return story["differences"][0]["id"]
    return None


def change_position(story):
    if story["differences"]:
        first, second = story["differences"][0]["positions"][:2]
        first["articles"], second["articles"] = second["articles"], first["articles"]
        return first["claim"]["id"]
    return None


def change_holder_of_office(story):
    if len(story["people"]) > 1:
        first, second = [p for p in story["people"] if p["role"]][:2]
        first["role"], second["role"] = second["role"], first["role"]
        return f"{story['id']}:people[{story['people'].index(first)}]"
    return None


def change_corroboration(story):
    for fact in story["facts"]:
        for echo in fact["corroborated_by"]:
            echo["article"] = fact["articles"][0]
            return fact["id"]
    return None


def drop_speaker(story):
    for place, quote in enumerate(story["quotes"]):
        if quote["speaker"]:
            quote["speaker"] = None
            return f"{story['id']}:quotes[{place}]"
    return None


def add_question(story):
    story["gaps"].append("Was it a plot?")
    return story["id"]


def repeat_fact(story):
    story["facts"].append(story["facts"][0])
    return story["id"]


def shift_background(story):
    if story["timeline"]:
        story["timeline"][0]["background"] = not story["timeline"][0]["background"]
        return f"{story['id']}:timeline[0]"
    return None


@pytest.mark.parametrize(
    "change",
    [
        change_relation, change_articles, change_sources, change_difference, change_position, change_holder_of_office,
        change_corroboration, drop_speaker, add_question, repeat_fact, shift_background,
    ],
)  # fmt: skip
def test_a_change_of_what_ties_a_story_together_is_named(stored, tmp_path, change):
    named, report = altered(stored, tmp_path, of_story(change))
    assert named in [f.id for f in report.findings if f.code != "changed"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((field, "The Other Herald") for field in ("title", "outlet", "agency", "url")),
        ("language", "fr"), ("published_from", "url"),
    ],
)  # fmt: skip
def test_another_origin_of_an_article_is_named(stored, tmp_path, field, value):
    def change(data):
        assert data["articles"][0][field] != value
        data["articles"][0][field] = value
        return data["articles"][0]["id"]

    named, report = altered(stored, tmp_path, change)
    assert (named, "source") in [(f.id, f.code) for f in report.findings]


def test_an_article_moved_to_another_story_is_named(stored, tmp_path):
    def change(data):
        first, second = data["stories"][:2]
        second["articles"].append(first["articles"][0])
        return first["articles"][0]

    named, report = altered(stored, tmp_path, change)
    assert (named, "reference") in [(f.id, f.code) for f in report.findings]


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("organisations", "name", "The Other Party"), ("organisations", "acronym", "TOP"),
        ("places", "name", "Atlantis"), ("people", "name", "Somebody Else"), ("figures", "bound", "at_most"),
        ("figures", "unit", "elephant"), ("dates", "precision", "year"), ("quotes", "articles", ["another"]),
    ],
)  # fmt: skip
def test_another_value_in_a_brief_is_named(stored, tmp_path, part, field, value):
    def change(data):
        wanted = [place for place, item in enumerate(data[part]) if item[field] != value]
        if wanted:
            data[part][wanted[0]][field] = value
            return f"{data['article']['id']}:{part}[{wanted[0]}]"
        return None

    named, report = altered(stored, tmp_path, change, "briefs.jsonl")
    assert named in [f.id for f in report.findings]


def test_a_claim_that_is_only_said_to_be_the_sources_own_is_named(stored, tmp_path):
    def change(data):
        claim = next((c for c in data["key_points"] if c["origin"] == "shortened"), None)
        if claim:
            claim["origin"] = "selected"
            return claim["id"]
        return None

    named, report = altered(stored, tmp_path, change, "briefs.jsonl")
    assert (named, "claim") in [(f.id, f.code) for f in report.findings]


APPROVED = """The council of Brenmark approved the harbour tunnel of mayor Lena Ostrow on Tuesday{condition}.
Jonas Brandt drew up the plans for the tunnel and was cheered by the crowd in the square.
Fishermen from three villages had come to the old town hall to watch the debate."""
GRANTED = """Brenmark's council on Tuesday approved the harbour tunnel that mayor Lena Ostrow had asked for.
People stood in the streets until late, and the bells of both churches were rung.
The tunnel is to run for two miles below the harbour, and its northern end is near the mill."""


def test_an_omission_holds_while_no_other_source_tells_it(tmp_path):
    (tmp_path / "a.txt").write_text(APPROVED.format(condition=", if the ministry pays half of the costs"))
    (tmp_path / "b.txt").write_text(GRANTED)
    digest = summarizer.digest([tmp_path], now=datetime(2025, 6, 28, tzinfo=UTC))
    assert [d.kind for s in digest.stories for d in s.differences] == ["omission"]
    path = tmp_path / "digest.json"
    path.write_text(digest.model_dump_json())
    assert check_file(path).findings == ()
    (tmp_path / "b.txt").write_text(GRANTED + "\nThe ministry has to pay half of the costs.")
    assert "difference" in [f.code for f in check_file(path).findings]


FOUND_DEAD = (
    (
        "The singer of the folk band Larkspur, Dan Brockley, has been found dead at his home in Port Velm at the age of 50. "
        "The band was founded in 1984. Fans laid flowers at the door."
    ),
    (
        "Daniel Brockley, singer for the travelling folk band Larkspur, has been found dead at his Port Velm house, town "
        "police said. The cause is not known. A tour was to begin in June."
    ),
)
"""Both open with one event, so freely worded that elsewhere it would not count as the same."""
FLOODED = (
    (
        "date 2025-05-02\nThe deadly flood of the Ostrel river swept away the mill of Port Velm on Friday, the council said. "
        "Rescuers of the Ostrel valley brought two hundred villagers to the school of Port Velm. "
        "The Ostrel rose by four metres in a single night. A deadly wave reached the old mill at dawn."
    ),
    (
        "date 2025-06-20\nThe ministry said on Friday that it would pay for a new dam in the hills after the deadliest "
        "flood of the Ostrel river. Villagers of the Ostrel valley had asked for the dam for years. The deadliest wave of all "
        "had struck the mill. Builders will begin in the autumn, minister Dario Kemp told the villagers."
    ),
)
"""Two events that share a word of which each has another form."""


def digest_of(folder, *texts):
    """The digest of the texts, and the file that it is stored in."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    digest = summarizer.digest([folder], now=datetime(2025, 6, 28, tzinfo=UTC))
    path = folder / "digest.json"
    path.write_text(digest.model_dump_json())
    return digest, path


def test_what_two_articles_open_with_corroborates_in_its_own_words(tmp_path):
    digest, path = digest_of(tmp_path, *FOUND_DEAD)
    assert [echo.article for s in digest.stories for f in s.facts for echo in f.corroborated_by] == ["1", "0"]
    assert check_file(path).findings == ()


def test_a_word_that_ties_two_stories_may_have_another_form_in_either(tmp_path):
    digest, path = digest_of(tmp_path, *FLOODED)
    assert ["deadliest" in relation.shared for s in digest.stories for relation in s.related] == [True, True]
    assert check_file(path).findings == ()


def test_a_word_that_only_one_of_two_stories_has_ties_nothing(tmp_path):
    _, path = digest_of(tmp_path, *FLOODED)
    path.write_text(path.read_text().replace('"deadliest"', '"autumn"'))
    assert next(f.detail for f in check_file(path).findings).endswith("do not share 'autumn'")


DIED = (
    (
        "Margit Saller, the author of the novel The Salt Road, died on Tuesday at her home in Linton. She was 87. The "
        "novelist was born in Tolne. Her novel The Salt Road sold four million copies, and two readers in Tolne wrote to her."
    ),
    (
        "The novelist Margit Saller, author of The Salt Road, has died at the age of 88 after a long illness. Margit Saller "
        "died in hospital in Linton on Monday. The novel sold by 18 percent more this week, not 28 percent, the shop said."
    ),
    (
        "Margit Saller, the novelist who wrote The Salt Road, was 88 when she died in Linton, her daughter said. "
        "The novel The Salt Road sold by 28 percent more this week, a shop in Linton said. She loved the sea."
    ),
)


def test_every_kind_of_difference_in_values_that_a_digest_tells_holds_when_it_is_checked(tmp_path):
    dated = [f"date 2025-06-{26 + n // 2}\n{text}" for n, text in enumerate(DIED)]
    digest, path = digest_of(tmp_path, *dated)
    told = [(d.kind, d.status) for s in digest.stories for d in s.differences]
    assert sorted(told) == [("date", "open"), ("number", "open"), ("number", "open")]
    assert check_file(path).findings == ()


def echoed(change):
    """A change of the first fact that another article corroborates, with that article's other sentences."""

    def altered_fact(data):
        articles = {ref["id"]: ref for ref in data["articles"]}
        facts = [(story, fact) for story in data["stories"] for fact in story["facts"] if fact["corroborated_by"]]
        return next((named for story, fact in facts if (named := change(story, fact, articles))), None)

    return altered_fact


def test_words_that_corroborate_must_report_the_same_act(stored, tmp_path):
    def change(story, fact, _):
        for echo in fact["corroborated_by"]:
            told = [echo["evidence"], fact["evidence"]]
            others = [o["evidence"] for o in story["facts"] if o["articles"] == [echo["article"]]]
            if others and others[-1] not in told:
                echo["evidence"] = others[-1]
                return fact["id"]
        return None

    named, report = altered(stored, tmp_path, echoed(change))
    assert [f.detail for f in report.findings if f.id == named and "do not tell of the same" in f.detail]


def test_what_is_new_must_be_so_against_an_earlier_digest(stored, tmp_path):
    def change(data):
        data["stories"][0]["facts"][0]["change"] = {"kind": "new", "by": data["stories"][0]["facts"][0]["articles"]}
        return data["stories"][0]["facts"][0]["id"]

    named, report = altered(stored, tmp_path, change)
    assert (named, "reference") in [(f.id, f.code) for f in report.findings]
    assert "no earlier digest" in report.findings[0].detail


@pytest.mark.parametrize("part", ["facts", "differences", "changes"])
def test_what_is_new_must_be_so_by_articles_of_its_story(stored, tmp_path, part):
    def change(data):
        data["since"] = {"title": "Yesterday", "generated_at": "2025-06-27T06:00:00Z"}
        for story in data["stories"]:
            other = next(ref["id"] for ref in data["articles"] if ref["id"] not in story["articles"])
            told = {"kind": "new", "by": [other]}
            if part == "changes":
                story["changes"] = told
                return story["id"]
            if story[part]:
                story[part][0]["change"] = told
                return story[part][0]["id"]
        return None

    named, report = altered(stored, tmp_path, change)
    assert [(f.id, f.code) for f in report.findings] == [(named, "reference")]


QUAY = """The council of Brenmark sold the old fish quay on 3 June 2025.
The mayor praised the sale as a good one for every household in the town.
On 27 May 2025 fishermen had blocked the same quay with forty boats.
"""


def test_the_day_of_a_story_is_that_of_what_its_headline_tells(tmp_path):
    (tmp_path / "a.txt").write_text(QUAY)
    digest = summarizer.digest([tmp_path], now=datetime(2025, 6, 28, tzinfo=UTC))
    (story,) = digest.stories
    assert story.date == "2025-06-03"
    path = tmp_path / "digest.json"
    path.write_text(
        digest.model_copy(
            update={"stories": (story.model_copy(update={"facts": story.facts[::-1]}),)}
        ).model_dump_json()
    )
    assert [f for f in check_file(path).findings if f.code == "date"] == []
    path.write_text(
        digest.model_copy(update={"stories": (story.model_copy(update={"date": "2025-05-27"}),)}).model_dump_json()
    )
    assert (story.id, "date") in [(f.id, f.code) for f in check_file(path).findings]


SONS = """Mayor Carl Dunmore Jr. opened the new lock at Brenmark on 3 June 2025.
Town clerk Ben Weller Jr. said that the lock had taken six years and two contractors.
Boats of up to thirty metres can pass through it from Monday on.
"""


def test_the_office_of_a_son_is_known_as_his_and_as_no_other_sons(tmp_path):
    (tmp_path / "a.txt").write_text(SONS)
    ((brief,), _) = summarizer.brief([tmp_path])
    path = tmp_path / "brief.json"
    path.write_text(brief.model_dump_json())
    assert check_file(path).findings == ()
    data = json.loads(path.read_text())
    mayor, clerk = (next(p for p in data["people"] if name in p["name"]) for name in ("Dunmore", "Weller"))
    assert (mayor["role"]["text"], clerk["role"]["text"]) == ("Mayor", "Town clerk")
    mayor["name"] = "Carl Dunmore"
    path.write_text(json.dumps(data))
    assert not [f for f in check_file(path).findings if "does not say" in f.detail]
    mayor["role"], clerk["role"] = clerk["role"], mayor["role"]
    path.write_text(json.dumps(data))
    assert len([f for f in check_file(path).findings if f.code == "name" and "does not say" in f.detail]) == 2
