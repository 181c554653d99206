"""The schema as a file, for tools that read SDL from an address."""

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from service.api.schema import sdl

PATH = "/schema.graphql"


class SchemaFile:
    """Answers with SDL, or with 304 where the client has it already."""

    def __init__(self) -> None:
        self._text = sdl()
        self._headers = {
            "ETag": f'"{sha256(self._text.encode()).hexdigest()[:32]}"',
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
        }

    async def answer(self, request: Request) -> Response:
        """Answer a request."""
        if self._is_known(request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=self._headers)
        return Response(self._text, headers=self._headers, media_type="application/graphql")

    def _is_known(self, tags: str) -> bool:
        """Compressed answers have the same tag: it is compared weakly."""
        named = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return "*" in named or self._headers["ETag"] in named
