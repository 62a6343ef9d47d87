import { describe, expect, it } from "vitest";
import { checkLetter } from "./check-letter.ts";
import type { Checked, CheckName } from "./finding.ts";

const GOOD = `Dear Ana Ruiz,

I read your note on negative results and have kept it on my wall since. I am a second-year PhD student in cell biology, finding out which kinds of work could suit me.

Would you have twenty minutes for an informational interview, by phone or video, at a time that suits you? I would like to ask how you came to editing.

If writing is easier, a few lines by mail would help me just as much. And if it does not suit you, I understand completely.

Thank you for reading this,
Noor Haddad`;

function check(body: string, more: Partial<Checked> = {}): readonly CheckName[] {
  return checkLetter({ ...letter, body, ...more }).map((finding) => finding.check);
}

const letter: Checked = {
  kind: "request",
  form: "email",
  wording: "term",
  subject: "",
  body: GOOD,
  recipient: { name: "Ana Ruiz", familiarity: "stranger" },
  focus: "explore-career",
  minutes: 20,
  words: 180,
  noteLimit: 200,
};

describe("[R30] the check of a request", () => {
  it("says nothing about a good letter", () => {
    expect(check(GOOD)).toEqual([]);
  });

  it.each(["a few hours", "a couple of hours", "several hours", "some hours"])(
    "finds %s as long as two hours",
    (long) => {
      const asked = (length: string) => GOOD.replace("twenty minutes", length);
      const says = (body: string) =>
        checkLetter({ ...letter, body }).map(({ says, better }) => [says, better]);
      expect(says(asked(long))).toEqual(says(asked("two hours")));
      expect(says(asked(long))).toMatchObject([
        [expect.stringMatching(/^That is a long time/), "twenty minutes"],
      ]);
      expect(check(`${GOOD}\n\nPS: I read it in ${long}, and wrote this ${long} later.`)).toEqual([]);
    },
  );

  it("names a day that no year has, and no other", () => {
    const on = (day: string) => GOOD.replace("at a time that suits you", `say on ${day}`);
    for (const [day, says] of [
      ["31 November", "There is no such day: November ends on the 30th."],
      ["the 30th of February", "There is no such day: February ends on the 29th."],
      ["April 31", "There is no such day: April ends on the 30th."],
      ["32 May", "There is no such day: May ends on the 31st."],
    ] as const)
      expect(
        checkLetter({ ...letter, body: on(day) }).flatMap((each) =>
          each.check === "when" ? [each.says] : [],
        ),
        day,
      ).toEqual([says]);
    for (const day of ["30 November", "29 February", "May 31", "10 may be fine, 12 March 2027", "March 2027"])
      expect(check(on(day)), day).not.toContain("when");
  });

  it("hears a demand where they have to help, and none where they need not", () => {
    const said = (words: string) => check(GOOD.replace("Dear Ana Ruiz,\n\n", `Dear Ana Ruiz,\n\n${words} `));
    expect(said("You have to help me.")).toContain("pressure");
    expect(said("You need to tell me how you did it.")).toContain("pressure");
    expect(said("If you have to help me from your holiday, it can wait.")).not.toContain("pressure");
    expect(said("You do not have to help me.")).not.toContain("pressure");
  });

  it.each<[string, string, string, CheckName]>([
    ["misses a bounded time", "twenty minutes for", "some time for", "bounded-time"],
    ["misses an easy no", "And if it does not suit you, I understand completely.", "", "easy-no"],
    [
      "misses the answer by mail",
      "If writing is easier, a few lines by mail would help me just as much.",
      "",
      "by-mail",
    ],
    [
      "misses a reason",
      "I read your note on negative results and have kept it on my wall since. ",
      "",
      "why-you",
    ],
    [
      "sees a second ask",
      "I would like to ask how you came to editing.",
      "Could you also look over my CV?",
      "one-ask",
    ],
    [
      "sees a request for a job",
      "I would like to ask",
      "Do you have any openings in your team? I would like to ask",
      "no-job-request",
    ],
    ["sees a CV that nobody asked for", "Thank you for", "I attach my CV. Thank you for", "attachment"],
    ["sees a deadline for a favour", "Thank you for", "Please reply by Friday. Thank you for", "pressure"],
    ["sees a worn phrase", "ask how you came to editing", "pick your brain", "cliche"],
    ["sees praise that is too large", "I read your note", "I am a huge fan; I read your note", "flattery"],
    ["sees a heavy apology", "I read your note", "I am so sorry to bother you. I read your note", "apology"],
    ["sees a letter meant for another", "Dear Ana Ruiz", "Dear Tomasz", "wrong-name"],
    ["sees a greeting without a name", "Dear Ana Ruiz", "Dear Sir or Madam", "wrong-name"],
    ["sees a gap", "I read your note", "[what of theirs you read] I read your note", "slot"],
    ["misses thanks", "Thank you for reading this,", "Yours,", "thanks"],
    ["misses a greeting", "Dear Ana Ruiz,\n\n", "", "greeting"],
  ])("%s", (_, from, to, expected) => {
    expect(GOOD).toContain(from);
    expect(check(GOOD.replace(from, to))).toEqual([expected]);
  });

  it("points at the words at fault where they stand, with a better wording", () => {
    const body = GOOD.replace("ask how you came to editing", "pick your brain");
    const [finding] = checkLetter({ ...letter, body });
    expect(body.slice(finding?.words?.start, finding?.words?.end)).toBe("pick your brain");
    expect(finding?.better).toBe("ask you a few questions");
  });

  it("takes a call and a coffee for one ask, and does not count a kindness as one", () => {
    const two = GOOD.replace("by phone or video", "over a coffee or on the phone").replace(
      "I would like to ask how you came to editing.",
      "Would next Tuesday or Thursday suit you? How are you these days?",
    );
    expect(check(two)).toEqual([]);
  });

  it("lets a job be asked for where the conversation is not to explore", () => {
    const body = GOOD.replace(
      "to ask how you came to editing",
      "to ask whether there are openings in your team",
    );
    expect(check(body, { focus: "organization" })).not.toContain("no-job-request");
  });

  it("[R41] does not read what is quoted or meant to be passed on as the writer's own words", () => {
    const body = GOOD.replace(
      "Thank you",
      "— Noor would like to join your team, please hire her as soon as possible.\n\nThank you",
    );
    expect(check(body)).toEqual([]);
  });
});

