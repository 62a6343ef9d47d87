import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Readable } from "./gather.ts";
import { chunksOf, file, ME, message, NOW, names, read, reasons, wide } from "./mail-testing.ts";
import { readFiles } from "./read-files.ts";

describe("[R61] whose mail it is", () => {
  const letters = [message(ME, "ana@example.org"), message("Ana <ana@example.org>", ME)].join("");

  it("is whose the user says", async () => {
    const { mine } = await read(letters, { mine: [" Me@Example.org "] });
    expect(mine).toEqual({ addresses: ["me@example.org"], inferred: false, because: "You said so." });
    const wrong = await read(letters, { mine: ["other@example.org"] });
    expect(wrong.mine?.because).toBe("You said so, but none of these messages is from or to it.");
    expect(wrong.people).toEqual([]);
  });

  it("is the sender's of what is kept as sent, under a label or in a file of that name", async () => {
    const labelled = [
      message(ME, "ana@example.org", { "X-Gmail-Labels": "Sent" }),
      message("Ana <ana@example.org>", ME),
    ];
    expect((await read(labelled.join(""))).mine).toEqual({
      addresses: ["me@example.org"],
      inferred: true,
      because: "me@example.org sent 1 message kept as sent.",
    });
    for (const name of ["Sent.mbox", "Maildir/.Sent/cur/1:2,S", "Mail/Sent Messages.mbox/mbox"])
      expect((await read(message(ME, "ana@example.org"), {}, name)).mine?.addresses).toEqual([
        "me@example.org",
      ]);
    expect((await read(message(ME, "ana@example.org"), {}, "sent by Ana/a.mbox")).mine?.because).not.toMatch(
      /kept as sent/,
    );
  });

  it("is the sender's of what no server passed on, and whose mailbox the rest was delivered to", async () => {
    const received = {
      Received: "by mx.example.org; 1 Mar 2025 10:00:00 +0000",
      "Delivered-To": "old@example.com",
    };
    const mail = [message(ME, "ana@example.org"), message("Ana <ana@example.org>", ME, received)].join("");
    expect((await read(mail)).mine?.addresses).toEqual(["me@example.org", "old@example.com"]);
  });

  it("counts another address under the same name as theirs once it has sent some", async () => {
    const sent = { "X-Gmail-Labels": "Sent" };
    const mail = Array.from({ length: 9 }, (_, at) =>
      message(at % 3 === 0 ? "Ida Me <ida@example.com>" : ME, "ana@example.org", sent),
    );
    expect((await read(mail.join(""))).mine?.addresses).toEqual(["me@example.org", "ida@example.com"]);
  });

  it("is asked where the mail does not show it, and nobody is made up meanwhile", async () => {
    const reading = await read(letters);
    expect(reading).toMatchObject({ people: [], touches: [], mine: { addresses: [] } });
    expect(reading.problems).toEqual([
      {
        file: "mail.mbox",
        line: null,
        reason: "The mail does not show which address is yours. Say which it is, and the letters come in.",
      },
    ]);
  });
});

it("[R61] turns a name that was written with the family first, where its words or the address show which is which", async () => {
  const letters = [
    '"van der Berg, Jan" <jan@example.org>',
    '"Le Guin, Ursula K." <ulg@example.org>',
    '"Etxeberria Ruiz, Itziar" <itziar.etxeberria@example.org>',
    '"Itziar Ruiz, Lumen" <itziar.ruiz@lumen.example>',
  ].map((to) => message(ME, to));
  const reading = await read(letters.join(""), { mine: ["me@example.org"] });
  expect(names(reading)).toEqual([
    "Itziar Etxeberria Ruiz",
    "Itziar Ruiz",
    "Jan van der Berg",
    "Ursula K. Le Guin",
  ]);
});

