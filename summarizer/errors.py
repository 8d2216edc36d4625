"""What can go wrong, as a tree. Each error knows its exit code and says what, which and what to do.

SummarizerError                      70  a fault of ours
├── UserError                         2  the call or the settings are wrong
│   ├── ConfigError                   2  a setting is unknown, malformed or missing
│   ├── PromptError                   2  a prompt file or one of its inputs is wrong
│   ├── RecordingError                2  a recording is missing, malformed or drifted
│   └── StoredFileError               2  a stored brief or digest cannot be read
├── NothingToDo                       3  no input, nothing new, or nothing readable
├── EngineError                       4  the engine cannot be used
│   ├── EngineUnavailable             4  no connection, wrong key, unknown model
│   ├── EngineTimeout                 4  the deadline passed
│   ├── EngineRefused                 4  the model declined to answer
│   ├── EngineTruncated               4  the answer was cut at the token limit
│   ├── EngineMalformed               4  the answer is empty or does not fit the schema
│   └── OverBudget                    5  the budget is used up: the model is not asked any more
├── DeliveryError                     6  the result could not be delivered
└── AlreadyRunning                   75  another run holds the lock
"""

from typing import ClassVar


class SummarizerError(Exception):
    """Base of every error that this package raises on purpose; renders as `what: which: what to do`."""

    exit_code: ClassVar[int] = 70

    def __init__(self, what: str, *, which: str = "", hint: str = "") -> None:
        self.what, self.which, self.hint = what, which, hint
        super().__init__(": ".join(part for part in (what, which, hint) if part))

    def of(self, name: str) -> str:
        """The words as they follow `name`: without `which` where it says only what `name` says."""
        return ": ".join(part for part in (self.what, self.which if self.which != name else "", self.hint) if part)


class UserError(SummarizerError):
    """The call or the settings are wrong; the user can mend it."""

    exit_code = 2


class ConfigError(UserError):
    """A setting is unknown, malformed or missing."""


class PromptError(UserError):
    """A prompt file is malformed, or one of its inputs is missing or empty."""


class RecordingError(UserError):
    """A recording is missing, malformed, or no longer fits prompt, schema, reading or request."""


class StoredFileError(UserError):
    """A stored brief or digest cannot be read."""


class NothingToDo(SummarizerError):
    """No input, nothing new, or nothing readable."""

    exit_code = 3


class EngineError(SummarizerError):
    """The engine gave no usable answer."""

    exit_code = 4


class EngineUnavailable(EngineError):
    """The engine cannot be reached, refuses the key or lacks the model: no article can be tried."""


class EngineTimeout(EngineError):
    """The time for one try of a request passed, or that for all tries together."""


class EngineRefused(EngineError):
    """The model declined to answer."""


class EngineTruncated(EngineError):
    """The answer was cut at the token limit."""


class EngineMalformed(EngineError):
    """The answer is empty, is not JSON, or does not fit the schema after a re-ask."""


class OverBudget(EngineError):
    """The budget is used up before the work is done: the model is not asked any more."""

    exit_code = 5


class DeliveryError(SummarizerError):
    """The result could not be delivered."""

    exit_code = 6


class AlreadyRunning(SummarizerError):
    """Another run holds the lock."""

    exit_code = 75
