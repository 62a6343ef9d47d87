import { expect, it } from "vitest";
import { isMineToDo } from "./promised.ts";

it.each([
  ["introduce her to Imre", true],
  ["I’ll introduce her to Imre", true],
  ["ask Imre whether he would meet her", true],
  ["she could introduce me to Karl Weber at Roche", false],
  ["Introduce me to Karl, she said", false],
  ["To Tomasz, about the light sheet.", false],
])("“%s” is mine to do: %s", (line, mine) => {
  expect(isMineToDo(line)).toBe(mine);
});
