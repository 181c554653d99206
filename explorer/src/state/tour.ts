import { addressOf } from "../address.ts";
import { TOUR } from "../api/documents.ts";
import type { TourQuery } from "../api/generated.ts";
import { t } from "../i18n/index.ts";
import { useCurrentText } from "./current_text.ts";
import { useQuery } from "./query.ts";

/** The parameters of the start page as the first stop. */
export const FIRST_STOP = { tour: 1 };

export interface Stop {
  address: string;
  words: string;
}

/** The stops of the tour through the text that the reader was in last, or through all that is loaded, if it is wanted; none before they are known. */
export function useTour(wanted: boolean): Stop[] {
  const document = useCurrentText();
  const where = document ? { document } : {};
  const sides = {
    opportunities: { ...where, role: "OPPORTUNITY" },
    challenges: { ...where, role: "CHALLENGE" },
  } as const;
  const { data } = useQuery(TOUR, wanted ? { ...sides, outcomes: { ...where, role: "OUTCOME" } } : null);
  return data ? planTour(data) : [];
}

/** The tour leads over the issue with the most claims on its weaker side, and the claim with the most reasons. */
function planTour({ issues, claims }: TourQuery): Stop[] {
  const sides = (one: (typeof issues.nodes)[number]) =>
    Math.min(one.opportunities.totalCount, one.challenges.totalCount);
  const [issue] = [...issues.nodes].sort((a, b) => sides(b) - sides(a));
  const [claim] = claims.nodes;
  const quote = claim?.quotes[0];
  const { home, board, claim: reasons, text, trial } = t.help.stops;
  const stops: [place: string, words: string, query?: Record<string, string | number>][] = [["", home]];
  if (issue) stops.push([issue.id, board]);
  if (claim) stops.push([claim.id, reasons]);
  if (quote) stops.push([quote.document.id, text, { sentence: quote.passage.index }]);
  if (claim) stops.push([claim.id, trial, { if: `reject~${claim.id}` }]);
  return stops.map(([place, words, query], index) => ({
    address: addressOf(place, { ...query, tour: index + 1 }),
    words,
  }));
}
