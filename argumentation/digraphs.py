"""What can be reached in a directed graph, and in which order."""

from collections.abc import Callable, Collection, Iterable, Sequence

Follow = Callable[[int], Sequence[int]]
"""From a node, those that it leads to."""


def reachable(follow: Callable[[int], Iterable[int]], starts: Iterable[int]) -> set[int]:
    """The starts and all that a path leads to."""
    reached = set(starts)
    waiting = list(reached)
    for node in waiting:
        for following in follow(node):
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    return reached


def within_reach(follow: Follow, starts: Iterable[int], most: int) -> set[int] | None:
    """The same, None if that is more than so many."""
    reached = set(starts)
    waiting = list(reached)
    for node in waiting:
        if len(reached) > most:
            return None
        for following in follow(node):
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    return reached if len(reached) <= most else None


def topological_order(size: int, nodes: Collection[int], follow: Follow) -> tuple[list[int], list[list[int]]]:
    """Some of the nodes 0 to `size` - 1, which hold all that follows from them: those that no cycle leads to, and the rest.

    Both are in topological order. The rest comes by strongly connected components.
    """
    pending = [0] * size
    for node in nodes:
        for following in follow(node):
            pending[following] += 1
    ready = [node for node in nodes if not pending[node]]
    for node in ready:
        for following in follow(node):
            pending[following] -= 1
            if not pending[following]:
                ready.append(following)
    rest = [node for node in nodes if pending[node]]
    position = {node: index for index, node in enumerate(rest)}
    found = components([[position[each] for each in follow(node)] for node in rest])
    return ready, [[rest[member] for member in members] for members in reversed(found)]


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components (Tarjan 1972) of 0 to len(successors) - 1, those of successors first."""
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


def feedback_set(nodes: Iterable[int], successors: Sequence[Sequence[int]]) -> set[int]:
    """Some of the nodes, few where that is easy to see, without which they have no cycle."""
    left = set(nodes)
    after = {node: {each for each in successors[node] if each in left} for node in left}
    before: dict[int, set[int]] = {node: set() for node in left}
    for node, following in after.items():
        for each in following:
            before[each].add(node)

    def drop(leaving: list[int]) -> None:
        while leaving:
            gone = leaving.pop()
            left.discard(gone)
            for near, back in ((after, before), (before, after)):
                for each in near[gone]:
                    back[each].discard(gone)
                    if each in left and not back[each]:
                        leaving.append(each)

    chosen: set[int] = set()
    drop([node for node in left if not before[node] or not after[node]])
    for node in sorted(left, key=lambda each: (-len(before[each]) * len(after[each]), each)):
        if node in left:
            chosen.add(node)
            drop([node])
    return chosen