describe("the term", () => {
  const dropped = GOOD.replace("for an informational interview", "to talk");

  it("[R28] is recommended to a stranger once, with the reason, and then no more", () => {
    expect(check(dropped)).toEqual(["term"]);
    expect(checkLetter({ ...letter, body: dropped })[0]).toMatchObject({ severity: "consider", rule: "R28" });
    expect(check(dropped, { termExplained: true })).toEqual([]);
  });

  it("[R27] [R29] is nobody's business with others, used or not", () => {
    for (const familiarity of ["known", "acquaintance", "unknown"] as const) {
      const recipient = { name: "Ana Ruiz", familiarity };
      expect(check(GOOD, { recipient })).toEqual([]);
      expect(check(dropped, { recipient })).toEqual([]);
    }
  });
});

describe("[R39] the name in the greeting", () => {
  const to = (name: string, greeting: string) => {
    const body = GOOD.replace("Dear Ana Ruiz,", greeting);
    return checkLetter({ ...letter, body, recipient: { name, familiarity: "stranger" } }).filter(
      (finding) => finding.check === "wrong-name",
    );
  };

  it.each([
    ["Ana Ruiz", "Dear Ana,"],
    ["Ana Ruiz", "Dear Dr. Ruiz,"],
    ["Ana Ruiz", "Dear Ana Ruiz García,"],
    ["Łukasz Nowak", "Dear Lukasz,"],
    ["Thomas Baker", "Hi Tom,"],
    ["William Hart", "Dear Bill,"],
    ["Maarten van der Berg", "Dear Mr van der Berg,"],
    ["WANG Xiaoming", "Dear Xiaoming Wang,"],
    ["דנה כהן", "Dear Dana,"],
    ["Dr. Helga Brandt, PhD", "Dear Professor,"],
    ["Jörg Müller", "Dear Joerg Mueller,"],
    ["Jorg Mueller", "Dear Jörg Müller,"],
    ["Søren Aagaard", "Dear Soeren Agaard,"],
    ["Tom Baker", "Dear Thomas Baker,"],
    ["Elizabeth Holm", "Dear Liz,"],
    ["Karin Holm", "Dear Fru Holm,"],
    ["Karin Holm", "Dear Anna Karin Holm,"],
    ["Karin Holm", "Dear Dr Berg-Holm,"],
    ["Maria Santos", "Dear Professor Silva Santos,"],
    ["K. Holm", "Dear Karin Holm,"],
  ])("may be any way of calling %s: %s", (name, greeting) => {
    expect(to(name, greeting)).toEqual([]);
  });

  it.each([
    ["Ana Ruiz", "Dear Tomasz,"],
    ["Ana Ruiz", "Dear Ana Smith,"],
    ["Ana Ruiz", "Dear Sir or Madam,"],
    ["Ana Ruiz", "Hi there,"],
    ["Ana Ruiz", "Dear Dr. Smith,"],
    ["Karin Holm", "Dear Karen Holm,"],
    ["Karin Holm", "Dear Karen,"],
    ["Karin Holm", "Dear Dr. Karen Holm,"],
    ["Karin Holm", "Dear Ms Karen Holm,"],
    ["Karin Holm", "Hi Karen Holm,"],
    ["Karin Holm", "Dear Kairn,"],
    ["Karin Holm", "Dear Peter Holm,"],
    ["Karin Holm", "Dear Professor Peter Holm,"],
    ["Karin Holm", "Dear Karin Holms,"],
    ["Maarten van der Berg", "Dear Martin van den Berg,"],
    ["Jörg Müller", "Dear Jürgen Müller,"],
  ])("is not somebody else's: %s, %s", (name, greeting) => {
    expect(to(name, greeting)).toHaveLength(1);
  });

  it("is asked about where it differs by a slip of the pen", () => {
    const [finding] = to("Leila Benali", "Dear Leyla,");
    expect(finding?.says).toMatch(/slip of the pen/);
    expect(finding?.better).toBe("Leila Benali");
  });
});

