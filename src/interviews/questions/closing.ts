import { group, type Question } from "./question.ts";

/**
 * The last question of every talk: whom else to meet. Several wordings, so that somebody who has answered one is
 * asked another; the first that fits is taken, so the plainest stand first.
 */
export const CLOSING_QUESTIONS: readonly Question[] = [
  ...group({ name: "next-again", part: "next", repeat: true }, [
    ["new-names", 1, 2, ["network"], "Since we last talked, is there anybody new whom I should meet?"],
    [
      "met-them",
      1,
      2,
      ["network"],
      "I met the people you named; who comes to mind now that you know what they told me?",
    ],
  ]),
  ...group({ name: "next", part: "next" }, [
    ["who-else", 1, 2, ["network"], "Who else should I talk to, and may I say that you sent me?"],
    [
      "disagree",
      1,
      2,
      ["network"],
      "Who in your field would disagree with what you told me? I would like to hear them too.",
    ],
    [
      "similar-start",
      1,
      2,
      ["network"],
      "Do you know somebody who started from where I am and could tell me how it went?",
    ],
    [
      "opposite",
      1,
      2,
      ["network"],
      "Is there somebody doing the neighbouring job whom I should hear before I make up my mind?",
    ],
    [
      "learned-from",
      1,
      2,
      ["network"],
      "From whom did you learn this work, and would they mind a letter from me?",
    ],
    [
      "recently-left",
      1,
      2,
      ["network"],
      "Is there somebody who has left and would talk about why?",
      "among-others",
    ],
    [
      "younger",
      1,
      2,
      ["network"],
      "Who joined most recently and still remembers what it is like to arrive?",
      "among-others",
    ],
    ["one-name", 1, 1, ["network"], "If I could write to one more person only, who should it be?"],
  ]),
];
