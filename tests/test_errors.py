"""The tree of errors: every class has an exit code of the documented set and says what, which and what to do."""

import pytest

from summarizer import errors


def tree(base=errors.SummarizerError):
    return [base, *(found for sub in base.__subclasses__() for found in tree(sub))]


@pytest.mark.parametrize("error", tree(), ids=lambda e: e.__name__)
def test_every_error_has_a_documented_exit_code_and_is_drawn_in_the_tree(error):
    assert error.exit_code in {2, 3, 4, 5, 6, 70, 75}
    line = next(line for line in errors.__doc__.splitlines() if f" {error.__name__} " in f" {line.strip('│├└─ ')} ")
    assert str(error.exit_code) in line.split()


def test_an_error_renders_what_which_and_what_to_do():
    error = errors.ConfigError("unknown setting", which="modle", hint="did you mean model?")
    assert str(error) == "unknown setting: modle: did you mean model?"
