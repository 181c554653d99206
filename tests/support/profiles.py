"""How much the tests with random input try: little in `make test`, more in `make test-long`.

Seeds are fixed: what a test draws depends on its own text and on the profile alone, so a failure comes back in the next run.
"""

import os
from dataclasses import dataclass
from typing import Final

from hypothesis import HealthCheck, settings


@dataclass(frozen=True)
class _Profile:
    examples: int
    costly_examples: int
    equivalence_queries: int


_PROFILES: Final = {"short": _Profile(100, 6, 60), "long": _Profile(1_000, 60, 1_000)}
_COMMON: Final = settings(
    deadline=None,  # A machine that is busy is no fault.
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def load(name: str) -> None:
    """Load a profile, before the modules are read that hold tests."""
    for each, profile in _PROFILES.items():
        settings.register_profile(each, _COMMON, max_examples=profile.examples)
    settings.load_profile(name)
    os.environ.setdefault("EQUIVALENCE_QUERIES", str(_PROFILES[name].equivalence_queries))


def costly() -> settings:
    """The profile's number of examples for a property each example of which waits for Neo4j or another program."""
    return settings(max_examples=_PROFILES[settings.get_current_profile_name()].costly_examples)
