/** What the page's terms mean, and a tour of its views, in English. */
export const help = {
  title: "Help",
  lead: "What the words on these pages mean, the keys, and a two-minute tour.",
  glossary: "The words",
  keys: "The keys",
  tourTitle: "A tour in two minutes",
  tourLead: "Five stops on the text that is loaded here. Leave it at any time.",
  start: "Take the tour",
  hint: (name: string) => `What “${name}” means`,
  back: "Back",
  next: "Next",
  end: "End the tour",
  stop: (at: number, of: number) => `Tour, ${at} of ${of}`,
  stops: {
    home: "The start page names the text, draws its map in miniature, and lists its issues as the tree that they form. Next: the issue with the most claims on both sides.",
    board:
      "An issue as a board: opportunities on the left, challenges on the right, and between them where the two sides meet, with the paths drawn as a map. Next: one claim.",
    claim:
      "A claim with the words of the text that bear it out, whether it holds and what decides that, and the reasons for and against it. Next: the text itself.",
    text: "The text beside its map. Choose a sentence to see what it states; each is marked by the role of its statements. Last: trying a change.",
    trial:
      "Here the claim is rejected as a trial: the table “What if” lists what would change. Nothing is saved. That was the tour; the words are explained under Help.",
  },
  terms: {
    claim: ["Claim", "What the text asserts, in one sentence, with the words that bear it out."],
    evidence: ["Evidence", "An event, a report, a precedent or figures that the text brings forward."],
    argument: ["Argument", "A step of reasoning whose premises count together."],
    support: ["Supports", "If the one holds, that speaks for the other."],
    contradiction: [
      "Contradicts, limits",
      "If the one holds, that speaks against the other. A contradiction of a strength below 0.5 only limits: it lowers the strength, but defeats nothing.",
    ],
    opportunity: ["Opportunity", "A claim about something that could be gained."],
    challenge: ["Challenge", "A claim about something that stands in the way or could be lost."],
    outcome: ["Outcome", "A claim about what may come of it: what the opportunities and challenges bear on."],
    holds: ["Holds", "Nothing that holds denies it. It is accepted, given everything that is in the graph."],
    groundless: [
      "Without ground",
      "It needs a ground that holds, and has none left. Where premises count together, it is enough that one of them doesn’t hold.",
    ],
    defeated: ["Defeated", "Something that holds denies it."],
    open: [
      "Open",
      "Neither: what speaks for and against it is in balance, often in a deadlock of two that contradict each other.",
    ],
    strength: [
      "Strength",
      "A number from 0 to 1. It starts from how firmly the text states something, and every reason moves it up or down by its own strength. It is not a probability. A verdict asks what holds against it, a strength weighs everything: the two can differ.",
    ],
    weight: [
      "Weight",
      "On an issue: how strongly a claim pulls at the statements where the two sides meet, summed over its paths. The longer a path, the less it counts.",
    ],
    crux: [
      "Crux",
      "A statement that an opportunity and a challenge pull in opposite directions. A pair is one of each; the same pair can meet there in several ways.",
    ],
    future: ["Future", "One way in which what is open can turn out without contradicting itself."],
    judging: [
      "How it is judged",
      "Verdicts follow from choices: which positions count as tenable, what a support means, and from which strength a contradiction denies. The defaults are cautious; each view says what it uses.",
    ],
  } satisfies Record<string, [name: string, meaning: string]>,
};

export type TermName = keyof typeof help.terms;
