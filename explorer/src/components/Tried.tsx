import type { Statement } from "../api/types";
import { short, t } from "../i18n";
import type { Trial } from "../state/trials";

/** A trial in words. Statements that this view does not show are told by id. */
export function Tried({ trial, statement }: { trial: Trial; statement: Statement }) {
  const known = [statement, ...[statement.supportedBy, statement.contradictedBy].flatMap((side) => side.edges.map((edge) => edge.node))];
  const title = (id: string) => known.find((one) => one.id === id)?.title ?? id;
  if ("reject" in trial) return <>{t.whatIf.rejected(title(trial.reject))}</>;
  if ("rate" in trial) return <>{t.whatIf.rated(title(trial.rate), short(trial.value))}</>;
  if ("attack" in trial) return <>{t.whatIf.attacked(title(trial.attack), title(trial.target))}</>;
  return <>{t.whatIf.weighed(title(trial.weigh), short(trial.value))}</>;
}
