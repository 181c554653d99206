"""Writes the answers that README.md and docs/*.md show anew: `python -m tools.shown_answers`.

Each query and each command with a shown answer is put to a service of its own that holds the article and the text that
the page has its reader write. An excerpt that ends with … keeps its number of lines, a table its number of rows.
`--check` changes nothing, names each answer that is out of date, and exits with status 1 if there is any.
"""

import asyncio
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from argument_store.driver import Database, Neo4jAddress
from graph_seed.seed import GRAPH_FILE
from tests.support.foreground import Place, Service, serving
from tests.support.project import COMMAND, ROOT, environment
from tools.documentation.shown import Shown, blocks, columns, excerpt, laid_out, shown, table

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


def answer(asked: Shown, service: Service) -> str:
    """What a page is to show below a query or command."""
    if asked.kind == "graphql":
        response = service.graphql(asked.asked)
        if "errors" in response:
            sys.exit(f"{asked.asked}\n{response['errors']}")
        return excerpt(laid_out(response), asked.answer)
    if asked.kind == "cypher":
        return table(columns(asked.asked), asyncio.run(_rows(service.place, asked.asked)), asked.answer)
    return excerpt(_said(asked.asked, service.place), asked.answer)


def differences(page: str, service: Service) -> Iterator[tuple[Shown, str]]:
    """The answers of a page that are out of date, each with the one that is due."""
    for each in shown(page):
        if (due := answer(each, service)) != each.answer:
            yield each, due


def load(page: str, place: Place, folder: Path) -> None:
    """Load the texts of which a page has the files."""
    files = {folder / block.file: block.content for block in blocks(page) if block.file}
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for seed in {path.parent for path in files if path.name == GRAPH_FILE}:
        subprocess.run(
            [COMMAND, "seed", "load", seed],
            env=environment(**place.variables),
            stdout=subprocess.DEVNULL,
            check=True,
        )


def main() -> None:
    """Write the pages, or compare them."""
    outdated: list[str] = []
    with TemporaryDirectory() as folder, serving(Place.make(Path(folder, "store"))) as service:
        service.documents()
        for path in PAGES:
            page = path.read_text(encoding="utf-8")
            load(page, service.place, Path(folder))
            for each, due in reversed(list(differences(page, service))):
                outdated.append(f"{path.relative_to(ROOT)}:{page.count(chr(10), 0, each.start)}")
                page = page[: each.start] + due + page[each.end :]
            if "--check" not in sys.argv:
                path.write_text(page, encoding="utf-8")
    print(*sorted(outdated), sep="\n")
    sys.exit("--check" in sys.argv and bool(outdated))


def _said(command: str, place: Place) -> str:
    done = subprocess.run(
        [COMMAND, *shlex.split(command)[1:]],
        env=environment(**place.variables, COLUMNS="100"),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr if done.returncode else done.stdout


async def _rows(place: Place, query: str) -> list[list[Any]]:
    login = place.login()
    address = Neo4jAddress(login["NEO4J_URI"], "neo4j", login["NEO4J_PASSWORD"], "neo4j", 60, 60)
    async with Database(address) as database:
        return await database.read(query, {})


if __name__ == "__main__":
    main()
