"""Texts and their argument graphs, checked and loaded into Neo4j."""

from graph_seed.changes import Action, Changes
from graph_seed.faults import Fault, SeedFaultsError
from graph_seed.folders import NoSeedError, packaged_seeds, read_seeds
from graph_seed.loading import diff, is_empty, load, prepare, wipe
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
