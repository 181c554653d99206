import type { Caption } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { SearchBox } from "./SearchBox.tsx";
import { StatementLink } from "./StatementLink.tsx";

/** The selected statement, and a search field to select another. */
export function Picker({ label, node, pick }: { label: string; node: Caption | null; pick: (id: string) => void }) {
  return (
    <div class="picker">
      <p class="label">{label}</p>
      {node && <StatementLink node={node} />}
      <SearchBox
        label={label}
        placeholder={t.chain.pick}
        types={["CLAIM", "EVIDENCE", "ARGUMENT"]}
        choose={(found) => pick(found.id)}
      />
    </div>
  );
}
