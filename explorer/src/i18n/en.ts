import type { Absence } from "../api/client.ts";
import type { ClaimRole, Label, ReasonRule, SearchType, Semantics, SupportReading } from "../api/types.ts";
import { help } from "./en_help.ts";
import { terms } from "./en_terms.ts";
import { short, times } from "./numbers.ts";

/** All texts of the page in English. A translation is another object of this type. */
export const en = {
  language: "en",
  name: "Argument Graph",
  title: (view: string) => (view ? `${view} – Argument Graph` : "Argument Graph"),
  skip: "Skip to the content",
  nav: {
    label: "Views",
    home: "Issues",
    statements: "Statements",
    futures: "What to expect",
    trace: "Trace",
    read: "Read",
    help: "Help",
    menu: "Menu",
  },
  because: (reason: string) => `because ${reason}.`,
  and: (names: string[]) => new Intl.ListFormat("en").format(names),
  footer: "For developers: every view is one query to the public GraphQL API.",
  graphiql: "Open GraphiQL",
  theme: { label: "Colours", system: "Auto colours", light: "Light", dark: "Dark" },

  home: {
    lead: "What speaks for a claim, what against it, and where do the two sides meet?",
    about:
      "Argument Graph breaks a text down into claims and evidence, and shows how they support and contradict each other, in the words of the text.",
    size: (claims: number, evidence: number, issues: number) =>
      `${claims} claims and ${evidence} pieces of evidence on ${issues} issues.`,
    kicker: "The arguments of",
    question: "What speaks for it, what against it, and where do the two sides meet?",
    issues: "What it is about",
    parts: (count: number) => (count === 1 ? "One part:" : `${count} parts:`),
    miniature: "See all statements",
    documents: (count: number) => (count === 1 ? "The text" : "The texts"),
    sentences: (count: number) => `${count} sentences`,
    read: "Read it beside its map",
    issueless: "No issue: its statements are listed under Statements.",
    textless: "From no text",
    left: (drawn: number) => `The picture shows the first ${drawn} statements.`,
    examples: "Or start from one of these:",
    empty: "No text is loaded yet. The command “argument-graph seed load” loads a text with its graph.",
  },

  counts: {
    roles: {
      OPPORTUNITY: (count) => `${count} ${count === 1 ? "opportunity" : "opportunities"}`,
      CHALLENGE: (count) => `${count} ${count === 1 ? "challenge" : "challenges"}`,
      OUTCOME: (count) => `${count} ${count === 1 ? "outcome" : "outcomes"}`,
    } satisfies Record<ClaimRole, (count: number) => string>,
    verdict: (count: number, verdict: string) => `${count} ${verdict}`,
    statements: (count: number, parts: boolean) =>
      `${count} ${count === 1 ? "statement" : "statements"}${parts ? ", parts included" : ""}`,
  },

  search: {
    label: "Search",
    placeholder: "Search claims and people",
    within: (label: string) => `${label}: text`,
    title: "Search",
    results: (count: number, text: string) => `${count} ${count === 1 ? "result" : "results"} for “${text}”`,
    suggestions: "Suggestions",
    none: (text: string) => `No results for “${text}”. Try different words.`,
    didYouMean: "Did you mean",
    similar: (words: string[]) =>
      `Nothing contains ${words.map((word) => `“${word}”`).join(" or ")}. Results with similar words are shown instead.`,
    start: "Enter some words. What contains more of them comes first; the last word may be incomplete.",
    everything: "All kinds",
    types: {
      CLAIM: "Claims",
      EVIDENCE: "Evidence",
      ARGUMENT: "Arguments",
      ISSUE: "Issues",
      ACTOR: "Actors",
      DOCUMENT: "Texts",
      PASSAGE: "Sentences",
    } satisfies Record<SearchType, string>,
    next: (count: number) => `Show ${count} more`,
    all: "All results",
    more: (count: number) => `${count} more`,
  },

  ...terms,
  help,

  statement: {
    for: "Reasons for it",
    against: "Reasons against it",
    weight: (value: string) => `strength of the relation ${value}`,
    assumedWeight: (value: string) => `strength of the relation ${value}, assumed`,
    map: "Show the map",
    noneFor: "No reasons for it.",
    noneAgainst: "No reasons against it.",
    reasonFor: "It supports",
    reasonAgainst: "It contradicts",
    limitOf: "It limits",
    read: "Read it in the text",
    moreWords: (count: number) => `${count} more ${count === 1 ? "quotation" : "quotations"}`,
    about: "Issues",
    actors: "Mentions",
    asserts: "Asserted by",
    denies: "Denied by",
    voice: "The text itself, without naming anyone.",
    condition: (text: string) => `Condition: if ${text.replace(/^if /i, "")}`,
    linked: "Its premises are linked: they count only together.",
    scheme: (name: string) => `Scheme: ${name}.`,
    warrant: "Warrant",
    since: (warrant: string) => `Inferred: ${warrant}`,
    strength: "Strength",
    moves: (value: number) =>
      value < 0
        ? `without it, the strength would be ${short(-value)} higher`
        : `without it, the strength would be ${short(value)} lower`,
    moved: "Ordered by how much the strength would change without each.",
    unmoved: (count: number) =>
      count === 1
        ? "Without it, the strength would stay the same."
        : "No single one moves the strength: it would stay the same without any one of them.",
    small: (count: number) =>
      `${count} more, without ${count === 1 ? "which" : "any one of which"} the strength would stay the same`,
    denying: "denies it",
    limiting: "limits it, without denying it",
    strengthMeaning: (value: string, base: string) => `of 1: its reasons move it from ${base} to ${value}.`,
    standing: "Does it hold?",
    decides: (reason: string) => `What decides: ${reason}.`,
    groundsLost:
      "None of the grounds recorded for it holds. It holds because the text asserts it and nothing that holds denies it.",
    tension: {
      HOLDS: "It holds although it is weak: nothing that holds denies it, while a strength weighs all reasons.",
      DEFEATED:
        "It is defeated although it is strong: one denial that holds is enough, while a strength weighs all reasons.",
      GROUNDLESS:
        "It is without ground although it is strong: a ground that it needs does not hold, while a strength weighs all reasons.",
      NOT_HELD:
        "It does not hold although it is strong: it is denied or has lost its ground, while a strength weighs all reasons.",
    },
    why: "Why, step by step",
    meets: "Where the two sides meet",
    meetsNone: "There is no opportunity and challenge that pull it in opposite directions.",
    trace: "Trace chains that end here",
  },

  why: {
    UNCHALLENGED: () => "nothing denies it, and it needs no ground to hold",
    DEFENDED: (grounds: string, attackers: string) =>
      [attackers && `what would deny it does not hold: ${attackers}`, grounds && `it rests on what holds: ${grounds}`]
        .filter(Boolean)
        .join("; and "),
    ATTACKED: (_, attackers: string) => `what denies it holds: ${attackers}`,
    OUTRANKED: (_, attackers: string) => `it contradicts what holds and is stated more firmly: ${attackers}`,
    CONCLUSION_OUT: (grounds: string) => `if it held, ${grounds} would hold too, which does not`,
    PREMISE_OUT: (grounds: string) => `it requires ${grounds}, which does not hold`,
    UNSUPPORTED: (grounds: string) => (grounds ? `none of its grounds holds: ${grounds}` : "it has no ground"),
    UNFOUNDED: (grounds: string) => `its support is circular, without a ground from outside the circle: ${grounds}`,
    UNDECIDED: (grounds: string, attackers: string) =>
      `what bears on it is open: ${[attackers && `against it ${attackers}`, grounds && `for it ${grounds}`].filter(Boolean).join(", ")}`,
    NOT_IN_VIEW: () => "it is not part of the view",
    deadlock: (count: number) =>
      count === 2
        ? "The deadlock: these two contradict each other, and nothing decides between them."
        : "The deadlock: these bear on each other in a circle, and nothing decides it.",
  } satisfies Record<ReasonRule, (grounds: string, attackers: string) => string> & {
    deadlock: (count: number) => string;
  },

  judging: {
    title: "How the verdicts are found",
    semantics: "What is accepted",
    support: "What a support means",
    denies: "Contradictions that deny",
    reset: "Back to the defaults",
    used: (how: string) => `Here: ${how}.`,
    meaning:
      "A verdict depends on these choices. Links within the page keep them. A contradiction below the limit still lowers strengths, but defeats nothing.",
    short: {
      semantics: {
        GROUNDED: "grounded semantics",
        IDEAL: "ideal semantics",
        PREFERRED: "preferred semantics",
        SEMI_STABLE: "semi-stable semantics",
        STABLE: "stable semantics",
      } as Record<Semantics, string>,
      support: {
        EVIDENTIAL: "supports as evidence",
        NECESSARY: "supports as necessary",
        DEDUCTIVE: "supports as proof",
      } satisfies Record<SupportReading, string>,
      denies: (cut: number) => (cut ? `contradictions from strength ${cut} deny` : "all contradictions deny"),
    },
    long: {
      semantics: {
        GROUNDED: "What is beyond doubt (grounded)",
        IDEAL: "What no tenable position disputes (ideal)",
        PREFERRED: "What all tenable positions share (preferred)",
        SEMI_STABLE: "What the most decided positions share (semi-stable)",
        STABLE: "What positions that leave nothing open share (stable)",
      } as Record<Semantics, string>,
      support: {
        EVIDENTIAL: "An inference needs one ground that holds",
        NECESSARY: "A statement needs all of its grounds",
        DEDUCTIVE: "A ground that holds makes its conclusion hold",
      } satisfies Record<SupportReading, string>,
      denies: (cut: number) => (cut ? `From strength ${cut}` : "All of them"),
    },
  },

  futures: {
    title: "What to expect?",
    lead: "Each alternative that the text leaves open makes for another future. A future is named by what decides it, and takes sides wherever it can without contradicting itself.",
    count: (count: number) =>
      count === 1 ? "There is one future: no alternative is left open." : `There are ${count} futures.`,
    shown: (count: number) => `The ${count} that hold most are shown.`,
    truncated: "The search reached its limit: there may be more.",
    name: (number: number) => `Future ${number}`,
    all: "The futures side by side",
    condition: (titles: string[]): { type: "element" | "literal"; value: string }[] => [
      { type: "literal", value: "If " },
      ...new Intl.ListFormat("en").formatToParts(titles.map((title) => `“${title}”`)),
      { type: "literal", value: titles.length === 1 ? " holds" : " hold" },
    ],
    point: (number: number) => `Link to future ${number}`,
    holds: "Then these hold",
    common: "In every future",
    only: "What holds",
    others: (count: number) => `${count} other ${count === 1 ? "statement" : "statements"}`,
    more: (count: number) => `${count} more`,
    issue: "What to expect on this issue",
  },

  issue: {
    cruxes: "Where the two sides meet",
    lead: "Chains of reasons from an opportunity and from a challenge meet where they pull the same statement in opposite directions.",
    part: "Part of",
    parts: "Its parts",
    weight: (value: string) => `weight ${value}`,
    weightless: "Weight 0: it doesn’t bear on what meets here.",
    weights: "Bars show how strongly a statement pulls where the two sides meet.",
    balance: (standing: number, all: number, bearing: number, weight: string) => {
      const held = `${standing} of ${all} on this issue ${standing === 1 || all === 1 ? "holds" : "hold"}`;
      if (bearing === standing) return `${held}, with a total weight of ${weight}`;
      if (bearing === 0) return `${held}, without weight`;
      return `${held}; ${bearing} of them ${bearing === 1 ? "has" : "have"} weight, ${weight} in all`;
    },
    prevails: {
      OPPORTUNITIES: "Among the statements about this issue that hold, the opportunities outweigh the challenges.",
      CHALLENGES: "Among the statements about this issue that hold, the challenges outweigh the opportunities.",
      NEITHER: "Among the statements about this issue that hold, neither side outweighs the other.",
    },
    undecided: (count: number) =>
      count === 1
        ? "One open statement is left out, which could change that."
        : `${count} open statements are left out, which could change that.`,
    provisional:
      "That is among the paths that were searched: the search reached its limit, and the rest may change it.",
    elsewhere: (count: number) => `From other issues, through what meets here (${count})`,
    everything: (parts: boolean) => `All statements on this issue${parts ? " and its parts" : ""}`,
    actors: "Who is named",
    moreActors: "and others",
    none: (side: string) => `No ${side.toLowerCase()} here.`,
    noCrux:
      "The two sides don’t meet on this issue: no opportunity and challenge pull the same statement in opposite directions.",
    pairs: (count: number) => (count === 1 ? "1 pair meets here" : `${count} pairs meet here`),
    open: (title: string) => `Open “${title}”`,
    paths: (title: string) => `How they meet at “${title}”`,
    pathsCount: (pairs: number, total: number) =>
      `${pairs} ${pairs === 1 ? "pair" : "pairs"} of an opportunity and a challenge, on ${total} ${total === 1 ? "path" : "paths"}`,
    pathsShown: (shown: number, total: number) => `The ${shown} shortest of ${total} paths`,
    allPaths: (total: number) => `Show all ${total} paths`,
    allPairs: (total: number) => `Show all ${total} pairs`,
    ways: (count: number) => `${count} ways`,
    own: { opportunity: "This statement is the opportunity.", challenge: "This statement is the challenge." },
    truncated: "The search reached its limit: there may be more.",
    outcomes: "Outcomes at stake",
    shownOutcomes: (shown: number, total: number) => `${shown} of ${total}`,
  },

  chain: {
    title: "Trace a chain",
    lead: "How does one statement bear on another? Select a reason and a conclusion to list every chain of supports and contradictions between them, or one of the two to list the chains that start or end there.",
    from: "From: the reason",
    to: "To: the conclusion",
    pick: "Search for a statement",
    examples: "Or list the chains that end at one of these:",
    swap: "Swap",
    net: "Effect",
    anyNet: "Any effect",
    onlySupports: "Supports",
    onlyContradicts: "Contradicts",
    order: "Order",
    SHORTEST: "Shortest first",
    STRONGEST: "Strongest first",
    longest: "Maximum length",
    automatic: (steps: number) => `Automatic: ${steps} steps`,
    only: { from: "Only those from", to: "Only those to" },
    together: "together with",
    steps: (count: number) => `${count} ${count === 1 ? "step" : "steps"}`,
    way: (titles: string[]) => `, via ${titles.join(", then ")}`,
    found: (count: number) => `${count} ${count === 1 ? "chain" : "chains"}`,
    shown: (shown: number, total: number) => `the first ${shown} of ${total} chains`,
    none: "No such chain leads from one to the other. Swap them, allow more steps, or choose another effect.",
    all: (total: number) => `Show all ${total} chains`,
    clear: (label: string) => `Clear ${label}`,
    unknown: "At least one of these statements doesn’t exist. Select both again.",
    truncated: "The search reached its limit: there may be more chains. With fewer steps, the list is complete.",
    weakest: (source: string, target: string, strength: string) =>
      `Weakest link: “${source}” to “${target}” (${strength}).`,
    strength: (value: string) => `strength ${value}`,
    words: (verb: string, contradictions: number, steps: number) => {
      if (steps === 1) return `${verb} directly`;
      return contradictions > 1 ? `${verb}, through ${times(contradictions)} contradictions` : `${verb} indirectly`;
    },
  },

  read: {
    by: (author: string) => `by ${author}`,
    help: "Choose a sentence to see its statements. Choose a statement to highlight its words.",
    unquoted: "No statement quotes this text. The map shows the statements that come from it.",
    barren: "No statement comes from this text.",
    everything: "All statements of this text",
    sentence: (count: number) => `${count} ${count === 1 ? "statement" : "statements"} from this sentence`,
    nothing: "No statement quotes this sentence.",
    why: (reason: string) => `Not argumentative: ${reason}`,
    drawn: "Statements from this sentence",
    open: "Open",
    light: "Highlight its words",
    otherRoles: "Other statements",
    clear: "Clear the selection",
    chosen: "Where the text says",
    place: "Read it in the text",
  },

  filters: {
    title: "Filters",
    issue: "Issue",
    actor: "Actor",
    role: "Role",
    kind: "Kind",
    document: "Text",
    any: "Any",
    clear: "Clear all filters",
    meaning: "Lists hide statements that don’t match all filters; maps dim them.",
    passing: (passing: number, all: number) => `${passing} of ${all} match the filters`,
  },

  statements: {
    title: "Statements",
    lead: "All claims and evidence. Filter them by issue, actor, role and kind.",
    none: "No statement matches all filters. Clear one of them.",
    found: (count: number) => `${count} ${count === 1 ? "statement" : "statements"}`,
    shown: (shown: number, total: number) => `${shown} of ${total} statements`,
    claims: "Claims",
    evidence: "Evidence",
    map: "How they are connected",
    by: "Group by",
    groupings: { issue: "Issue", role: "Role", kind: "Kind", verdict: "Verdict", type: "Claims, evidence" },
    general: "In general",
    once: "A statement on several issues is listed under each of them, and one on a part of an issue under the part. Sums count it once.",
    unfold: "Unfold all",
    fold: "Fold all",
  },

  whatIf: {
    title: "What if …",
    lead: "Try a change and see what would hold. Nothing is saved.",
    reject: "Reject this statement",
    rejectMeaning: "as if something beyond doubt contradicted it",
    rate: "Set its credibility",
    apply: "Try it",
    attack: "Let another statement contradict it",
    weigh: "Change the strength of a reason",
    strength: "Strength",
    undo: "Undo",
    reset: "Undo all",
    changes: "Changes tried",
    rejected: (title: string) => `“${title}” is rejected`,
    rated: (title: string, value: string) => `“${title}” has the credibility ${value}`,
    attacked: (source: string, target: string) => `“${source}” contradicts “${target}”`,
    weighed: (source: string, target: string, value: string) =>
      `the relation from “${source}” to “${target}” has the strength ${value}`,
    result: (total: number, relabelled: number) =>
      total === 0
        ? "Nothing else would change."
        : `${total} ${total === 1 ? "statement" : "statements"} would change, ${relabelled} of them in verdict.`,
    truncated: "More statements would change than are listed.",
    statement: "Statement",
    before: "Before",
    after: "After",
    gone: "removed",
    byRejection: "you reject it here",
    slight: (count: number) => `Not listed: ${count} whose strength changes by less than 0.01.`,
    opposed:
      "Verdict and strength move in opposite directions: a verdict asks what holds against it, a strength weighs all reasons.",
    flip: "What would change the verdict?",
    /** `verdict` where it isn’t by the semantics of the page. */
    flipLead: (verdict: string | null) =>
      verdict
        ? `The verdict is “${verdict}”, by grounded semantics. The smallest changes that alter it:`
        : "The smallest changes that alter the verdict:",
    flipAsk: "Find the smallest changes",
    flipNone: "Rejecting up to three statements doesn’t change it.",
    limited: (source: string, strength: string, least: string) =>
      `“${source}” limits it with a strength of ${strength}. From ${least} on, that would deny it.`,
    flipWith: {
      IN: "It holds without",
      OUT: "It does not hold without",
      UNDEC: "It is open without",
    } satisfies Record<Label, string>,
    tryFlip: "Try it",
  },

  map: {
    label: (title: string) => `Map: ${title}`,
    keys: "Drag to move. Select a statement to open it, or the number on it to show its hidden relations.",
    supports: "supports",
    denies: "contradicts",
    limits: "limits",
    signs: "What the symbols mean",
    bar: "The bar below a title shows how strong the statement is, with everything that bears on it weighed.",
    unloaded: (count: number) =>
      `Each request takes some relations of each statement: ${count} ${count === 1 ? "relation is" : "relations are"} not on this map.`,
    lesser: (count: number) =>
      `Only the strongest connections between groups are drawn: ${count} ${count === 1 ? "relation is" : "relations are"} left out.`,
    loading: "Loading the map …",
    empty: "No statements to show.",
    groups: "All groups",
    grouped: "A line stands for all relations from one group to another. Select a group to open it.",
    noTopic: "No issue",
    sides: {
      OPPORTUNITY: "Opportunities",
      CHALLENGE: "Challenges",
      OUTCOME: "Outcomes",
      Claim: "Other claims",
      Evidence: "Evidence",
      Argument: "Arguments",
      Group: "Groups",
    },
    around: (title: string) => `Around “${title}”`,
    others: (from: number, to: number) => `Others, ${from} to ${to}`,
    openGroup: (name: string) => `Opens the statements of “${name}”.`,
    members: (all: number, opportunities: number, challenges: number) =>
      [
        `${all} ${all === 1 ? "statement" : "statements"}`,
        opportunities && `▲ ${opportunities}`,
        challenges && `▼ ${challenges}`,
      ]
        .filter(Boolean)
        .join("  ·  "),
  },

  share: {
    title: "Share and export",
    link: "Copy the link",
    developers: "For developers",
    svg: "Save the map as SVG",
    png: "Save the map as PNG",
    json: "Save the data as JSON",
    query: (part: number) => (part ? "Copy the query of its details" : "Copy the GraphQL query"),
    graphiql: (part: number) => (part ? "Open the query of its details in GraphiQL" : "Open the query in GraphiQL"),
    unsaved: "Nothing was saved: the service didn’t answer.",
    copied: "Copied.",
    failed: "Copying failed: the browser doesn’t allow it.",
  },

  state: {
    loading: "Loading",
    waiting: (what: string) => `This takes a while: the service is working out ${what}.`,
    view: "this view",
    paths: "the paths on which both sides meet",
    chains: "the chains between the statements",
    sides: "the two sides of the issue",
    futures: "the futures that the text leaves open",
    changes: "what would change",
    flips: "the smallest changes",
    away: {
      network: "The service can’t be reached",
      database: "The database isn’t responding",
      busy: "The service is busy",
      rate: "You have asked for a lot in a short time",
    } satisfies Record<Absence, string>,
    awayMeaning: {
      network: "It may have stopped, or the connection to it is interrupted.",
      database: "The service is running, but can’t reach the database.",
      busy: "It has more requests than it can answer at once.",
      rate: "The service limits how much it answers within a span of time.",
    } satisfies Record<Absence, string>,
    again: (seconds: number) =>
      `The page tries again in ${seconds} ${seconds === 1 ? "second" : "seconds"} and continues by itself.`,
    stale: "Until then, what stands below may be out of date or incomplete.",
    wrong: "Something went wrong",
    wrongMeaning: "The service could not process this request.",
    timeout: "This took too long",
    timeoutMeaning:
      "The service stopped after a while, because it is busy or has just started. Usually, another try is quick.",
    retry: "Try again",
    missing: "Not found",
    missingMeaning: (id: string) => `Nothing in the graph has the id “${id}”. Search for it, or start from the issues.`,
    missingPart: "This address asks for a text, an issue or a statement that isn’t in the graph.",
    lost: "No view has this address. Search, or start from the issues.",
    home: "Go to the issues",
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
      ["f", "What to expect"],
      ["t", "Trace a chain"],
      ["r", "Read the text"],
      ["m", "Go to the map"],
      ["d", "Dark or light"],
      ["?", "This list"],
      ["← ↑ → ↓", "Move around the map"],
      ["Enter", "Open the current statement"],
      ["+", "Show its hidden relations"],
      ["Space", "Go through its relations"],
      ["0", "Fit the map"],
    ] as [string, string][],
    tab: "Tab and Shift+Tab move through all controls; Enter follows a link.",
  },
};

export type Strings = typeof en;
