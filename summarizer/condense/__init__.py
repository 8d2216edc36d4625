"""Condensing: which sentences of an article matter, how they are shortened, and whether they stand alone.

Nothing here words anything: what comes out is the source's own sentence, the sentence less some of its words, or the
sentence with a referent that the article itself names, in square brackets.
"""
