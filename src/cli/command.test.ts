import { expect, it } from "vitest";
import { findCommand, nearest, readPattern } from "./command.ts";
import { spelled } from "./help.ts";

const target = { kind: "operation", operation: "person.add" } as const;
const commands = [
  "people",
  "advice <personId> <text...>",
  "advice outcome <id> <cameOfIt...>",
  "interview plan <personId>",
  "interview held <id>",
].map((pattern) => readPattern(pattern, "", target));

function wordsOf(line: string): string | undefined {
  const found = findCommand(commands, line.split(" "));
  return found.kind === "command" ? found.command.words.join(" ") : undefined;
}

it("finds the command with most words in common", () => {
  expect(wordsOf("advice Ana read more")).toBe("advice");
  expect(wordsOf("advice outcome 1 good")).toBe("advice outcome");
  expect(wordsOf("interview held 1")).toBe("interview held");
});

it("hands on the words after the command", () => {
  expect(findCommand(commands, ["advice", "outcome", "1", "good"])).toMatchObject({ rest: ["1", "good"] });
});

it("lists a family whose second word is missing", () => {
  expect(findCommand(commands, ["interview"])).toMatchObject({ kind: "family" });
});

it("suggests the nearest command", () => {
  expect(findCommand(commands, ["poeple"])).toMatchObject({
    kind: "unknown",
    says: "There is no command “poeple”. Did you mean “weakties people”?",
  });
  expect(findCommand(commands, ["interview", "plna"])).toMatchObject({
    kind: "unknown",
    says: "“weakties interview” does not know “plna”. Did you mean “weakties interview plan”?",
  });
});

it("suggests nothing where nothing is near", () => {
  expect(nearest("xyzzy", ["people", "show"])).toBeUndefined();
  expect(nearest("", ["people"])).toBeUndefined();
  expect(nearest("p".repeat(5000), ["people"])).toBeUndefined();
});

it("spells a command as it is typed", () => {
  const target = { kind: "operation", operation: "advice.outcome" } as const;
  expect(spelled(readPattern("advice outcome <id> <cameOfIt...>", "", target))).toBe(
    "advice outcome <advice> <came-of-it…>",
  );
});

it("takes nothing for a command's word that nobody would type", () => {
  expect(() => readPattern("mail read [addresses...]", "", target)).toThrow("No command is called");
});
