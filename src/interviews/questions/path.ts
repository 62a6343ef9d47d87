import { group, type Question } from "./question.ts";
import { OUTSIDE_RESEARCH } from "./role-family.ts";

/** Openers: about them, easy to answer, and nobody answers them twice the same way. */
export const PATH_QUESTIONS: readonly Question[] = [
  ...group({ name: "path", foci: ["explore-career", "organization", "skill", "move"], part: "path" }, [
    [
      "first-step",
      1,
      3,
      ["entry"],
      "What was the first step that, looking back, led you to where you are now?",
    ],
    ["almost-did", 2, 3, ["fit", "entry"], "What did you almost do instead, and what tipped it?"],
    [
      "who-opened",
      1,
      3,
      ["network", "entry"],
      "Was there a person who opened a door for you, and did they know that they were doing it?",
    ],
    [
      "title-to-parents",
      1,
      2,
      ["daily-work"],
      "How do you explain your work to your family?",
      "from-outside",
    ],
    [
      "between-two-jobs",
      2,
      3,
      ["entry"],
      "Between the last position and this one, what did the weeks of looking really look like?",
    ],
    ["when-it-clicked", 1, 3, ["fit"], "When did you first notice that this kind of work suited you?"],
    ["not-on-cv", 2, 3, ["entry", "skills"], "What part of your way here is not on your CV, and mattered?"],
    [
      "first-hundred",
      1,
      3,
      ["daily-work", "skills"],
      "What do you remember of your first hundred days in this kind of work?",
    ],
  ]),
  ...group({ name: "path-new", foci: ["new-position"], part: "path" }, [
    [
      "how-it-began",
      1,
      3,
      ["entry"],
      "How did the new position come to you: did you look for it, or did it find you?",
    ],
    ["moment-of-yes", 2, 3, ["fit", "growth"], "What made you say yes?"],
    ["first-week", 1, 2, ["daily-work"], "What happened in the first week that no one had prepared you for?"],
    ["left-behind", 2, 3, ["fit", "downsides"], "What did you find hardest to leave behind?"],
  ]),
  ...group({ name: "path-catch-up", foci: ["catch-up"], part: "path" }, [
    ["on-your-desk", 1, 2, ["daily-work"], "What is on your desk these days that you are glad about?"],
    ["good-lately", 1, 2, [], "What has gone well lately that I could not know about from a distance?"],
    [
      "changed-mind",
      2,
      3,
      ["fit"],
      "Is there something about your work that you see differently than a year ago?",
    ],
  ]),
  ...group(
    {
      name: "path",
      foci: ["explore-career", "organization", "move"],
      roleFamilies: OUTSIDE_RESEARCH,
      part: "path",
    },
    [
      [
        "kept-from-science",
        1,
        3,
        ["skills", "fit"],
        "What from your time in research do you still use every week?",
      ],
      [
        "surprised-yourself",
        1,
        3,
        ["entry", "fit"],
        "If I had met you on the day of your defence, what would you have told me you were going to do next?",
        "from-outside",
      ],
    ],
  ),
];
