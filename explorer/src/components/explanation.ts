import type { Justification, ReasonRule } from "../api/types.ts";
import { t } from "../i18n/index.ts";

type Bearing = Justification["relations"][number];
type Relation = Pick<Bearing, "polarity" | "sourceId" | "source"> & Partial<Pick<Bearing, "targetId" | "target">>;

/** The rules whose relations lead away from the statement. */
const OUTWARD: ReadonlySet<ReasonRule> = new Set(["CONCLUSION_OUT", "OUTRANKED"]);

/** The reason for a label in words: a rule with the relations that it rests on. */
export function explainLabel(rule: ReasonRule, relations: Relation[]): string {
  const name = (one: Relation): string => {
    const [id, node] = OUTWARD.has(rule) ? [one.targetId ?? "", one.target] : [one.sourceId, one.source];
    return node ? `“${node.title}”` : id;
  };
  const names = (polarity: string) => t.and(relations.filter((one) => one.polarity === polarity).map(name));
  return t.why[rule](names("SUPPORTS"), names("CONTRADICTS"));
}
