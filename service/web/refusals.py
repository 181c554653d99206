"""Answers to connections and requests that the application never sees."""

from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.responses import JSONResponse


@dataclass(frozen=True)
class Refusal:
    """An answer after which the connection is closed; a GraphQL client finds its error in the body."""

    status: HTTPStatus
    message: str
    code: str
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def response(self) -> JSONResponse:
        """It as an application."""
        error = {"message": self.message, "extensions": {"code": self.code}}
        return JSONResponse({"errors": [error]}, self.status, {"connection": "close", **self.headers})

    def text(self) -> bytes:
        """It as it is sent where no application answers."""
        response = self.response()
        head = b"".join(b"%b: %b\r\n" % header for header in response.raw_headers)
        return b"HTTP/1.1 %d %b\r\n%b\r\n%b" % (
            self.status,
            self.status.phrase.encode(),
            head,
            bytes(response.body),
        )


TOO_LARGE = Refusal(
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    "The request has too many or too long headers.",
    "QUERY_TOO_COMPLEX",
)
TOO_SLOW = Refusal(HTTPStatus.REQUEST_TIMEOUT, "The request did not arrive in time.", "TIMED_OUT")
NO_ROOM = Refusal(
    HTTPStatus.SERVICE_UNAVAILABLE,
    "The service has too many connections. Try again later.",
    "OVERLOADED",
    {"retry-after": "1"},
)
