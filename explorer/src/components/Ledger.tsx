import type { Ledger as LedgerAnswer, LedgerEntry } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import type { StatementFilter } from "../state/statement_filter.ts";
import { Hint } from "./Hint.tsx";
import { Bar } from "./marks.tsx";
import { StatementLink } from "./StatementLink.tsx";

interface Props {
  side: "OPPORTUNITY" | "CHALLENGE";
  ledger: LedgerAnswer;
  passes: StatementFilter;
}

/** One side of an issue by weight: the claims about it, and apart those from elsewhere that bear on it. */
export function Ledger({ side, ledger, passes }: Props) {
  const name = side === "OPPORTUNITY" ? "opportunities" : "challenges";
  const { holding } = ledger.balance[name];
  const own = ledger[name].filter((entry) => entry.aboutIssue);
  const shown = own.filter((entry) => passes(entry.claim.id));
  const elsewhere = ledger[name].filter((entry) => !entry.aboutIssue && passes(entry.claim.id));
  const bearing = own.filter(({ claim, weight }) => claim.acceptance.label === "IN" && weight > 0).length;
  const most = Math.max(1, ...ledger[name].map((entry) => entry.weight));
  return (
    <section class={`side side-${side.toLowerCase()}`}>
      <h2>
        <span aria-hidden="true">{side === "OPPORTUNITY" ? "▲" : "▼"}</span> {t.roles[side]} <small>{own.length}</small>
      </h2>
      {own.length > 0 && (
        <p class="quiet">
          {t.issue.balance(holding.count, own.length, bearing, short(holding.weight))} <Hint of="weight" />
        </p>
      )}
      {shown.length < own.length && <p role="status">{t.filters.passing(shown.length, own.length)}</p>}
      {own.length === 0 && <p class="quiet">{t.issue.none(t.roles[side])}</p>}
      <Entries entries={shown} most={most} />
      {elsewhere.length > 0 && (
        <details>
          <summary>{t.issue.elsewhere(elsewhere.length)}</summary>
          <Entries entries={elsewhere} most={most} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries, most }: { entries: LedgerEntry[]; most: number }) {
  return (
    <ul>
      {entries.map(({ claim, weight }) => (
        <li key={claim.id}>
          <StatementLink node={{ ...claim, role: null }} />
          {weight === 0 ? (
            <p class="quiet">{t.issue.weightless}</p>
          ) : (
            <Bar value={weight} most={most} name={t.issue.weight("")} />
          )}
        </li>
      ))}
    </ul>
  );
}
