"""Neo4j Browser: style, guide, the settings that load them, and a link that opens it with a query."""

from service.neo4j_browser.files import PATH, files
from service.neo4j_browser.prepared import link, origin, settings

__all__ = ["PATH", "files", "link", "origin", "settings"]
