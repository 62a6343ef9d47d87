import { group, type Question } from "./question.ts";

/** Keeping in touch, and asking somebody again after a while. */
export const CATCH_UP_QUESTIONS: readonly Question[] = [
  ...group({ name: "catch-up", foci: ["catch-up"] }, [
    [
      "looking-for",
      1,
      2,
      ["network"],
      "Are you looking for anything at the moment where I could keep my eyes open?",
    ],
    ["learning-now", 1, 2, ["skills", "growth"], "What are you learning at the moment?"],
    ["proud-of", 1, 2, ["growth"], "What did you get done this year that nobody noticed?"],
    ["harder-now", 2, 2, ["downsides"], "What has become harder lately?"],
    ["new-people", 1, 2, ["network", "people-culture"], "Who is new around you, and what do they bring?"],
    [
      "field-gossip",
      2,
      2,
      ["outlook"],
      "What is everybody in your field talking about that the rest of us have not heard yet?",
    ],
    ["read-lately", 1, 1, ["outlook"], "What did you read lately that stayed with you?"],
    ["meeting-next", 1, 1, ["network"], "Where do people of your field meet this year, and will you go?"],
    [
      "advice-for-me",
      3,
      2,
      ["fit"],
      "You have known me for a while: what do you think I underrate in myself?",
    ],
    ["see-me", 2, 3, ["fit", "growth"], "If you heard of a position and thought of me, what would it be?"],
    ["next-for-you", 2, 2, ["growth"], "What would you like to be doing in two years?"],
  ]),
  ...group(
    { name: "again", foci: ["catch-up", "explore-career", "organization", "skill", "move"], repeat: true },
    [
      ["since-then", 1, 2, ["outlook", "growth"], "What has changed in your work since we last talked?"],
      [
        "still-true",
        1,
        3,
        ["outlook", "fit"],
        "Last time you gave me a picture of your field: what would you correct in it today?",
      ],
      ["advice-again", 1, 3, ["fit", "entry"], "If you had to advise me again today, what would you say?"],
      [
        "reorganized",
        2,
        2,
        ["organization", "people-culture"],
        "Who around you has left since we last talked, and where did they go?",
        "among-others",
      ],
      [
        "could-not-ask",
        2,
        3,
        ["downsides", "organization"],
        "There is something I could not judge well enough to ask last time: what should I have asked?",
      ],
      ["hiring-now", 2, 2, ["entry", "outlook"], "Has the way people are hired changed since then?"],
      [
        "your-bet",
        1,
        2,
        ["outlook"],
        "What did you expect of your field when we last talked, and has it come?",
      ],
    ],
  ),
  ...group({ name: "catch-up-late", foci: ["catch-up"], stages: ["preparing", "applying"] }, [
    ["what-they-hear", 2, 2, ["entry", "network"], "Do you hear of places that are growing?"],
    [
      "rehearse",
      2,
      3,
      ["entry", "fit"],
      "May I tell you in one minute what I am looking for, and you tell me where it is unclear?",
    ],
  ]),
];
