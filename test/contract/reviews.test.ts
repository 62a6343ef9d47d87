import { expect, it } from "vitest";
import { blockOf } from "#reviews/testing.ts";
import { onEveryStore, onSqlite, START, type TestHome } from "./stores.ts";
import { typed } from "./typed.ts";

const DAY = 86_400_000;
const BODY = "Dear Ana,\n\nI would love to pick your brain about Lumen.\n\nBest wishes,\nNoor";

async function letterTo(test: TestHome, name = "Ana Ruiz", body = BODY) {
  const person = await test.ask("person.add", { name, familiarity: "acquaintance" });
  const draft = await test.ask("draft.write", { personId: person.id });
  return test.ask("draft.edit", { id: draft.id, subject: "Lumen", body });
}

/** What the page in a file says of itself, as its script reads it. */
function labelIn(html: string): Record<string, string> {
  const [, attributes = ""] = /<main ([^>]*)>/.exec(html) ?? [];
  return Object.fromEntries(Array.from(attributes.matchAll(/data-(\w+)="([^"]*)"/g), ([, n, v]) => [n, v]));
}

/** An answer as the page would make it. */
function answerTo(html: string, content: Readonly<Record<string, unknown>>): string {
  const { v, begin: _, end: __, ...label } = labelIn(html);
  return blockOf({ ...label, v: Number(v), ...content });
}

onEveryStore((open) => {
  it("[R42] [R44] a friend's answer comes back: verdict, how it comes off, remarks, and edits taken one by one", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id, reader: "Imre" });
    const text = answerTo(html, {
      by: "Imre",
      verdict: "soften",
      comesOff: ["warm", "pushy"],
      words: "Nearly there.",
      comments: [{ part: "body", start: 11, end: 25, says: "A bit much?" }],
      subject: "A question about Lumen",
      body: BODY.replace("pick your brain", "ask you three questions").replace("Best", "Warm"),
    });
    const answer = await ask("review.answer", { draftId: draft.id, text });
    expect(answer).toMatchObject({ by: "Imre", verdict: "soften", comesOff: ["warm", "pushy"], remarks: [] });
    expect(answer.comments).toMatchObject([
      { quote: "I would love t", says: "A bit much?", place: { start: 11 } },
    ]);
    expect(answer.pieces.map(({ part, was, now }) => [part, was, now])).toEqual([
      ["subject", "", "A question about "],
      ["body", "pick your brain", "ask you three questions"],
      ["body", "Best", "Warm"],
    ]);
    expect((await ask("draft.show", { id: draft.id })).body).toBe(BODY);

    const taken = await ask("review.accept", { id: answer.id, piece: 2 });
    expect(taken.draft.body).toBe(BODY.replace("pick your brain", "ask you three questions"));
    await ask("review.accept", { id: answer.id, piece: 3, as: "left" });
    const subject = await ask("review.accept", { id: answer.id, piece: 1 });
    expect(subject.draft.subject).toBe("A question about Lumen");
    expect(subject.answer.pieces.map(({ as }) => as)).toEqual(["accepted", "accepted", "left"]);
    const back = await ask("review.accept", { id: answer.id, piece: 2, as: "open" });
    expect(back.draft.body).toBe(BODY);
  });

  it("[R42] all edits are taken at once, save what was decided or no longer fits, and undone to the very letter from before", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    const text = answerTo(html, {
      by: "Imre",
      subject: "A question about Lumen",
      body: BODY.replace("Dear Ana", "Hello Ana")
        .replace("pick your brain", "ask you three questions")
        .replace("Best", "Warm")
        .replace("Noor", "Noor Haddad"),
    });
    const { id, pieces } = await ask("review.answer", { draftId: draft.id, text });
    expect(pieces.map(({ now }) => now)).toHaveLength(5);
    const states = async () =>
      (await ask("review.list", { draftId: draft.id })).answers[0]?.pieces.map(({ as }) => as);
    expect(await call("review.acceptAll", { id, as: "open" })).toMatchObject({ kind: "refused" });
    await ask("review.accept", { id, piece: 2 });
    await ask("review.accept", { id, piece: 4, as: "left" });
    const mine = BODY.replace("Dear Ana", "Hello Ana").replace("your brain", "you up");
    const before = await ask("draft.edit", { id: draft.id, body: mine });
    const decided = await states();

    const all = await ask("review.acceptAll", { id });
    expect(all.draft).toMatchObject({
      subject: "A question about Lumen",
      body: mine.replace("Noor", "Noor Haddad"),
    });
    expect(all.answer.pieces.map(({ as }) => as)).toEqual([
      "accepted",
      "accepted",
      "open",
      "left",
      "accepted",
    ]);
    expect(all.answer.takenTogether).toBe(2);
    expect(await call("review.acceptAll", { id })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("one by one"),
    });
    const back = await ask("review.acceptAll", { id, as: "open" });
    expect([back.draft.subject, back.draft.body]).toEqual([before.subject, before.body]);
    expect([await states(), back.answer.takenTogether]).toEqual([decided, 0]);

    // Once it was written on, there is no letter from before to come back to.
    await ask("review.acceptAll", { id });
    const later = await ask("draft.edit", {
      id: draft.id,
      body: `${mine.replace("Noor", "Noor Haddad")}!`,
    });
    expect(await call("review.acceptAll", { id, as: "open" })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("taken out by itself"),
    });
    expect((await ask("draft.show", { id: draft.id })).body).toBe(later.body);
    await ask("review.accept", { id, piece: 5, as: "open" });
    expect((await ask("draft.show", { id: draft.id })).body).toBe(`${mine}!`);
  });

  it("[R42] comes back from all edits at once with the line ends that the letter came with", async () => {
    const test = await open();
    const { ask } = test;
    const body = BODY.replaceAll("\n", "\r\n");
    const draft = await letterTo(test, "Ana Ruiz", body);
    const { html, review } = await ask("review.open", { draftId: draft.id });
    const edited = review.shown.body.replace("\n\nBest wishes,\n", "\n\nThank you!\n\nWarm wishes, ");
    const { id } = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { body: edited }) });
    expect((await ask("review.acceptAll", { id })).draft.body).toBe(edited.replaceAll("\n", "\r\n"));
    expect((await ask("review.acceptAll", { id, as: "open" })).draft.body).toBe(body);
  });

  it("[R42] never puts an edit where the words have changed since, and says that the letter is another", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    await ask("draft.edit", { id: draft.id, body: BODY.replace("your brain", "you up") });
    const body = BODY.replace("pick your brain", "ask you three questions").replace("Best", "Warm");
    const answer = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { body }) });
    expect(answer.older).toBe(true);
    expect(answer.remarks).toEqual([expect.stringContaining("older version")]);
    const first = await call("review.accept", { id: answer.id, piece: 1 });
    expect(first).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("no longer in the letter"),
    });
    const second = await ask("review.accept", { id: answer.id, piece: 2 });
    expect(second.draft.body).toContain("pick you up about Lumen.\n\nWarm wishes");
  });

  it("[R42] tells apart what is another letter's, foreign, altered, replayed, late, or of a closed review", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const other = await letterTo(test, "Imre");
    const { html, review } = await ask("review.open", { draftId: draft.id });
    const to = (draftId: typeof draft.id, text: string) => call("review.answer", { draftId, text });
    const kindOf = async (draftId: typeof draft.id, text: string) => {
      const outcome = await to(draftId, text);
      return outcome.kind === "refused" ? outcome.problems?.[0] : outcome.kind;
    };
    const good = answerTo(html, { verdict: "send" });

    expect(await kindOf(other.id, good)).toEqual({ kind: "another-letter", draftId: draft.id });
    for (const change of [
      { until: "2030-01-01" },
      { seal: "00" },
      { shown: "11" },
      { draft: draft.id, version: 9 },
      { draft: other.id },
    ])
      expect(await kindOf(draft.id, answerTo(html, change))).toEqual({ kind: "altered" });
    const stranger = await open();
    const theirs = await stranger.ask("review.open", { draftId: (await letterTo(stranger)).id });
    expect(await kindOf(draft.id, answerTo(theirs.html, {}))).toEqual({ kind: "foreign" });
    expect(await kindOf(draft.id, answerTo(html, { review: "made-up" }))).toEqual({ kind: "foreign" });

    await ask("review.close", { id: review.id });
    expect(await kindOf(draft.id, good)).toEqual({ kind: "closed" });
    await ask("review.close", { id: review.id, closed: false });
    expect(await kindOf(draft.id, good)).toBe("done");
    expect(await kindOf(draft.id, good)).toEqual({ kind: "again" });
    test.clock = START + 15 * DAY;
    const late = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { verdict: "keep" }) });
    expect(late).toMatchObject({ late: true, remarks: [expect.stringContaining("you had asked for it by")] });

    await ask("draft.remove", { id: draft.id });
    expect(await kindOf(other.id, good)).toEqual({ kind: "gone" });
    expect((await ask("review.list", { draftId: other.id })).answers).toEqual([]);
  });

  it("[R42] a note around an answer that is known is taken in, and nothing else of it again", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id, reader: "Imre" });
    const block = answerTo(html, { by: "Imre", verdict: "send", words: "Nearly there." });
    const send = (text: string) => call("review.answer", { draftId: draft.id, text });
    await send(`Here it is.\n\n${block}`);
    expect(await send(`Here it is.\n\n${block}\nGood luck on Monday!`)).toMatchObject({
      kind: "done",
      value: {
        by: "Imre",
        cameAs: "words",
        verdict: null,
        words: "Good luck on Monday!",
        remarks: [expect.stringContaining("you had taken in before")],
      },
    });
    for (const again of [block, `Here it is.\n\n${block}`, `${block}\nGood luck on Monday!`])
      expect(await send(again)).toMatchObject({ kind: "refused", problems: [{ kind: "again" }] });
    const { answers } = await ask("review.list", { draftId: draft.id });
    expect(answers.map(({ words }) => words)).toEqual([
      "Nearly there.\n\nHere it is.",
      "Good luck on Monday!",
    ]);
  });

  it("[R42] calls a letter changed only where its words were, and not its recipient's name in the book", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id, initials: true });
    await ask("person.edit", { id: draft.personId, name: "Anabel Ruiz" });
    const text = answerTo(html, { verdict: "send" });
    expect(await ask("review.answer", { draftId: draft.id, text })).toMatchObject({
      older: false,
      remarks: [],
    });
  });

  it("[R43] whoever signs like me or like words of the program stands in quotation marks, by what is seen", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad" });
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    const names = ["m\u0435", "ME", "noor  haddad", "А friend", "Meg"];
    for (const by of names)
      await ask("review.answer", { draftId: draft.id, text: answerTo(html, { by, words: by }) });
    const { entries } = await ask("review.shared", {});
    const answered = entries.filter(({ deed }) => deed === "answered").map(({ who }) => who);
    expect(answered.toSorted()).toEqual(
      ["“m\u0435”", "“ME”", "“noor haddad”", "“А friend”", "Meg"].toSorted(),
    );
  });

  it("[R42] says in a sentence what is damaged, too large, empty, or of a newer Weakties, and keeps nothing of it", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    const good = answerTo(html, { words: "Send it." });
    for (const [text, says] of [
      [good.slice(0, -40), /lost or changed on the way/],
      [answerTo(html, { words: "x".repeat(5_001) }), /larger than any answer/],
      ["x".repeat(700_000), /larger than any answer/],
      [`From: a@b\nDate: today\n\n${"x ".repeat(1_100_000)}`, /larger than any answer/],
      ["  ", /nothing in it/],
      [answerTo(html, { v: 2 }), /newer Weakties/],
    ] as const)
      expect(await call("review.answer", { draftId: draft.id, text })).toMatchObject({
        kind: "refused",
        says: expect.stringMatching(says),
      });
    expect((await ask("review.list", { draftId: draft.id })).answers).toEqual([]);
  });

  it("[R42] an answer is found in a mail that was saved whole, attached or in its HTML, with what stands beside it", async () => {
    const test = await open();
    const draft = await letterTo(test);
    const { html } = await test.ask("review.open", { draftId: draft.id });
    const mail = (parts: string) =>
      `From: Imre <imre@example.org>\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}\r\n--b--\r\n`;
    const attached = Buffer.from(answerTo(html, { verdict: "send" })).toString("base64");
    const saved = mail(
      `--b\r\nContent-Type: text/plain\r\n\r\nHere it is.\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}`,
    );
    expect(await test.ask("review.answer", { draftId: draft.id, text: saved })).toMatchObject({
      cameAs: "file",
      verdict: "send",
      words: "Here it is.",
    });
    const inHtml = answerTo(html, { verdict: "soften" }).replace(/=/g, "=3D").replace(/\n/g, "<br>=\r\n");
    const htmlMail = mail(
      `--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Read me.</p><div>${inHtml}</div>`,
    );
    for (const [text, verdict] of [
      [htmlMail, "soften"],
      [`<html><body><p>Read me.</p>${answerTo(html, { verdict: "keep" }).replace(/\n/g, "<br>")}`, "keep"],
    ] as const)
      expect(await test.ask("review.answer", { draftId: draft.id, text })).toMatchObject({
        verdict,
        words: "Read me.",
      });
    const page = await test.call("review.answer", { draftId: draft.id, text: `<!-- saved -->${html}` });
    expect(page).toMatchObject({ says: expect.stringContaining("copy their words out") });
  });

  it("[R42] a letter has a hundred answers at most, and the next is refused with what to do", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    for (let at = 0; at < 100; at += 1)
      await ask("review.answer", { draftId: draft.id, text: answerTo(html, { words: `Number ${at}.` }) });
    const more = await call("review.answer", { draftId: draft.id, text: answerTo(html, { words: "More." }) });
    expect(more).toMatchObject({ kind: "refused", says: expect.stringMatching(/a hundred answers/) });
    expect((await ask("review.list", { draftId: draft.id })).answers).toHaveLength(100);
  });

  it("[R42] a hostile answer neither signs as me nor floods the desk, cuts letters in two, or makes a letter too long", async () => {
    const test = await open();
    const { ask, call } = test;
    const long = Array.from({ length: 400 }, (_, at) => `word${at} stays`).join(" ");
    const draft = await letterTo(test, "Ana Ruiz", `👋 Dear Ana,\n\n${long}`);
    const { html } = await ask("review.open", { draftId: draft.id, reader: "Imre" });
    const answer = await ask("review.answer", {
      draftId: draft.id,
      text: answerTo(html, {
        by: " Me ",
        comments: [
          { part: "body", start: 1, end: 2, says: "Half a letter." },
          { part: "body", start: 1, end: 2, says: "Half a letter." },
          { part: "body", start: 0, end: 20_000, says: "Beyond it." },
        ],
        body: draft.body.replace(/word(\d+)/g, "other$1"),
      }),
    });
    expect((await ask("review.shared", {})).entries.map((each) => each.who)).toEqual(["“Me”", "me"]);
    expect(answer.comments.map((each) => each.quote)).toEqual(["👋"]);
    expect(answer.pieces).toHaveLength(1);
    const taken = await ask("review.accept", { id: answer.id, piece: 1 });
    expect(taken.draft.body).toBe(draft.body.replace(/word(\d+)/g, "other$1"));

    const full = await letterTo(test, "Imre Kovács", `Dear Imre,\n\n${"x".repeat(19_000)}\n\nNoor`);
    const twice = await ask("review.open", { draftId: full.id });
    const longer = await ask("review.answer", {
      draftId: full.id,
      text: answerTo(twice.html, { by: "Lin", body: full.body.replace("Noor", `Noor ${"y".repeat(900)}`) }),
    });
    await ask("draft.edit", { id: full.id, body: `${"z".repeat(500)}\n\n${full.body}` });
    expect(await call("review.accept", { id: longer.id, piece: 1 })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("longer than"),
    });
  });

  it("[R42] suggestions fit a letter with the line ends of another system, and marks of direction in its names are no edits", async () => {
    const test = await open();
    const { ask } = test;
    const body = "Dear Ana,\r\n\r\nI work with \u2068יעל\u2069.\r\n\r\nBest\r\nNoor";
    const draft = await letterTo(test, "Ana Ruiz", body);
    const { html, review } = await ask("review.open", { draftId: draft.id });
    const sent = (
      await ask("review.answer", { draftId: draft.id, text: answerTo(html, { body: review.shown.body }) })
    ).pieces;
    expect(sent).toEqual([]);
    const answer = await ask("review.answer", {
      draftId: draft.id,
      text: answerTo(html, {
        by: "Lin",
        body: review.shown.body.replace("Best\nNoor", "Warmly\n\nNoor Haddad"),
      }),
    });
    expect(answer.older).toBe(false);
    for (const piece of answer.pieces.keys())
      expect((await ask("review.accept", { id: answer.id, piece: piece + 1 })).draft.body).toContain("יעל");
    expect((await ask("draft.show", { id: draft.id })).body).toBe(
      "Dear Ana,\r\n\r\nI work with \u2068יעל\u2069.\r\n\r\nWarmly\r\n\r\nNoor Haddad",
    );
  });

  it("[R42] a hundred remarks on a long letter that was rewritten since are shown", async () => {
    const test = await open();
    const { ask } = test;
    const long = (word: string) => `${word} and so on. `.repeat(1_000);
    const draft = await letterTo(test, "Ana Ruiz", long("one"));
    const { html } = await ask("review.open", { draftId: draft.id });
    const comments = Array.from({ length: 100 }, (_, at) => ({
      part: "body",
      start: at,
      end: at + 90,
      says: "So?",
    }));
    await ask("draft.edit", { id: draft.id, body: long("another") });
    const answer = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { comments }) });
    expect(answer.comments).toHaveLength(100);
    expect(answer.comments.every(({ place }) => place === null)).toBe(true);
  });

  it("[R42] plain words always work, with or without a file", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    await ask("review.answer", { draftId: draft.id, text: "Too long, I would cut <b>half</b>." });
    await ask("review.open", { draftId: draft.id, reader: "Imre" });
    await ask("review.answer", { draftId: draft.id, text: "Better now." });
    const { answers } = await ask("review.list", { draftId: draft.id });
    expect(answers.map(({ words, cameAs, reader }) => [words, cameAs, reader])).toEqual([
      ["Too long, I would cut <b>half</b>.", "words", ""],
      ["Better now.", "words", "Imre"],
    ]);
    // Of two readers it is whoever signs, and nobody in particular where nobody does.
    await ask("review.open", { draftId: draft.id, reader: "Noor Haddad" });
    await ask("review.answer", { draftId: draft.id, text: "Say why you ask him.\n\nBest, Imre" });
    await ask("review.answer", { draftId: draft.id, text: "Cut the second line." });
    const two = (await ask("review.list", { draftId: draft.id })).answers.slice(2);
    expect(two.map(({ reader }) => reader)).toEqual(["Imre", ""]);
    for (const { id } of two) await ask("review.removeAnswer", { id });
    const [first] = answers;
    if (first !== undefined) await ask("review.removeAnswer", { id: first.id });
    expect((await ask("review.list", { draftId: draft.id })).answers).toHaveLength(1);
  });

  it("[R42] what a friend says of words in which they saw initials stands beside the sentence with the name", async () => {
    const test = await open();
    const { ask } = test;
    const body = BODY.replace("Dear Ana", "Dear Ana Ruiz");
    const draft = await letterTo(test, "Ana Ruiz", body);
    const { html } = await ask("review.open", { draftId: draft.id, initials: true });
    const comments = [{ part: "body", start: 5, end: 9, says: "Do you know them so well?" }];
    const answer = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { comments }) });
    expect(answer.comments[0]?.quote).toBe("A. R");
    const place = answer.comments[0]?.place;
    expect(body.slice(place?.start, place?.end)).toContain("Dear Ana Ruiz,");
    const [kept] = (await ask("review.list", { draftId: draft.id })).answers;
    expect(kept?.comments[0]?.place).toEqual(place);
    await ask("draft.edit", {
      id: draft.id,
      body: body.replace("Dear Ana Ruiz,", "Dear Ana Ruiz, dear all,"),
    });
    const [changed] = (await ask("review.list", { draftId: draft.id })).answers;
    expect(changed?.comments[0]?.place).toBeNull();
  });

  it("[R42] what a friend changes who saw initials goes into the letter with the name, or is kept out with a reason", async () => {
    const test = await open();
    const { ask, call } = test;
    const body = BODY.replace("Dear Ana", "Dear Ana Ruiz");
    const draft = await letterTo(test, "Ana Ruiz", body);
    const { html } = await ask("review.open", { draftId: draft.id, initials: true });
    expect(html).toContain("Dear A. R.,");
    const text = answerTo(html, {
      subject: "Lumen",
      body: body
        .replace("Dear Ana Ruiz", "Dear Ms R.")
        .replace("pick your brain", "ask you something")
        .replace("Best wishes", "Best wishes, and A."),
    });
    const answer = await ask("review.answer", { draftId: draft.id, text });
    expect(answer.pieces.map(({ was, now }) => [was, now])).toEqual([
      ["A.", "Ms"],
      ["pick your brain", "ask you something"],
      ["", ", and A."],
    ]);
    const edited = async () => (await ask("draft.show", { id: draft.id })).body;
    await ask("review.accept", { id: answer.id, piece: 1 });
    expect(await edited()).toBe(body.replace("Dear Ana", "Dear Ms"));
    const third = await call("review.accept", { id: answer.id, piece: 3 });
    expect(third).toMatchObject({ kind: "refused", says: expect.stringContaining("saw initials") });
    await ask("review.accept", { id: answer.id, piece: 1, as: "open" });
    expect(await edited()).toBe(body);
    const all = await ask("review.acceptAll", { id: answer.id });
    expect(all.keptOut).toBe("One edit stayed out: initials there may be the name, or may not.");
    expect(all.answer.pieces.map(({ as }) => as)).toEqual(["accepted", "accepted", "open"]);
    expect(await edited()).toBe(
      body.replace("Dear Ana", "Dear Ms").replace("pick your brain", "ask you something"),
    );
    await ask("review.acceptAll", { id: answer.id, as: "open" });
    expect(await edited()).toBe(body);
  });

  it("[R42] [R15] nothing of the home is in the file but the letter, the approved line and the chosen name", async () => {
    const test = await open();
    const { ask } = test;
    const canaries = await plantCanaries(test);
    const draft = await letterTo(test, "Ana CANARY-NAME");
    const bare = await ask("review.open", { draftId: draft.id, reader: "CANARY-READER" });
    const full = await ask("review.open", {
      draftId: draft.id,
      line: "She leads a group. <img src=x onerror=alert(1)>",
      name: "Noor",
      initials: true,
    });
    expect(canaries).toBeGreaterThan(20);
    for (const { html } of [bare, full]) expect(html).not.toMatch(/canary/i);
    expect(full.html).toContain("She leads a group. &lt;img src=x onerror=alert(1)&gt;");
    expect(full.html).toContain("Dear A.,");
    const again = await ask("review.show", { id: full.review.id });
    expect(again.html).toBe(full.html);
    // What is left of the two once the letter, the line, the name and the label are taken out is the same empty page.
    expect(emptied(full.html, ["She leads a group. &lt;img src=x onerror=alert(1)&gt;", "Noor"])).toBe(
      emptied(bare.html, []),
    );
  });

  it("[R15] [R42] keeps a letter that repeats what was told in confidence from a friend, until that is out", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const advice = await ask("advice.record", {
      personId: ana.id,
      text: "Leave the group before the next report",
      offRecord: true,
    });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in elsewhere" });
    const news = await ask("draft.write", { personId: ana.id, kind: "outcome", adviceId: advice.id });
    expect(news.body).toContain("leave the group before the next report");
    const says = "This letter repeats something that Ana Ruiz told you in confidence.";
    const preview = () => ask("review.preview", { draftId: news.id });
    expect((await preview()).keptBack).toContain(says);
    expect(await call("review.open", { draftId: news.id })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining(says),
    });
    await ask("draft.edit", {
      id: news.id,
      version: news.version,
      body: "Dear Ana,\n\nit worked. Thank you!",
    });
    expect((await preview()).keptBack).toBeNull();
    expect((await ask("review.open", { draftId: news.id })).html).toContain("it worked");
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const law = await ask("option.add", { name: "Patent law" });
    const said = { optionId: law.id, direction: "against", offRecord: true } as const;
    await ask("option.addEvidence", { ...said, text: "Half the partners leave within a year" });
    const body = "Dear Imre, is it true that half of the partners leave within one year?";
    const other = await ask("draft.write", { personId: imre.id });
    await ask("draft.edit", { id: other.id, version: other.version, body });
    expect(await call("review.open", { draftId: other.id })).toMatchObject({ kind: "refused" });
  });

  it("[R43] what I shared, with whom and when stands on a trail that outlives the letter", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    const { html, review } = await ask("review.open", { draftId: draft.id, reader: "Imre", name: "Noor" });
    test.clock = START + DAY;
    await ask("review.answer", {
      draftId: draft.id,
      text: answerTo(html, { by: "Imre K.", verdict: "send" }),
    });
    test.clock = START + 2 * DAY;
    await ask("review.close", { id: review.id });
    await ask("review.close", { id: review.id });
    const { entries } = await ask("review.shared", {});
    const items = ["letter", "subject", "name"];
    expect(entries).toMatchObject([
      { deed: "withdrawn", who: "me", at: test.clock, items },
      { deed: "answered", who: "Imre K.", at: START + DAY, items },
      { deed: "shared", who: "me", at: START, items, reader: "Imre", personName: "Ana Ruiz", there: true },
    ]);
    await ask("draft.remove", { id: draft.id });
    const after = await ask("review.shared", {});
    expect(after.entries).toMatchObject([{ there: false, personName: "" }, {}, { deed: "shared", items }]);
  });

  it("[R60] says item by item what others have of me at present, and nothing once it is closed", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    expect((await ask("review.shared", {})).atPresent).toEqual([]);
    const { review } = await ask("review.open", { draftId: draft.id, reader: "Imre", name: "Noor" });
    expect((await ask("review.shared", {})).atPresent).toMatchObject([
      { reviewId: review.id, draftId: draft.id, reader: "Imre", items: ["letter", "subject", "name"] },
    ]);
    await ask("review.close", { id: review.id });
    expect((await ask("review.shared", {})).atPresent).toEqual([]);
  });

  it("[R42] a review goes along in an export without its key, and its answers are known in the new home", async () => {
    const one = await open();
    const draft = await letterTo(one);
    const { html } = await one.ask("review.open", { draftId: draft.id });
    await one.ask("review.answer", { draftId: draft.id, text: answerTo(html, { verdict: "send" }) });
    const exported = JSON.parse((await one.ask("export.all", { format: "json" })).text ?? "");
    expect(Object.keys(exported.tables)).not.toContain("home_keys");
    const other = await open();
    expect(await other.ask("import.everything", { everything: exported })).toMatchObject({ problems: [] });
    expect(await other.ask("review.list", { draftId: draft.id })).toEqual(
      await one.ask("review.list", { draftId: draft.id }),
    );
    const text = answerTo(html, { verdict: "soften" });
    expect(await other.ask("review.answer", { draftId: draft.id, text })).toMatchObject({
      verdict: "soften",
    });
  });

  it("refuses to hand out a letter that is gone, sent, empty, or changed since it was looked at", async () => {
    const test = await open();
    const { ask, call } = test;
    const draft = await letterTo(test);
    expect((await call("review.open", { draftId: draft.id, version: 1 })).kind).toBe("stale");
    expect((await call("review.open", { draftId: draft.id, until: "2020-01-01" })).kind).toBe("invalid");
    expect((await call("review.open", { draftId: "nowhere" })).kind).toBe("missing");
    await ask("draft.edit", { id: draft.id, body: " " });
    expect((await call("review.open", { draftId: draft.id })).kind).toBe("refused");
    await ask("draft.edit", { id: draft.id, body: BODY });
    const { html } = await ask("review.open", { draftId: draft.id });
    const body = BODY.replace("Best", "Warm");
    const answer = await ask("review.answer", { draftId: draft.id, text: answerTo(html, { body }) });
    await ask("draft.sent", { id: draft.id });
    expect((await call("review.open", { draftId: draft.id })).kind).toBe("refused");
    expect((await call("review.accept", { id: answer.id, piece: 1 })).kind).toBe("refused");
    expect((await call("review.accept", { id: answer.id, piece: 7 })).kind).toBe("missing");
    const { answers } = await ask("review.list", { draftId: draft.id });
    // It was here before the letter went.
    expect(answers[0]?.remarks).toEqual([]);
  });
});

