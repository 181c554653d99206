const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count in words, as in prose. */
export function times(count: number): string {
  return SMALL[count] ?? String(count);
}

/** A strength or weight with at most two decimals. */
export function short(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
