import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LABEL } from "../testing.ts";
import { reviewPage } from "./page.ts";

const SHOWN = {
  subject: "Lumen",
  body: "Dear Ana,\n\nthanks.\n\nLin",
  line: "We have never met.",
  name: "Lin",
};
const PAGE = await reviewPage(SHOWN, LABEL, "aa");

describe("the file for a friend", () => {
  it("[R42] lets only its own style and script run, by their hashes, and loads nothing", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(PAGE) ?? [];
    for (const [kind, tag] of [
      ["style-src", "style"],
      ["script-src", "script"],
    ]) {
      const [, text = ""] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(PAGE) ?? [];
      expect(policy).toContain(`${kind} 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    }
    expect(policy.replace(/sha256-[\w+/]+=*/g, "sha256-…").split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'sha256-…'",
      "script-src 'sha256-…'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(PAGE).not.toMatch(/https?:|\bsrc=|\bhref=|@import|url\(/);
  });

  it("[R42] carries its date and the review's number, and says neither when the letter was begun nor how often it was changed", () => {
    expect(PAGE).toContain("Written on 2 March 2026. An answer by 16 March 2026 would help most.");
    const [, label = ""] = /<main ([^>]*)>/.exec(PAGE) ?? [];
    expect(label.match(/data-\w+/g)).toEqual(
      ["review", "made", "until", "shown", "seal", "v", "begin", "end"].map((name) => `data-${name}`),
    );
  });

  it("[R44] asks how the letter comes off, with a few answers in words", () => {
    expect(PAGE).toContain("<legend>How does this come off?</legend>");
    expect(PAGE.match(/name="comes-off"/g)).toHaveLength(6);
    expect(PAGE.match(/name="verdict"/g)).toHaveLength(3);
  });

  it("[R42] shows markup in a letter as text, in whatever part it stands", async () => {
    const evil = `</textarea></script><script>alert(1)</script>"'><img src=x onerror=alert(1)> &amp;`;
    const page = await reviewPage({ subject: evil, body: evil, line: evil, name: evil }, LABEL, evil);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/textarea>/g)).toHaveLength(3);
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt; &amp;amp;");
  });

  it("knows of each paragraph where it stands in the letter", () => {
    const starts = Array.from(
      PAGE.matchAll(/data-part="body" data-start="(\d+)">([^<]*)</g),
      ([, start, text]) => [Number(start), text],
    );
    for (const [start, text] of starts)
      expect(SHOWN.body.slice(Number(start)).startsWith(String(text))).toBe(true);
    expect(starts).toHaveLength(3);
  });
});
