"""Loads what is checked, and finds the articles that it names."""

import json
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import StoredFileError
from summarizer.models import Article, ArticleRef, Brief, Digest
from summarizer.sources.files import read_file


def load(path: Path) -> list[Digest | Brief]:
    """The brief or digest in the file, or the briefs, one a line; `StoredFileError` where it is neither."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoredFileError("the stored file cannot be read", which=str(path), hint=str(error)) from error
    try:
        return [_model(json.loads(text))]
    except json.JSONDecodeError as error:
        try:
            return [_model(json.loads(line)) for line in text.split("\n") if line.strip()] or [_model(None)]
        except (ValueError, RecursionError):
            raise StoredFileError("not a stored brief or digest", which=str(path), hint=str(error)) from error
    except RecursionError as error:
        raise StoredFileError("not a stored brief or digest", which=str(path), hint="nested too deeply") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise StoredFileError("not a valid brief or digest", which=f"{path}: {where}", hint=first["msg"]) from error
    except ValueError as error:  # a number of thousands of digits
        raise StoredFileError("not a stored brief or digest", which=str(path), hint=str(error)) from error


def _model(data: object) -> Digest | Brief:
    is_digest = isinstance(data, dict) and "stories" in data
    return Digest.model_validate(data) if is_digest else Brief.model_validate(data)


class Sources:
    """Finds the articles that a stored result names."""

    def __init__(self, folder: Path | None, *, beside: Path) -> None:
        self.folder, self.beside = folder, beside

    def find(self, ref: ArticleRef) -> Article:
        """The article as it is now; `ValueError` says why it cannot be read."""
        if self.folder:
            parts = Path(ref.source).parts
            candidates = [self.folder.joinpath(*parts[n:]) for n in range(Path(ref.source).is_absolute(), len(parts))]
        else:
            candidates = [Path(ref.source), self.beside / ref.source]
        for path in candidates:
            if ref.source != "-" and path.is_file():
                return read_file(str(path), id=ref.id)
        msg = "the source is missing" if ref.source != "-" else "it came from standard input"
        msg = f"{ref.source}: {msg}; name its folder with --sources"
        raise ValueError(msg)
