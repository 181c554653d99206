import { addressOf } from "../address.ts";
import type { Verdict } from "../api/statements.ts";
import type { TermName } from "../i18n/en_help.ts";
import { t } from "../i18n/index.ts";

/** The term that names a verdict. */
export const VERDICT_TERMS: Record<Verdict, TermName> = {
  HOLDS: "holds",
  DEFEATED: "defeated",
  GROUNDLESS: "groundless",
  OPEN: "open",
};

/** A small link to what a term means; its tooltip says it. */
export function Hint({ of: term }: { of: TermName }) {
  const [name, meaning] = t.help.terms[term];
  return (
    <a class="hint" href={addressOf("help", { term })} title={meaning} aria-label={t.help.hint(name)}>
      ?
    </a>
  );
}
