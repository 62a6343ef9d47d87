import { expect, it } from "vitest";
import { ASK_AGAIN, isOffer } from "./ask-again.ts";

it("tells what is promised for them from asking them again, which they are not given", () => {
  expect(
    [ASK_AGAIN, "Ask again ", "send our protocol", "ask again about the June course"].map((text) =>
      isOffer({ text }),
    ),
  ).toEqual([false, false, true, true]);
});
