import { expect, it } from "vitest";
import { askAsQuestion } from "./ask-as-question.ts";

it.each([
  ["", ""],
  ["whether the facility takes visitors", "Could you tell me whether the facility takes visitors?"],
  [
    "How people come to patents without a law degree.",
    "Could you tell me how people come to patents without a law degree?",
  ],
  ["courses that were worth it", "Could you tell me about courses that were worth it?"],
  ["What do you do all day", "What do you do all day?"],
  ["is a postdoc needed?", "Is a postdoc needed?"],
  ["to read my plan", "Would you read my plan?"],
  ["to see the machines", "Could I see the machines?"],
  ["for a look at my poster", "May I ask you for a look at my poster?"],
])("[R14] puts “%s” as a question", (ask, question) => {
  expect(askAsQuestion(ask)).toBe(question);
});
