"""Where articles come from."""

from summarizer.sources.files import Loaded, load, reads

__all__ = ["Loaded", "load", "reads"]
