"""What the caches of clients may do with the answer to a GET: keep it, and ask each time whether it is still the same."""

from dataclasses import dataclass
from hashlib import blake2b

Header = tuple[bytes, bytes]

NOT_STORED: Header = (b"cache-control", b"no-store")
_ASK_FIRST: Header = (b"cache-control", b"private, no-cache")
_TAG_BYTES = 16


@dataclass(frozen=True)
class Validated:
    """The headers of an answer. `known`: the client has it already, so that its body need not be sent."""

    headers: list[Header]
    known: bool = False


def validated(body: bytes, if_none_match: bytes, *, lasts: bool) -> Validated:
    """The answer to a GET; one that need not come again is not to be kept."""
    if not lasts:
        return Validated([NOT_STORED])
    # It is weak, since what is sent may be compressed.
    tag = b'W/"%b"' % blake2b(body, digest_size=_TAG_BYTES).hexdigest().encode()
    known = bool(if_none_match) and _names(if_none_match, tag)
    return Validated([(b"etag", tag), _ASK_FIRST], known)


def _names(if_none_match: bytes, tag: bytes) -> bool:
    given = [each.strip() for each in if_none_match.split(b",")]
    return given == [b"*"] or any(each.removeprefix(b"W/") == tag.removeprefix(b"W/") for each in given)
