import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

type Letter = {
  readonly id: string;
  readonly interviewId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly wordings: readonly unknown[];
  readonly count: { readonly limit: number | null };
};

describe("the whole job from the command line", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = newDesk();
  });
  afterAll(() => desk.clear());

  it("says where the user is, and shows the stage", async () => {
    await desk.json(
      "settings",
      "edit",
      "--name",
      "Noor",
      "--programmes",
      "title=PhD,starts-on=2024-10-01,ends-on=2040-09-30",
    );
    const { standing } = await desk.json<{ standing: { endsOn: string } }>("today");
    expect(standing.endsOn).toBe("2040-09-30");
    const { out } = await desk.run("settings");
    expect(out).toContain("2024-10-01 – 2040-09-30");
    expect(out).toMatch(/guesses from your letters +who got one together/);
    expect((await desk.run("settings", "edit", "--no-shared-letters")).out).toMatch(/your letters +none/);
  });

  it("adds someone with nothing but a name, and shows them by a part of it", async () => {
    expect((await desk.run("add", "Ana", "Silva")).out).toContain("Added: Ana Silva.");
    const typed = await desk.json("add", "Mateus Oliveira, R&D lead, Verdant Foods, mateus@example.org");
    expect(typed).toMatchObject({ name: "Mateus Oliveira", headline: "R&D lead, Verdant Foods" });
    const told = await desk.run("add", "Tomasz Nowak, VP of R&D, Lumen, met at the spring meeting");
    expect(told.out).toContain("Added: Tomasz Nowak, VP of R&D at Lumen.\n");
    expect(told.out).toContain("How you know each other: met at the spring meeting");
    for (const note of [
      "met Ana at EMBL, told me to apply for the June course",
      "今天和王小明在北京大学见面，他建议我申请实习",
    ]) {
      const refused = await desk.run("add", note);
      expect(refused.code).not.toBe(0);
      expect(refused.err).toContain("weakties capture");
    }
    await desk.json("edit", "ana", "--familiarity", "known");
    await desk.json("add", "Imre Example", "--familiarity", "stranger", "--email", "imre@example.org");
    const shown = await desk.run("show", "sil");
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toMatch(/^Ana Silva\n/);
  });

  it("plans a conversation with questions and an ask", async () => {
    const planned = await desk.json<{ state: string; questions: readonly unknown[]; ask: string }>(
      "interview",
      "plan",
      "ana",
    );
    expect(planned.state).toBe("planned");
    expect(planned.questions.length).toBeGreaterThan(0);
    expect(planned.ask).not.toBe("");
  });

  it("[R27] writes to someone known without the term", async () => {
    const letter = await desk.json<Letter>("draft", "ana", "--interview-id", "ana");
    expect(letter.body).not.toMatch(/informational interview/i);
  });

  it("[R28] writes the term to a stranger, and says how to drop it", async () => {
    const letter = await desk.json<Letter>("draft", "imre", "--no-keep");
    expect(letter.body).toMatch(/informational interview/i);
    const { out } = await desk.run("draft", "imre", "--no-keep");
    expect(out).toContain("--wording plain: leave the term out.");
    const dropped = await desk.json<Letter>("draft", "imre", "--wording", "plain", "--no-keep");
    expect(dropped.body).not.toMatch(/informational interview/i);
  });

  it("[R29] offers both wordings to an acquaintance", async () => {
    await desk.json("add", "Kim Example", "--familiarity", "acquaintance");
    const letter = await desk.json<Letter>("draft", "kim", "--no-keep");
    expect(letter.wordings).toHaveLength(2);
  });

  it("counts the letters of a connection note", async () => {
    expect((await desk.run("draft", "imre", "--no-keep")).out).not.toContain("Change it");
    const note = await desk.json<Letter>("draft", "imre", "--form", "connection-note", "--no-keep");
    expect(note.count.limit).toBe(200);
    expect(note.body.length).toBeLessThanOrEqual(200);
  });

  it("[R41] says of a letter not kept what speaks against it, and names no command that needs it kept", async () => {
    const looked = await desk.run("draft", "imre", "--kind", "cv-edit", "--no-keep");
    expect(looked.out).toContain("a mentor is the one to ask");
    expect(looked.out).not.toMatch(/overrule|--introduction/);
    const kept = await desk.run("draft", "imre", "--kind", "cv-edit");
    const [, overrule = ""] = /weakties (draft overrule \S+ \S+)/.exec(kept.out) ?? [];
    expect((await desk.run(...overrule.split(" "))).code).toBe(0);
  });

  it("takes the user's own words from a pipe, and writes an .eml", async () => {
    const own = "Dear Ana,\n\nwould you have twenty minutes for me next week?\n\nNoor\n";
    const worn = own.replace(",\n", ",\n\nMay I pick your brain?");
    const { out } = await desk.piped(worn, "draft", "edit", "ana", "--body", "-");
    for (const said of ["a hundred times", "  “pick your brain”", "  Better: “ask you a few questions”"])
      expect(out).toContain(said);
    const edited = await desk.piped(own, "draft", "edit", "ana", "--body", "-", "--json");
    expect((JSON.parse(edited.out) as Letter).body).toBe(own);
    const file = join(desk.home, "letter.eml");
    await desk.json("draft", "show", "ana", "--eml", file);
    expect(readFileSync(file, "utf8")).toContain("would you have twenty minutes");
  });

  it("throws a letter away with the plan that it began, and says so", async () => {
    const { id, interviewId } = await desk.json<{ id: string; interviewId: string }>("draft", "kim");
    expect((await desk.run("draft", "remove", id)).out).toBe(
      "Thrown away, and with it the plan that it had begun; nobody was asked yet.\n",
    );
    expect((await desk.run("interview", "show", interviewId)).code).not.toBe(0);
  });

  it("moves on: sent, answered, scheduled, with a calendar file", async () => {
    const { id } = await desk.json<{ id: string }>("draft", "sent", "ana");
    const shown = await desk.run("draft", "show", id);
    expect(shown.out).toContain("It went out on ");
    expect(shown.err + shown.out).not.toMatch(/Sent it:|Change it:/);
    const later = ["interview", "reply", "ana", "--reply", "I am swamped until February."];
    expect((await desk.run(...later)).out).toMatch(
      /That is not a no\.[\s\S]*weakties promise \S+ "ask again"/,
    );
    const absent = ["interview", "reply", "ana", "--reply", "Automatic reply: away until 10 March."];
    expect((await desk.run(...absent)).out).toMatch(/promise [\s\S]*your letter waits for them/);
    const never = ["interview", "reply", "ana", "--reply", "No, and please don't contact me again."];
    expect((await desk.run(...never)).out).toMatch(/weakties edit \S+ --preferences doNotContact=true/);
    const back = await desk.run("draft", "take-back", "ana");
    expect(back.out).toMatch(/^Taken back: it did not go out/);
    expect((await desk.run("draft", "take-back", "ana")).err).toContain(
      "“weakties drafts --sent” lists them.",
    );
    await desk.json("draft", "sent", "ana");
    expect((await desk.run("drafts", "--sent")).out).toContain("Ana Silva");
    expect((await desk.json<{ state: string }>("interview", "show", "ana")).state).toBe("asked");
    await desk.json("interview", "answered", "ana");
    const arranged = await desk.json<{ startsAt: number }>(
      "interview",
      "scheduled",
      "ana",
      "--starts-at",
      "2039-03-31T14:30",
      "--place",
      "the café",
    );
    expect(arranged.startsAt).toBe(Date.UTC(2039, 2, 31, 12, 30));
    expect((await desk.run("calendar")).out).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART/);
  });

  it("[R13] [R18] [R55] keeps an answer to a question, takes a document out again, and a line about a career back", async () => {
    const said = await desk.run(
      "question",
      "answered",
      "ana",
      "1",
      "Half bench,",
      "half meetings.",
      "--off-record",
    );
    expect(said).toMatchObject({ code: 0, err: "" });
    expect((await desk.run("interview", "show", "ana")).out).toContain("Half bench, half meetings.");
    expect((await desk.run("question", "answered", "ana", "99", "x")).err).toContain(
      "There is no question 99",
    );
    await desk.json("career", "add", "Patent law");
    const cv = join(desk.home, "cv.txt");
    writeFileSync(cv, "Noor\nCell biologist\n");
    const document = await desk.json<{ id: string }>("document", "ana", "--file", cv);
    const copy = join(desk.home, "copy.txt");
    expect((await desk.run("document", "file", document.id, "--out", copy)).out).toContain("copy.txt");
    expect(readFileSync(copy, "utf8")).toBe("Noor\nCell biologist\n");
    const { id } = await desk.json<{ id: string }>(
      "career",
      "evidence",
      "patent",
      "a",
      "dry",
      "read",
      "--direction",
      "against",
    );
    expect((await desk.run("career", "show", "patent")).out).toContain("a dry read");
    await desk.json("career", "evidence", "remove", id);
    expect((await desk.run("career", "show", "patent")).out).not.toContain("a dry read");
  });

  it("prints the sheet to prepare with", async () => {
    const sheet = await desk.run("prep", "ana");
    expect(sheet.out).toContain("Questions");
    expect(sheet.out).toContain("31 March 2039 at 14:30, the café");
    expect(sheet.out.split("\n").length).toBeLessThan(66);
  });

  it("[R33] offers other times for a talk that has to move, and prepares for what is to come rather than for what was", async () => {
    await desk.json("add", "Anaïs Roux", "--familiarity", "stranger", "--role", "chemist");
    const was = await desk.json<{ id: string }>("interview", "plan", "roux");
    await desk.json("interview", "held", was.id, "--at", "2026-03-01T10:00");
    const next = await desk.json<{ id: string }>("interview", "plan", "roux");
    expect(await desk.json("prep", "roux")).toMatchObject({ interview: { id: next.id } });
    await desk.json("interview", "scheduled", next.id, "--starts-at", "2039-05-02T10:00");
    expect(await desk.json("interview", "show", "roux")).toMatchObject({ id: next.id });
    const moved = await desk.run("interview", "close", next.id, "moved");
    expect(moved.out).toMatch(/Offer other times: weakties draft \w+ --kind confirmation --interview-id \w+/);
    const letter = await desk.run("draft", "roux", "--kind", "confirmation", "--no-keep");
    expect(letter.out).toMatch(/on Monday 2 May 2039 at 10:00.*, does not work out after all\./s);
    await desk.json("erase", "roux", "--confirm", "Anaïs Roux");
  });

  it("[R34] records what was learned and how it stands, and [R35] has the thanks ready", async () => {
    await desk.json(
      "interview",
      "held",
      "ana",
      "--at",
      new Date().toISOString(),
      "--learned",
      "She reads two inventions a day",
      "--standing",
      "warm",
    );
    const thanks = await desk.json<Letter>("draft", "ana", "--kind", "thanks");
    expect(thanks.interviewId).toBe((await desk.json<{ id: string }>("interview", "show", "ana")).id);
    expect(thanks.body).toMatch(/thank/i);
    expect(thanks.body).toContain("you read two inventions a day");
    await desk.json("draft", "sent", thanks.id);
    expect((await desk.json<{ state: string }>("interview", "show", "ana")).state).toBe("thanked");
  });

  it("[R9] shows what the notes of the talk say, and writes it down with --keep, once", async () => {
    await desk.json("interview", "edit", "ana", "--notes", "I send her the poster on Friday\nshe loves dogs");
    const shown = await desk.run("interview", "notes", "ana");
    expect(shown.out).toMatch(/1 +You promised +Ana \S+ +Send her the poster, by/);
    expect(shown.out).toContain("Not read; it stays in your notes: “She loves dogs”");
    expect(shown.out).toContain("Nothing has been written.");
    const kept = await desk.run("interview", "notes", "ana", "--keep");
    expect(kept.out).toMatch(/Written down: Ana.*\n.*\n.*capture undo --id/);
    expect((await desk.run("show", "ana")).out).toContain("Send her the poster");
    expect((await desk.run("interview", "notes", "ana", "--keep")).out).toContain(
      "Nothing in these notes waits to be written down.",
    );
  });

  it("[R17] [R36] keeps advice, its day, what was done, what came of it, and that they know", async () => {
    await desk.json("advice", "ana", "take", "the", "June", "course");
    expect((await desk.run("advice", "step", "june course", "--on", "2039-05-01")).out).toContain(
      "Set for 2039-05-01",
    );
    expect((await desk.run("show", "ana")).out).toContain("set for 2039-05-01");
    const did = await desk.run("advice", "did", "ana", "I applied");
    expect(did.out).toMatch(/^Noted, what you did: “I applied”\n.*weakties advice outcome \w+ WORDS/);
    const came = await desk.run("advice", "outcome", "ana", "I got in", "--outcome", "good");
    expect(came.out).toMatch(/weakties draft \w+ --kind outcome --advice-id \w+\n/);
    const again = await desk.run("advice", "outcome", "ana", "I got a place", "--outcome", "good");
    expect(again.out).toMatch(/^Instead of: “I got in”\nNoted, what came of it: “I got a place”\n/);
    await desk.run("advice", "outcome", "ana", "I got in", "--outcome", "good");
    const { suggestions } = await desk.json<{ suggestions: readonly { kind: string }[] }>("today");
    expect(suggestions.map((each) => each.kind)).toContain("tell");
    const news = await desk.json<Letter>("draft", "ana", "--kind", "outcome", "--advice-id", "ana");
    expect(news.body).toContain("I got in");
    await desk.json("draft", "sent", news.id);
    const { advice } = await desk.json<{ advice: readonly { toldAt: number | null }[] }>("show", "ana");
    expect(advice[0]?.toldAt).not.toBeNull();
  });

  it("begins with a line of Today by its number, and puts one off", async () => {
    const before = await desk.json<{ suggestions: readonly { key: string }[] }>("today");
    expect((await desk.run("do", "1")).code).toBe(0);
    await desk.json("not-now", "1");
    const after = await desk.json<{ suggestions: readonly { key: string }[] }>("today");
    expect(after.suggestions.map((each) => each.key)).not.toContain(before.suggestions[0]?.key);
  });

  it("writes down a contact in one line", async () => {
    expect((await desk.run("log", "imre", "met", "at", "the", "poster", "--kind", "event")).code).toBe(0);
    expect((await desk.run("show", "imre")).out).toContain("met at the poster");
    expect((await desk.run("show", "imre")).out).not.toMatch(/\d %/);
    expect((await desk.run("show", "imre", "--why")).out).toMatch(
      /Chance of contact by itself this month: \d+ %/,
    );
  });

  it("[R26] notes a new job, which is a line on Today and a letter about it, and takes it back", async () => {
    await desk.json("add", "Lin Moreau", "--familiarity", "known", "--organization", "Lyon Science Museum");
    const noted = await desk.run("moved", "lin", "--organization", "Verdant", "--role", "Curator");
    expect(noted.out).toMatch(/^Lin Moreau is at Verdant as Curator since \d{4}-\d\d-\d\d\./);
    expect((await desk.run("today")).out).toContain("Lin Moreau has a new position: Curator, Verdant.");
    // Numbers stand behind "why", and nowhere before it (R63).
    expect((await desk.run("today")).out).not.toContain("What it could bring");
    expect((await desk.run("today", "--why")).out).toContain(
      "What it could bring: they are new in their position",
    );
    const letter = await desk.json<Letter>("draft", "lin");
    expect(letter.body).toContain("new position as curator at Verdant");
    await desk.run("moved-back", "lin");
    expect((await desk.run("show", "lin")).out).not.toContain("Verdant");
  });

  it("reads an invitation from the file that is named, from what is piped in, and as it stands", async () => {
    const mail = [
      "BEGIN:VCALENDAR",
      "METHOD:REQUEST",
      "BEGIN:VEVENT",
      "UID:file-1",
      "DTSTAMP:20261201T080000Z",
      "DTSTART:20301210T140000Z",
      "ORGANIZER;CN=Carla Rossi:mailto:carla@example.org",
      "SUMMARY:Twenty minutes",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n");
    const file = join(desk.home, "invitation.ics");
    writeFileSync(file, mail);
    for (const ran of [
      await desk.run("interview", "invitation", file),
      await desk.piped(mail, "interview", "invitation", "-"),
      await desk.run("interview", "invitation", mail),
    ])
      expect(ran).toMatchObject({
        code: 0,
        out: expect.stringContaining("Carla Rossi proposes 10 December 2030"),
      });
    const none = await desk.run("interview", "invitation", join(desk.home, "nothing.ics"));
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("nothing.ics") });
  });
});
