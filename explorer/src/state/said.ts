import { addressOf } from "../address.ts";
import { fetchQuery } from "../api/client.ts";
import { SAID } from "../api/documents.ts";
import type { Words } from "../api/types.ts";
import type { Said } from "../map/index.ts";

const loaded = new Map<string, Promise<Said>>();

/** What the text says of a statement or relation, loaded once; nothing where the service doesn't answer. */
export function loadSaid(id: string): Promise<Said> {
  const said = loaded.get(id) ?? load(id);
  loaded.set(id, said);
  return said;
}

async function load(id: string): Promise<Said> {
  try {
    const { node } = await fetchQuery(SAID, { id });
    if (node?.__typename === "Relation")
      return { quotes: node.quote ? [quotation(node.quote)] : [], warrant: node.warrant };
    return { quotes: node && "quotes" in node ? node.quotes.map(quotation) : [] };
  } catch {
    loaded.delete(id);
    return { quotes: [] };
  }
}

function quotation({ exact, start, end, passage, document }: Words): Said["quotes"][number] {
  return { text: exact, address: addressOf(document.id, { sentence: passage.index, words: `${start}-${end}` }) };
}
