"""A stored result is compared with a source that was changed or lost since: what only moved holds, the rest does not."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import summarizer
from summarizer import commands
from summarizer.checking import Report, check_file

NOW = datetime(2025, 6, 28, tzinfo=UTC)
TEXT = """date 2025-06-27

Westport, June 27 (AP) - Police in Westport arrested four men on Thursday after a robbery at the harbour bank.

Two guards were hurt, and 20,000 dollars were taken from the safe of the harbour bank. "We will find the rest of the money soon," Inspector Ann Berg told reporters in Westport.

The men are to appear in court on Monday, the police said. The mayor of Westport promised more patrols at the harbour. Two guards were praised by the mayor of Westport for their courage.
"""


@pytest.fixture(scope="module")
def stored(tmp_path_factory) -> Path:
    """A folder with an article, its digest and its brief."""
    place = tmp_path_factory.mktemp("moved")
    (place / "a.txt").write_text(TEXT)
    (place / "digest.json").write_text(summarizer.digest([place / "a.txt"], now=NOW).model_dump_json())
    (brief,), _ = summarizer.brief([place / "a.txt"])
    (place / "brief.json").write_text(brief.model_dump_json())
    return place


def checked(stored: Path, folder: Path, old: str, new: str, name: str = "brief.json") -> Report:
    """The report on a stored file after a change of its article."""
    shutil.copy(stored / name, folder)
    assert TEXT.count(old) == 1
    (folder / "a.txt").write_text(TEXT.replace(old, new))
    return check_file(folder / name, sources=folder)


@pytest.mark.parametrize("name", ["digest.json", "brief.json"])
@pytest.mark.parametrize("new", ["The bank lies beside the old pier.\n\nTwo guards", "It is an old bank. Two guards"])
def test_what_stands_further_on_after_an_insertion_holds_and_is_counted(stored, tmp_path, name, new):
    report = checked(stored, tmp_path, "Two guards were hurt", f"{new} were hurt", name)
    assert [finding.code for finding in report.findings] == ["changed"]
    assert report.ok
    assert report.moved > 0
    told = commands.report(report, as_json=False)
    assert told.endswith(f"all hold; the words of {report.moved} stand elsewhere in their article now\n")
    assert f'"moved": {report.moved}' in commands.report(report, as_json=True)


def test_nothing_has_moved_in_an_article_that_is_as_it_was(stored):
    report = check_file(stored / "digest.json")
    assert (report.ok, report.moved) == (True, 0)
    assert "elsewhere" not in commands.report(report, as_json=False)


def test_only_the_sentence_that_was_changed_does_not_hold(stored, tmp_path):
    report = checked(stored, tmp_path, "on Thursday after", "late on Thursday after")
    assert {finding.code for finding in report.findings} == {"changed", "span"}
    assert all("Police in Westport arrested" in f.detail for f in report.findings if f.code == "span")
    assert report.moved > 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The men are to appear", "Nobody believes this: The men are to appear"),
        ("The men are to appear", "A blog made up that the men are to appear"),
        ("The men are to appear in court on Monday, the police said.", ""),
        ("Two guards were hurt, and", "Two guards were never hurt, and"),
        ("the police said. The mayor", "the police said, and took it back. The mayor"),
    ],
)
def test_words_within_another_sentence_than_before_do_not_hold(stored, tmp_path, old, new):
    report = checked(stored, tmp_path, old, new)
    assert not report.ok
    assert "span" in {finding.code for finding in report.findings}


def test_words_that_stand_only_within_a_longer_sentence_are_told_so(stored, tmp_path):
    report = checked(stored, tmp_path, "The men are to appear", "Nobody believes this: The men are to appear")
    assert any("only within a longer sentence now" in finding.detail for finding in report.findings)


def test_a_sentence_put_into_a_quotation_is_not_the_sources_own_any_more(stored, tmp_path):
    old = "The men are to appear in court on Monday, the police said."
    report = checked(stored, tmp_path, old, f"A blog wrote in June: “It is well known. {old} It is over.”")
    assert not report.ok


def test_of_several_places_the_one_is_taken_that_moved_with_the_words_around_it(stored, tmp_path):
    new = "Ann Berg was born here.\n\n" + "Ann Berg has led the police for ten years, and the town knows her well. " * 3
    report = checked(stored, tmp_path, "Two guards were hurt", new + "\n\nTwo guards were hurt")
    assert [finding.code for finding in report.findings] == ["changed"]


def test_an_offset_that_was_altered_does_not_hold_where_the_article_is_as_it_was(stored, tmp_path):
    shutil.copy(stored / "a.txt", tmp_path)
    brief = summarizer.models.Brief.model_validate_json((stored / "brief.json").read_text())
    span = brief.summary[0].evidence[0]
    wrong = span.model_copy(update={"start": span.start + 1, "end": span.end + 1})
    claim = brief.summary[0].model_copy(update={"evidence": (wrong,)})
    altered = brief.model_copy(update={"summary": (claim, *brief.summary[1:])})
    (tmp_path / "brief.json").write_text(altered.model_dump_json())
    report = check_file(tmp_path / "brief.json", sources=tmp_path)
    assert [(finding.id, finding.code) for finding in report.findings] == [(claim.id, "span")]
    assert report.moved == 0


def test_a_missing_source_is_told_once_with_what_rests_on_it_and_json_keeps_all(stored, tmp_path):
    shutil.copy(stored / "digest.json", tmp_path)
    report = check_file(tmp_path / "digest.json", sources=tmp_path)
    missing, summed = commands.report(report, as_json=False).splitlines()
    resting = [finding for finding in report.findings if finding.missing == "a"]
    assert len(resting) > 3
    assert missing.endswith(f"name its folder with --sources ({len(resting)} claims and values rest on it)")
    assert summed.endswith(f"{len(resting) + 1} do not hold")
    assert commands.report(report, as_json=True).count("its source a is missing") == len(resting)


def test_a_source_that_the_file_does_not_list_is_told_once(stored, tmp_path):
    stored_words = (stored / "digest.json").read_text().replace('"article":"a"', '"article":"b"')
    (tmp_path / "digest.json").write_text(stored_words)
    shutil.copy(stored / "a.txt", tmp_path)
    told = commands.report(check_file(tmp_path / "digest.json", sources=tmp_path), as_json=False)
    assert told.count("b: source: it is missing (") == 1
    assert "its source b is missing" not in told


NOTICES = [
    "Correction: An earlier headline said that two men were arrested.",
    "CORRECTION (June 28) — The bank lies in Eastport.",
    "Clarification: The police did not speak of a gang.",
    "This article was amended on 28 June to say that the guards were not hurt.",
    "This story has been updated to reflect that 2,000 dollars were taken.",
    "This report has been retracted.",
    "An earlier version of this article named the wrong bank.",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_correction_notice_that_was_not_there_before_is_a_finding_of_its_own(stored, tmp_path, notice):
    old = "for their courage.\n"
    report = checked(stored, tmp_path, old, f"{old}\n{notice}\n", "digest.json")
    assert [(f.id, f.code) for f in report.findings] == [("a", "changed"), ("a", "correction")]
    assert notice in report.findings[1].detail
    assert not report.ok
    assert "all hold; 1 article has a correction notice since" in commands.report(report, as_json=False)


def test_what_was_corrected_in_the_text_as_well_is_told_beside_its_notice(stored, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT.replace("four men", "some five men") + f"\n{NOTICES[0]}\n")
    shutil.copy(stored / "digest.json", tmp_path)
    report = check_file(tmp_path / "digest.json", sources=tmp_path)
    assert {"changed", "correction", "span"} <= {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "notice", ["This article was updated on 28 June 2025.", "Updated: 28 June", "The mayor is well."]
)
def test_a_stamp_and_a_plain_sentence_are_no_correction_notice(stored, tmp_path, notice):
    old = "for their courage.\n"
    report = checked(stored, tmp_path, old, f"{old}\n{notice}\n", "digest.json")
    assert "correction" not in {finding.code for finding in report.findings}


def test_a_correction_notice_that_was_there_before_is_none_since(tmp_path):
    (tmp_path / "a.txt").write_text(f"{TEXT}\n{NOTICES[0]}\n")
    made = summarizer.digest([tmp_path / "a.txt"], now=NOW)
    (tmp_path / "digest.json").write_text(made.model_dump_json())
    (tmp_path / "a.txt").write_text(f"{TEXT}\nThe bank is to open again.\n\n{NOTICES[0]}\n")
    report = check_file(tmp_path / "digest.json", sources=tmp_path)
    assert [finding.code for finding in report.findings] == ["changed"]


def test_a_stored_source_with_a_name_that_no_file_has_is_missing(stored, tmp_path):
    long = "a" * 5_000
    (tmp_path / "digest.json").write_text((stored / "digest.json").read_text().replace(str(stored / "a.txt"), long))
    report = check_file(tmp_path / "digest.json")
    assert any("the source is missing" in finding.detail for finding in report.findings)
