import type { IssueBoard, Ledger as LedgerAnswer } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import type { StatementFilter } from "../state/statement_filter.ts";
import { Bar } from "./marks.tsx";
import { StatementLink } from "./StatementLink.tsx";

interface Props {
  side: "OPPORTUNITY" | "CHALLENGE";
  issue: IssueBoard;
  ledger: LedgerAnswer;
  passes: StatementFilter;
}

/** One side of an issue: the ledger's claims by weight, then the claims about the issue that have no path to the other side. */
export function Ledger({ side, issue, ledger, passes }: Props) {
  const name = side === "OPPORTUNITY" ? "opportunities" : "challenges";
  const [entries, { holding }, all] = [ledger[name], ledger.balance[name], issue[name].nodes];
  const listed = new Set(entries.map((entry) => entry.claim.id));
  const rest = all.filter((claim) => !listed.has(claim.id) && passes(claim.id));
  const shown = entries.filter((entry) => passes(entry.claim.id));
  const most = Math.max(1, ...entries.map((entry) => entry.weight));
  return (
    <section class={`side side-${side.toLowerCase()}`}>
      <h2>
        <span aria-hidden="true">{side === "OPPORTUNITY" ? "▲" : "▼"}</span> {t.roles[side]}
      </h2>
      {entries.length > 0 && (
        <p class="quiet">{t.issue.balance(holding.count, entries.length, short(holding.weight))}</p>
      )}
      {shown.length < entries.length && <p role="status">{t.filters.passing(shown.length, entries.length)}</p>}
      {entries.length + all.length === 0 && <p class="quiet">{t.issue.none(t.roles[side])}</p>}
      <ul>
        {shown.map(({ claim, weight }) => (
          <li key={claim.id}>
            <StatementLink node={{ ...claim, role: null }} />
            <Bar value={weight} most={most} name={t.issue.weight("")} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details open={shown.length === 0}>
          <summary>
            {t.issue.rest} ({rest.length})
          </summary>
          <ul>
            {rest.map((claim) => (
              <li key={claim.id}>
                <StatementLink node={{ ...claim, role: null }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