describe("[R62] which letters count, and when", () => {
  const mine = ["me@example.org"];

  it("takes the day of a letter from the future from where else it is told, or keeps it out, and says so", async () => {
    const late = message(ME, "ana@example.org", { Date: "1 Jan 2099 00:00:00 +0000" });
    const { people, touches, problems } = await read(late, { mine });
    expect([people.length, touches.map(({ at }) => at), problems]).toEqual([
      1,
      [Date.UTC(2015, 0, 1, 0, 0, 1)],
      [],
    ]);
    const reading = await read(late.replace(/^From - .*/, "From -"), { mine });
    expect(reading).toMatchObject({ people: [], problems: [{ file: "mail.mbox", line: 1 }] });
  });

  it("takes the day of a letter without a date from the server it came by, and else says whose letter it is", async () => {
    const undated = { Date: "", Subject: "The poster" };
    const served = await read(
      message(ME, "ana@example.org", { ...undated, Received: "from a by b; Mon, 3 Mar 2025 10:00:00 +0000" }),
      { mine },
    );
    expect(served).toMatchObject({ problems: [], people: [{}] });
    const alone = message("Ana Ruiz <ana@example.org>", ME, undated).replace(/^From - .*/, "From -");
    const reading = await read(alone, { mine });
    expect(reading.problems).toMatchObject([
      {
        line: 1,
        reason:
          "“The poster” from Ana Ruiz has no date that can be read, nor says a server when it came. A contact needs " +
          "its day, so it is left out; where you know the day, write it down on their page.",
      },
    ]);
  });

  it("says of a letter whose headers are longer than anybody's that not all of them were read", async () => {
    const names = Array.from({ length: 9_000 }, (_, at) => `"Ana Ruiz" <ana${at}@example.org>`).join(",\n ");
    const letter = message(names, ME, { Date: "3 Mar 2025 10:00:00 +0000" });
    const reading = await read(letter.replace(/^From - .*/, "From -"), { mine });
    expect(reading.problems).toEqual([
      expect.objectContaining({
        line: 1,
        reason:
          "The message has headers of more than 256 KB, of which the rest was not read; it is left out.",
      }),
    ]);
  });

  it("counts a letter once of which folders and files have several copies", async () => {
    const one = message("Zoë <zoe@example.org>", ME);
    const two = message("Imre <imre@example.org>", ME) + message("Imre <imre@example.org>", ME);
    const reading = await readFiles(
      [file(one + two + one, "All Mail.mbox"), file(one, "INBOX.mbox")],
      { mine, keep: [], known: [], now: NOW, timeZone: "UTC" },
      () => {},
    );
    expect([names(reading), reading.touches.length]).toEqual([["Imre"], 2]);
    expect(reading.leftOut).toMatchObject([{ address: "zoe@example.org", messages: 1 }]);
  });

  it("counts a letter once that stands there with an id and without", async () => {
    const letter = message(ME, "Ana <ana@example.org>", { Date: "3 Mar 2025 10:00:00 +0000" });
    const bare = letter.replace(/Message-ID: .*\n/, "");
    const { touches } = await read(bare + letter, { mine: ["me@example.org"] });
    expect(touches.map((each) => each.messageId.startsWith("hash:"))).toEqual([false]);
  });

  it("takes nobody from a message that the file ends within, and not my address either", async () => {
    const whole = message(ME, "Ana <ana@example.org>", { "X-Gmail-Labels": "Sent" });
    const cut = message("Imre <imre@example.org>", "Ida Me <me@example.org>").slice(0, 70);
    const reading = await read(whole + cut);
    expect(names(reading)).toEqual(["Ana"]);
    expect(reading.problems).toEqual([
      { file: "mail.mbox", line: 11, reason: expect.stringContaining("file ends within this message") },
    ]);
    const alone = await read(
      "From: Imre <imre@example.org>\nDate: 3 Mar 2025 10:00:00 +0000\nTo: me@exam",
      {},
      "a.eml",
    );
    expect([alone.people, alone.mine, alone.problems.map((each) => each.line)]).toEqual([[], null, [1]]);
  });

  it("reads a message whose headers show where they end, and of one cut off later what tells which it is", async () => {
    const opening = "From: Imre <imre@example.org>\nTo: me@example.org\nDate: 3 Mar 2025 10:00:00 +0000\n";
    const single = async (rest: string) => {
      const reading = await read(opening + rest, { mine }, "a.eml");
      return [reading.touches.map(({ subject, messageId }) => [subject, messageId]), reading.problems.length];
    };
    expect(await single("Subject: s\nMessage-ID:\n <1@x>")).toEqual([[["s", "1@x"]], 0]);
    expect(await single("Message-ID: <1@x>\nSubject: half a sub")).toEqual([[["", "1@x"]], 1]);
    expect(await single("Message-ID: <1@x>\nX-Mailer: Some")).toEqual([[["", "1@x"]], 1]);
    expect(await single("Subject: s\nMessage-ID: <1@")).toEqual([[], 1]);
    const mailbox = await read(
      `${message(ME, "Imre <imre@example.org>")}From - Thu Jan  1 00:00:01 2015\n${opening}Message-ID: <1@x>`,
      { mine },
    );
    expect(mailbox.touches.map(({ messageId }) => messageId)).toContain("1@x");
    expect(mailbox.problems).toEqual([]);
  });

  it.each([
    ["lines that end in CR", (text: string) => new TextEncoder().encode(text.replaceAll("\n", "\r"))],
    ["UTF-16 with a mark", (text: string) => wide(`\ufeff${text}`)],
    ["UTF-16 without one", (text: string) => wide(text)],
    ["a blank line before all", (text: string) => new TextEncoder().encode(`\n\r\n${text}`)],
  ])("reads a mailbox and a single message in %s", async (_, written) => {
    const sent = message(ME, "Zoë <zoe@example.org>", { Subject: "Grüße", "Message-ID": "<1@x>" });
    for (const [name, text] of [
      ["mail.mbox", sent + message("zoe@example.org", ME)],
      ["one.eml", sent.replace(/^.*\n/, "")],
    ] as const) {
      const reading = await readFiles(
        [{ ...file(""), name, bytes: () => chunksOf(written(text), 7) }],
        { mine, keep: [], known: [], now: NOW, timeZone: "UTC" },
        () => {},
      );
      expect([name, reading.problems, names(reading)]).toEqual([name, [], ["Zoë"]]);
      expect(reading.touches[0]).toMatchObject({ subject: "Grüße", messageId: "1@x", direction: "out" });
      expect(reading.touches).toHaveLength(name === "one.eml" ? 1 : 2);
    }
  });

  it.each(["\n", "\r\n"])(
    "reads an MMDF mailbox with lines that end in %j, whatever the pieces",
    async (end) => {
      const mark = "\x01\x01\x01\x01\n";
      const bare = (text: string) => text.replace(/^.*\n/, "");
      const text = [
        bare(message(ME, "ana@example.org")),
        message("Ana <ana@example.org>", ME),
        bare(message(ME, "ana@example.org")).replace("Body", "\x01\x01 \x01\x01\x01\x01\x01\nBody"),
      ].map((each) => `${mark}${each.trimEnd()}\n${mark}`);
      const bytes = new TextEncoder().encode(text.join("").replaceAll("\n", end));
      for (const size of [1, 3, 64, 100_000]) {
        const reading = await readFiles(
          [{ ...file(""), bytes: () => chunksOf(bytes, size) }],
          { mine, keep: [], known: [], now: NOW, timeZone: "UTC" },
          () => {},
        );
        expect([reading.touches.length, names(reading), reading.problems]).toEqual([3, ["Ana"], []]);
        expect(reading.people[0]?.source.line).toBe(1);
      }
    },
  );

  it("knows a message without an id by its date, sender and subject", async () => {
    const text = message(ME, "ana@example.org", { "Message-ID": "" });
    const [first, second] = [
      await read(text, { mine }),
      await read(`${message(ME, "b@example.org")}${text}`, { mine }),
    ];
    expect(first.touches[0]?.messageId).toMatch(/^hash:/);
    expect(second.touches.map((each) => each.messageId)).toContain(first.touches[0]?.messageId);
  });
});

