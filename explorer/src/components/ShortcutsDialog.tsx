import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { setShortcuts, shortcutsOn } from "../state/shortcuts.ts";

/** A dialog that lists the keyboard shortcuts and can turn them off. */
export function ShortcutsDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">{t.keys.title}</h2>
      <dl>
        {t.keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{t.keys.tab}</p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.currentTarget.checked);
              setShortcuts(event.currentTarget.checked);
            }}
          />{" "}
          {t.keys.on}
        </label>
      </p>
      <p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t.keys.close}
        </button>
      </p>
    </dialog>
  );
}
