import type { Guard } from "./guard.ts";

const OWN_LETTERS = "src/outreach/own-letters.test.ts";

/** The guards against what takes ever longer, or ever more memory: templates, archives. */
export const GUARDS_AGAINST_BOMBS: readonly Guard[] = [
  {
    against: "a letter's template that captures ever more",
    file: "src/outreach/liquid.ts",
    line: "      memoryLimit.use(text.length);\n",
    without: "",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a letter's template whose filters make ever more",
    file: "src/outreach/liquid.ts",
    line: "    memoryLimit: MOST_TURNED_OVER,\n",
    without: "",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a letter's template that looks for long words in long ones",
    file: "src/outreach/liquid.ts",
    line: "        countSearch(context, text, words);\n",
    without: "",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a letter's template as long as a book",
    file: "src/outreach/liquid.ts",
    line: "    parseLimit: LONGEST_TEMPLATE,\n",
    without: "",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a letter as long as a book",
    file: "src/outreach/liquid.ts",
    line: "if (text.length > LONGEST_LETTER)",
    without: "if (text.length < 0)",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a letter's template that reaches behind a fact",
    file: "src/outreach/liquid.ts",
    line: "ownPropertyOnly: true",
    without: "ownPropertyOnly: false",
    seenBy: [OWN_LETTERS],
  },
  {
    against: "filters in a letter's template that may take long",
    file: "src/outreach/liquid.ts",
    line: "if (!FILTERS.includes(name))",
    without: 'if (name === "")',
    seenBy: [OWN_LETTERS],
  },
  {
    against: "a file of an archive that goes on beyond what its directory says",
    file: "src/formats/zip/read.ts",
    line: "at < packed && !isLonger",
    without: "at < packed",
    seenBy: ["src/formats/zip/read.test.ts"],
  },
];
