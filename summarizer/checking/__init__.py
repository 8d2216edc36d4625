"""Checks a stored brief or digest again: every span and claim, against the sources as they are now."""

from pathlib import Path

from summarizer import stored
from summarizer.checking.findings import Code, Finding, Report
from summarizer.checking.found import Sources
from summarizer.checking.walk import Check
from summarizer.models import Digest
from summarizer.sources import Options

__all__ = ["Code", "Finding", "Report", "check_file"]


def check_file(path: Path, *, sources: Path | None = None, options: Options | None = None) -> Report:
    """The report on a stored file (a brief, a digest, or JSON Lines of briefs).

    Articles are looked for where the file says, addresses are fetched; with `sources`, files are looked for in that
    folder by the end of their path. `options` say how sources are read and fetched.
    `StoredFileError` where the file is no brief or digest.
    """
    results = stored.results(stored.text_of(path), str(path))
    listed = [ref for one in results for ref in (one.articles if isinstance(one, Digest) else (one.article,))]
    check = Check(listed, Sources(sources, beside=path.parent, options=options))
    for one in results:
        if isinstance(one, Digest):
            check.digest(check.moves.follow(one))
        else:
            check.brief(check.moves.follow(one))
    findings = tuple(dict.fromkeys(check.findings))
    return Report(file=str(path), articles=len(listed), checked=check.checked, moved=check.moved, findings=findings)
