import { role, verdict } from "../api/statements.ts";
import type { Caption, Chain, ConnectingArgument, Counts, Difference, Edges, Named, Relation } from "../api/types.ts";
import type { MapLink, MapNode } from "../map/index.ts";
import type { Trial } from "./trials.ts";

/** Builds the input of a map from query results. Statements and relations that occur several times are added once. */
export class Drawing {
  readonly #nodes = new Map<string, MapNode>();
  readonly #links = new Map<string, MapLink>();
  readonly #degrees = new Map<string, number>();

  /** Add a statement. With the counts of its relations, the map can show how many of them are hidden. */
  addNode(node: Caption & Partial<Counts> & { issues?: Named[] }): this {
    const { id, title, text, acceptance, strength } = node;
    const known = this.#nodes.get(id);
    this.#nodes.set(id, {
      ...known,
      id,
      title,
      text,
      type: node.__typename,
      role: role(node),
      verdict: verdict(acceptance.label, acceptance.rule),
      strength: strength.value,
      ...(node.issues && { topics: node.issues.map(({ name }) => name) }),
    });
    if (node.for && node.against && node.reasonFor && node.reasonAgainst) {
      this.#degrees.set(
        id,
        node.for.totalCount + node.against.totalCount + node.reasonFor.totalCount + node.reasonAgainst.totalCount,
      );
    }
    return this;
  }

  addRelation({ id, source, target, polarity, strength, limits, basis }: Relation): this {
    this.#links.set(id, {
      ...this.#links.get(id),
      id,
      source: source.id,
      target: target.id,
      polarity,
      implicit: basis === "READER",
      strength,
      limits,
    });
    return this;
  }

  /** Add relations of a statement, with the statements at their other ends. */
  addEdges(...sides: Edges<Caption & Partial<Counts>>[]): this {
    for (const { relation, node } of sides.flatMap((side) => side.edges)) this.addNode(node).addRelation(relation);
    return this;
  }

  /** Add an argument that connects a statement to others. */
  addArgument(argument: ConnectingArgument): this {
    const { title, text, acceptance, supports, contradicts } = argument;
    if (this.has(argument.id)) return this;
    const label = verdict(acceptance.label, acceptance.rule);
    this.#nodes.set(argument.id, { id: argument.id, title, text, type: argument.__typename, verdict: label });
    for (const { relation } of [...supports.edges, ...contradicts.edges]) this.addRelation(relation);
    return this;
  }

  addChain(chain: Chain | null): this {
    for (const node of chain?.nodes ?? []) this.addNode(node);
    for (const { relation } of chain?.steps ?? []) this.addRelation(relation);
    return this;
  }

  emphasize(id: string, emphasis: NonNullable<MapNode["emphasis"]>): this {
    const node = this.#nodes.get(id);
    if (node) node.emphasis = emphasis;
    return this;
  }

  /** Emphasize some chains, and dim everything else. */
  highlightPath(chains: (Chain | null)[]): this {
    const steps = new Set(chains.flatMap((chain) => chain?.steps ?? []).map(({ relation }) => relation.id));
    const ids = new Set(chains.flatMap((chain) => chain?.nodes ?? []).map((node) => node.id));
    for (const link of this.#links.values()) link.emphasis = steps.has(link.id) ? "path" : "dim";
    for (const node of this.#nodes.values()) node.emphasis = ids.has(node.id) ? "path" : "dim";
    return this;
  }

  /** Dim the statements that don't pass, and their relations. */
  dim(passes: (id: string) => boolean): this {
    for (const node of this.#nodes.values()) if (!passes(node.id)) node.emphasis ??= "dim";
    const dimmed = (id: string) => this.#nodes.get(id)?.emphasis === "dim";
    for (const link of this.#links.values()) if (dimmed(link.source) || dimmed(link.target)) link.emphasis ??= "dim";
    return this;
  }

  /** Show what a change does: verdict and strength after it, beside those before. */
  change(differences: Difference[]): this {
    for (const { statementId, before, after } of differences) {
      const node = this.#nodes.get(statementId);
      if (!node || !before || !after) continue;
      node.before = { verdict: node.verdict ?? null, strength: before.strength };
      node.verdict = verdict(after.label, after.rule);
      node.strength = after.strength;
    }
    return this;
  }

  /** Show relations with the strengths that are tried: a contradiction denies from `denies` on. */
  reweigh(trials: Trial[], denies: number): this {
    for (const trial of trials) {
      if (!("weigh" in trial)) continue;
      for (const link of this.#links.values()) {
        if (link.source !== trial.weigh || link.target !== trial.target || link.polarity !== trial.polarity) continue;
        link.strength = trial.value;
        link.limits = link.polarity === "CONTRADICTS" && trial.value < denies;
      }
    }
    return this;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** The ids of all statements. */
  ids(): string[] {
    return [...this.#nodes.keys()];
  }

  /** The nodes, and the links whose ends were both added. */
  build(): { nodes: MapNode[]; links: MapLink[] } {
    const links = [...this.#links.values()].filter(({ source, target }) => this.has(source) && this.has(target));
    const shown = new Map<string, number>();
    for (const id of links.flatMap(({ source, target }) => [source, target])) shown.set(id, (shown.get(id) ?? 0) + 1);
    for (const [id, degree] of this.#degrees) {
      const node = this.#nodes.get(id);
      if (node) node.hidden = Math.max(0, degree - (shown.get(id) ?? 0));
    }
    return { nodes: [...this.#nodes.values()], links };
  }
}
