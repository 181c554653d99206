"""Seeds in a real Neo4j."""

import asyncio
from pathlib import Path

import pytest

from argument_store.driver import Database, DatabaseFaultError
from graph_seed import Action, Changes, SeedFaultsError, diff, is_empty, load, read_seed, wipe
from graph_seed.report import action_counts, change_lines
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, edited
from tests.support.seed_store import assert_rules, dump, rows


async def load_folder(store: Database, folder: Path, *, prune: bool = False) -> list[str]:
    """Loads one seed; the changes, a line each."""
    [found] = await load(store, [read_seed(folder)], prune=prune)
    return sorted(change_lines(found))


def actions(found: list[Changes]) -> set[Action]:
    return {item.action for changes in found for item in [*changes.nodes, *changes.relationships]}


async def test_loading_twice_changes_nothing(store: Database) -> None:
    """A second load finds everything unchanged and leaves the store as it is."""
    seeds = [read_seed(FERRY_LINE), read_seed(HARBOUR_BRIDGE)]
    assert await is_empty(store)
    await load(store, seeds)
    loaded = await dump(store)
    again = await load(store, seeds, prune=True)
    assert actions(again) == {Action.UNCHANGED}
    assert await dump(store) == loaded
    assert not await is_empty(store)


async def test_counts_by_label_and_type(store: Database) -> None:
    """A load says how many nodes of each label and relationships of each type it has written."""
    [found] = await load(store, [read_seed(FERRY_LINE)])
    written = {name: counts["created"] for name, counts in action_counts(found).items()}
    in_store = await rows(store, "MATCH (n:Entity) UNWIND labels(n) AS label RETURN label, count(*)")
    in_store += await rows(store, "MATCH ()-[r]->() RETURN type(r), count(*)")
    assert written == {name: count for name, count in in_store if name not in ("Entity", "Statement")}


async def test_an_edit_updates_what_changed(store: Database, tmp_path: Path) -> None:
    """Properties, role labels, quotations and references follow the edited seed; nothing else is touched."""
    await load_folder(store, HARBOUR_BRIDGE)
    folder = edited(
        HARBOUR_BRIDGE,
        tmp_path,
        ("    role: CHALLENGE\n", "    role: OUTCOME\n    baseScore: 0.25\n"),
        ("    modality: CONDITIONAL\n    condition: the bridge closes\n", "    modality: PROBABLE\n"),
        ("    role: OUTCOME\n    about", "    about"),
        ("about: [issue:quay-noise, issue:old-bridge]", "about: [issue:deliveries, issue:old-bridge]"),
        ("    quotes: [shop owners]", "    quotes: [owners]"),
        ("{exact: could draw}, strength: 0.5", "{exact: draw more}"),
    )
    assert await load_folder(store, folder) == sorted(
        [
            "+ (actor:shop-owners)-QUOTES->(passage:harbour-bridge/0009) [463:469]",
            "+ (claim:quieter-quay)-ABOUT->(issue:deliveries)",
            "- (actor:shop-owners)-QUOTES->(passage:harbour-bridge/0009) [458:469]",
            "- (claim:quieter-quay)-ABOUT->(issue:quay-noise)",
            "~ (claim:quieter-quay)-SUPPORTS->(claim:more-visitors): quote, quoteEnd, quoteStart, strength",
            "~ claim:longer-way: baseScore, condition, modality, +Outcome, -Challenge",
            "~ claim:more-visitors: -Outcome",
        ]
    )
    edited_graph = await dump(store)
    await wipe(store, ["document:harbour-bridge"])
    await load_folder(store, folder)
    assert await dump(store) == edited_graph


OUTCOME = """\
  - id: claim:more-visitors
    title: A quieter quay could draw visitors and help the cafés
    text: A quieter quay could draw more visitors, which would help the cafés there.
    kind: PREDICTION
    modality: POSSIBLE
    role: OUTCOME
    about: [issue:quay-noise]
    quotes: ["A quieter quay could draw more visitors, which would help the cafés there."]
"""
STEP = """\
  - {from: claim:quieter-quay, type: SUPPORTS, to: claim:more-visitors, quote: {exact: could draw}, strength: 0.5}
"""
SHORTER = (
    (OUTCOME, ""),
    (STEP, ""),
    ("  - {quote: by the", "  - {quote: A quieter quay could, reason: Left out.}\n  - {quote: by the"),
)


async def test_what_a_seed_no_longer_holds(store: Database, tmp_path: Path) -> None:
    """Items taken out of a seed stay in the store until it is pruned; then the store is as if they had never been."""
    await load_folder(store, HARBOUR_BRIDGE)
    folder = edited(HARBOUR_BRIDGE, tmp_path, *SHORTER)
    assert await load_folder(store, folder) == ["~ passage:harbour-bridge/0007: nonArgumentative"]
    assert await rows(
        store, "MATCH (:Claim {id: 'claim:quieter-quay'})-[:SUPPORTS]->(n:Outcome) RETURN n.id"
    ) == [["claim:more-visitors"]]
    assert await load_folder(store, folder, prune=True) == sorted(
        [
            "- (claim:more-visitors)-ABOUT->(issue:quay-noise)",
            "- (claim:more-visitors)-FROM->(document:harbour-bridge)",
            "- (claim:more-visitors)-QUOTES->(passage:harbour-bridge/0007) [348:422]",
            "- (claim:quieter-quay)-SUPPORTS->(claim:more-visitors)",
            "- claim:more-visitors",
        ]
    )
    pruned = await dump(store)
    await wipe(store, ["document:harbour-bridge"])
    await load_folder(store, folder)
    assert await dump(store) == pruned


