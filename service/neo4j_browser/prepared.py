"""Settings of Neo4j and its Browser that load the style and the guide, and keep all traffic on this machine."""

from typing import Final
from urllib.parse import quote_plus, urlencode, urlsplit

from service.neo4j_browser.files import PATH

FIRST: Final = (
    "MATCH (outcome:Outcome) WITH outcome ORDER BY COUNT { (outcome)<-[:SUPPORTS|CONTRADICTS]-() } DESC, outcome.id LIMIT 1 "
    "MATCH path = (:Opportunity|Challenge)-[:SUPPORTS|CONTRADICTS*1..2]->(outcome) RETURN path ORDER BY length(path) LIMIT 8"
)
"""The shortest paths to the outcome with the most reasons for and against it: a drawing of about ten nodes can be read at once."""
_EVERYWHERE: Final = ("0.0.0.0", "")  # noqa: S104 - it is compared, nothing is bound


def origin(host: str, port: int) -> str:
    """Return the origin by which a browser on this machine reaches the service. Content security policies can't contain IPv6 addresses."""
    name = "127.0.0.1" if host in _EVERYWHERE else "localhost" if ":" in host else host
    return f"http://{name}:{port}"


def settings(service: str) -> dict[str, str]:
    """Return Neo4j's settings for a service at this origin. Neo4j's default policy would let Browser load scripts and fonts from other hosts."""
    policy = (
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        f"connect-src 'self' ws://127.0.0.1:* ws://localhost:* http://127.0.0.1:* http://localhost:* {service}"
    )
    return {
        "browser.post_connect_cmd": f"style {service}{PATH}style.grass; guide {service}{PATH}guide.html",
        "browser.remote_content_hostname_whitelist": urlsplit(service).hostname or "",
        "dbms.security.http_static_content_security_policy_header": policy,
    }


def link(browser: str, bolt: str, username: str, database: str) -> str:
    """Return a link that opens Neo4j Browser with a first query in its editor."""
    dbms = urlsplit(bolt)._replace(netloc=f"{username}@{urlsplit(bolt).netloc}").geturl()
    told = {"dbms": dbms, "db": database, "cmd": "edit", "arg": FIRST}
    return f"{browser}?{urlencode(told, quote_via=quote_plus, safe=':/@')}"
