"""The command `serve`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from argument_store.terminal.console import AsJson
from argument_store.terminal.failures import Failure


def serve(
    host: Annotated[str | None, typer.Option(help="ARGUMENT_GRAPH_HOST")] = None,
    port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_PORT")] = None,
    workers: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_WORKERS")] = None,
    data_dir: Annotated[Path | None, typer.Option(help="ARGUMENT_GRAPH_DATA_DIR")] = None,
    bolt_port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_BOLT_PORT")] = None,
    browser_port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_BROWSER_PORT")] = None,
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
