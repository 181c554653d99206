"""A Maven repository on loopback, with the faults of a real one."""

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Repository(ThreadingHTTPServer):
    """Serves `files`; breaks off in the middle of those in `cut`, that many times."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.cut: Counter[str] = Counter()
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        repository = self.server
        assert isinstance(repository, Repository)
        path = self.path.removeprefix("/")
        repository.asked.append(path)
        content = repository.files.get(path)
        if content is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if repository.cut[path]:
            repository.cut[path] -= 1
            content = content[: len(content) // 2]
            self.close_connection = True
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def serving() -> Generator[Repository]:
    with Repository() as repository:
        thread = Thread(target=repository.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield repository
        finally:
            repository.shutdown()
            thread.join()
