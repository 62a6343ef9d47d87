import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { emlFor } from "./eml.ts";
import { mailtoFor } from "./mailto.ts";

describe("a letter as a mailto address", () => {
  it("survives the way through a URL with every sign it has", () => {
    const made = mailtoFor(["ana+x@example.org"], "Über & 50 %?", "Dear Ana,\n\nlines & more = fun\nNoor");
    if (made.kind !== "mailto") throw new Error(made.says);
    const url = new URL(made.href);
    expect(url.pathname).toBe("ana%2Bx@example.org");
    expect(decodeURIComponent(/subject=([^&]*)/.exec(url.search)?.[1] ?? "")).toBe("Über & 50 %?");
    expect(decodeURIComponent(/body=([^&]*)/.exec(url.search)?.[1] ?? "")).toBe(
      "Dear Ana,\r\n\r\nlines & more = fun\r\nNoor",
    );
  });

  it("lets nothing in an address, a subject or a letter become a header or an error", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (to, subject, body) => {
          const made = mailtoFor([to], subject, body);
          if (made.kind === "too-long") return;
          const [address = "", rest = ""] = made.href.slice("mailto:".length).split("?");
          expect(address).not.toMatch(/[&=\s,;]/);
          expect([...new URLSearchParams(rest).keys()]).toEqual(["subject", "body"]);
          expect(made.href).not.toMatch(/%0D(?!%0A)/);
        },
      ),
    );
    const quoted = mailtoFor(['"a@b"@example.org?bcc=x@example.org'], "s", "b");
    expect(quoted).toMatchObject({
      href: expect.stringMatching(/^mailto:%22a%40b%22%40example\.org%3Fbcc%3Dx@example\.org\?/),
    });
  });

  it("says so where a mail program would cut it", () => {
    expect(mailtoFor(["a@example.org"], "s", "word ".repeat(900)).kind).toBe("too-long");
  });
});

describe("a letter as a file", () => {
  it("[R53] goes to both where it brings two people together", async () => {
    const both = [
      { name: "Ana Ruiz", address: "ana@example.org" },
      { name: "Imre Kovács", address: "imre@example.org" },
    ];
    const letter = {
      from: { name: "N", address: "n@example.org" },
      subject: "Ana, meet Imre",
      body: "Dear both",
    };
    expect((await PostalMime.parse(emlFor({ ...letter, to: both }))).to).toEqual(both);
    const [ana] = both;
    const one = emlFor({ ...letter, to: [...(ana ? [ana] : []), { name: "Imre", address: "" }] });
    expect((await PostalMime.parse(one)).to).toEqual([ana]);
    expect(
      mailtoFor(
        both.map((each) => each.address),
        "s",
        "b",
      ),
    ).toMatchObject({
      href: expect.stringContaining("mailto:ana@example.org,imre@example.org?"),
    });
  });

  it("is read by a mail program as it was written", async () => {
    const body = `Dear Łukasz,\n\n.a line that begins with a dot\n${"ü".repeat(120)} = end \nNoor`;
    const eml = emlFor({
      from: { name: "Noor Haddad", address: "noor@example.org" },
      to: [{ name: "Łukasz Søndergård, PhD", address: "l@example.org" }],
      subject: "A question about working in “industry research”, and how you came to it in the end 🚀",
      body,
    });
    expect(eml.split("\r\n").every((line) => line.length <= 78)).toBe(true);
    const read = await PostalMime.parse(eml);
    expect(read.text?.replace(/\n$/, "")).toBe(body);
    expect(read.to).toEqual([{ name: "Łukasz Søndergård, PhD", address: "l@example.org" }]);
    expect(read.subject).toMatch(/“industry research”, and how you came to it in the end 🚀$/);
  });

  it("is read again as it was, whatever stands in subject, names and text", async () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 120 })
      .map((each) => each.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "-").trim());
    await fc.assert(
      fc.asyncProperty(text, text, text, async (subject, name, body) => {
        const eml = emlFor({
          from: { name: "N", address: "n@example.org" },
          to: [{ name, address: "a@example.org" }],
          subject,
          body,
        });
        expect(eml).toMatch(/^[\x20-\x7e\r\n\t]*$/);
        const read = await PostalMime.parse(eml);
        expect((read.subject ?? "").replace(/\s+/g, " ")).toBe(subject.replace(/\s+/g, " "));
        expect((read.text ?? "").replace(/\n$/, "")).toBe(body);
        expect(read.bcc).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("is dated where the day is known, and unsent in any case", () => {
    const envelope = {
      from: { name: "", address: "" },
      to: [{ name: "", address: "" }],
      subject: "=?utf-8?Q?x?=",
      body: "",
    };
    const eml = emlFor({ ...envelope, at: Date.UTC(2027, 2, 3, 10, 30) });
    expect(eml).toContain("\r\nDate: Wed, 03 Mar 2027 10:30:00 +0000\r\n");
    expect(eml).toContain("X-Unsent: 1");
    expect(eml).toContain("Subject: =?utf-8?B?");
  });

  it("lets no line break in a name or subject make a header", async () => {
    const eml = emlFor({
      from: { name: "N", address: "n@example.org\r\nBcc: x@example.org" },
      to: [{ name: "A\r\nBcc: y@example.org", address: "a@example.org" }],
      subject: "s\r\nBcc: z@example.org",
      body: "b",
    });
    expect((await PostalMime.parse(eml)).bcc).toBeUndefined();
    expect(eml).not.toMatch(/^Bcc/m);
  });
});
