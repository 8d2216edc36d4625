"""Where articles come from."""

from summarizer.sources.files import Loaded, load

__all__ = ["Loaded", "load"]
