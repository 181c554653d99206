"""Where what the words of a passage bear out stands in the graph."""

from service.plan.pages import Page
from service.plan.paging import Key


def _worded(type_: str, step: str, held: str) -> str:
    """Relationships of a type that words of the passage bear out. Each type is matched by itself, for the index."""
    return (
        f"MATCH ({{from}})-[{{rel}}:{type_} {{quotePassage: {{this}}.id}}]->({{to}}) "
        "RETURN {rel}.quote AS {exact}, {rel}.quoteStart AS {start}, {rel}.quoteEnd AS {end}, null AS {entity}, "
        f"{step} AS {{step}}, {held} AS {{held}}, {{from}}.id + '/{type_}/' + {{to}}.id AS {{key}}"
    )


QUOTED = Page(
    "CALL ({this}) { MATCH ({this})<-[{rel}:QUOTES]-({entity}:Entity) RETURN {rel}.exact AS {exact}, {rel}.start AS {start}, "
    "{rel}.end AS {end}, {entity}, null AS {step}, null AS {held}, {entity}.id AS {key} UNION ALL "
    + " UNION ALL ".join(
        [
            *(_worded(type_, "{rel}", "null") for type_ in ("SUPPORTS", "CONTRADICTS")),
            *(_worded(type_, "null", "{rel}") for type_ in ("ASSERTS", "DENIES")),
        ]
    )
    + " } WITH *",
    {"START": (Key("{start}", type=int), Key("{end}", type=int), Key("{key}"))},
    scope={
        "passage": "{this}",
        **{name: f"{{{name}}}" for name in ("exact", "start", "end", "entity", "step", "held")},
    },
)
"""What words of the passage `{this}` bear out: an `entity`, a relation as `step`, or an attribution as `held`."""