it("reads the mail and calendar within an archive, as Google Takeout has them", async () => {
  const mail = message(ME, "ana@example.org") + message("Ana <ana@example.org>", ME);
  const calendar =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101T100000Z\nATTENDEE:mailto:kim@example.org\nEND:VEVENT\n";
  const text = (content: string) => new TextEncoder().encode(content);
  const zip = zipSync({
    "Takeout/Mail/All mail.mbox": text(mail),
    "Takeout/Calendar/work.ics": text(calendar),
  });
  const archive = {
    name: "takeout.zip",
    size: zip.length,
    async *bytes() {
      yield zip;
    },
  };
  const wishes = { mine: ["me@example.org"], keep: [], known: [], now: NOW, timeZone: "UTC" };
  const reading = await readFiles([archive], wishes, () => {});
  expect(reading.problems).toEqual([]);
  expect(reading.touches.map(({ address, kind }) => [address, kind])).toEqual([
    ["ana@example.org", "mail"],
    ["ana@example.org", "mail"],
    ["kim@example.org", "meeting"],
  ]);
});

describe("[R61] a letter that was saved by itself", () => {
  const letter = message("Ana Ruiz <ana@example.org>", ME).replace(/^From .*\n/, "");
  const passedOn = `Received: from mx.example.org; Mon, 3 Mar 2025 10:00:01 +0000\n${letter}`;

  it("brings its writer, and is the receiver's whom a server passed it on to", async () => {
    const reading = await read(passedOn, {}, "hello.eml");
    expect(reading.mine).toEqual({
      addresses: ["me@example.org"],
      inferred: true,
      because: "The letter went to me@example.org alone.",
    });
    expect(names(reading)).toEqual(["Ana Ruiz"]);
    expect(reading.touches).toMatchObject([{ address: "ana@example.org", direction: "in" }]);
  });

  it("is the receiver's too where its writer is known, and nobody's where only a copy could tell", async () => {
    expect((await read(letter, { known: ["ana@example.org"] }, "a.eml")).mine?.addresses).toEqual([
      "me@example.org",
    ]);
    expect((await read(letter, {}, "a.eml")).mine?.addresses).toEqual([]);
    const two = passedOn.replace("To: ", "To: Kim <kim@example.org>, ");
    expect((await read(two, {}, "a.eml")).mine?.addresses).toEqual([]);
  });

  it("[R62] brings no machine, and in a folder or an archive nobody who wrote once", async () => {
    const mine = ["me@example.org"];
    const machine = await read(`Auto-Submitted: auto-replied\n${passedOn}`, { mine }, "a.eml");
    expect(machine.people).toEqual([]);
    const inFolder = { ...file(passedOn, "mail/cur/1"), within: true };
    const wishes = { mine, keep: [], known: [], now: NOW, timeZone: "UTC" };
    expect((await readFiles([inFolder], wishes, () => {})).people).toEqual([]);
  });
});