it("takes no longer on hostile text than its length explains", () => {
  const hostile = ["if ", "not ", "would you ", "a", "- ", "by ", "your own ", "\n", "(", "“", "Dear Ana, "];
  for (const piece of hostile) {
    const body = piece.repeat(Math.ceil(20_000 / piece.length));
    for (const kind of ["request", "thanks", "outcome", "reminder", "introduction"] as const)
      expect(Array.isArray(check(body, { kind }))).toBe(true);
  }
});

it.each([
  ["full stops", "."],
  ["empty lines", "\r\n"],
])("is through with 20,000 %s and a letter", (_what, piece) => {
  const body = piece.repeat(20_000).slice(0, 19_999);
  // Whoever looks back from each of them does not come to an end within the test's own limit.
  expect(check(`${body}x`).length).toBeGreaterThan(0);
});

describe("the check of other letters", () => {
  it("[R35] wants no ask and one true detail in thanks", () => {
    const more = { kind: "thanks" } as const;
    expect(check("Dear Ana,\n\nThank you for your time. It was great.\n\nBest,\nNoor", more)).toEqual([
      "detail",
    ]);
    const told =
      "Dear Ana,\n\nThank you for talking with me. Your sentence about ending projects early has stayed with me.\n\nNoor";
    expect(check(told, more)).toEqual([]);
    expect(check(`${told}\n\nCould you also introduce me to Tomasz?`, more)).toEqual(["no-ask"]);
  });

  it("[R39] wants one true detail in news and in a hello, too", () => {
    const bare = "Dear Ana,\n\nI hope that you are well. It worked, I got in. Thank you.\n\nBest,\nNoor";
    for (const kind of ["outcome", "revive", "direction"] as const)
      expect([kind, check(bare, { kind })]).toEqual([kind, ["detail"]]);
    const told = bare.replace(
      "It worked",
      "Your sentence about ending projects early made me choose the course",
    );
    for (const kind of ["outcome", "revive", "direction"] as const)
      expect([kind, check(told, { kind })]).toEqual([kind, []]);
  });

  it("[R53] wants a way to say no where two are to be brought together", () => {
    const more = { kind: "opt-in" } as const;
    const body = "Dear Ana,\n\nImre works on leaves as you do. May I introduce you?\n\nBest,\nNoor";
    expect(check(body, more)).toEqual(["easy-no"]);
    expect(check(body.replace("you?", "you? A no is fine, too."), more)).toEqual([]);
  });

  it("[R33] wants no reproach in the reminder", () => {
    const more = { kind: "reminder" } as const;
    expect(
      check("Dear Ana,\n\nyou have not answered my letter. Would ten minutes be possible?", more),
    ).toEqual(["reproach"]);
  });

  it("[R53] wants a paragraph to pass on in a request for an introduction", () => {
    const more = { kind: "introduction" } as const;
    const bare = "Dear Ana,\n\nwould you introduce me to Tomasz? A no is fine.\n\nThank you,\nNoor";
    expect(check(bare, more)).toEqual(["to-pass-on"]);
    expect(
      check(
        `${bare}\n\n— Noor is a PhD student who would like to understand what imaging work in industry is like.`,
        more,
      ),
    ).toEqual([]);
  });

  it("counts a note against its limit", () => {
    const more = { kind: "offer", form: "connection-note", noteLimit: 60 } as const;
    expect(check(`Hi Ana, this made me think of you: ${"paper ".repeat(20)}`, more)).toEqual(["length"]);
  });
});

