"""Imports Neo4j's driver, and mends what hinders us there.

It would look for packages of arrays: nothing here sends arrays, and numpy alone takes 0.1 s. And it is made for asyncio's own event loop.
"""

import sys
from collections.abc import Awaitable, Callable
from typing import cast

_ARRAYS = ("numpy", "pandas", "pyarrow")

_hidden = {name: None for name in _ARRAYS if name not in sys.modules}
sys.modules.update(_hidden)  # pyright: ignore[reportArgumentType, reportCallIssue]
try:
    import neo4j as neo4j  # noqa: PLC0414
finally:
    for _name in _hidden:
        del sys.modules[_name]

from neo4j._async_compat.network import AsyncBoltSocketBase  # noqa: E402 - once the driver is there

_sendall = cast("Callable[[AsyncBoltSocketBase, bytes], Awaitable[None]]", AsyncBoltSocketBase.sendall)  # pyright: ignore[reportUnknownMemberType]


async def _sendall_or_reset(self: AsyncBoltSocketBase, data: bytes) -> None:
    """Send bytes; raises OSError where the connection has been reset.

    uvloop raises RuntimeError there, for which the driver is not prepared: the connection would keep its place in the pool for ever.
    """
    try:
        await _sendall(self, data)
    except RuntimeError as error:
        raise ConnectionResetError(str(error)) from error


AsyncBoltSocketBase.sendall = _sendall_or_reset  # pyright: ignore[reportAttributeAccessIssue]
