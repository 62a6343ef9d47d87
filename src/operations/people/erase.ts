import { z } from "zod";
import { erasePerson } from "#database/erasing/erase.ts";
import { fingerprintsKept } from "#database/importing/imports.ts";
import { alsoCalled, mergesOf } from "#database/merging/merged-away.ts";
import { letterIdsTo } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { dialledBefore, recordKey } from "#importing/erased-before.ts";
import { erasedKeys, letterKey } from "#people/erased.ts";
import { foldText } from "#people/fold.ts";
import { leftOutKeys } from "#people/left-out.ts";
import { formsIn } from "#people/named-in.ts";
import { shownName } from "#people/shown.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { rememberErasedThere } from "../syncing/erased-there.ts";
import { rememberErased } from "./erased.ts";
import { tracesOf } from "./traces-of.ts";

/**
 * Erases one person whole (R59): every row about them, their name and addresses in texts about others, and whatever
 * the database file still held of them. There is no way back, so their name is typed once more. The answer holds
 * nothing of them, because it is kept.
 */
export const erase = operation({
  permission: "erase",
  effect: "writes",
  leavesNoTrace: true,
  input: z.object({
    id: id<"person">(),
    confirm: line,
    /** Parts of their name that mean them wherever they stand by themselves in texts about others, as those spell them. */
    parts: z.array(line).max(20).default([]),
  }),
  async run(context, input) {
    const { tx, now, ports } = context;
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    if (foldText(input.confirm) !== foldText(person.name)) {
      return invalid(
        "confirm",
        `Type ${shownName(person.name)} to erase everything about them. There is no way back.`,
      );
    }
    context.report({ done: 0, total: 3, says: "Looking where they stand" });
    const { words, points, parts } = await tracesOf(tx, person);
    const foreign = input.parts.find((part) => !formsIn(part, parts).has(part));
    if (foreign !== undefined)
      return invalid("parts", `“${foreign}” is no part of their name. They are: ${parts.join(", ")}.`);
    const before = await mergesOf(tx, [person.id]);
    const once = [
      { id: person.id, name: person.name },
      ...before.map((each) => ({ ...each, id: each.mergedId })),
    ];
    const called = (await alsoCalled(tx, [person.id])).get(person.id) ?? [];
    const letters = await letterIdsTo(tx, person.id);
    await rememberErased(context, [
      ...once.flatMap((each) => erasedKeys(each.id, each.name, points)),
      ...called.flatMap((name) => leftOutKeys(name, points)),
      ...letters.map(letterKey),
      ...dialledBefore(points),
      ...(await fingerprintsKept(tx, person.id)).map(recordKey),
    ]);
    const keys = once.flatMap((each) => leftOutKeys(each.name, points));
    await rememberErasedThere(context, person.id);
    context.signal.throwIfAborted();
    context.report({ done: 1, total: 3, says: "Taking them out" });
    const { rewritten } = await erasePerson(tx, person.id, keys, { words, parts: input.parts }, now);
    return done({
      erased: true,
      /** Texts about others in which they were named, and are not any more. */
      rewritten,
      /** Older copies, in which they still are. */
      copies: (await ports.backups?.list()) ?? [],
    });
  },
});
