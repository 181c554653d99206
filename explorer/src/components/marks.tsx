import type { ClaimRole, Label, Polarity } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";

const LABEL_SIGNS: Record<Label, string> = { IN: "✓", OUT: "✕", UNDEC: "?" };
const ROLE_SIGNS: Record<ClaimRole, string> = { OPPORTUNITY: "▲", CHALLENGE: "▼", OUTCOME: "◆" };

/** The label of a statement: stands, falls or undecided. */
export function LabelMark({ label }: { label: Label }) {
  return (
    <span class={`mark label-${label.toLowerCase()}`} title={t.labelMeaning[label]}>
      <span aria-hidden="true">{LABEL_SIGNS[label]}</span> {t.label[label]}
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

/** Support or contradiction, told apart by sign, shape and colour. */
export function Sign({ polarity }: { polarity: Polarity }) {
  const supports = polarity === "SUPPORTS";
  return (
    <span class={supports ? "sign for" : "sign against"} aria-hidden="true">
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
