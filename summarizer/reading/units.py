"""Units of money, measure and share: their written forms, one canonical name each, and which can be compared."""

import re

_SIGNS = {
    "US$": "USD", "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$C": "CAD", "$HK": "HKD",
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD",
    "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₴": "UAH",
}  # fmt: skip
_CODES = tuple("USD EUR GBP JPY INR AUD CAD CHF CNY RMB RUB PKR HKD SGD NZD ZAR BRL".split())
_RUPEES = {"Rs": "INR", "Rs.": "INR", "Re": "INR", "Re.": "INR"}
_MONEY_WORDS = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "quid": "GBP",
    "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rouble": "RUB", "ruble": "RUB", "swiss franc": "CHF", "franc": "CHF", "won": "KRW", "peso": "peso", "rand": "ZAR",
    "lira": "TRY", "rial": "rial", "dinar": "dinar", "dirham": "AED", "riyal": "SAR", "shekel": "ILS", "krona": "SEK",
    "krone": "NOK", "baht": "THB", "cent": "cent", "pence": "penny", "naira": "NGN", "taka": "BDT",
}  # fmt: skip
_TOLD = {
    "american": "USD", "us": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong kong": "HKD",
    "fahrenheit": "°F", "celsius": "°C",
}  # fmt: skip
_OF_NATION = re.compile(
    rf"\s+\(?(?:in\s+)?({'|'.join(_TOLD)})(?=[).,;:]|\s+(?:dollars?|funds|currency)\b|$)", re.IGNORECASE
)
_OF_SCALE = re.compile(r"\s+(?:above|below)\s+(?:zero|freezing)\s+(fahrenheit|celsius)\b", re.IGNORECASE)
_MEASURES = {
    "km": ("km", "kms", "kilometre", "kilometer"), "m": ("metre", "meter", "m"),
    "cm": ("cm", "centimetre", "centimeter"),
    "mm": ("mm", "millimetre", "millimeter"), "mile": ("mile", "mi"), "nautical mile": ("nautical mile",),
    "foot": ("foot", "feet", "ft"),
    "inch": ("inch", "inches"), "yard": ("yard",), "kg": ("kg", "kgs", "kilo", "kilogram", "kilogramme"),
    "g": ("gram", "gramme"), "mg": ("mg", "milligram"), "t": ("tonne", "metric ton"), "ton": ("ton",),
    "pound": ("pound", "lb", "lbs"), "ounce": ("ounce", "oz"),
    "km/h": (
        "km/h", "km / h", "kmh", "kph", "kmph", "kilometres per hour", "kilometers per hour", "kilometres an hour",
        "kilometers an hour",
    ),
    "mph": ("mph", "miles per hour", "miles an hour"), "knot": ("knot", "kt", "kts", "knts"),
    "hectare": ("hectare", "ha"),
    "acre": ("acre",), "km2": ("km2", "km²", "sq km", "square kilometre", "square kilometer"),
    "square mile": ("square mile", "sq mile"), "square foot": ("square feet", "square foot", "sq ft"),
    "m2": ("square metre", "square meter", "m²"), "cubic metre": ("cubic metre", "cubic meter"),
    "cubic foot": ("cubic feet", "cubic foot"),
    "litre": ("litre", "liter", "l"), "ml": ("ml", "millilitre", "milliliter"),
    "µl": ("µl", "μl", "microlitre", "microliter"), "µm": ("µm", "μm", "micrometre", "micrometer", "micron"),
    "nm": ("nm", "nanometre", "nanometer"), "gallon": ("gallon",), "barrel": ("barrel",), "W": ("watt",),
    "kW": ("kw", "kilowatt"), "MW": ("mw", "megawatt"), "GW": ("gw", "gigawatt"), "kWh": ("kwh", "kilowatt-hour"),
    "°C": ("°c", "ºc", "degrees celsius", "degree celsius", "degrees c", "degree c", "degrees centigrade", "celsius"),
    "°F": ("°f", "ºf", "degrees fahrenheit", "degree fahrenheit", "degrees f", "degree f", "fahrenheit"),
    "degree": ("degree", "°", "º"),
    "MB": ("mb", "megabyte"), "GB": ("gb", "gigabyte"), "TB": ("tb", "terabyte"), "mm Hg": ("mm hg",),
    "ppm": ("ppm", "parts per million"),
}  # fmt: skip
DISTANCES = frozenset({"km", "m", "mile", "foot", "yard", "nautical mile"})
_SHARES = {
    "%": ("%", "percent", "per cent", "pct", "pc"),
    "percentage point": ("percentage point", "percentage points", "percent point", "pp"),
    "basis point": ("basis point", "basis points"),
}
_BASE = {
    "cm": ("m", 0.01), "mm": ("m", 0.001), "km": ("m", 1000.0), "kg": ("g", 1000.0), "mg": ("g", 0.001),
    "ml": ("litre", 0.001), "t": ("g", 1000000.0),
    "kW": ("W", 1000.0), "MW": ("W", 1000000.0), "GW": ("W", 1000000000.0),
    "GB": ("MB", 1000.0), "TB": ("MB", 1000000.0), "basis point": ("percentage point", 0.01),
}  # fmt: skip
"""Metric units in their base unit, so that 1.5 km is 1,500 metres."""

