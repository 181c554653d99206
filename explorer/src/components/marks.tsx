import { type Verdict, verdict } from "../api/statements.ts";
import type { ClaimRole, Label, Polarity, ReasonRule, StatementType } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";

export const VERDICT_SIGNS: Record<Verdict, string> = { HOLDS: "✓", DEFEATED: "✕", GROUNDLESS: "○", OPEN: "?" };
export const ROLE_SIGNS: Record<ClaimRole, string> = { OPPORTUNITY: "▲", CHALLENGE: "▼", OUTCOME: "◆" };

/** The verdict on a statement: whether it holds, is defeated, without ground, or open. */
export function VerdictMark({ label, rule }: { label: Label; rule?: ReasonRule | null | undefined }) {
  const found = verdict(label, rule);
  if (!found) return <span class="mark verdict-defeated">{t.notHeld}</span>;
  return (
    <span class={`mark verdict-${found.toLowerCase()}`} title={t.verdictMeaning[found]}>
      <span aria-hidden="true">{VERDICT_SIGNS[found]}</span> {t.verdict[found]}
    </span>
  );
}

export function RoleMark({ role }: { role: ClaimRole | null }) {
  if (!role) return null;
  return (
    <span class={`mark role-${role.toLowerCase()}`}>
      <span aria-hidden="true">{ROLE_SIGNS[role]}</span> {t.role[role]}
    </span>
  );
}

/** What a statement is, unless it is a claim. */
export function TypeMark({ type }: { type: StatementType }) {
  return type === "Claim" ? null : <span class="mark">{t.type[type]}</span>;
}

/** Support, denial or limit, told apart by sign, shape and colour. */
export function Sign({ polarity, limits = false }: { polarity: Polarity; limits?: boolean }) {
  const supports = polarity === "SUPPORTS";
  return (
    <span class={supports ? "sign for" : limits ? "sign limits" : "sign against"} aria-hidden="true">
      {supports ? "+" : "−"}
    </span>
  );
}

/** A strength or weight as a bar and a number. */
export function Bar({ value, most = 1, name }: { value: number; most?: number; name: string }) {
  return (
    <span class="bar" title={`${name} ${short(value)}`}>
      <meter min={0} max={most} value={value} aria-label={name} />
      <span aria-hidden="true">{short(value)}</span>
    </span>
  );
}