it.each<[string, CheckName]>([
  ["Please keep me in mind when something opens up.", "no-job-request"],
  ["I really need a job asap, and you are my last hope.", "pressure"],
  ["You still owe me an answer.", "pressure"],
  ["It would be a shame if you ignored this too.", "pressure"],
  ["I will call you on Monday unless I hear from you.", "pressure"],
  ["Your advice was useless and cost me 800 francs.", "reproach"],
  ["Time is short, so the sooner you write the better.", "pressure"],
  ["I have already blocked Thursday at 3 pm for our call.", "pressure"],
  ["I will assume Tuesday works unless you tell me otherwise.", "pressure"],
  ["I am counting on you.", "pressure"],
  ["I won't take no for an answer.", "pressure"],
  ["Do you happen to be hiring?", "no-job-request"],
  ["I would love to join your team.", "no-job-request"],
  ["If you hear of an opening, think of me.", "no-job-request"],
  ["I think I would be a perfect fit for your company.", "no-job-request"],
  ["Could I start in your group in autumn?", "no-job-request"],
  ["I know I am nobody to you.", "apology"],
  ["You are a true inspiration.", "flattery"],
  ["I have always looked up to someone as brilliant as you.", "flattery"],
  ["Nobody knows this field better than you.", "flattery"],
  ["I hope this finds you well.", "cliche"],
  ["It is a pity that you did not answer my last mail.", "reproach"],
  ["I guess you were too important to answer.", "reproach"],
  ["I am so sorry for wasting your precious time.", "apology"],
  ["I am just a PhD student.", "apology"],
  ["I'm only a poor master's student.", "apology"],
  ["It would mean the world to me.", "apology"],
  ["Any word from you would really mean everything.", "apology"],
  ["I beg you for a word.", "apology"],
  ["I'm begging you to read this.", "apology"],
  ["I would be forever grateful for it.", "apology"],
  ["I humbly ask for ten seconds of your time.", "apology"],
  ["I hardly dare to write to you.", "apology"],
  ["I would do anything for a chance to hear you.", "apology"],
  ["You are the most amazing regulatory manager of all time.", "flattery"],
  ["You must be the kindest editor in the whole world.", "flattery"],
  ["You are the finest examiner on earth.", "flattery"],
  ["You are one of the greatest minds of this field.", "flattery"],
  ["I have admired you for years.", "flattery"],
  ["I have always admired you from afar.", "flattery"],
  ["It is my biggest dream to meet you.", "flattery"],
  ["To hear from you would be a dream come true.", "flattery"],
  ["Your column is second to none.", "flattery"],
  ["I absolutely adore your posts.", "flattery"],
  ["This is my third e-mail to you.", "reproach"],
  ["This is now my fourth attempt.", "reproach"],
  ["I would expect at least an answer.", "reproach"],
  ["I had expected some reply.", "reproach"],
  ["I had hoped for at least a line.", "reproach"],
  ["It would be common courtesy to write.", "reproach"],
  ["You could have the decency to write.", "reproach"],
  ["Is that too much to ask?", "reproach"],
  ["After three e-mails I am still curious.", "reproach"],
  ["Even at the very least one short answer would have done.", "reproach"],
  ["How much do you earn?", "money"],
  ["I would like to know how much you earn.", "money"],
  ["What do you earn there?", "money"],
  ["What is your salary?", "money"],
  ["Could you tell me your current salary?", "money"],
  ["I wonder what they pay you.", "money"],
  ["How well are you paid?", "money"],
  ["I am curious about your income.", "money"],
  ["How much money did you make last year?", "money"],
  ["May I ask what you are paid?", "money"],
])("[R30] [R32] does not pass over “%s”", (said, expected) => {
  expect(check(GOOD.replace("If writing", `${said} If writing`))).toContain(expected);
});

