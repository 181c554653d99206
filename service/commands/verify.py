"""The command `verify`."""

import typer

from argument_store.terminal.console import AsJson, print_json
from argument_store.terminal.failures import Failure


def verify(as_json: AsJson = False) -> None:
    """List every breach of the contract's rules in the store, by rule and id. Exit status 1 if there is any."""
    import asyncio

    from argument_store.connection import address
    from argument_store.driver import Database
    from argument_store.model.rules import Rule
    from argument_store.verification import Breach, breaches

    async def verified() -> list[Breach]:
        async with Database(address()) as database:
            await database.check()
            async with database.reading() as transaction:
                return await breaches(transaction, list(Rule), _EVERY)

    found = asyncio.run(verified())
    if as_json:
        rows = [{"rule": each.rule, "id": each.subject, "message": each.message} for each in found]
        print_json({"rules": list(Rule), "breaches": rows})
    else:
        for each in found:
            typer.echo(f"{each.rule} {each.subject}: {each.message}")
    if found:
        raise Failure(f"{len(found):,} breaches of {len({each.rule for each in found})} rules")
    if not as_json:
        typer.echo(f"the store keeps all {len(Rule)} rules")


_EVERY = 2**31
