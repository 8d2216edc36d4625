"""What is kept in memory of what was read, and how much of it: by its size, whatever its number."""

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from summarizer.reading import Reading

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")
_More = ParamSpec("_More")
_Result = TypeVar("_Result")

MOST = 200_000_000
"""Bytes that what is kept may take, about. It changes no result."""
_FRAME, _TOKEN, _CHARACTER = 20_000, 2_000, 2
"""Bytes of a reading without a word, of a token with all that reading, condensing and gate find out, of a character."""


class Kept(Generic[_Key, _Value]):
    """What was made for a key: found as long as anybody holds it. The latest used are held here, up to a size."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._held: dict[_Key, tuple[_Value, int]] = {}
        self._alive: WeakValueDictionary[_Key, _Value] = WeakValueDictionary()
        self._lock = Lock()

    def get(self, key: _Key) -> _Value | None:
        """What was made for this key, none where nothing is left of it."""
        with self._lock:
            held = self._held.pop(key, None)
            if held is None:
                return self._alive.get(key)
            self._held[key] = held
            return held[0]

    def put(self, key: _Key, value: _Value, size: int) -> None:
        """Holds this, and lets go of what was not used for longest where all is too much; the last one stays."""
        with self._lock:
            self._size += size - self._held.pop(key, (None, 0))[1]
            self._held[key] = value, size
            self._alive[key] = value
            while self._size > self._most and len(self._held) > 1:
                self._size -= self._held.pop(next(iter(self._held)))[1]


def size(reading: "Reading") -> int:
    """Bytes that a reading takes, about, once all is found in it."""
    return _FRAME + _TOKEN * len(reading.doc) + _CHARACTER * len(reading.article.text)


def with_reading(
    function: "Callable[Concatenate[Reading, _More], _Result]",
) -> "Callable[Concatenate[Reading, _More], _Result]":
    """The function of a reading, done once for the same arguments; what comes out is kept as long as the reading.

    It must not hold the reading itself: both would stay until Python looks for cycles.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def once(reading: "Reading", /, *given: _More.args, **named: _More.kwargs) -> _Result:
        made: dict[Any, _Result] = reading.made.setdefault(name, {})
        key = (given, *named.items())
        if key not in made:
            made[key] = function(reading, *given, **named)
        return made[key]

    return once
