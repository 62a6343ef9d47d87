import { describe, expect, it } from "vitest";
import { ME, message, names, read, reasons } from "./mail-testing.ts";

describe("[R62] who is left out of the mail, and the way back", () => {
  const mine = ["me@example.org"];

  it("takes whom I wrote to, who answered, and who wrote more than once", async () => {
    const mail = [
      message(ME, 'Ana Ruiz <ana@example.org>, "Nagy, Imre" <imre@example.org>'),
      message("Uwe <uwe@example.org>", ME, { "In-Reply-To": "<m0@x>" }),
      message("Zoë <zoe@example.org>", ME),
      message("Zoë <zoe@example.org>", ME),
      message("Once <once@example.org>", ME),
    ].join("");
    const reading = await read(mail, { mine });
    expect(names(reading)).toEqual(["Ana Ruiz", "Imre Nagy", "Uwe", "Zoë"]);
    expect(reading.touches.map(({ address, direction }) => [address, direction])).toEqual([
      ["ana@example.org", "out"],
      ["imre@example.org", "out"],
      ["uwe@example.org", "in"],
      ["zoe@example.org", "in"],
      ["zoe@example.org", "in"],
    ]);
    expect(reasons(reading)).toEqual({
      "once@example.org": "They wrote to you once, and you have not written to them.",
    });
    expect(reading.leftOut).toMatchObject([{ name: "Once", kind: "once" }]);
    expect(names(await read(mail, { mine, keep: ["Once@example.org"] }))).toContain("Once");
    expect(names(await read(mail, { mine, known: ["once@example.org"] }))).toContain("Once");
  });

  it.each([
    ["me@example.org", "me+jobs@example.org", "me@example.org"],
    ["me.too@gmail.com", "metoo+jobs@googlemail.com", "m.e.too@gmail.com"],
  ])("takes a form of my own address for mine: %s", async (said, from, to) => {
    const reading = await read(
      [
        message(`Me <${from}>`, "Ana Ruiz <ana@example.org>"),
        message("Uwe <uwe@example.org>", to, { "In-Reply-To": "<m0@x>" }),
        message("M <m.e@example.org>", "x@example.org"),
      ].join(""),
      { mine: [said] },
    );
    expect(names(reading)).toEqual(["Ana Ruiz", "Uwe"]);
    expect(reasons(reading)).toEqual({ "m.e@example.org": "It was not addressed to you." });
    expect(reading.mine).toMatchObject({ because: "You said so." });
    expect(reading.mine?.addresses).toContain(from);
  });

  it("[R61] tells an address under my own name from people and machines: it may be mine, too", async () => {
    const mail = [
      message("Noor Haddad <me@example.org>", "Ana Ruiz <ana@example.org>"),
      message("NOOR HADDAD <noor@college.example>", "Ben <ben@example.org>"),
      message("Ines Duarte <ines@example.org>", "group@example.org"),
      message("no-reply@example.com", ME),
    ].join("");
    const { leftOut } = await read(mail, { mine });
    expect(leftOut.map(({ address, kind, reason }) => [address, kind, reason])).toEqual([
      ["ines@example.org", "to-others", "It was not addressed to you."],
      ["no-reply@example.com", "machine", "The address is a machine's."],
      ["noor@college.example", "perhaps-mine", "It bears your name: perhaps it is yours, too."],
    ]);
    expect(names(await read(mail, { mine: [...mine, "noor@college.example"] }))).toEqual(["Ana Ruiz", "Ben"]);
  });

  it("leaves out lists, machines, mass mail and mail to others, each with its reason", async () => {
    const many = Array.from({ length: 20 }, (_, at) => `p${at}@example.org`).join(", ");
    const mail = [
      message("talk@lists.example.org", ME, { "List-Id": "<talk.lists.example.org>" }),
      message("Ana <ana@example.org>", "talk@lists.example.org", {
        "List-Post": "<mailto:talk@lists.example.org>",
      }),
      message(ME, "talk@lists.example.org"),
      message("shop@example.com", ME, { Precedence: "bulk" }),
      message("no-reply@example.com", ME),
      message("away@example.com", ME, { "Auto-Submitted": "auto-replied" }),
      message("news@example.com", ME, { "List-Unsubscribe": "<https://example.com/u>" }),
      message("chair@example.org", `${many}, ${ME}`),
      message("x@example.org", "y@example.org"),
      message(ME, many),
    ].join("");
    const reading = await read(mail, { mine });
    expect(names(reading)).toEqual([]);
    expect(reasons(reading)).toEqual({
      "ana@example.org": "It came over a mailing list.",
      "away@example.com": "A machine wrote it.",
      "chair@example.org": "It went to 21 people at once.",
      "news@example.com": "It is mass mail: it offers to unsubscribe.",
      "no-reply@example.com": "The address is a machine's.",
      "shop@example.com": "It is marked as bulk mail.",
      "talk@lists.example.org": "It is a mailing list.",
      "x@example.org": "It was not addressed to you.",
    });
    expect(names(await read(mail, { mine, keep: ["shop@example.com", "talk@lists.example.org"] }))).toEqual([
      "shop@example.com",
      "talk@lists.example.org",
    ]);
  });

  it("names what came by Bcc or to many from whom else is known, and takes it in where that is wanted", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}@example.org`).join(", ");
    const mail = [
      message(ME, "Ana <ana@example.org>"),
      message("Ana <ana@example.org>", ME),
      message("Ana <ana@example.org>", `${many}, ${ME}`),
      message(ME, "Imre <imre@example.org>"),
      message("Imre <imre@example.org>", "undisclosed-recipients:;"),
    ].join("");
    const reading = await read(mail, { mine });
    expect(reasons(reading)).toEqual({
      "ana@example.org": "It went to 41 people at once.",
      "imre@example.org": "It was not addressed to you.",
    });
    expect(reading.leftOut).toMatchObject([
      { name: "Ana", kind: "to-others", messages: 1 },
      { name: "Imre", kind: "to-others", messages: 1 },
    ]);
    expect(reading.touches).toHaveLength(3);
    const kept = await read(mail, { mine, keep: ["ana@example.org", "imre@example.org"] });
    expect([kept.touches.length, kept.leftOut]).toEqual([5, []]);
  });

  it("says which letters of my own count for nobody: to many at once, and by Bcc alone", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}@example.org`).join(", ");
    const said = async (...letters: readonly string[]) =>
      (await read(letters.join(""), { mine })).problems.map(({ line, reason }) => [line, reason]);
    expect(await said(message(ME, many, { Subject: "Season's greetings" }))).toEqual([
      [1, "“Season's greetings” went to 40 people at once, and counts as written to none of them."],
    ]);
    expect(await said(message(ME, "undisclosed-recipients:;", { Subject: "I am moving" }))).toEqual([
      [
        1,
        "“I am moving” names nobody but you, as a note to yourself or one that went by Bcc, and counts for nobody.",
      ],
    ]);
    const four = Array.from({ length: 4 }, (_, at) => message(ME, ME, { Subject: `List ${at}` }));
    expect(await said(...four)).toEqual([
      [
        null,
        "4 letters of yours name nobody but you, as a note to yourself or one that went by Bcc, and count for nobody: “List 0”, “List 1”, “List 2”, and 1 more.",
      ],
    ]);
  });

  it("says how many senders are not listed where a mailbox has more than can be, and lists who wrote most", async () => {
    const machines = Array.from({ length: 20_003 }, (_, at) => `${at}@lists.example`);
    const mail = [...machines, "20002@lists.example"].map((from) =>
      message(from, ME, { "List-Id": "<news.lists.example>" }),
    );
    const reading = await read(mail.join(""), { mine });
    expect(reading.leftOut).toHaveLength(20_000);
    expect(reading.leftOut[0]).toMatchObject({ address: "20002@lists.example", messages: 2 });
    expect(reading.problems.map(({ reason }) => reason)).toContain(
      "Of the senders who are left out, 20,000 are listed, those with the most letters; 3 more are not.",
    );
  });
});