it("[R61] knows sent mail by Gmail's label in whatever language", async () => {
  for (const label of ["Gesendet,Wichtig", "=?UTF-8?Q?Messages_envoy=C3=A9s?=", "送信済みメール"]) {
    const [from, to] = ["ida@old.example", "ana@example.org"];
    const { mine } = await read(
      message(from, to, { "X-Gmail-Labels": label }) + message(to, "imre@example.org"),
    );
    expect([label, mine?.addresses]).toEqual([label, ["ida@old.example"]]);
  }
});

describe("[R61] what was never sent", () => {
  it("counts for nothing in a Maildir that marks it so, and marks of the user's own say nothing", async () => {
    const letter = message(ME, "ana@example.org").replace(/^.*\n/, "");
    const reasons = async (name: string) => (await read(letter, { mine: ["me@example.org"] }, name)).problems;
    expect((await reasons("Maildir/cur/1.desk:2,DS")).map(({ reason }) => reason)).toEqual([
      "1 draft was never sent.",
    ]);
    expect(await reasons("Maildir/cur/1.desk:2,Sd")).toEqual([]);
  });

  const sent = message(ME, "ana@example.org", { "X-Gmail-Labels": "Sent" });

  it.each(["Drafts", "Opened,Drafts", "=?UTF-8?Q?Entw=C3=BCrfe?=", "Brouillons"])(
    "is no contact, and is told: a letter labelled %s",
    async (label) => {
      const draft = message(ME, "kim@example.org", { "X-Gmail-Labels": label });
      const reading = await read(sent + draft);
      expect(names(reading)).toEqual(["ana@example.org"]);
      expect(reading.problems.map(({ reason }) => reason)).toEqual(["1 draft was never sent."]);
    },
  );

  it("passes over what was deleted in Thunderbird, and says how many", async () => {
    const marked = (to: string, status: string) => message(ME, to, { "X-Mozilla-Status": status });
    const mail = marked("Ana Ruiz <ana@example.org>", "0001") + marked("kim@example.org", "0009");
    const reading = await read(mail, { mine: ["me@example.org"] });
    expect(names(reading)).toEqual(["Ana Ruiz"]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual([
      "1 message was deleted in the mail program, and stays out.",
    ]);
    const more = await read(mail + marked("lin@example.org", "1008"), { mine: ["me@example.org"] });
    expect(more.problems.map(({ reason }) => reason)).toEqual([
      "2 messages were deleted in the mail program, and stay out.",
    ]);
  });

  it("is known by Thunderbird's mark, and by the file it lies in", async () => {
    const marked = message(ME, "kim@example.org", { "X-Mozilla-Draft-Info": "internal/draft; vcard=0" });
    expect(names(await read(sent + marked))).toEqual(["ana@example.org"]);
    const filed = await read(message(ME, "kim@example.org"), {}, "Mail/Drafts");
    expect([filed.people, filed.problems.map(({ reason }) => reason)]).toEqual([
      [],
      ["1 draft was never sent."],
    ]);
  });
});

it("[R62] leaves out what lay among the unwanted mail", async () => {
  const spam = message("Win <win@example.net>", ME, { "X-Gmail-Labels": "Spam,Unread" });
  const reading = await read(message(ME, "ana@example.org") + spam + spam.replace("@x>", "@y>"));
  expect(reasons(reading)).toEqual({ "win@example.net": "It was among the unwanted mail." });
});

/** As a damaged disk leaves it: bytes of every value, the same each time. */
function noise(length: number): string {
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed >> 16;
  };
  return Array.from({ length }, () => String.fromCharCode(next() & 0xff)).join("");
}

