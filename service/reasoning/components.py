"""Strongly connected components (Tarjan 1972)."""

from collections.abc import Sequence


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components of the graph on 0 to len(successors) - 1, successors' components first.

    Reversed, they are in topological order.
    """
    unseen, done = -1, len(successors)
    low = [unseen] * done
    order: list[int] = []
    found: list[list[int]] = []
    for root, nexts in enumerate(successors):
        if low[root] != unseen:
            continue
        if not nexts:
            low[root] = done
            found.append([root])
            continue
        low[root] = reached = len(order)
        order.append(root)
        path = [(root, reached, iter(nexts))]
        while path:
            node, index, rest = path[-1]
            for following in rest:
                if low[following] == unseen:
                    low[following] = reached = len(order)
                    order.append(following)
                    path.append((following, reached, iter(successors[following])))
                    break
                low[node] = min(low[node], low[following])
            else:
                path.pop()
                if low[node] == index:
                    members = order[index:]
                    del order[index:]
                    for member in members:
                        low[member] = done
                    found.append(members)
                else:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
    return found
