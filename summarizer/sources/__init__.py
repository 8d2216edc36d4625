"""Where articles come from."""

from summarizer.sources.files import reads
from summarizer.sources.loading import Loaded, Options, aload, load, read_again

__all__ = ["Loaded", "Options", "aload", "load", "read_again", "reads"]
