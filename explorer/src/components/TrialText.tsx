import type { Titled } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import type { Trial } from "../state/trials.ts";

/** A trial in words. Statements that are not in `known` are named by their ids. */
export function TrialText({ trial, known }: { trial: Trial; known: Titled[] }) {
  const title = (id: string) => known.find((one) => one.id === id)?.title ?? id;
  if ("reject" in trial) return <>{t.whatIf.rejected(title(trial.reject))}</>;
  if ("rate" in trial) return <>{t.whatIf.rated(title(trial.rate), short(trial.value))}</>;
  if ("attack" in trial) return <>{t.whatIf.attacked(title(trial.attack), title(trial.target))}</>;
  return <>{t.whatIf.weighed(title(trial.weigh), title(trial.target), short(trial.value))}</>;
}
