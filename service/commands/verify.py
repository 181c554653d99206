"""The command `verify`."""

from typing import Annotated

import typer

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.failures import Failure


def verify(
    hashed: Annotated[
        bool,
        typer.Option(
            "--hash",
            metavar="",
            help="Also print the canonical hash of the content: stores that hold the same have the same.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List every breach of the contract's rules in the store, by rule and id. Exit status 1 if there is any."""
    import asyncio

    from argument_store.backup.content import hash_content
    from argument_store.connection import address
    from argument_store.driver import Database
    from argument_store.model.rules import Rule
    from argument_store.verification import Breach, breaches

    async def verified() -> tuple[list[Breach], str | None]:
        async with Database(address()) as database:
            await database.check()
            async with database.reading() as transaction:
                content = (await hash_content(transaction)).hexdigest() if hashed else None
                return await breaches(transaction, list(Rule), _EVERY), content

    found, content = asyncio.run(verified())
    if as_json:
        rows = [{"rule": each.rule, "id": each.subject, "message": each.message} for each in found]
        print_json({"rules": list(Rule), "breaches": rows} | ({"hash": content} if content else {}))
    else:
        if content:
            typer.echo(f"hash {content}")
        for each in found:
            typer.echo(f"{each.rule} {each.subject}: {each.message}")
    if found:
        raise Failure(f"{len(found):,} breaches of {len({each.rule for each in found})} rules")
    if not as_json:
        typer.echo(f"the store keeps all {len(Rule)} rules")


_EVERY = 2**31
