"""Compression of long answers, for clients that accept gzip."""

import re

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_LEAST_BYTES = 8_192
"""Shorter answers gain less than the compression of all of them would take."""
_LEVEL = 1
"""Half the time of level 4, for a tenth more bytes."""

_GZIP = re.compile(rb"(?:^|,)\s*gzip\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?=,|$)", re.IGNORECASE)
"""The coding with its quality: with one of 0, the client doesn't accept it (RFC 9110)."""


class Compression(GZipMiddleware):
    """Starlette's middleware, which requests pass by whose `Accept-Encoding` doesn't accept gzip."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, _LEAST_BYTES, _LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        accepted = scope["type"] == "http" and any(
            name == b"accept-encoding" and b"gzip" in value and _accepts_gzip(value)
            for name, value in scope["headers"]
        )
        await (super().__call__ if accepted else self.app)(scope, receive, send)


def _accepts_gzip(value: bytes) -> bool:
    found = _GZIP.search(value)
    return found is not None and (found[1] is None or found[1].strip(b"0.") != b"")
