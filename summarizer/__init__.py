"""Turns a pile of news articles into a digest in which every sentence points to its source."""

import logging

from summarizer._version import __version__

logging.getLogger("summarizer").addHandler(logging.NullHandler())

__all__ = ["__version__"]
