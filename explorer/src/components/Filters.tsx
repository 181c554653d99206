import type { Named } from "../api/types";
import { t } from "../i18n";
import { changed, go } from "../router";
import { CLAIM_KINDS, EVIDENCE_KINDS, type Chosen } from "../state/filters";
import { Choice } from "./Choice";

interface Props {
  chosen: Chosen;
  issues: Named[];
  actors: Named[];
  query: URLSearchParams;
}

/** The filters of the statements; each stands in the address. */
export function Filters({ chosen, issues, actors, query }: Props) {
  const change = (changes: Record<string, string>) => go(changed(query, changes), { replace: true });
  const any: [string, string] = ["", t.statements.any];
  const named = (nodes: Named[]) => [any, ...nodes.map((one): [string, string] => [one.id, one.name])];
  return (
    <div class="filters" role="group" aria-label={t.statements.filters}>
      <Choice label={t.statements.issue} value={chosen.issue ?? ""} options={named(issues)} choose={(issue) => change({ issue })} />
      <Choice label={t.statements.actor} value={chosen.actor ?? ""} options={named(actors)} choose={(actor) => change({ actor })} />
      <Choice
        label={t.statements.role}
        value={chosen.role ?? ""}
        options={[any, ...Object.entries(t.role)]}
        choose={(role) => change({ role })}
      />
      <Choice
        label={t.statements.kind}
        value={chosen.kind ?? ""}
        options={[any, ...[...CLAIM_KINDS, ...EVIDENCE_KINDS].map((kind): [string, string] => [kind, t.kind[kind]])]}
        choose={(kind) => change({ kind })}
      />
      {Object.values(chosen).some(Boolean) && <a href={location.pathname}>{t.statements.clear}</a>}
    </div>
  );
}
