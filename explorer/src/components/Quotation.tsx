import { addressOf } from "../address.ts";
import type { Words } from "../api/types.ts";
import { t } from "../i18n/index.ts";

interface Props {
  quote: Words;
  /** Whether it stands within a line of text. */
  inline?: boolean;
}

/** Words of a text, as a link to their place in it. */
export function Quotation({ quote, inline = false }: Props) {
  const place = addressOf(quote.document.id, {
    sentence: quote.passage.index,
    words: `${quote.start}-${quote.end}`,
  });
  const link = (
    <a class="quotation" href={place} title={t.read.place}>
      {quote.exact}
    </a>
  );
  return inline ? <q>{link}</q> : <blockquote>{link}</blockquote>;
}
