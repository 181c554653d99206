"""Start and stop Neo4j on a data folder."""

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self

from embedded_neo4j.bulk import remove_unfinished
from embedded_neo4j.fetch import fetch
from embedded_neo4j.folder import hold_folder
from embedded_neo4j.home import Home
from embedded_neo4j.http_api import DATABASE, USERNAME, Statement, commit
from embedded_neo4j.launch import Launch
from embedded_neo4j.options import Options, Report
from embedded_neo4j.password import ensure_password
from embedded_neo4j.ports import HOST, open_ports
from embedded_neo4j.process import Supervised

_ANY: Final = Statement(statement="RETURN 1", parameters={})
_GIVEN_UP: Final = "Neo.DatabaseError.Transaction.TransactionStartFailed"


@dataclass(frozen=True)
class Running:
    """A running Neo4j. As a context manager it is stopped on exit."""

    bolt_uri: str
    browser_url: str
    username: str
    password: str = field(repr=False)
    password_file: Path
    database: str
    _browser_port: int = field(repr=False)
    _process: Supervised = field(repr=False)
    _undo: ExitStack = field(repr=False)

    def wait(self, timeout: float | None = None) -> int | None:
        """Return Neo4j's exit status, or None if it is still running after `timeout` seconds."""
        return self._process.wait(timeout)

    def has_failed(self) -> bool:
        """Return whether Neo4j runs but has given up its database, as it does when its disk has no room for a write."""
        answer = commit(self._browser_port, DATABASE, self.password, _ANY, patience=2)
        return answer is not None and any(error.startswith(_GIVEN_UP) for error in answer.errors)

    def kill(self) -> None:
        """End Neo4j as a power cut would; the next start recovers what has been committed."""
        self._process.kill()

    def stop(self) -> None:
        """Stop Neo4j and wait until it has exited. Calling it again has no effect."""
        if self.has_failed():
            # Its shutdown would write the rest of the failed transaction behind what is missing of it, and that log can't be recovered.
            self.kill()
        self._undo.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


@dataclass(frozen=True)
class EmbeddedNeo4j:
    options: Options

    def start(self, report: Report = lambda _: None, *, importing: bool = False) -> Running:
        """Start Neo4j and block until it answers: some seconds, longer the first time. Raises EmbeddedNeo4jError.

        With `importing`, the database of an unfinished import is kept; otherwise it is removed first.
        """
        with ExitStack() as undo:
            home = Home.make(self.options.data_dir)
            descriptor = undo.enter_context(hold_folder(home.folder, report))
            if not importing:
                remove_unfinished(home)
            bolt_port, browser_port = open_ports(self.options.bolt_port, self.options.browser_port)
            jars = fetch(self.options.cache_dir, self.options.repository, report)
            options = replace(self.options, bolt_port=bolt_port, browser_port=browser_port)
            launch = Launch(home, jars, descriptor, options)
            password = ensure_password(launch, report)
            report("starting Neo4j")
            process = undo.enter_context(launch.server(password, {}))
            return Running(
                bolt_uri=f"bolt://{HOST}:{bolt_port}",
                browser_url=f"http://{HOST}:{browser_port}/browser/",
                username=USERNAME,
                password=password,
                password_file=home.password_file,
                database=DATABASE,
                _browser_port=browser_port,
                _process=process,
                _undo=undo.pop_all(),
            )
