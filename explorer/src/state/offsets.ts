/** A text addressed by Unicode code points, as in the API. JavaScript's strings count UTF-16 code units. */
export class PointText {
  readonly text: string;
  readonly #units: number[] | null;

  constructor(text: string) {
    this.text = text;
    this.#units = /[\ud800-\udbff]/.test(text) ? starts(text) : null;
  }

  /** The UTF-16 offset of a code point. */
  unit(point: number): number {
    return this.#units ? (this.#units[point] ?? this.text.length) : point;
  }

  /** How many code points it has. */
  get length(): number {
    return this.#units ? this.#units.length - 1 : this.text.length;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}

/** How many code points a string has. */
export function points(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function starts(text: string): number[] {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return units;
}
