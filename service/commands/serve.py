"""The command `serve`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from argument_store.terminal.as_json import AsJson
from argument_store.terminal.failures import Failure


def _option(name: str, default: str, meaning: str) -> Any:
    """An option that takes precedence over the environment variable of its name."""
    return typer.Option(show_default=default, help=f"{meaning}; also ARGUMENT_GRAPH_{name.upper()}.")


def serve(
    host: Annotated[str | None, _option("host", "127.0.0.1", "Address that the service listens on")] = None,
    port: Annotated[int | None, _option("port", "8000", "Its port; 0 for any that is free")] = None,
    workers: Annotated[int | None, _option("workers", "1", "How many processes answer requests")] = None,
    data_dir: Annotated[
        Path | None,
        _option("data_dir", ".argument-graph", "Folder of the embedded Neo4j: its data and its password"),
    ] = None,
    bolt_port: Annotated[
        int | None, _option("bolt_port", "7687", "Port of the embedded Neo4j for drivers, by Bolt")
    ] = None,
    browser_port: Annotated[
        int | None, _option("browser_port", "7474", "Port of the embedded Neo4j's Browser")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Start Neo4j (unless NEO4J_URI names one), load the article into an empty graph, and answer GraphQL."""
    from argument_store.settings import read_settings
    from service.errors import NoNeo4jError, PortInUseError
    from service.serve import serve as run
    from service.settings import Settings

    options: dict[str, Any] = {
        "host": host,
        "port": port,
        "workers": workers,
        "data_dir": data_dir,
        "bolt_port": bolt_port,
        "browser_port": browser_port,
    }
    settings = read_settings(
        Settings, **{name: value for name, value in options.items() if value is not None}
    )
    try:
        run(settings, as_json=as_json)
    except PortInUseError as error:
        raise Failure(str(error)) from None
    except NoNeo4jError as error:
        raise Failure(str(error), 3) from None
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
