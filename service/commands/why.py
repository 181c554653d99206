"""The command `why`."""

from typing import Any

from rich.table import Table
from rich.text import Text

from argument_store.model.weights import DENIES_FROM
from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from argument_store.terminal.failures import Failure
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from service.commands.judging import BySemantics, BySupport, Denying, InDocuments, InIssues, view
from service.commands.options import StatementId
from service.commands.verdicts import certificate, judged, tension
from service.commands.wording import effect_text, title_with_id


def why(
    id_: StatementId,
    semantics: BySemantics = Semantics.GROUNDED,
    support: BySupport = SupportReading.EVIDENTIAL,
    document: InDocuments = None,
    issue: InIssues = None,
    contradictions_from: Denying = DENIES_FROM,
    as_json: AsJson = False,
) -> None:
    """Show whether a statement holds, what that follows from, and what each reason adds to its strength or takes from it."""
    from service.commands.asking import ask_node

    judging = {"semantics": semantics, "support": support, "view": view(document, issue, contradictions_from)}
    data = ask_node("why", id_, judging)
    node = data["node"]
    if "acceptance" not in node:
        raise Failure(f"{id_} has no verdict: it is of the type {node['__typename']}, not a statement")
    print_json(data) if as_json else _show(node)


def _show(node: dict[str, Any]) -> None:
    acceptance, strength = node["acceptance"], node["strength"]
    out.print(Text.assemble((node["title"], "bold"), "  ", (node["id"], "dim")))
    if not acceptance["inView"]:
        out.print("not in the view", style="dim")
        return
    out.print(judged(acceptance, strength))
    if sentence := tension(acceptance, strength):
        out.print(sentence, style="italic")
    if acceptance["why"]:
        out.print(certificate(acceptance["why"], node["id"]))
    else:
        none = "there is no extension" if acceptance["noExtension"] else "this semantics gives no reason"
        out.print(Text(none, "dim"))
    if strength["contributions"]:
        out.print(Text(f"strength {strength['value']:.2f}, from {strength['baseScore']:.2f}", "bold"))
        out.print(_weighed(strength["contributions"]))


def _weighed(contributions: list[dict[str, Any]]) -> Table:
    """What each relation adds to the strength or takes from it, the greatest first."""
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column()
    table.add_column(ratio=1, overflow="fold")
    for each in sorted(contributions, key=lambda each: -abs(each["value"])):
        effect = effect_text(each["polarity"], each["relation"])
        table.add_row(f"{each['value']:+.2f}", effect, title_with_id(each["statement"]))
    return table