/** A canary in every place where a home keeps words; answers how many there are. */
async function plantCanaries({ ask }: TestHome): Promise<number> {
  let planted = 0;
  const canary = (place: string) => {
    planted += 1;
    return `CANARY-${place}-${planted}`;
  };
  await ask("settings.edit", {
    name: canary("me"),
    introduction: canary("introduction"),
    addresses: [{ address: "canary@example.org", former: false }],
    programmes: [{ title: canary("programme"), startsOn: "2024-01-01", endsOn: "2028-01-01" }],
  });
  const career = await ask("option.add", { name: canary("career"), notes: canary("notes") });
  for (const name of ["Lin CANARY-THIRD", "Imre CANARY-OTHER"]) {
    const person = await ask("person.add", {
      name,
      email: `${canary("mail")}@example.org`,
      role: canary("role"),
      organization: canary("organization"),
      howMet: canary("met"),
      notes: canary("notes"),
    });
    await ask("touch.log", { personId: person.id, note: canary("touch") });
    const talk = await ask("interview.plan", { personId: person.id, optionId: career.id });
    await ask("interview.held", { id: talk.id, learned: canary("learned"), notes: canary("off-record") });
    await ask("advice.record", {
      personId: person.id,
      interviewId: talk.id,
      text: canary("advice"),
      offRecord: true,
    });
    await ask("promise.make", { personId: person.id, text: canary("promise") });
    await ask("option.addEvidence", {
      optionId: career.id,
      direction: "for",
      text: canary("evidence"),
      personId: person.id,
    });
    const letter = await ask("draft.write", { personId: person.id });
    await ask("draft.edit", { id: letter.id, subject: canary("subject"), body: canary("body") });
  }
  return planted;
}

