import { withQuery } from "../address.ts";
import type { ChangeInput, Polarity } from "../api/types.ts";

/** A change that the reader tries. Trials are a parameter of the address, so that links include them. */
export type Trial =
  | { reject: string }
  | { rate: string; value: number }
  | { attack: string; target: string }
  | { weigh: string; target: string; polarity: Polarity; value: number };

const BETWEEN = "~";
const SEVERAL = "!";

/** The trials of an address. Invalid ones are skipped. */
export function parseTrials(query: URLSearchParams): Trial[] {
  const texts = query.get("if")?.split(SEVERAL) ?? [];
  return texts.flatMap((text) => read(text.split(BETWEEN)) ?? []);
}

function read([kind, id, ...rest]: string[]): Trial | null {
  if (!id) return null;
  if (kind === "reject") return { reject: id };
  if (kind === "rate") return parseValue(rest[0], (value) => ({ rate: id, value }));
  const [target, polarity, strength] = rest;
  if (!target) return null;
  if (kind === "attack") return { attack: id, target };
  if (kind !== "weigh" || (polarity !== "SUPPORTS" && polarity !== "CONTRADICTS")) return null;
  return parseValue(strength, (value) => ({ weigh: id, target, polarity, value }));
}

function parseValue(text: string | undefined, make: (value: number) => Trial): Trial | null {
  const value = Number(text);
  return text && value >= 0 && value <= 1 ? make(value) : null;
}

function formatTrial(trial: Trial): string {
  if ("reject" in trial) return ["reject", trial.reject].join(BETWEEN);
  if ("rate" in trial) return ["rate", trial.rate, trial.value].join(BETWEEN);
  if ("attack" in trial) return ["attack", trial.attack, trial.target].join(BETWEEN);
  return ["weigh", trial.weigh, trial.target, trial.polarity, trial.value].join(BETWEEN);
}

/** The address of the current view with these trials. */
export function withTrials(query: URLSearchParams, all: Trial[]): string {
  return withQuery(query, { if: all.map(formatTrial).join(SEVERAL) });
}

/** Add a trial, which replaces an earlier one on the same statement or relation. */
export function addTrial(all: Trial[], one: Trial): Trial[] {
  return [...all.filter((other) => subject(other) !== subject(one)), one];
}

function subject(trial: Trial): string {
  const parts = formatTrial(trial).split(BETWEEN);
  return ("rate" in trial || "weigh" in trial ? parts.slice(0, -1) : parts).join(BETWEEN);
}

/** Trials as input of the API. A rejection is a new, unchallenged statement that contradicts the rejected one. */
export function toChanges(all: Trial[]): ChangeInput[] {
  return all.flatMap((trial, index): ChangeInput[] => {
    if ("rate" in trial) return [{ rateStatement: { statement: trial.rate, baseScore: trial.value } }];
    if ("attack" in trial) return [attack(trial.attack, trial.target)];
    if ("weigh" in trial) {
      return [
        {
          reweighRelation: {
            source: trial.weigh,
            target: trial.target,
            polarity: trial.polarity,
            strength: trial.value,
          },
        },
      ];
    }
    const id = `${OBJECTION}${index + 1}`;
    return [{ addStatement: { id, baseScore: 1 } }, attack(id, trial.reject)];
  });
}

const attack = (source: string, target: string): ChangeInput => ({
  addRelation: { source, target, polarity: "CONTRADICTS" },
});

const OBJECTION = "argument:objection-";

/** Whether an id belongs to a statement that a rejection adds. */
export const isObjection = (id: string) => id.startsWith(OBJECTION);