_IRREGULAR = frozenset(
    ["kts", "knts", "feet", "foot", "inches", "pence", "pp", "pc", "pct", "percent", "per cent", "kms", "kgs", "lbs"]
)
_FORMS = {
    **_MONEY_WORDS,
    **{form: name for name, forms in (_MEASURES | _SHARES).items() for form in forms},
}  # fmt: skip
_MONEY = frozenset([*_SIGNS.values(), *_CODES, *_MONEY_WORDS.values()])


def _plural(form: str) -> str:
    alone = form in _IRREGULAR or len(form) < 3 or not form[-1].isalpha() or form.endswith("s")
    return re.escape(form) + ("" if alone else "s?")


_SORTED = sorted(_FORMS, key=lambda form: (-len(form), form))
BEFORE = "(?:" + "|".join(
    [rf"(?<![A-Za-z]){re.escape(sign)}" for sign in sorted(_SIGNS, key=lambda s: (-len(s), s))]
    + [rf"\b(?:{'|'.join(_CODES)})\b", r"(?-i:\bRs(?![A-Za-z])\.?|(?<!['’])\bRe\b\.?)"]
) + ")"  # fmt: skip
"""A currency that stands before its number."""
_CODES_AFTER = "|".join(rf"{code.lower()}\b" for code in _CODES)
_FORMS_AFTER = "|".join(
    _plural(form).replace(r"\ ", "[ -]") + (r"(?!\w)" if form[-1].isalnum() else "") for form in _SORTED
)
AFTER = f"(?:{_FORMS_AFTER}|{_CODES_AFTER}|[€₹£])"
"""A unit that stands after its number; to be matched without regard to case."""


def canonical(words: str) -> str | None:
    """The one name of a unit: "per cent" → "%", "Rs." → "INR", "kilometres" → "km"; none where it is no unit."""
    words = " ".join(words.split())
    if words == "Mw":
        return None  # the scale of earthquakes, no megawatts
    if words in _SIGNS or words in _RUPEES:
        return _SIGNS.get(words) or _RUPEES[words]
    if words.upper() in _CODES:
        return "CNY" if words.upper() == "RMB" else words.upper()
    lower = words.lower()
    return _FORMS.get(lower) or _FORMS.get(lower.removesuffix("s")) or _FORMS.get(lower.replace("-", " "))


def told_behind(unit: str | None, after: str) -> str | None:
    """The unit that the words behind it tell more of: "$5 Canadian", "90 degrees below zero Fahrenheit"."""
    told = _OF_NATION.match(after) if unit == "USD" else _OF_SCALE.match(after) if unit == "degree" else None
    return unit if told is None else _TOLD[told[1].lower()]


def are_convertible(one: str | None, other: str | None) -> bool:
    """Whether both are money, or both measures, of different kinds: "24 miles (39 kilometres)", "$8m (£5m)"."""
    sorts = {family(unit).partition(" ")[0] for unit in (one, other)}
    return one != other and len(sorts) == 1 and sorts <= {"money", "measure"}


def family(unit: str | None) -> str:
    """What kind of quantity a unit measures: "share", "money", the base unit of a measure, "count" or "bare"."""
    if unit is None:
        return "bare"
    if unit in _SHARES:
        return _BASE.get(unit, (unit, 1.0))[0]
    if unit in _MONEY:
        return f"money {unit}"
    if unit in _MEASURES:
        return f"measure {_BASE.get(unit, (unit, 1.0))[0]}"
    return "count"


def in_base(value: float, unit: str | None) -> float:
    """The value in the base unit of its family."""
    return value * _BASE.get(unit or "", ("", 1.0))[1]
