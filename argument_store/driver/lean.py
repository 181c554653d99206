"""Imports Neo4j's driver without the packages of arrays that it would otherwise look for: nothing here sends arrays, and numpy alone takes 0.1 s."""

import sys

_ARRAYS = ("numpy", "pandas", "pyarrow")

_hidden = {name: None for name in _ARRAYS if name not in sys.modules}
sys.modules.update(_hidden)  # pyright: ignore[reportArgumentType, reportCallIssue]
try:
    import neo4j as neo4j  # noqa: PLC0414
finally:
    for _name in _hidden:
        del sys.modules[_name]
