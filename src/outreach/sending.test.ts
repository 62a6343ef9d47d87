import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { emlFor } from "./eml.ts";
import { mailtoFor } from "./mailto.ts";

describe("a letter as a mailto address", () => {
  it("survives the way through a URL with every sign it has", () => {
    const made = mailtoFor("ana+x@example.org", "Über & 50 %?", "Dear Ana,\n\nlines & more = fun\nNoor");
    if (made.kind !== "mailto") throw new Error(made.says);
    const url = new URL(made.href);
    expect(url.pathname).toBe("ana%2Bx@example.org");
    expect(decodeURIComponent(/subject=([^&]*)/.exec(url.search)?.[1] ?? "")).toBe("Über & 50 %?");
    expect(decodeURIComponent(/body=([^&]*)/.exec(url.search)?.[1] ?? "")).toBe(
      "Dear Ana,\r\n\r\nlines & more = fun\r\nNoor",
    );
  });

  it("says so where a mail program would cut it", () => {
    expect(mailtoFor("a@example.org", "s", "word ".repeat(900)).kind).toBe("too-long");
  });
});

describe("a letter as a file", () => {
  it("is read by a mail program as it was written", async () => {
    const body = `Dear Łukasz,\n\n.a line that begins with a dot\n${"ü".repeat(120)} = end \nNoor`;
    const eml = emlFor({
      from: { name: "Noor Haddad", address: "noor@example.org" },
      to: { name: "Łukasz Søndergård, PhD", address: "l@example.org" },
      subject: "A question about working in “industry research”, and how you came to it in the end 🚀",
      body,
    });
    expect(eml.split("\r\n").every((line) => line.length <= 78)).toBe(true);
    const read = await PostalMime.parse(eml);
    expect(read.text?.replace(/\n$/, "")).toBe(body);
    expect(read.to).toEqual([{ name: "Łukasz Søndergård, PhD", address: "l@example.org" }]);
    expect(read.subject).toMatch(/“industry research”, and how you came to it in the end 🚀$/);
  });

  it("lets no line break in a name or subject make a header", async () => {
    const eml = emlFor({
      from: { name: "N", address: "n@example.org\r\nBcc: x@example.org" },
      to: { name: "A\r\nBcc: y@example.org", address: "a@example.org" },
      subject: "s\r\nBcc: z@example.org",
      body: "b",
    });
    expect((await PostalMime.parse(eml)).bcc).toBeUndefined();
    expect(eml).not.toMatch(/^Bcc/m);
  });
});
