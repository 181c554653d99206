import { t } from "../i18n/index.ts";

/** The page's keyboard shortcuts as a list. */
export function Keys() {
  return (
    <dl class="key-list">
      {t.keys.list.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