it.each([
  "I would love to join your Thursday talk, if it is open.",
  "I was surprised that you left academia.",
  "You wrote that you never replied to recruiters in those years.",
  "I am a role model to nobody, and only curious.",
  "You said in the interview that time is short in a start-up.",
  "A friend told me that your group is a good fit for people who like field work.",
  "If you hear of a talk on this, I would come.",
  "I look up to people who change fields.",
  "You have never answered a question so clearly as in that podcast.",
  "I am just a short walk from your office.",
  "I was only a student when I first heard of it.",
  "I am a PhD student, and my questions are those of a beginner.",
  "It showed me what the world of medicines is made of.",
  "The best page of it is the one on the missing signature.",
  "You are the best person to ask about that, says a colleague.",
  "The most remarkable thing in it was the missing signature.",
  "I have admired how you tell of failures.",
  "This is my third year on leaf proteins.",
  "My third question would be about the first file.",
  "I had expected the answer to be in the appendix.",
  "I would like to ask what somebody at the beginning can expect to earn.",
  "How much do people make of the first draft?",
  "How much do you make of such reports?",
  "How is pay agreed in such posts?",
  "I read your salary survey, and what it says of editors.",
  "I found your time at the agency, as you tell of it, hard to forget.",
])("[R30] has nothing to say of “%s”", (said) => {
  expect(check(GOOD.replace("If writing", `${said} If writing`))).toEqual([]);
});

it("[R32] names every place that hurries, not the first alone", () => {
  const body = GOOD.replace("If writing", "Please answer by tomorrow. I really need a job asap. If writing");
  const hurried = checkLetter({ ...letter, body }).filter((each) => each.check === "pressure");
  expect(hurried.map(({ words }) => words?.text)).toEqual([
    expect.stringContaining("by tomorrow"),
    expect.stringContaining("I really need"),
  ]);
});

it.each([
  ["Please answer by tomorrow.", /^This hurries them/],
  ["I really need a job asap.", /^This makes them answer for how you fare/],
  ["You would be the third person to refuse me this week.", /^This makes them answer for how you fare/],
  ["I expect you to help me.", /^This demands/],
  ["You must help younger people; it is your duty.", /^This demands/],
  ["In return I expect a referral.", /^This demands/],
  ["I need your answer.", /^This demands/],
  ["If I don't hear from you, I will call your office on Monday.", /^This announces/],
  ["I will call you on Monday.", /^This announces/],
])("[R32] says of “%s” what its words do", (said, says) => {
  const found = checkLetter({ ...letter, body: GOOD.replace("If writing", `${said} If writing`) });
  expect(found.filter(({ check: name }) => name === "pressure").map((each) => each.says)).toEqual([
    expect.stringMatching(says),
  ]);
});

