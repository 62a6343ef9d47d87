import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";
import { readSources, type Source } from "./source.ts";

/** What Playwright answers of an element as it stands at this very moment, without waiting for it to become so. */
const OF_THIS_MOMENT = new Set([
  "allInnerTexts",
  "allTextContents",
  "count",
  "getAttribute",
  "innerText",
  "inputValue",
  "isChecked",
  "isDisabled",
  "isEnabled",
  "isHidden",
  "isVisible",
  "textContent",
]);

/** Where something is expected of a page that was read once: right on a quick machine, and wrong now and then on a busy one. */
function readOnce({ path, text }: Source): readonly string[] {
  const found: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [read] }) {
      if (callee.type !== "Identifier" || callee.name !== "expect" || read?.type !== "AwaitExpression")
        return;
      const asked = read.argument.type === "CallExpression" ? read.argument.callee : undefined;
      if (asked?.type !== "MemberExpression" || asked.property.type !== "Identifier") return;
      if (OF_THIS_MOMENT.has(asked.property.name))
        found.push(`${path}: ${text.slice(read.start, read.end).replace(/\s+/g, " ")}`);
    },
  }).visit(parseSync(path, text).program);
  return found;
}

it("a journey waits for what it expects of a page, and does not read it once", () => {
  const journeys = readSources(join(import.meta.dirname, "../.."), ["test/journeys"]);
  expect(journeys.length).toBeGreaterThan(20);
  expect(journeys.flatMap(readOnce)).toEqual([]);
});

it("finds where a page is read once", () => {
  const once = "expect(await page.getByLabel(`Who?`).inputValue()).toBe(`Ana`);";
  const until = "await expect.poll(() => page.getByLabel(`Who?`).inputValue()).toBe(`Ana`);";
  expect(readOnce({ path: "test/journeys/a.test.ts", text: once })).toHaveLength(1);
  expect(readOnce({ path: "test/journeys/a.test.ts", text: until })).toEqual([]);
});
