import { useMemo } from "preact/hooks";
import { withQuery } from "../address.ts";
import { isStatement, role } from "../api/statements.ts";
import type { Article, ClaimRole, QuotingStatement, Sentence } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { PointText } from "../state/offsets.ts";
import { type Piece, paragraphs, type Span, splitAtMarks, splitText } from "../state/spans.ts";

const ROLES: ClaimRole[] = ["OPPORTUNITY", "CHALLENGE", "OUTCOME"];

interface Props {
  article: Article;
  sentences: Sentence[];
  marks: Span[];
  chosen: number | null;
  query: URLSearchParams;
}

/** The whole text: sentences, and as they stand the lines outside of all. A sentence that statements quote is a link that selects it. */
export function ArticleText({ article, sentences, marks, chosen, query }: Props) {
  const text = useMemo(() => new PointText(article.text), [article.text]);
  const blocks = useMemo(
    () => paragraphs((start, end) => text.slice(start, end), splitText(text, sentences)),
    [text, sentences],
  );
  const render = (piece: Piece<Sentence>) => {
    const { sentence } = piece;
    const parts = splitAtMarks(piece, marks).map(({ start, end, marked }) => {
      const words = text.slice(start, end);
      return marked ? <mark key={start}>{words}</mark> : words;
    });
    const blank = /\s/.test(text.slice(piece.end, piece.end + 1)) && " ";
    const drawn = sentence?.quotedBy.filter(isStatement) ?? [];
    if (!sentence || drawn.length === 0)
      return (
        <span key={piece.start}>
          {parts}
          {blank}
        </span>
      );
    return (
      <span key={piece.start}>
        <a
          class={["drawn", ...rolesOf(drawn)].join(" ")}
          href={withQuery(query, { sentence: sentence.index, statement: null, words: null })}
          title={t.read.sentence(drawn.length)}
          aria-current={sentence.index === chosen ? "true" : undefined}
        >
          {parts}
        </a>
        {blank}
      </span>
    );
  };
  return (
    <div class="text">
      {blocks.map((block) => {
        const [first] = block;
        if (!first || text.slice(first.start, first.end) === article.title) return null;
        const heading = block.length === 1 && text.slice(first.start, first.end) === first.sentence?.section;
        return heading ? <h2 key={first.start}>{block.map(render)}</h2> : <p key={first.start}>{block.map(render)}</p>;
      })}
    </div>
  );
}

/** The roles of the statements from a sentence, as classes; where they differ, it bears several. */
function rolesOf(drawn: QuotingStatement[]): string[] {
  const roles = new Set(drawn.map(role).filter((one) => one !== null));
  return ROLES.filter((one) => roles.has(one)).map((one) => `bears-${one.toLowerCase()}`);
}
