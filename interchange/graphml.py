"""GraphML with everything that the graph holds: for Gephi, yEd, networkx and the like."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from argument_store.graph import Graph, Properties
from interchange.effective import with_effective
from interchange.text import as_text, legal

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES: dict[type, str] = {bool: "boolean", int: "long", float: "double"}


def graphml(graph: Graph) -> str:
    """All nodes and relationships with their properties and what these count as; a list is written as JSON."""
    graph = with_effective(graph)
    root = Element("graphml", xmlns=_NAMESPACE)
    writer = _Writer(root)
    parts = Element("graph", id="argument-graph", edgedefault="directed")
    for identifier, node in sorted(graph.nodes.items()):
        element = SubElement(parts, "node", id=identifier)
        writer.data(element, "node", {"labels": ":".join(sorted(node.labels - {"Entity"}))} | node.properties)
    for number, item in enumerate(graph.relationships.values()):
        ends = {"id": f"r{number}", "source": item.source, "target": item.target}
        element = SubElement(parts, "edge", ends)
        writer.data(element, "edge", {"type": item.type} | item.properties)
    root.append(parts)
    indent(root)
    # XML readers take a carriage return for a line feed unless it is written as a reference, and offsets would be wrong after it.
    body = tostring(root, encoding="unicode").replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


class _Writer:
    """Declares a key for each property of nodes, and of relationships, and each type of value that it has."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._keys: dict[tuple[str, str, str], str] = {}

    def data(self, element: Element, domain: str, properties: Properties) -> None:
        for name, value in sorted(properties.items()):
            key = self._key(domain, name, _TYPES.get(type(value), "string"))
            SubElement(element, "data", key=key).text = legal(as_text(value))

    def _key(self, domain: str, name: str, type_: str) -> str:
        known = (domain, name, type_)
        if known not in self._keys:
            key = self._keys[known] = f"d{len(self._keys)}"
            attributes = {"id": key, "for": domain, "attr.name": legal(name), "attr.type": type_}
            SubElement(self._root, "key", attributes)
        return self._keys[known]
