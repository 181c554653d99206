"""placeholder"""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response


def graphiql(request: Request) -> Response:
    del request
    return HTMLResponse("")
