"""Finds the articles that a stored result names."""

from pathlib import Path

from summarizer import whole_files
from summarizer.models import Article, ArticleRef, NotIncluded
from summarizer.sources import Options, load, read_again
from summarizer.sources.files import STDIN
from summarizer.sources.loading import is_address


class Sources:
    """Finds the articles that a stored result names."""

    def __init__(self, folder: Path | None, *, beside: Path, options: Options | None = None) -> None:
        self.folder, self.beside, self.options = folder, beside, options
        self._read: dict[str, list[Article | NotIncluded]] = {}

    def find(self, ref: ArticleRef) -> Article:
        """The article as it is now; `ValueError` says why it cannot be read.

        One of several in a container (`mail.mbox#3`) is found by its text, else by its place there.
        """
        if self.folder and ref.source.partition("#")[0] == STDIN:
            return self._by_text(ref, self.folder)
        place = self._place(ref)
        if place not in self._read:
            self._read[place] = read_again(place, self.options)
        items = self._read[place]
        articles = [item for item in items if isinstance(item, Article)]
        inner = ref.source.partition("#")[2]
        same = [a for a in articles if a.sha256 == ref.sha256]
        there = [a for a in articles if a.source == place or (inner and a.source.endswith(f"#{inner}"))]
        if not (same or there):
            reasons = [item.detail for item in items if isinstance(item, NotIncluded)]
            msg = f"{ref.source}: {reasons[0] if reasons else 'it is no longer there'}"
            raise ValueError(msg)
        return (same or there)[0].model_copy(update={"id": ref.id})

    def _by_text(self, ref: ArticleRef, folder: Path) -> Article:
        """The article with the same text, wherever it lies in the folder: standard input has no name."""
        if STDIN not in self._read:
            loaded = load([folder], self.options)
            self._read[STDIN] = [*loaded.articles, *loaded.not_included]
        for item in self._read[STDIN]:
            if isinstance(item, Article) and item.sha256 == ref.sha256:
                return item.model_copy(update={"id": ref.id})
        msg = f"{ref.source}: it came from standard input, and nothing in {folder} has its text"
        raise ValueError(msg)

    def _place(self, ref: ArticleRef) -> str:
        """The file or address that holds the article."""
        if is_address(ref.source):
            return ref.source
        for source in dict.fromkeys((ref.source, ref.source.partition("#")[0])):
            if self.folder:
                parts = Path(source).parts
                ends = (parts[n:] for n in range(Path(source).is_absolute(), len(parts)))
                candidates = [self.folder.joinpath(*end) for end in ends if ".." not in end]  # nothing outside of it
            else:
                candidates = [Path(source), self.beside / source]
            for path in candidates:
                if source not in {STDIN, ""} and whole_files.is_file(path):
                    return str(path)
        msg = "the source is missing" if ref.source != STDIN else "it came from standard input"
        msg = f"{ref.source}: {msg}; name its folder with --sources"
        raise ValueError(msg)
