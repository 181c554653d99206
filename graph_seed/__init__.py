"""Texts and their argument graphs, checked and loaded into Neo4j."""

from argument_store.edit.changes import Action, Changes
from argument_store.faults import Fault, NoSeedError, SeedFaultsError
from argument_store.schema import is_empty, prepare
from graph_seed.folders import packaged_seeds, read_seeds
from graph_seed.loading import diff, load, wipe
from graph_seed.seed import Seed, read_seed

__all__ = [
    "Action",
    "Changes",
    "Fault",
    "NoSeedError",
    "Seed",
    "SeedFaultsError",
    "diff",
    "is_empty",
    "load",
    "packaged_seeds",
    "prepare",
    "read_seed",
    "read_seeds",
    "wipe",
]
