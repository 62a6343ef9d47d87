import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";

const WORD = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewi";
const PHONE = { width: 360, height: 780 };
const BIN = join(import.meta.dirname, "../../bin/weakties");

describe.skipIf(!chromiumIsThere)("a name of one long word", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const env = { ...process.env, WEAKTIES_HOME: desk.weakties.folder };
    const run = (...words: readonly string[]) => execFileSync(BIN, words, { env });
    run("add", WORD, "--organization", `Institut ${WORD}`, "--familiarity", "known");
    run("interview", "plan", WORD);
    run("career", "add", WORD);
    await desk.page.setViewportSize(PHONE);
  });
  afterAll(() => desk?.close());

  it.each(["/", "/people", "/conversations", "/careers", "/network"])(
    "stands whole on a phone and widens nothing: %s",
    async (place) => {
      const { page, weakties } = desk;
      await page.goto(weakties.origin + place);
      const named = page.locator("main").getByText(WORD).first();
      await named.waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
      const isCut = await named.evaluate((part) => {
        const clips = part.ownerDocument.defaultView?.getComputedStyle(part).overflowX !== "visible";
        return clips && part.scrollWidth > part.clientWidth + 1;
      });
      expect(isCut).toBe(false);
    },
  );
});
