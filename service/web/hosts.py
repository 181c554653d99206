"""The check of the Host header, which keeps pages from reaching the service by DNS rebinding.

Such a page has its own name resolve to the address of the service. To the browser, the service then belongs to the page's origin,
and Host holds the name of the page. An address in Host needs no name server, so that nobody else can redirect it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import ip_address

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\s\[\]:/@]+?)\.?(?::\d{1,5})?", re.IGNORECASE)


class HostCheck:
    """ASGI middleware that answers 400 unless Host is an address or a name of the service.

    `bound` is the address or name that the service listens on. Loopback addresses and names always pass; other addresses pass unless
    `bound` is a loopback address. `names` are further names: `*.example.org` allows every subdomain, `*` everything.
    """

    def __init__(self, app: ASGIApp, bound: str, names: Iterable[str]) -> None:
        self._app = app
        self._names = {name.lower().strip("[]") for name in (bound, *names)}
        self._any_address = not _is_loopback(bound)
        self._allows = lru_cache(maxsize=256)(self._check)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = b",".join([value for name, value in scope["headers"] if name == b"host"])
        app = self._app if self._allows(given) else _refusal(given)
        await app(scope, receive, send)

    def _check(self, given: bytes) -> bool:
        if "*" in self._names:
            return True
        found = _HOST.fullmatch(given.decode("latin-1"))
        if not found:
            return False
        host = found[1].lower().strip("[]")
        if _is_address(host):
            return self._any_address or _is_loopback(host) or host in self._names
        parents = (host[index:] for index, letter in enumerate(host) if letter == ".")
        return _is_loopback(host) or host in self._names or any(f"*{each}" in self._names for each in parents)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    if _is_address(host):
        return ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


def _refusal(given: bytes) -> ASGIApp:
    name = given.decode("latin-1")[:100]
    message = (
        f"Host: {name!r} is not a name of this service. Its operator lists names in ARGUMENT_GRAPH_HOSTS."
    )
    error = {"message": message, "extensions": {"code": "BAD_USER_INPUT", "argument": "Host"}}
    return JSONResponse({"errors": [error]}, 400)
