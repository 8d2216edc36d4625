"""Words that a page sets before a title or a sentence to say what kind of text follows: "UPDATE 1-", "Opinion | "."""

import re

MARK = r"(?:::?|\s?\||\s[-–—―]{1,2}|-(?=\s)|(?<=[A-Z\d])-(?=[A-Z]))"
"""What parts such a word from the text; a hyphen without space only behind capitals: "Live-streamed" is one word."""
MEDIUM = (
    r"(?i:updated?|watch(?: live)?|videos?|breaking(?: news)?|exclusive|live|in pictures|photos?|pictures|gallery|"
    r"audio|listen|read more|related|correction|developing|just in|editor['’]s note)"
)
"""How it is told, and how far: without the word the text tells the same."""
_COMMENT = r"(?i:opinion|comment|commentary|editorial|leader|op-ed|column|letter|analysis)"
COMMENT = re.compile(rf"\W*{_COMMENT}(?i:s?)\s*(?:[:|]|-{{1,2}}\s|[–—―])")
"""What opens a comment: without it, what its writer thinks would be news."""
TITLE = re.compile(rf"^(?:\W*(?:{MEDIUM}|(?i:analysis|opinion|fact check|read|news))\s*(?:\d+\s*)?{MARK}\s*)+")
"""What opens a title."""