function emptied(html: string, own: readonly string[]): string {
  const without = [BODY, BODY.replace("Ana", "A."), ...own].reduce(
    (page, words) => page.replaceAll(words, ""),
    html,
  );
  return without
    .replace(/<main [^>]*>/, "<main>")
    .replace(/<section class="line".*?<\/section>\n/s, "")
    .replace(/<p class="lead"[^>]*>.*?<\/p>/s, "")
    .replace(/<div class="letter">.*?<\/div>/s, "");
}

onSqlite((open) => {
  it("[R42] takes all edits from the terminal, and gives the letter from before back", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    const { html } = await ask("review.open", { draftId: draft.id });
    const body = BODY.replace("pick your brain", "ask you three questions").replace("Best", "Warm");
    await ask("review.answer", { draftId: draft.id, text: answerTo(html, { body }) });
    const [, all = ""] =
      /weakties (review accept-all \S+)/.exec(await typed(test, ["review", "list", "ana"])) ?? [];
    const taken = await typed(test, all.split(" "));
    expect(taken).toContain("ask you three questions about Lumen.");
    expect(taken).toContain("2. taken: “Best” → “Warm”");
    const [, back = ""] = /weakties (review accept-all \S+ --as open)/.exec(taken) ?? [];
    expect(await typed(test, back.split(" "))).toContain("1. suggested:");
    expect(await ask("draft.show", { id: draft.id })).toMatchObject({ body: BODY, subject: "Lumen" });
  });

  it("[R42] reads a verdict and an edit out of plain words, and takes the edit over as any other", async () => {
    const test = await open();
    const { ask } = test;
    const draft = await letterTo(test);
    await ask("review.open", { draftId: draft.id, reader: "Imre" });
    const answer = await ask("review.answer", {
      draftId: draft.id,
      text: "Soften. Change 'pick your brain about' to 'hear about your work at'.",
    });
    expect(answer).toMatchObject({
      ...{ cameAs: "words", verdict: "soften", remarks: [] },
      pieces: [{ was: "pick your brain about", now: "hear about your work at", as: "open", part: "body" }],
    });
    const taken = await ask("review.accept", { id: answer.id, piece: 1 });
    expect(taken.draft.body).toBe(BODY.replace("pick your brain about", "hear about your work at"));
    const back = await ask("review.accept", { id: answer.id, piece: 1, as: "open" });
    expect(back.draft.body).toBe(BODY);
    // What came in time is not told that it is too late.
    test.clock += DAY;
    await ask("draft.sent", { id: draft.id, anyway: true });
    test.clock += DAY;
    await ask("review.answer", { draftId: draft.id, text: "Send it!" });
    const { answers } = await ask("review.list", { draftId: draft.id });
    expect(answers.map(({ verdict, remarks }) => [verdict, remarks.length])).toEqual(
      expect.arrayContaining([
        ["soften", 0],
        ["send", 1],
      ]),
    );
  });
});
