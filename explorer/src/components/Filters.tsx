import { useState } from "preact/hooks";
import { withQuery } from "../address.ts";
import { CHOICES } from "../api/documents.ts";
import type { Named } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { CLAIM_KINDS, EVIDENCE_KINDS, filters, isUnfiltered } from "../state/filters.ts";
import { useQuery } from "../state/query.ts";
import { Choice } from "./Choice.tsx";

const NOTHING = {};
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
  const { data } = useQuery(CHOICES, NOTHING);
  const chosen = filters(query);
  const change = (changes: Record<string, string>) => navigate(withQuery(query, changes), { replace: true });
  const texts = data?.documents.nodes ?? [];
  const any: [string, string] = ["", t.filters.any];
  const named = (nodes: Named[] = []) => [any, ...nodes.map((one): [string, string] => [one.id, one.name])];
  return (
    <div class="filters" role="group" aria-label={t.filters.title}>
      {texts.length > 1 && (
        <Choice
          label={t.filters.document}
          value={chosen.document ?? ""}
          options={[any, ...texts.map((one): [string, string] => [one.id, one.title])]}
          choose={(document) => change({ document })}
        />
      )}
      {issues && (
        <Choice
          label={t.filters.issue}
          value={chosen.issue ?? ""}
          options={named(data?.issues.nodes)}
          choose={(issue) => change({ issue })}
        />
      )}
      {actors && (
        <Choice
          label={t.filters.actor}
          value={chosen.actor ?? ""}
          options={named(data?.actors.nodes)}
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
