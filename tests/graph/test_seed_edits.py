"""Whatever a seed was before, a load with pruning makes the store what the seed is now."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from argument_store.driver import Database
from graph_seed import Action, Seed, diff, load, read_seed
from graph_seed.report import action_counts
from tests.support.profiles import costly
from tests.support.seed_store import assert_rules, dump, empty

SENTENCES = ["It rains 🚗 here.", "The roof leaks.", "It is cafe\u0301 time.", "Nobody came.", "It ends."]
ISSUES = ["issue:rain", "issue:roof"]
ACTORS = ["actor:neighbours", "actor:guests"]


@st.composite
def seed_files(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """The text and the data of a small seed without faults."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
    text = "Rain\n\n" + draw(st.sampled_from([" ", "\r\n", "\n\n"])).join(sentences) + "\n"
    claims = [draw(claims_of(f"claim:{SENTENCES.index(words)}", words)) for words in sentences]
    return text, {
        "document": {"id": "document:rain", "title": "Rain", "language": "en"},
        "actors": [{"id": actor, "name": draw(st.sampled_from("AB")), "kind": "GROUP"} for actor in ACTORS],
        "issues": [
            {"id": "issue:rain", "name": "Rain", "question": "Does it rain?", "quotes": ["Rain"]},
            {
                "id": "issue:roof",
                "name": "Roof",
                "question": "Is it tight?",
                **draw(maybe("partOf", "issue:rain")),
            },
        ],
        "claims": claims,
        "relations": draw(relations_among([claim["id"] for claim in claims], sentences[0])),
    }


@st.composite
def claims_of(draw: st.DrawFn, identifier: str, words: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "title": draw(st.sampled_from(["One title", "Another"])),
        "text": words,
        "kind": draw(st.sampled_from(["FACT", "VALUE"])),
        "modality": "CERTAIN",
        "about": draw(st.lists(st.sampled_from(ISSUES), min_size=1, unique=True)),
        "quotes": draw(st.sampled_from([[words], [words[:-1]], [words[:4], words[4:]]])),
        **draw(maybe("role", "OUTCOME")),
        **draw(maybe("baseScore", 0.5)),
        **draw(maybe("mentions", ACTORS)),
        **draw(maybe("assertedBy", [{"actor": ACTORS[0], "quote": words}])),
        **draw(maybe("deniedBy", ACTORS[1:])),
    }


@st.composite
def relations_among(draw: st.DrawFn, claims: list[str], words: str) -> list[dict[str, Any]]:
    pairs = [(source, target) for source in claims for target in claims if source != target]
    polarities = {pair: draw(st.sampled_from([None, None, "SUPPORTS", "CONTRADICTS"])) for pair in pairs}
    grounds = [{"quote": words}, {"warrant": "So."}]
    return [
        {
            "from": source,
            "type": polarity,
            "to": target,
            **draw(st.sampled_from(grounds)),
            **draw(maybe("strength", 0.25)),
        }
        for (source, target), polarity in polarities.items()
        if polarity
    ]


def maybe(key: str, value: object) -> st.SearchStrategy[Mapping[str, object]]:
    return st.sampled_from([{}, {key: value}])


def seed_of(file: tuple[str, dict[str, Any]]) -> Seed:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "article.txt").write_bytes(file[0].encode())
        (Path(folder) / "graph.yaml").write_text(json.dumps(file[1], ensure_ascii=False), encoding="utf-8")
        return read_seed(Path(folder))


@given(seed_files(), seed_files())
@costly()
async def test_any_edit_arrives_whole(
    store: Database, old: tuple[str, dict[str, Any]], new: tuple[str, dict[str, Any]]
) -> None:
    """Loading B with pruning over A yields the graph of B alone, as announced; then nothing is left to do."""
    before, after = seed_of(old), seed_of(new)
    await empty(store)
    await load(store, [after])
    alone = await dump(store)
    await empty(store)
    await load(store, [before])
    announced = await diff(store, [after], prune=True)
    assert await load(store, [after], prune=True) == announced
    assert await dump(store) == alone
    [again] = await load(store, [after], prune=True)
    assert {
        action for counts in action_counts(again).values() for action, count in counts.items() if count
    } == {Action.UNCHANGED}


@given(seed_files(), seed_files())
@costly()
async def test_no_rule_is_broken_without_pruning(
    store: Database, old: tuple[str, dict[str, Any]], new: tuple[str, dict[str, Any]]
) -> None:
    """After any edit, pruned or not: one polarity between two, one relation of a type, and quotations true to the text."""
    await empty(store)
    await load(store, [seed_of(old)])
    await load(store, [seed_of(new)])
    await assert_rules(store)