const raw = (text: string, name: string): Readable => ({
  ...file("", name),
  async *bytes() {
    yield Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  },
});

it.each(["", "\n"])(
  "keeps good letters and cards beside bytes that are no text, and names the line (%j)",
  async (end) => {
    const wishes = { mine: [], keep: [], known: [], now: NOW, timeZone: "UTC" };
    const ana = message("Ana Ruiz <ana@example.org>", ME) + message(ME, "ana@example.org");
    const imre = message("Imre <imre@example.org>", ME) + message(ME, "imre@example.org");
    const mail = await readFiles([raw(ana + noise(3_000) + end + imre, "mail.mbox")], wishes, () => {});
    expect(mail.people.map(({ name }) => name).toSorted()).toEqual(["Ana Ruiz", "Imre"]);
    expect(mail.touches).toHaveLength(4);
    const behind = (problem: { line: number | null } | undefined, good: string) =>
      (problem?.line ?? 0) - good.split("\n").length;
    expect(behind(mail.problems[0], ana), "a line of it may look like text").toBeOneOf([0, 1, 2]);
    expect(mail.problems[0]?.reason).toContain("no text");
    const card = (name: string) => `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nEND:VCARD\n`;
    const cards = await readFiles(
      [raw(card("Ana") + noise(500) + end + card("Imre"), "c.vcf")],
      wishes,
      () => {},
    );
    expect(cards.people.map(({ name }) => name)).toEqual(["Ana", "Imre"]);
    expect(behind(cards.problems[0], card("Ana"))).toBeOneOf([0, 1, 2]);
    expect(cards.problems.map(({ reason }) => reason)).not.toContainEqual(expect.stringContaining("no END"));
  },
);

it.each([
  ["a picture", "\u0089PNG\r\n\u001a\n"],
  ["a PDF", "%PDF-1.7\n"],
  ["noise", ""],
  ["a program that names a card", "\u007fELF\u0001\u0002BEGIN:VCARD\nFN:Ana\n"],
])("refuses %s whole, in a sentence", async (_, begins) => {
  const wishes = { mine: [], keep: [], known: [], now: NOW, timeZone: "UTC" };
  const { people, problems } = await readFiles([raw(begins + noise(5_000), "x.vcf")], wishes, () => {});
  expect(people).toEqual([]);
  expect(problems).toMatchObject([{ file: "x.vcf", line: null, reason: expect.stringMatching(/^This is/) }]);
});
