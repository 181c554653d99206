"""Compression of long answers, for clients that accept gzip."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_LEAST_BYTES = 8_192
"""Shorter answers gain less than the compression of all of them would take."""
_LEVEL = 1
"""Half the time of level 4, for a tenth more bytes."""


class Compression(GZipMiddleware):
    """Starlette's middleware, which requests without `Accept-Encoding: gzip` pass by."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, _LEAST_BYTES, _LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        accepted = scope["type"] == "http" and any(
            name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"]
        )
        await (super().__call__ if accepted else self.app)(scope, receive, send)
