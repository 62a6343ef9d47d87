import { group, type Question } from "./question.ts";

const foci = ["explore-career", "organization", "new-position", "move"] as const;

/** For people whose work is with clients, pupils, patients and rules. */
export const PRACTICE_ROLE_QUESTIONS: readonly Question[] = [
  ...group({ name: "consulting", foci, roleFamilies: ["consulting"] }, [
    [
      "last-project",
      1,
      3,
      ["daily-work"],
      "What was the question in your last project, and what did the client do with the answer?",
    ],
    ["travel", 2, 2, ["downsides", "daily-work"], "How many nights were you away last month?"],
    ["knows-better", 2, 2, ["fit"], "How did it feel to advise people who have done it for twenty years?"],
    ["case", 1, 2, ["entry"], "How did you prepare for the case interviews, and what was wasted?"],
    [
      "up-or-out",
      2,
      2,
      ["growth", "pay-security"],
      "What happens to people who are good and do not want to be promoted?",
      "among-others",
    ],
    ["depth-lost", 2, 2, ["fit", "downsides"], "Do you miss knowing one thing thoroughly?"],
    [
      "exit",
      1,
      2,
      ["growth", "network"],
      "Where did the people go who left after two years?",
      "among-others",
    ],
  ]),
  ...group({ name: "teaching", foci, roleFamilies: ["teaching"] }, [
    [
      "quiet-class",
      1,
      3,
      ["daily-work", "fit"],
      "Tell me about an hour that went wrong: when did you notice?",
    ],
    [
      "after-bell",
      1,
      2,
      ["daily-work", "downsides"],
      "What does the work look like once the pupils have gone home?",
    ],
    ["qualify", 1, 2, ["entry"], "Which is the shortest honest way from a doctorate into a classroom here?"],
    ["science-alive", 1, 2, ["fit", "growth"], "How do you keep your own curiosity for the subject alive?"],
    ["parents", 2, 2, ["downsides", "people-culture"], "What do parents want from you that you cannot give?"],
    ["sit-in", 2, 1, ["entry", "fit"], "Whom would I ask to sit at the back of a class for a morning?"],
    [
      "respect-paid",
      2,
      2,
      ["pay-security", "people-culture"],
      "Did anybody tell you that you were wasting your degree, and what do you answer?",
    ],
  ]),
  ...group({ name: "clinical", foci, roleFamilies: ["clinical-regulatory"] }, [
    [
      "one-trial",
      1,
      3,
      ["daily-work"],
      "Take one study: what was your part in it, from the first day to the last?",
    ],
    ["rules-boring", 2, 2, ["fit", "downsides"], "People say it is all rules: when is it not?"],
    [
      "say-no",
      2,
      3,
      ["people-culture", "fit"],
      "When did you last have to say no to somebody senior, and what happened?",
      "among-others",
    ],
    [
      "first-title",
      1,
      2,
      ["entry"],
      "Under which titles should I look for a first position? They all sound alike.",
    ],
    [
      "certificate",
      1,
      2,
      ["entry", "skills"],
      "Does a certificate open the door, or does it only decorate it?",
    ],
    ["patient-near", 1, 2, ["fit"], "How near do you feel to the patients in the end?"],
    [
      "inspection",
      2,
      2,
      ["downsides", "daily-work"],
      "What is the week before a submission or an inspection like?",
    ],
    ["from-bench", 1, 2, ["skills"], "Which habit from the bench made you good at it?"],
  ]),
];
