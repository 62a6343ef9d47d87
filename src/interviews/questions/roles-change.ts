import { group, type Question, type Row } from "./question.ts";
import type { RoleFamily } from "./role-family.ts";

/** Of each line of work: what another working life is worth there, and how people come in from one. */
const INTO: readonly (readonly [RoleFamily, Row, Row])[] = [
  [
    "industry-research",
    [
      "other-trade",
      1,
      2,
      ["skills", "entry"],
      "Which trade from outside research is of use in your group?",
      "among-others",
    ],
    [
      "not-from-research",
      2,
      2,
      ["people-culture", "organization"],
      "Who in your house did not come from research, and are they asked when things are decided?",
      "among-others",
    ],
  ],
  [
    "biotech-startup",
    [
      "older-trade",
      1,
      2,
      ["skills"],
      "What does a young company not know that people from an older trade do in their sleep?",
    ],
    [
      "first-outsider",
      1,
      2,
      ["entry", "network"],
      "Who was the first here to come from somewhere quite different, and how did you find each other?",
      "among-others",
    ],
  ],
  [
    "academia",
    [
      "outside-years",
      1,
      2,
      ["skills", "growth"],
      "What are years of other work worth at a university, and where do they never come up?",
    ],
    [
      "side-door",
      1,
      2,
      ["entry", "network"],
      "By which side door do people from other professions come into a university?",
    ],
  ],
  [
    "research-management",
    [
      "office-habit",
      1,
      2,
      ["skills", "fit"],
      "Which habit from an ordinary office is worth gold in yours?",
      "among-others",
    ],
    [
      "heard-without",
      2,
      2,
      ["people-culture", "entry"],
      "Is anybody heard here by researchers who never did research themselves?",
    ],
  ],
  [
    "data-science",
    [
      "field-or-code",
      1,
      2,
      ["skills", "entry"],
      "What is harder to find for your team: somebody who can program, or somebody who knows where the data come from?",
      "among-others",
    ],
    [
      "self-taught",
      1,
      2,
      ["entry", "network"],
      "What did the self-taught among you show before they were believed?",
      "among-others",
    ],
  ],
  [
    "science-policy",
    [
      "did-the-work",
      1,
      2,
      ["skills"],
      "When did it help that somebody in the room had done the work that a rule is about?",
    ],
    [
      "from-practice",
      1,
      2,
      ["entry", "people-culture"],
      "How do people from practice come into your office, and do they stay?",
      "among-others",
    ],
  ],
  [
    "patent-law",
    [
      "built-or-sold",
      1,
      2,
      ["skills", "fit"],
      "Does it help in your house when somebody has built, sold or repaired such things?",
      "among-others",
    ],
    [
      "other-desks",
      1,
      2,
      ["entry", "growth"],
      "Which desks in your house are open to people from another profession, and how far do they lead?",
      "among-others",
    ],
  ],
  [
    "publishing",
    [
      "trade-at-table",
      1,
      2,
      ["skills", "fit"],
      "People from which trade do you wish for at the table when a text is decided on?",
    ],
    [
      "trial-piece",
      1,
      2,
      ["entry"],
      "If somebody from another profession sent you a trial piece, what should it be?",
    ],
  ],
  [
    "consulting",
    [
      "years-inside",
      1,
      2,
      ["skills", "fit"],
      "What is somebody worth to a client who has spent ten years inside such a place?",
    ],
    [
      "beside-younger",
      2,
      2,
      ["people-culture", "downsides"],
      "How is it here to begin beside people who are ten years younger?",
      "among-others",
    ],
  ],
  [
    "teaching",
    [
      "asked-by-pupils",
      1,
      2,
      ["skills", "fit"],
      "What do pupils ask somebody who has worked elsewhere before?",
    ],
    [
      "ways-into-school",
      1,
      2,
      ["entry", "pay-security"],
      "Which ways into a school are there from another profession, and what does one live on meanwhile?",
    ],
  ],
  [
    "clinical-regulatory",
    [
      "taught-care",
      1,
      2,
      ["skills"],
      "Which other trades have taught people the care that your files need?",
      "among-others",
    ],
    [
      "first-desk",
      1,
      2,
      ["entry", "growth"],
      "At which desk do people begin who come from outside, and where do they sit three years on?",
      "among-others",
    ],
  ],
  [
    "science-communication",
    [
      "knows-audience",
      1,
      2,
      ["skills", "fit"],
      "What does somebody know of an audience who has stood behind a counter or before a class?",
    ],
    [
      "first-commission",
      1,
      2,
      ["entry", "network"],
      "Who gives a first small commission to somebody from another line of work?",
    ],
  ],
  [
    "ngo",
    [
      "short-of",
      1,
      2,
      ["skills", "entry"],
      "Which trade are you short of: somebody for the books, for the trucks, for the papers?",
      "among-others",
    ],
    [
      "unpaid-first",
      2,
      2,
      ["entry", "pay-security"],
      "Do people begin here unpaid beside their old work, and does it lead anywhere?",
      "among-others",
    ],
  ],
];

/** For those who come from another working life into a line of work that is known. */
export const ROLE_CHANGE_QUESTIONS: readonly Question[] = INTO.flatMap(([family, worth, way]) => [
  ...group({ name: `${family}-change`, foci: ["explore-career", "skill", "move"], roleFamilies: [family] }, [
    worth,
  ]),
  ...group(
    {
      name: `${family}-change`,
      foci: ["explore-career", "organization", "new-position"],
      roleFamilies: [family],
    },
    [way],
  ),
]);
