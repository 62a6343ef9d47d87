import { expect, it } from "vitest";
import { name } from "./fields.ts";

it("keeps a name on one line, without what turns the direction of writing, and with the joiners that names need", () => {
  expect(name.parse(" Ana\t\u202eRuiz\n")).toBe("Ana Ruiz");
  expect(name.parse("\u0645\u06cc\u200c\u0646\u0627 \u0915\u094d\u200d\u0937")).toBe(
    "\u0645\u06cc\u200c\u0646\u0627 \u0915\u094d\u200d\u0937",
  );
  expect(name.safeParse("\u202e\n").success).toBe(false);
});
