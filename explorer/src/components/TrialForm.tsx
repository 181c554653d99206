import { useId, useState } from "preact/hooks";
import type { Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import type { Trial } from "../state/trials.ts";
import { SearchBox } from "./SearchBox.tsx";

interface Props {
  statement: Statement;
  attempt: (trial: Trial) => void;
}

/** The controls that try a change on a statement. */
export function TrialForm({ statement, attempt }: Props) {
  return (
    <div class="trying">
      <p>
        <button type="button" onClick={() => attempt({ reject: statement.id })}>
          {t.whatIf.reject}
        </button>{" "}
        <span class="quiet">{t.whatIf.rejectMeaning}</span>
      </p>
      <Degree
        label={t.whatIf.rate}
        start={statement.strength.baseScore}
        apply={(value) => attempt({ rate: statement.id, value })}
      />
      <Weighing statement={statement} attempt={attempt} />
      <div>
        <p class="label">{t.whatIf.attack}</p>
        <SearchBox
          label={t.whatIf.attack}
          placeholder={t.chain.pick}
          types={["CLAIM", "EVIDENCE", "ARGUMENT"]}
          choose={(found) => attempt({ attack: found.id, target: statement.id })}
        />
      </div>
    </div>
  );
}

function Weighing({ statement, attempt }: Props) {
  const id = useId();
  const reasons = [...statement.supportedBy.edges, ...statement.contradictedBy.edges];
  const [chosen, choose] = useState(0);
  const reason = reasons[chosen];
  if (!reason) return null;
  return (
    <div>
      <label for={id}>{t.whatIf.weigh}</label>
      <select id={id} value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {reasons.map(({ relation, node }, index) => (
          <option key={relation.id} value={index}>
            {relation.polarity === "SUPPORTS" ? "+" : "−"} {node.title}
          </option>
        ))}
      </select>
      <Degree
        key={chosen}
        label={t.whatIf.strength}
        start={reason.relation.effectiveStrength}
        apply={(value) =>
          attempt({ weigh: reason.node.id, target: statement.id, polarity: reason.relation.polarity, value })
        }
      />
    </div>
  );
}

function Degree({ label, start, apply }: { label: string; start: number; apply: (value: number) => void }) {
  const id = useId();
  const [value, setValue] = useState(start);
  return (
    <p class="degree">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={value}
        onInput={(event) => setValue(Number(event.currentTarget.value))}
      />
      <output for={id}>{short(value)}</output>
      <button type="button" aria-label={`${t.whatIf.apply}: ${label}`} onClick={() => apply(value)}>
        {t.whatIf.apply}
      </button>
    </p>
  );
}
