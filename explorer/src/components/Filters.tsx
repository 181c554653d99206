import { useState } from "preact/hooks";
import { withQuery } from "../address.ts";
import type { Named } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useChoices } from "../state/choices.ts";
import { CLAIM_KINDS, EVIDENCE_KINDS, filters, isUnfiltered } from "../state/filters.ts";
import { Choice } from "./Choice.tsx";
import { TextChoice } from "./TextChoice.tsx";

const NONE = { document: null, issue: null, actor: null, role: null, kind: null };

interface FiltersProps {
  query: URLSearchParams;
  /** Whether the view can be filtered by role, by actor, and by issue. */
  roles?: boolean;
  actors?: boolean;
  issues?: boolean;
}

/** The filters of a view. Each is a parameter of the address. */
export function Filters({ query, roles = true, actors = true, issues = true }: FiltersProps) {
  const choices = useChoices();
  const chosen = filters(query);
  const change = (changes: Record<string, string>) => navigate(withQuery(query, changes), { replace: true });
  const any: [string, string] = ["", t.filters.any];
  const named = (nodes: Named[]) => [any, ...nodes.map((one): [string, string] => [one.id, one.name])];
  return (
    <div class="filters" role="group" aria-label={t.filters.title}>
      <TextChoice value={chosen.document} choose={(document) => change({ document })} />
      {issues && (
        <Choice
          label={t.filters.issue}
          value={chosen.issue ?? ""}
          options={named(choices.issues)}
          choose={(issue) => change({ issue })}
        />
      )}
      {actors && (
        <Choice
          label={t.filters.actor}
          value={chosen.actor ?? ""}
          options={named(choices.actors)}
          choose={(actor) => change({ actor })}
        />
      )}
      {roles && (
        <Choice
          label={t.filters.role}
          value={chosen.role ?? ""}
          options={[any, ...Object.entries(t.role)]}
          choose={(role) => change({ role })}
        />
      )}
      <Choice
        label={t.filters.kind}
        value={chosen.kind ?? ""}
        options={[any, ...[...CLAIM_KINDS, ...EVIDENCE_KINDS].map((kind): [string, string] => [kind, t.kind[kind]])]}
        choose={(kind) => change({ kind })}
      />
      {!isUnfiltered(chosen) && <a href={withQuery(query, NONE)}>{t.filters.clear}</a>}
    </div>
  );
}

/** The filters, collapsed while none is set. */
export function FoldedFilters({ query, roles = true }: { query: URLSearchParams; roles?: boolean }) {
  const set = !isUnfiltered(filters(query));
  const [open, setOpen] = useState(set);
  return (
    <details class="folded-filters" open={open || set} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.filters.title}</summary>
      {(open || set) && <Filters query={query} roles={roles} />}
      <p class="quiet">{t.filters.meaning}</p>
    </details>
  );
}
