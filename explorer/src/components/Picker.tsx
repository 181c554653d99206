import { AMONG } from "../api/documents";
import { t } from "../i18n";
import { useAsk } from "../state/ask";
import { SearchBox } from "./SearchBox";
import { StatementLink } from "./StatementLink";

/** A statement that is picked, and a search to pick another. */
export function Picker({ label, id, pick }: { label: string; id: string | null; pick: (id: string) => void }) {
  const { data } = useAsk(AMONG, id ? { ids: [id] } : null);
  const node = data?.nodes[0];
  return (
    <div class="picker">
      <p class="label">{label}</p>
      {node?.id === id && node && <StatementLink node={node} />}
      <SearchBox label={label} placeholder={t.chain.pick} types={["CLAIM", "EVIDENCE", "ARGUMENT"]} choose={(found) => pick(found.id)} />
    </div>
  );
}