async def test_a_polarity_is_replaced(store: Database, tmp_path: Path) -> None:
    """Where a relation changes its polarity the old one goes even without pruning."""
    await load_folder(store, HARBOUR_BRIDGE)
    polarity = "{from: claim:longer-way, type: %s, to: claim:close-bridge"
    folder = edited(HARBOUR_BRIDGE, tmp_path, (polarity % "CONTRADICTS", polarity % "SUPPORTS"))
    assert await load_folder(store, folder) == [
        "+ (claim:longer-way)-SUPPORTS->(claim:close-bridge)",
        "- (claim:longer-way)-CONTRADICTS->(claim:close-bridge)",
    ]


async def test_a_changed_text_leaves_no_stale_words(store: Database, tmp_path: Path) -> None:
    """After a text has changed every quotation in the store is true of it, also of what the seed no longer holds."""
    await load_folder(store, HARBOUR_BRIDGE)
    edited(HARBOUR_BRIDGE, tmp_path, *SHORTER)
    folder = edited(
        tmp_path / "harbour-bridge",
        tmp_path / "text",
        (" A quieter", " So 🚗: A quieter"),
        file="article.txt",
    )
    await load_folder(store, folder)
    await assert_rules(store)
    assert await rows(store, "MATCH (n {id: 'claim:more-visitors'}) RETURN n") == []


async def test_quotations_are_true_to_the_text(store: Database) -> None:
    """Offsets of passages and of quotations, on nodes and on relations, cut the very words out of the text."""
    await load_folder(store, HARBOUR_BRIDGE)
    await assert_rules(store)


async def test_diff_is_what_load_does(store: Database, tmp_path: Path) -> None:
    """A diff names the changes that the load then makes, and makes none itself."""
    for folder in (HARBOUR_BRIDGE, edited(HARBOUR_BRIDGE, tmp_path, *SHORTER)):
        before = await dump(store)
        [announced] = await diff(store, [read_seed(folder)], prune=True)
        assert await dump(store) == before
        assert sorted(change_lines(announced)) == await load_folder(store, folder, prune=True)


async def test_a_load_that_fails_writes_nothing(store: Database, tmp_path: Path) -> None:
    """A load that breaks off half way, or of which one seed is at fault, leaves the store as it was."""

    def break_off(done: int, total: int) -> None:
        assert done < total, "broken off"

    with pytest.raises(AssertionError, match="broken off"):
        await load(store, [read_seed(HARBOUR_BRIDGE)], progress=break_off)
    assert await is_empty(store)
    faulty = read_seed(edited(FERRY_LINE, tmp_path, ("    kind: POLICY", "    kind: OPINION")))
    with pytest.raises(SeedFaultsError):
        await load(store, [read_seed(HARBOUR_BRIDGE), faulty])
    assert await is_empty(store)


async def test_loading_at_the_same_time(store: Database) -> None:
    """Two loads of the same seed at once yield the graph of one."""
    seed = read_seed(HARBOUR_BRIDGE)
    await load(store, [seed])
    once = await dump(store)
    await wipe(store, [seed.id])
    await asyncio.gather(load(store, [seed]), load(store, [seed]))
    assert await dump(store) == once


async def test_what_others_add_stays(store: Database) -> None:
    """A load leaves alone properties, labels and relations that no seed knows."""
    await load_folder(store, FERRY_LINE)
    await rows(
        store,
        "MATCH (n:Claim {id: 'claim:run-ferry'}) SET n.computedScore = 0.5, n:Starred CREATE (n)-[:SEEN_BY]->(:Reader)",
    )
    before = await dump(store)
    assert await load_folder(store, FERRY_LINE, prune=True) == []
    assert await dump(store) == before


async def test_changes_by_hand_are_undone(store: Database) -> None:
    """A load gives the seed's own properties, labels and relations back their values."""
    await load_folder(store, FERRY_LINE)
    loaded = await dump(store)
    await rows(
        store,
        "MATCH (n:Claim {id: 'claim:run-ferry'})-[r:ABOUT]->() "
        "SET n.title = 'Other', n.condition = 'if', n:Outcome REMOVE n.kind DELETE r",
    )
    assert await load_folder(store, FERRY_LINE) == [
        "+ (claim:run-ferry)-ABOUT->(issue:old-bridge)",
        "~ claim:run-ferry: condition, kind, title, -Outcome",
    ]
    assert await dump(store) == loaded


async def test_ids_are_unique_across_the_graph(store: Database) -> None:
    """The store refuses a second node of an id, whatever its label, and a second relation of an id."""
    await load_folder(store, FERRY_LINE)
    for statement in (
        "CREATE (:Entity:Evidence {id: 'claim:run-ferry'})",
        "CREATE (:Claim {id: 'claim:run-ferry'})",
        "MATCH (a)-[r:SUPPORTS]->(b) CREATE (a)-[:SUPPORTS {id: r.id}]->(b)",
    ):
        with pytest.raises(DatabaseFaultError):
            await rows(store, statement)


@pytest.mark.parametrize(
    ("index", "words", "found"),
    [
        ("node", "councils", "actor:town-council"),
        ("node", "draws visitor", "claim:more-visitors"),
        ("node", "delivery", "issue:deliveries"),
        ("relationship", "longer ways", "claim:longer-way"),
    ],
)
async def test_full_text(store: Database, index: str, words: str, found: str) -> None:
    """Titles, texts, names, aliases, questions and quotations are found in other inflections."""
    await load_folder(store, HARBOUR_BRIDGE)
    await rows(store, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    statement = (
        "CALL db.index.fulltext.queryNodes('entity_text', $p.words) YIELD node RETURN node.id"
        if index == "node"
        else "CALL db.index.fulltext.queryRelationships('quotation_text', $p.words) YIELD relationship "
        "RETURN startNode(relationship).id"
    )
    assert [found] in await rows(store, statement, words=words)
