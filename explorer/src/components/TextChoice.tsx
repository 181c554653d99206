import { t } from "../i18n/index.ts";
import { useTexts } from "../state/texts.ts";
import { Choice } from "./Choice.tsx";

interface Props {
  /** The id of the chosen text; null for all. */
  value: string | null;
  choose: (id: string) => void;
  label?: string;
}

/** Narrows a view to a text; nothing where there is only one. */
export function TextChoice({ value, choose, label = t.filters.document }: Props) {
  const texts = useTexts();
  if (texts.length < 2) return null;
  const options = texts.map((one): [string, string] => [one.id, one.title]);
  return <Choice label={label} value={value ?? ""} options={[["", t.filters.any], ...options]} choose={choose} />;
}
