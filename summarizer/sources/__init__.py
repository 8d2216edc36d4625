"""Where articles come from."""

from summarizer.sources.files import reads
from summarizer.sources.loading import Loaded, Options, aload, load, nothing_read, read_again
from summarizer.sources.selection import Selection

__all__ = ["Loaded", "Options", "Selection", "aload", "load", "nothing_read", "read_again", "reads"]
