import { useId, useState } from "preact/hooks";
import { SEARCH } from "../api/documents.ts";
import type { SearchType } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { useDebounced } from "../state/debounce.ts";
import { useQuery } from "../state/query.ts";
import { findSlip, type SearchResult, toSearchResults } from "../state/search_results.ts";
import { HighlightedText } from "./HighlightedText.tsx";
import { TextChoice } from "./TextChoice.tsx";

interface Props {
  label: string;
  placeholder: string;
  /** The initial text of the field. */
  initial?: string;
  choose: (found: SearchResult) => void;
  /** Called on Enter when no result is active; by default Enter chooses the first result. */
  submit?: (text: string, document: string | null) => void;
  types?: SearchType[];
  /** The text to search in, null for all, where the view lets the reader choose; otherwise the field does. */
  document?: string | null;
  large?: boolean;
  marked?: boolean;
}

const SHOWN = 8;

/** A search field that suggests results while the reader types (ARIA combobox pattern). */
export function SearchBox(props: Props) {
  const { label, placeholder, initial = "", choose, submit, types, large, marked } = props;
  const id = useId();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useDebounced(text.trim(), 120);
  const [chosen, narrow] = useState<string | null>(null);
  const document = props.document === undefined ? chosen : props.document;
  const variables = { text: asked, types: types ?? null, document, issue: null, first: SHOWN };
  const { data } = useQuery(SEARCH, asked ? variables : null);
  const found = asked && text.trim() ? toSearchResults(data?.search.edges ?? []) : [];
  const slip = findSlip(asked, data?.search.didYouMean ?? null);
  const shown = open && asked !== "" && text.trim() !== "" && data !== null;

  const take = (one: SearchResult) => {
    setOpen(false);
    setText("");
    setActive(-1);
    choose(one);
  };
  const enter = () => {
    const one = found[active] ?? (submit ? undefined : found[0]);
    if (one) return take(one);
    if (submit && text.trim()) {
      setOpen(false);
      submit(text.trim(), document);
    }
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step && found.length) {
      event.preventDefault();
      setOpen(true);
      setActive((before) => (before + step + found.length + (before < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") {
      event.preventDefault();
      enter();
    }
  };

  return (
    <div
      class={large ? "search large" : "search"}
      role={marked ? "search" : undefined}
      onFocusOut={(event) => left(event) && setOpen(false)}
    >
      <label class="hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        role="combobox"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={text}
        data-search={marked ? "" : undefined}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t.search.suggestions}
        class="suggestions"
        hidden={!shown || !found.length}
      >
        {slip && (
          <li role="presentation" class="meant">
            {slip.likely ? `${t.search.didYouMean} “${slip.corrected}”?` : t.search.similar(slip.words)}
          </li>
        )}
        {found.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <span class="kind">{t.type[one.type]}</span>
            <span class="found">
              <HighlightedText line={one.title} />
            </span>
          </li>
        ))}
      </ul>
      {props.document === undefined && (
        <TextChoice label={t.search.within(label)} value={chosen} choose={(one) => narrow(one || null)} />
      )}
      <p class="hidden" role="status">
        {shown && (data.search.totalCount ? t.search.results(data.search.totalCount, asked) : t.search.none(asked))}
      </p>
      {shown && !found.length && <p class="suggestions nothing">{t.search.none(asked)}</p>}
    </div>
  );
}

const left = (event: FocusEvent) =>
  !(event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget));
