import { addressOf, withQuery } from "../address.ts";
import { FUTURES } from "../api/documents.ts";
import { Futures, futuresVariables } from "../components/Futures.tsx";
import { Hint } from "../components/Hint.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { Share } from "../components/Share.tsx";
import { TextChoice } from "../components/TextChoice.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useChoices } from "../state/choices.ts";
import { useTexts } from "../state/texts.ts";

/** The futures that the texts leave open, of everything, of one issue, or of one text. */
export function FuturesView({ query }: { query: URLSearchParams }) {
  const of = { issue: query.get("issue"), document: query.get("document") };
  const { issues } = useChoices();
  const texts = useTexts();
  const subject = issues.find((one) => one.id === of.issue)?.name ?? texts.find((one) => one.id === of.document)?.title;
  const about = of.issue ?? of.document;
  return (
    <>
      <h1 tabIndex={-1}>{t.futures.title}</h1>
      {about && subject && (
        <p>
          <a href={addressOf(about)}>{subject}</a>
        </p>
      )}
      <p class="sentence">
        {t.futures.lead} <Hint of="future" />
      </p>
      <div class="tools">
        <TextChoice
          value={of.document}
          choose={(document) => navigate(withQuery(query, { document, future: null }), { replace: true })}
        />
        <HowJudged query={query} fixed />
        <Share name={t.futures.title} asked={[{ document: FUTURES, variables: futuresVariables(of) }]} />
      </div>
      <h2 class="hidden">{t.futures.all}</h2>
      <Futures of={of} chosen={query.get("future")} />
    </>
  );
}
