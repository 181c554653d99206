import type { Caption } from "../api/types";
import { t } from "../i18n";
import { SearchBox } from "./SearchBox";
import { StatementLink } from "./StatementLink";

/** A statement that is picked, and a search to pick another. */
export function Picker({ label, node, pick }: { label: string; node: Caption | null; pick: (id: string) => void }) {
  return (
    <div class="picker">
      <p class="label">{label}</p>
      {node && <StatementLink node={node} />}
      <SearchBox label={label} placeholder={t.chain.pick} types={["CLAIM", "EVIDENCE", "ARGUMENT"]} choose={(found) => pick(found.id)} />
    </div>
  );
}
