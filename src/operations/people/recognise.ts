import { z } from "zod";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { line, name } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whoInTheBook } from "./who-in-the-book.ts";

/** Says of each name whether somebody in the book is meant; for a list that is to be confirmed. Writes nothing. */
export const recognisePeople = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    people: z.array(z.object({ name, email: line.default(""), organization: line.default("") })).max(500),
  }),
  async run({ tx, signal }, { people }) {
    const who: WhoIsIt[] = [];
    for (const each of people) {
      signal.throwIfAborted();
      who.push(await whoInTheBook(tx, each));
    }
    return done({ who });
  },
});
