import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../address.ts";
import { t } from "../i18n/index.ts";
import { setShortcuts, shortcutsOn } from "../state/shortcuts.ts";
import { Keys } from "./Keys.tsx";

/** A dialog that lists the keyboard shortcuts and can turn them off. */
export function ShortcutsDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">{t.keys.title}</h2>
      <Keys />
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
        <a href={addressOf("help")} onClick={() => dialog.current?.close()}>
          {t.help.glossary}
        </a>
      </p>
      <p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t.keys.close}
        </button>
      </p>
    </dialog>
  );
}
