"""Media types: which one an answer takes, and whether a body's is understood."""

from collections.abc import Mapping
from functools import lru_cache

RESPONSE_JSON = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"


@lru_cache(maxsize=256)
def of_answer(accept: bytes) -> str | None:
    """The one of the two that an Accept header likes best, JSON where it doesn't say; None where it takes neither."""
    weights = _weights(accept)
    offers = (RESPONSE_JSON, JSON) if RESPONSE_JSON in weights else (JSON, RESPONSE_JSON)
    best = max(offers, key=lambda offer: _weight(weights, offer))
    return best if _weight(weights, best) > 0 else None


@lru_cache(maxsize=256)
def wants_html(accept: bytes) -> bool:
    """Whether an Accept header names HTML and likes no JSON better."""
    weights = _weights(accept)
    return weights.get(HTML, 0) > 0 and weights[HTML] >= max(
        _weight(weights, JSON), _weight(weights, RESPONSE_JSON)
    )


@lru_cache(maxsize=256)
def is_json(content_type: bytes) -> bool:
    """Whether a Content-Type header tells JSON in UTF-8."""
    name, *parameters = _pieces(content_type.decode("latin-1"))
    charsets = (value for key, _, value in (part.partition("=") for part in parameters) if key == "charset")
    return name == JSON and all(charset.strip('"') in ("utf-8", "utf8") for charset in charsets)


def _weights(accept: bytes) -> Mapping[str, float]:
    if not accept.strip():
        return {JSON: 1.0}
    parts = (_pieces(part) for part in accept.decode("latin-1").split(","))
    return {name: _quality(parameters) for name, *parameters in parts}


def _quality(parameters: list[str]) -> float:
    try:
        return next((float(part[2:]) for part in parameters if part.startswith("q=")), 1.0)
    except ValueError:
        return 0.0


def _weight(weights: Mapping[str, float], type_: str) -> float:
    return next((weights[name] for name in (type_, "application/*", "*/*") if name in weights), 0.0)


def _pieces(value: str) -> list[str]:
    return [piece.strip().lower() for piece in value.split(";")]
