"""The groups that a large map of the article has, by a plain definition."""

from collections import Counter
from collections.abc import Collection

from tests.support.explorer import Explorer

_ISSUES = "{ issues(first: 100) { nodes { name parent { name } } } }"
_ABOUT = """query ($ids: [ID!]!) { nodes(ids: $ids) {
    ... on Claim { issues { name } } ... on Evidence { issues { name } } } }"""


def group_sizes(explorer: Explorer, ids: Collection[str]) -> list[int]:
    """How many of some claims and evidence are in each group, the smallest first.

    A group is the issue above all others, or one directly below it, with its parts. A statement is in each that it is about, but in that
    of the whole only if it is about nothing else.
    """
    issues = explorer.ask(_ISSUES)["issues"]["nodes"]
    parents = {one["name"]: one["parent"]["name"] for one in issues if one["parent"]}
    (whole,) = {one["name"] for one in issues} - parents.keys()

    def group(name: str) -> str:
        return name if parents.get(name, whole) == whole else group(parents[name])

    sizes: Counter[str] = Counter()
    for node in explorer.ask(_ABOUT, {"ids": sorted(ids)})["nodes"]:
        groups = {group(issue["name"]) for issue in node["issues"]}
        sizes.update(groups - {whole} or groups)
    return sorted(sizes.values())
