import type { Label, Polarity, ReasonRule } from "../api/types.ts";
import { terms } from "./en_terms.ts";
import { short, times } from "./numbers.ts";

/** All that the page says, in English. A translation is another object of this type. */
export const en = {
  language: "en",
  name: "Argument Graph",
  title: (view: string) => (view ? `${view} – Argument Graph` : "Argument Graph"),
  skip: "Skip to the content",
  nav: {
    label: "Views",
    home: "Issues",
    statements: "Statements",
    trace: "Trace a chain",
    read: "Read",
    graphiql: "GraphiQL",
  },
  because: (reason: string) => `because ${reason}.`,
  and: (names: string[]) => new Intl.ListFormat("en").format(names),
  footer: "Every view is one query to the public GraphQL API.",
  theme: { label: "Colours", system: "Auto", light: "Light", dark: "Dark" },

  home: {
    lead: "What speaks for it, what speaks against it, and where do the two sides meet?",
    about:
      "Argument Graph takes a text apart into what it claims and what it leans on, and shows how one supports or contradicts the other, in the words of the text.",
    size: (claims: number, evidence: number, issues: number) =>
      `${claims} claims and ${evidence} pieces of evidence on ${issues} issues.`,
    issues: "Where opportunities meet challenges",
    moreIssues: "Also discussed",
    whole: "The whole question",
    documents: "The text",
    sentences: (count: number) => `${count} sentences, each beside the statements drawn from it`,
    read: "Read it beside its map",
    examples: "Or start from one of these:",
    empty: "Nothing has been loaded yet. The command “argument-graph seed load” brings in a text with its graph.",
  },

  counts: {
    opportunities: (count: number) => `${count} ${count === 1 ? "opportunity" : "opportunities"}`,
    challenges: (count: number) => `${count} ${count === 1 ? "challenge" : "challenges"}`,
  },

  search: {
    label: "Search",
    placeholder: "Search claims, people, issues",
    title: "Search",
    results: (count: number, text: string) => `${count} found for “${text}”`,
    suggestions: "What was found",
    none: (text: string) => `Nothing was found for “${text}”. Try fewer or other words; all of them must occur.`,
    start: "Type some words; all of them are searched for, and the last one may be unfinished.",
    more: "There are more than are shown. Another word narrows the search.",
  },

  ...terms,

  statement: {
    for: "Speaks for it",
    against: "Speaks against it",
    weight: (value: string) => `a step of strength ${value}`,
    map: "Show the map",
    noneFor: "Nothing is said for it.",
    noneAgainst: "Nothing is said against it.",
    reasonFor: "It speaks for",
    reasonAgainst: "It speaks against",
    read: "Read it in the text",
    about: "It is about",
    actors: "It names",
    asserts: "Who holds it true",
    denies: "Who holds it false",
    voice: "The text itself; nobody is named.",
    condition: (text: string) => `If ${text.replace(/^if /i, "")}`,
    linked: "Its premises count only together.",
    scheme: (name: string) => `Scheme: ${name}.`,
    warrant: "What licenses the step",
    since: (warrant: string) => `Inferred: ${warrant}`,
    strength: "Strength",
    moves: (value: number) =>
      value < 0 ? `takes ${short(-value)} off its strength` : `adds ${short(value)} to its strength`,
    strengthMeaning: (value: string, base: string) => `of 1: its reasons draw it from ${base} to ${value}.`,
    standing: "Does it stand?",
    why: "Why, step by step",
    meets: "Where the two sides meet here",
    meetsNone: "No opportunity and challenge pull it in opposite directions.",
    trace: "Trace chains that end here",
    judged: "Judged by grounded semantics over all that was loaded.",
  },

  why: {
    UNCHALLENGED: () => "nothing contradicts it, and it rests on nothing else",
    DEFENDED: (grounds: string, attackers: string) =>
      [attackers && `what contradicts it falls: ${attackers}`, grounds && `it rests on what stands: ${grounds}`]
        .filter(Boolean)
        .join("; and "),
    ATTACKED: (_, attackers: string) => `what contradicts it stands: ${attackers}`,
    CONCLUSION_OUT: (grounds: string) => `it would make ${grounds} stand, and that falls`,
    PREMISE_OUT: (grounds: string) => `it can’t do without ${grounds}, and that falls`,
    UNSUPPORTED: (grounds: string) => `all its reasons fall: ${grounds}`,
    UNFOUNDED: (grounds: string) => `its support goes in a circle that nothing from outside holds up: ${grounds}`,
    UNDECIDED: (grounds: string, attackers: string) =>
      `what bears on it is not settled: ${[attackers && `against it ${attackers}`, grounds && `for it ${grounds}`].filter(Boolean).join(", ")}`,
    NOT_IN_VIEW: () => "it isn’t looked at",
  } satisfies Record<ReasonRule, (grounds: string, attackers: string) => string>,

  issue: {
    cruxes: "Where the two sides meet",
    lead: "Both sides are drawn from this issue’s paths: chains of reasons from an opportunity and from a challenge that pull one statement in opposite directions.",
    part: "Part of",
    parts: "Its parts",
    weight: (value: string) => `weight ${value}`,
    weights: "A bar tells how strongly a statement pulls at where the two sides meet.",
    balance: (standing: number, all: number, weight: string) =>
      `${standing} of ${all} ${standing === 1 ? "stands" : "stand"}, together they weigh ${weight}`,
    prevails: {
      OPPORTUNITIES: "Counting what stands, the opportunities outweigh the challenges.",
      CHALLENGES: "Counting what stands, the challenges outweigh the opportunities.",
      NEITHER: "Counting what stands, neither side outweighs the other.",
    },
    rest: "About this issue, without a path to the other side",
    none: (side: string) => `No ${side.toLowerCase()} here.`,
    noCrux:
      "The two sides don’t meet on this issue: no opportunity and challenge pull one statement in opposite directions. Its wider issue may tell more.",
    pairs: (count: number) => (count === 1 ? "1 pair meets here" : `${count} pairs meet here`),
    paths: (title: string) => `How they meet at “${title}”`,
    pathsCount: (shown: number, total: number) =>
      shown < total ? `The ${shown} shortest of ${total} paths` : `${total} ${total === 1 ? "path" : "paths"}`,
    own: { opportunity: "It is itself the opportunity.", challenge: "It is itself the challenge." },
    truncated: "The search stopped at its bound: there may be more.",
    outcomes: "Outcomes at stake",
  },

  chain: {
    title: "Trace a chain",
    lead: "How does one statement bear on another? Pick a reason and a conclusion; every chain of supports and contradictions between them is listed.",
    from: "From: the reason",
    to: "To: the conclusion",
    pick: "Search a statement",
    swap: "Swap the two",
    net: "What the chain does",
    anyNet: "Supports or contradicts",
    onlySupports: "Supports",
    onlyContradicts: "Contradicts",
    order: "Order",
    SHORTEST: "Shortest first",
    STRONGEST: "Strongest first",
    longest: "At most",
    steps: (count: number) => `${count} ${count === 1 ? "step" : "steps"}`,
    found: (count: number) => `${count} ${count === 1 ? "chain" : "chains"}`,
    shown: (shown: number, total: number) => `the first ${shown} of ${total} chains`,
    none: "No chain leads from the one to the other. Swap the two, or allow more steps.",
    missing: "Pick both ends, and their chains appear here.",
    truncated: "The search stopped at its bound: there may be more chains than were found. Fewer steps make it whole.",
    weakest: (source: string, target: string, strength: string) =>
      `Weakest link: “${source}” to “${target}” (${strength}).`,
    strength: (value: string) => `strength ${value}`,
    words: (polarity: Polarity, contradictions: number, steps: number) => {
      const verb = terms.verb[polarity];
      if (steps === 1) return `${verb} directly`;
      return contradictions
        ? `${verb}, through ${times(contradictions)} ${contradictions === 1 ? "contradiction" : "contradictions"}`
        : `${verb}, step by step`;
    },
  },

  read: {
    by: (author: string) => `by ${author}`,
    help: "Choose a sentence to see the statements drawn from it; choose a statement, and its words light up.",
    sentence: (count: number) => `${count} ${count === 1 ? "statement" : "statements"} from this sentence`,
    nothing: "Nothing was drawn from this sentence.",
    why: (reason: string) => `It argues nothing: ${reason}`,
    drawn: "Drawn from this sentence",
    open: "Open",
    clear: "Show the whole text again",
    chosen: "Words of",
  },

  filters: {
    title: "Filters",
    issue: "Issue",
    actor: "Actor",
    role: "Role",
    kind: "Kind",
    any: "Any",
    clear: "Clear all filters",
    meaning: "Lists leave out what doesn’t pass all filters, maps show it faintly.",
    passing: (passing: number, all: number) => `${passing} of ${all} pass the filters`,
  },

  statements: {
    title: "Statements",
    lead: "All claims and evidence, by what they are about, who says or is named in them, and what part they have.",
    none: "No statement fits all filters. Clear one of them.",
    found: (count: number) => `${count} ${count === 1 ? "statement" : "statements"}`,
    shown: (shown: number, total: number) => `${shown} of ${total} statements; a filter narrows them`,
    claims: "Claims",
    evidence: "Evidence",
    map: "How they hang together",
  },

  whatIf: {
    title: "What if …",
    lead: "Try a change and see what would stand then. Nothing is written.",
    reject: "Reject this statement",
    rejectMeaning: "as if something beyond doubt contradicted it",
    rate: "Believe it to this degree",
    apply: "Try it",
    attack: "Let another statement contradict it",
    weigh: "Weigh one of its reasons otherwise",
    strength: "Strength",
    undo: "Undo",
    reset: "Undo all",
    changes: "Changes tried",
    rejected: (title: string) => `“${title}” is rejected`,
    rated: (title: string, value: string) => `“${title}” is believed to ${value}`,
    attacked: (source: string, target: string) => `“${source}” contradicts “${target}”`,
    weighed: (source: string, value: string) => `“${source}” weighs ${value}`,
    result: (total: number, relabelled: number) =>
      total === 0
        ? "Nothing else would change."
        : `${total} ${total === 1 ? "statement" : "statements"} would differ, ${relabelled} of them by label.`,
    truncated: "More would differ than are listed.",
    statement: "Statement",
    before: "Before",
    after: "After",
    gone: "gone",
    objection: "What rejects it",
    flip: "What would it take to turn it?",
    flipLead: (label: string) => `As things are: ${label}. The smallest changes that turn it:`,
    flipAsk: "Find the smallest changes",
    flipNone: "Rejecting up to three statements doesn’t turn it.",
    flipWith: {
      IN: "It stands without",
      OUT: "It falls without",
      UNDEC: "It is undecided without",
    } satisfies Record<Label, string>,
    tryFlip: "Try it",
  },

  map: {
    label: (title: string) => `Map: ${title}`,
    keys: "Drag to move, scroll to zoom. Click a statement to open it; a number on it tells how many more hang on it.",
    supports: "supports",
    contradicts: "contradicts",
    signs: "What the signs mean",
    bar: "The bar below a title tells how strong the statement is once all that bears on it is weighed.",
    empty: "Nothing to draw here.",
  },

  share: {
    title: "Share and export",
    link: "Copy the link",
    svg: "Save the map as SVG",
    png: "Save the map as PNG",
    query: "Copy the GraphQL query",
    graphiql: "Open the query in GraphiQL",
    copied: "Copied.",
    failed: "It could not be copied: the browser forbids it.",
  },

  state: {
    loading: "Loading",
    away: "The database doesn’t answer",
    awayMeaning: "This page asks again every few seconds and goes on by itself once it is back.",
    awayStill:
      "The database doesn’t answer; what you see was read before. This page goes on by itself once it is back.",
    wrong: "That didn’t work",
    wrongMeaning: "The service answered:",
    missing: "There is nothing here",
    missingMeaning: (id: string) => `Nothing in the graph has the id “${id}”. Search for it, or start from the issues.`,
    lost: "No view has this address. Search, or start from the issues.",
    home: "To the issues",
    TIMED_OUT: "It took too long and was ended. Ask for a smaller part.",
    QUERY_TOO_COMPLEX: "It would be too large an answer. Ask for a smaller part.",
  },

  keys: {
    title: "Keyboard",
    open: "Keyboard shortcuts",
    on: "Use these single-key shortcuts",
    close: "Close",
    list: [
      ["/", "Search"],
      ["h", "Issues"],
      ["s", "Statements"],
      ["t", "Trace a chain"],
      ["r", "Read the text"],
      ["m", "To the map"],
      ["d", "Dark or light"],
      ["?", "This list"],
      ["← ↑ → ↓", "Walk on the map"],
      ["Enter", "Open what the map has reached"],
      ["+", "Show more around it"],
      ["0", "Fit the map"],
    ] as [string, string][],
    tab: "Tab and Shift+Tab go through everything; Enter follows a link.",
  },
};

export type Strings = typeof en;