it.each([
  "You can of course decline without a reason.",
  "Either answer is fine with me.",
  "Whatever you answer is fine.",
  "Both answers are welcome.",
  "You can gladly say no.",
  "You need not give a reason.",
  "A yes or a no, both are welcome.",
  "I will not be hurt by a no.",
])("[R30] finds an easy no in “%s”", (no) => {
  expect(check(GOOD.replace("And if it does not suit you, I understand completely.", no))).toEqual([]);
});

it.each([
  "I hope you will not decline.",
  "Your answer is important to me.",
  "Any advice is welcome.",
  "Both answers you gave were good.",
])("[R30] finds no easy no in “%s”", (said) => {
  expect(check(GOOD.replace("And if it does not suit you, I understand completely.", said))).toEqual([
    "easy-no",
  ]);
});

it.each([
  ["Could Lumen use somebody like me?", "no-job-request"],
  ["Would your colleagues in Graz want people like me?", "no-job-request"],
  ["Could you use somebody like me?", "no-job-request"],
  ["I expect you to put in a good word for me.", "no-job-request"],
] as const)("[R30] hears a job asked for in “%s”", (said, found) => {
  expect(check(GOOD.replace("If writing", `${said} If writing`))).toContain(found);
});

it("[R30] hears a question without its order, and no reason in how busy they are", () => {
  const body = GOOD.replace(/I read your note.*since\. /, "You are terribly busy. ").replace(
    /Would you have twenty minutes[^?]*\?/,
    "For an informational interview I could possibly ask for a tiny little bit of your time?",
  );
  expect(check(body)).toEqual(expect.arrayContaining(["bounded-time", "why-you"]));
});

it("[R30] takes it as a matter of taste where a first letter thanks nobody", () => {
  const body = GOOD.replace("Thank you for reading this", "Kind regards");
  expect(checkLetter({ ...letter, body }).map(({ check: name, severity }) => [name, severity])).toEqual([
    ["thanks", "consider"],
  ]);
});

it.each([
  "Do you have time for me?",
  "Could you spare some time?",
  "Would you find a little time?",
  "Please tell me everything.",
  "Could you make time in June?",
])("[R30] hears no end in “%s”", (asked) => {
  expect(
    check(
      GOOD.replace(/Would you have twenty minutes[^?]*\?/, `${asked} I ask for an informational interview.`),
    ),
  ).toEqual(["bounded-time"]);
});

it("[R30] sees a heap of questions, and leaves two or three alone", () => {
  const questions =
    "How did you begin? What is a day like? What do you like? What is hard? Who reads first?".split(
      /(?<=\?) /,
    );
  const asking = (count: number) =>
    check(GOOD.replace("If writing", `${questions.slice(0, count).join(" ")} If writing`));
  expect([2, 3, 4, 5].map(asking)).toEqual([[], [], ["one-ask"], ["one-ask"]]);
});

it("[R30] asks a friend’s pay of a friend alone", () => {
  const body = GOOD.replace("If writing", "How much do you earn? If writing");
  expect(check(body, { recipient: { name: "Ana Ruiz", familiarity: "known" } })).toEqual([]);
});

it("[R30] has nothing against thanks in advance", () => {
  expect(check(GOOD.replace("Thank you for reading this", "Thanks in advance"))).toEqual([]);
});

it.each([
  ["request", "Thank you for reading this."],
  ["thanks", "Thank you for your time."],
  ["outcome", "Thank you for your part in this."],
  ["decline", "Thank you for thinking of me."],
] as const)("[R30] proposes for a letter of %s the thanks that fit it", (kind, better) => {
  const found = checkLetter({ ...letter, kind, body: "Dear Ana,\n\nI passed the exam.\n\nNoor" });
  expect(found.find((each) => each.check === "thanks")?.better?.trim()).toBe(better);
});

it("[R24] proposes the name as our letters would call them", () => {
  const body = GOOD.replace("Dear Ana Ruiz", "To whom it may concern");
  const recipient = { name: "Dr Hanna Berg", familiarity: "stranger" } as const;
  expect(checkLetter({ ...letter, body, recipient })[0]?.better).toContain("Dr Berg");
});
