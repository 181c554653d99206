import type { Caption } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { SearchBox } from "./SearchBox.tsx";
import { StatementLink } from "./StatementLink.tsx";

interface Props {
  label: string;
  node: Caption | null;
  /** The text to search in; null for all. */
  document: string | null;
  pick: (id: string | null) => void;
}

/** The selected statement; a search field while none is selected. */
export function Picker({ label, node, document, pick }: Props) {
  return (
    <div class="picker">
      <p class="label">
        {label}
        {node && (
          <button type="button" class="clear" aria-label={t.chain.clear(label)} onClick={() => pick(null)}>
            ×
          </button>
        )}
      </p>
      {node ? (
        <StatementLink node={node} />
      ) : (
        <SearchBox
          label={label}
          placeholder={t.chain.pick}
          types={["CLAIM", "EVIDENCE", "ARGUMENT"]}
          document={document}
          choose={(found) => pick(found.id)}
        />
      )}
    </div>
  );
}
