import { expect, it } from "vitest";
import { adviceItself } from "./itself.ts";

it.each([
  ["She told me to apply for the June course at EMBL", "Apply for the June course at EMBL"],
  ["told me to apply for the June course", "Apply for the June course"],
  ["Ana advised me to learn Python", "Learn Python"],
  ["Ana Ruiz has advised me not to wait", "Do not wait"],
  ["She said I should talk to Bob Stone", "Talk to Bob Stone"],
  ["Dr. Kovács suggested that I write a blog", "Write a blog"],
  ["he warned me not to sign early", "Do not sign early"],
  ["Apply for the June course", "Apply for the June course"],
  ["To write to the editor", "To write to the editor"],
  ["Tell them what you want", "Tell them what you want"],
  ["told me to ", "told me to"],
])("[R38] takes the telling off an advice: %s", (note, itself) => {
  expect(adviceItself(note)).toBe(itself);
});
