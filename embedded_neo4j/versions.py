"""What is run. After a change here, `python -m embedded_neo4j.pin` writes the list of jars anew."""

from typing import Final

NEO4J: Final = "5.26.30"
BROWSER: Final = "5.24.0"

COORDINATES: Final = (f"org.neo4j:neo4j:{NEO4J}", f"org.neo4j.client:neo4j-browser:{BROWSER}")
