"""The gate: decides whether a sentence is supported by the sentences it cites."""
