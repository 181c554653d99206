"""Origins whose pages may send requests from a browser."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

_THIS_MACHINE = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"


@dataclass(frozen=True)
class Origins:
    """The origins of that name, and where `local` those of this machine."""

    names: Collection[str]
    local: bool

    def allows(self, origin: str) -> bool:
        """Whether pages of an origin may ask."""
        return origin in self.names or (self.local and re.fullmatch(_THIS_MACHINE, origin) is not None)

    def shared(self, app: ASGIApp) -> ASGIApp:
        """An application that answers preflights, and lets pages of these origins read its answers."""
        return CORSMiddleware(
            app,
            allow_origins=tuple(self.names),
            allow_origin_regex=_THIS_MACHINE if self.local else None,
            allow_methods=["GET", "POST"],
            # Those that the page asks for: of clients, tracing, authorization. No cookies are in play.
            allow_headers=["*"],
            expose_headers=["Retry-After", "X-Request-Id"],
        )
