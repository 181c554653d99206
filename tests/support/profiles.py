"""How much the tests with random input try: little in `make test`, ten times as much in `make test-long`.

Seeds are fixed: what a test draws depends on its own text and on the profile alone, so a failure comes back in the next run.
"""

import os
from typing import Final

from hypothesis import HealthCheck, settings

_COMMON: Final = settings(
    deadline=None,  # A machine that is busy is no fault.
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
_EXAMPLES: Final = {"short": 100, "long": 1_000}
_EQUIVALENCE_QUERIES: Final = {"short": 250, "long": 2_000}


def load(name: str) -> None:
    """Load a profile, before the modules are read that hold tests."""
    for profile, examples in _EXAMPLES.items():
        settings.register_profile(profile, _COMMON, max_examples=examples)
    settings.load_profile(name)
    os.environ.setdefault("EQUIVALENCE_QUERIES", str(_EQUIVALENCE_QUERIES[name]))


def costly() -> settings:
    """A tenth of the profile's examples, for a property each example of which waits for Neo4j or another program."""
    return settings(max_examples=settings().max_examples // 10)
