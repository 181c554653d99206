import { addressOf } from "../address.ts";
import { TOUR } from "../api/documents.ts";
import type { TourQuery } from "../api/generated.ts";
import { t } from "../i18n/index.ts";
import { useQuery } from "./query.ts";

const NOTHING = {};

export interface Stop {
  address: string;
  words: string;
}

/** The stops of the tour through what is loaded, if it is wanted; none before they are known. */
export function useTour(wanted: boolean): Stop[] {
  const { data } = useQuery(TOUR, wanted ? NOTHING : null);
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
