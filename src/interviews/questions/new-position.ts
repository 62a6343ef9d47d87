import { group, type Question } from "./question.ts";
import { OUTSIDE_RESEARCH } from "./role-family.ts";

/** Somebody has just changed: the two sides are still fresh. */
export const NEW_POSITION_QUESTIONS: readonly Question[] = [
  ...group({ name: "new", foci: ["new-position"] }, [
    [
      "before-after",
      1,
      3,
      ["daily-work"],
      "What do you do all day now that you did not do before, and the other way round?",
    ],
    [
      "faster-slower",
      1,
      2,
      ["daily-work", "people-culture"],
      "What is faster in the new place, and what is slower?",
    ],
    ["expected-otherwise", 2, 3, ["fit", "downsides"], "What had you expected that turned out otherwise?"],
    ["kept-skill", 1, 2, ["skills"], "Which of your old skills turned out to be rare over there?"],
    ["had-to-learn", 1, 2, ["skills"], "What did you have to learn in a hurry?"],
    ["sleep", 2, 2, ["downsides", "fit"], "Do you sleep better or worse than in the old position?"],
    ["trade", 2, 3, ["fit", "pay-security"], "What did you give up for it, and what did you get?"],
    [
      "interview-question",
      1,
      2,
      ["entry"],
      "Which question in the interviews did you not see coming?",
      "among-others",
    ],
    ["how-many", 2, 2, ["entry"], "How many letters did it take, and which one worked?"],
    ["who-helped", 1, 2, ["network", "entry"], "Who helped you to get there, and how?"],
    ["deciding", 2, 3, ["fit"], "Between this and the other things you could have done, how did you decide?"],
    [
      "proud-already",
      1,
      2,
      ["growth", "daily-work"],
      "What have you already done there that you are proud of?",
    ],
    ["old-colleagues", 2, 2, ["network", "downsides"], "How did your old colleagues take it?"],
    ["me-next", 3, 2, ["entry", "fit"], "Knowing me, could you see me in something like it?"],
    [
      "tell-before",
      1,
      2,
      ["entry", "downsides"],
      "What would you tell yourself on the day before you signed?",
    ],
  ]),
  ...group({ name: "new-late", foci: ["new-position"], stages: ["applying"] }, [
    [
      "timeline",
      1,
      2,
      ["entry"],
      "From your first letter to your first day, how long did it take, and where did it stall?",
    ],
    ["negotiated", 3, 2, ["pay-security", "entry"], "What did you negotiate, and what do you wish you had?"],
    ["second-choice", 2, 2, ["entry", "fit"], "Which offer did you turn down, and do you ever think of it?"],
    [
      "references",
      2,
      2,
      ["entry", "network"],
      "Whom did they call about you, and what did they want to know?",
      "among-others",
    ],
  ]),
  ...group({ name: "new", foci: ["new-position"], roleFamilies: OUTSIDE_RESEARCH }, [
    [
      "new-words",
      1,
      2,
      ["skills", "people-culture"],
      "Which words mean something else now than they did in the lab?",
    ],
    [
      "boss-differs",
      2,
      2,
      ["people-culture", "organization"],
      "How does having a boss there differ from having a supervisor?",
      "among-others",
    ],
  ]),
];
