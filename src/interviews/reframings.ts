import type { Stage } from "#stages/stage.ts";

/** What holds people back, as they say it (R12). */
export const HOLDBACKS = ["need-it", "asking", "keeping-in-touch", "worth-it"] as const;
export type Holdback = (typeof HOLDBACKS)[number];

/** What waits for me: a letter written or to be written, or a conversation that nothing is written for yet. */
export type Waiting = "thanking" | "asking" | "introducing" | "reminding" | "following-up" | "unbegun";
/** When one hesitates: before one of these, or after several noes. */
export type Moment = Waiting | "noes";

export type Reframing = {
  readonly id: string;
  readonly holdback: Holdback;
  /** The moment that its words are made for; null: any. */
  readonly at: Moment | null;
  readonly stages: readonly Stage[];
  /** A short way to see it otherwise. */
  readonly thought: string;
  /** One concrete thing, small enough for today. */
  readonly step: string;
};

const ANY: readonly Stage[] = ["exploring", "preparing", "applying", "settling-in"];
const BEFORE: readonly Stage[] = ["exploring", "preparing"];

type Row = readonly [string, readonly Stage[], string, string];

/** Our own words, warm and short. Several of each, so that nobody reads the same one twice in a row. */
export const REFRAMINGS: readonly Reframing[] = [
  ...on("need-it", [
    [
      "advert",
      ANY,
      "An advert tells you what they want. A person tells you what it is like.",
      "Write down one thing about this work that no website could tell you. That is your first question.",
    ],
    [
      "ruled-out",
      BEFORE,
      "Half the use of these talks is in the careers you will not choose. Finding that out costs twenty minutes now and two years later.",
      "Pick the career you are least sure about, and one person who does it.",
    ],
    [
      "early",
      ["exploring"],
      "It is never too early. Somebody who only looks around is the easiest person to say yes to.",
      "Think of one person who used to work beside you and went elsewhere, and type their name. Nothing more today.",
    ],
    [
      "one-choice",
      ["preparing"],
      "You would not rent a flat unseen if somebody lived there who could show you round. This is a bigger move.",
      "Name the one decision of the next half year that a single talk could make easier.",
    ],
    [
      "short-time",
      ["applying"],
      "When time is short, a talk saves more of it than another application.",
      "Take the next position you mean to apply for, and look for one person inside. One is enough.",
    ],
    [
      "still-new",
      ["settling-in"],
      "You have arrived, and nobody expects you to know anything yet. That passes in a few months.",
      "Ask one colleague for a coffee and for the one thing that took them longest to find out.",
    ],
    [
      "one-question",
      ANY,
      "You need not know what you want from it. One honest question is a complete reason to write.",
      "Finish this sentence on paper: I would really like to know whether.",
    ],
    [
      "like-reading",
      ANY,
      "You would look a thing up before you try it. Here the book to look it up in is people.",
      "Give it one talk, as a trial. If it tells you nothing, you may drop the idea with good conscience.",
    ],
  ]),
  ...on("asking", [
    [
      "good-day",
      ANY,
      "Being asked about one’s work by somebody curious is one of the nicer letters of a day.",
      "Read your letter once aloud. If it sounds like you, send it.",
    ],
    [
      "their-side",
      ANY,
      "Think of somebody who asked you how you do a thing. You were not annoyed. You were a little proud.",
      "Shorten the letter to five sentences, and send the five.",
    ],
    [
      "no-is-fine",
      ANY,
      "Your letter makes it easy to say no. That is what makes it polite, and why it may go out.",
      "Check that it has one question and one easy way out. Then let it go.",
    ],
    [
      "not-a-job",
      BEFORE,
      "You are not asking for a position. You are asking for a story, and people have those ready.",
      "See that the letter names its twenty minutes, and send it. A bounded favour is easy to give.",
    ],
    [
      "first-known",
      BEFORE,
      "It need not be a stranger first. Somebody who shared a corridor with you will do very well.",
      "Choose the easiest name on your list, not the most useful one.",
    ],
    [
      "to-the-point",
      ["applying"],
      "Nobody minds being asked what their work is like by somebody who means to do it too.",
      "Ask for the one thing about the place that no advert says, and tell openly that you mean to apply.",
    ],
    [
      "newcomer",
      ["settling-in"],
      "For a few months you may ask anything here without explaining why.",
      "Send it before lunch; newcomers' questions are welcome all day.",
    ],
    [
      "by-mail",
      ANY,
      "Talking is not the only way. Some people give their best answers in writing, and so do some who ask.",
      "Offer in your letter that three lines by mail would be just as welcome.",
    ],
  ]),
  ...on("keeping-in-touch", [
    [
      "no-schedule",
      ANY,
      "Keeping in touch is not a schedule. It is telling people when something of theirs has worked.",
      "Look for one piece of advice you have used, and tell its giver in two sentences.",
    ],
    [
      "long-silence",
      ANY,
      "After a long silence people wonder how you are, not why you did not write.",
      "Begin with what made you think of them today. Leave out the apology.",
    ],
    [
      "bad-news",
      ANY,
      "Even where nothing came of it, they would like to know what it made clear to you.",
      "Write one line on what you know now that you did not know before you talked.",
    ],
    [
      "small-thing",
      BEFORE,
      "It does not take news. An article that belongs to what they told you is enough.",
      "Next time you read something and think of somebody, send the title and one line. Nothing else.",
    ],
    [
      "from-search",
      ["applying"],
      "People who helped you look want to hear how the search goes, also in the middle.",
      "Choose two of them, and tell each one true thing about where you stand.",
    ],
    [
      "arrived",
      ["settling-in"],
      "Somebody on the way here did something for you and does not know how it ended.",
      "Write to the first person of that chain today: it ended well, and it began with you.",
    ],
    [
      "quiet-ties",
      ANY,
      "A tie that has been quiet for years is resting, not broken. Such ties often know what your close ones do not.",
      "Pick one person you have not heard from in two years, and ask one small thing about their work.",
    ],
  ]),
  ...on("worth-it", [
    [
      "silence-is-usual",
      ANY,
      "Most silence is a full inbox. It is not an opinion about you.",
      "Let the old letter rest and write to one other person, somewhere else.",
    ],
    [
      "one-pilot",
      ANY,
      "One talk of twenty minutes is a small thing to try, and it binds you to nothing.",
      "Choose somebody whom you would like to hear from anyway, and judge by that one talk.",
    ],
    [
      "count-hours",
      ANY,
      "A talk costs you about an hour with all around it. A wrong choice costs a year.",
      "After your next talk, write down one thing you would have got wrong without it.",
    ],
    [
      "one-of-many",
      BEFORE,
      "Not every talk has to be good. The third one usually makes sense of the first two.",
      "Plan one more, with somebody who does the work from another side, and then judge.",
    ],
    [
      "weak-ones",
      ANY,
      "It is seldom the close friends who know of something new. It is people like the one you have just met.",
      "Ask in your next talk for one name. The use often lies one person further on.",
    ],
    [
      "failed-talk",
      ANY,
      "A talk that went badly is an experiment with a result: now you know what to change.",
      "Write one sentence on what you would do otherwise, and use it in the next letter.",
    ],
    [
      "odds",
      ["applying"],
      "An application alone is one of many on a pile. With a person who knows you it is on a desk.",
      "For the one position that matters most to you, look for the shortest way to somebody inside.",
    ],
    [
      "slow-return",
      ["settling-in"],
      "What came of the talks you had shows only now: it is where you are.",
      "Note who had a part in your getting here. It is a longer list than you think.",
    ],
  ]),
  ...on(
    "asking",
    [
      [
        "second-chance",
        ANY,
        "Letters sink. Most people are glad of a second chance to answer the first one.",
        "Two lines are ready to be begun with. Change one word of them, and send them.",
      ],
      [
        "either-way",
        ANY,
        "Not reminding is fine too, as long as it is decided. Then it stops pulling at you.",
        "Choose one of the two today: two lines to them, or let it rest.",
      ],
      [
        "no-push",
        ANY,
        "One reminder reads as interest, not as a push. It is the second one that would.",
        "Write it with an easy no. After that it is out of your hands.",
      ],
      [
        "short-answer",
        ANY,
        "Somebody may have meant to write at length, and never found the hour.",
        "Name one thing that would do as an answer, such as a yes, a no or a link.",
      ],
    ],
    "reminding",
  ),
  ...on(
    "asking",
    [
      [
        "two-minutes",
        ANY,
        "An introduction takes two minutes, and does a good turn to two people at once.",
        "Write three lines about yourself that can be passed on as they are.",
      ],
      [
        "one-name",
        ANY,
        "You do not ask for their good word on everything. You ask for one name to another.",
        "Say whom you would like to meet and why. Two sentences are enough.",
      ],
      [
        "nothing-changes",
        ANY,
        "They may decline without a reason, and nothing changes between you.",
        "Put just that into your letter as its last sentence. Then it is easy to send.",
      ],
      [
        "glad-to-know",
        ANY,
        "People like to have been the one who knew somebody.",
        "Ask for the one introduction that matters most now. The others can wait.",
      ],
    ],
    "introducing",
  ),
  ...on(
    "keeping-in-touch",
    [
      [
        "no-last-day",
        ANY,
        "Thanks have no last day. After some weeks they tell that the talk has lasted.",
        "Name one thing they said that you still think of. That is the whole letter.",
      ],
      [
        "no-apology",
        ANY,
        "Nobody looks at the date of a thank-you. They look at whether it is about them.",
        "Write three sentences, and leave the apology out.",
      ],
      [
        "of-use",
        ANY,
        "They may wonder whether it was of any use. You are the only one who knows.",
        "Tell them one thing that you see differently since.",
      ],
      [
        "plain",
        ANY,
        "A plain thank-you is easier to receive than a fine one.",
        "Send the first version that is true.",
      ],
    ],
    "thanking",
  ),
];

/** These speak of a letter that lies there or of a talk that was had; at the very beginning there is neither. */
export const SPEAKS_OF_EARLIER: ReadonlySet<string> = new Set([
  "asking/good-day",
  "asking/their-side",
  "asking/no-is-fine",
  "asking/newcomer",
  "worth-it/silence-is-usual",
  "worth-it/count-hours",
  "worth-it/one-of-many",
  "worth-it/weak-ones",
  "worth-it/failed-talk",
]);

function on(holdback: Holdback, rows: readonly Row[], at: Moment | null = null): readonly Reframing[] {
  return rows.map(([id, stages, thought, step]) => ({
    id: `${at ?? holdback}/${id}`,
    holdback,
    at,
    stages,
    thought,
    step,
  }));
}
