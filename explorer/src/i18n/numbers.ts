const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count as prose has it. */
export function times(count: number): string {
  return SMALL[count] ?? String(count);
}

/** A strength or weight, short. */
export function short(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
