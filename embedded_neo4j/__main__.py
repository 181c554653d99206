"""`python -m embedded_neo4j`: Neo4j in the foreground, until Ctrl-C."""

import argparse
import signal
import sys
from pathlib import Path

from embedded_neo4j.errors import EmbeddedNeo4jError
from embedded_neo4j.options import Options
from embedded_neo4j.server import EmbeddedNeo4j
from embedded_neo4j.versions import NEO4J


def parse(arguments: list[str] | None = None) -> Options:
    parser = argparse.ArgumentParser(
        prog="python -m embedded_neo4j",
        description=f"Run Neo4j {NEO4J} until Ctrl-C.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--data-dir", type=Path, default=Path(".neo4j"), help="home folder of Neo4j")
    parser.add_argument(
        "--bolt-port", type=int, default=Options.bolt_port, help="Bolt port; 0 picks a free one"
    )
    parser.add_argument(
        "--browser-port",
        type=int,
        default=Options.browser_port,
        help="Neo4j Browser port; 0 picks a free one",
    )
    parser.add_argument("--heap", default=Options.heap, help="heap size of the Java process")
    parser.add_argument("--page-cache", default=Options.page_cache, help="page cache size")
    return Options(**vars(parser.parse_args(arguments)))


def run(options: Options) -> int:
    with EmbeddedNeo4j(options).start(lambda line: print(line, flush=True)) as running:
        print(f"Bolt            {running.bolt_uri}")
        print(f"Neo4j Browser   {running.browser_url}")
        print(f"user, password  {running.username}, in {running.password_file}", flush=True)
        status = running.wait()
    print(f"Neo4j ended with status {status}", file=sys.stderr)
    return 1


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return run(parse())
    except KeyboardInterrupt:
        return 0
    except EmbeddedNeo4jError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
