import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { readReply } from "./reply.ts";
import { replyInWords } from "./reply-in-words.ts";

const said = (text: string) => replyInWords(readReply(text, "2027-03-03" as DateText), "Ana");

it("[R33] says what a reply seems to mean and by which words, and takes a no as an answer", () => {
  expect(said("Happy to talk on Tuesday.")).toBe("This reads as a yes: “Happy to”.");
  expect(said("I have no time for this.")).toBe(
    "This reads as a no: “no time”. A clear no is a kindness too.",
  );
  expect(said("Write again after Easter.")).toMatch(/^This reads as “later”: “.+”\. That is not a no\.$/);
  expect(said("Send me your questions.")).toMatch(/yes.*Ana would rather answer in writing\.$/);
  expect(said("I am on leave, my colleague Bob might help.")).toMatch(
    /not a no\. It names Bob: somebody to ask as well\?$/,
  );
  expect(said("Ask Rosa or contact Lin Chen.")).toMatch(/names Rosa and Lin Chen/);
  expect(said("I no longer work at EMBL. Ask Kai Berg (kai@embl.example).")).toBe(
    "This reads as “I am not there any more”: “no longer work at”. That is no answer to you. It names Kai Berg <kai@embl.example>: somebody to ask as well?",
  );
  expect(said("Delivery has failed to these recipients: ana@example.org")).toBe(
    "This reads as “it did not arrive”: “Delivery has failed”. That is no answer: the address may be wrong.",
  );
  expect(said("Who gave you my name?")).toMatch(/^Nothing in it says yes or no/);
});
