import { limits, role, verdict } from "../api/statements.ts";
import type { Basis, Caption, Chain, ConnectingArgument, Counts, Edges, Polarity } from "../api/types.ts";
import type { MapLink, MapNode } from "../map/index.ts";

type Tie = { basis: Basis; strength: number | null };

/** Builds the input of a map from query results. Statements and relations that occur several times are added once. */
export class Drawing {
  readonly #nodes = new Map<string, MapNode>();
  readonly #links = new Map<string, MapLink>();
  readonly #degrees = new Map<string, number>();

  /** Add a statement. With the counts of its relations, the map can show how many of them are hidden. */
  addNode(node: Caption & Partial<Counts>): this {
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
    });
    if (node.for && node.against && node.reasonFor && node.reasonAgainst) {
      this.#degrees.set(
        id,
        node.for.totalCount + node.against.totalCount + node.reasonFor.totalCount + node.reasonAgainst.totalCount,
      );
    }
    return this;
  }

  addLink(source: string, target: string, polarity: Polarity, { strength, basis }: Tie): this {
    const implicit = basis === "READER";
    const id = `${source} ${polarity} ${target}`;
    this.#links.set(id, {
      ...this.#links.get(id),
      id,
      source,
      target,
      polarity,
      implicit,
      strength,
      limits: limits(polarity, strength),
    });
    return this;
  }

  /** Add the reasons of a statement. */
  addIncoming(target: string, edges: Edges<Caption & Partial<Counts>>, polarity: Polarity): this {
    for (const edge of edges.edges) this.addNode(edge.node).addLink(edge.node.id, target, polarity, edge);
    return this;
  }

  /** Add the conclusions of a statement. */
  addOutgoing(source: string, edges: Edges<Caption & Partial<Counts>>, polarity: Polarity): this {
    for (const edge of edges.edges) this.addNode(edge.node).addLink(source, edge.node.id, polarity, edge);
    return this;
  }

  /** Add an argument that connects a statement to others. */
  addArgument(argument: ConnectingArgument): this {
    const { title, text, acceptance, supports, contradicts } = argument;
    if (this.has(argument.id)) return this;
    const label = verdict(acceptance.label, acceptance.rule);
    this.#nodes.set(argument.id, { id: argument.id, title, text, type: argument.__typename, verdict: label });
    for (const edge of supports.edges) this.addLink(argument.id, edge.node.id, "SUPPORTS", edge);
    for (const edge of contradicts.edges) this.addLink(argument.id, edge.node.id, "CONTRADICTS", edge);
    return this;
  }

  addChain(chain: Chain | null): this {
    for (const node of chain?.nodes ?? []) this.addNode(node);
    for (const step of chain?.steps ?? []) this.addLink(step.source.id, step.target.id, step.relation, step);
    return this;
  }

  emphasize(id: string, emphasis: NonNullable<MapNode["emphasis"]>): this {
    const node = this.#nodes.get(id);
    if (node) node.emphasis = emphasis;
    return this;
  }

  /** Emphasize some chains, and dim everything else. */
  highlightPath(chains: (Chain | null)[]): this {
    const steps = new Set(
      chains
        .flatMap((chain) => chain?.steps ?? [])
        .map((step) => `${step.source.id} ${step.relation} ${step.target.id}`),
    );
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
