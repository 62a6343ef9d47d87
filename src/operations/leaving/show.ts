import { leavingDone, whomToTell, wroteOf } from "#database/follow-ups/leaving.ts";
import { readOwnAddresses, readProgrammes } from "#database/settings.ts";
import { governingOn } from "#stages/governing.ts";
import { isNear, leavingList } from "#stages/leaving.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST_TO_TELL = 60;

/** What to do before an address of mine dies (R58), and whether that is near. */
export const showLeaving = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today }) {
    const addresses = await readOwnAddresses(tx);
    const ending = addresses.flatMap(({ address, endsOn }) => (endsOn === null ? [] : [{ address, endsOn }]));
    const stays = addresses.find(({ former, endsOn }) => !former && endsOn === null);
    const ticked = await leavingDone(tx);
    const people = ending.length === 0 ? [] : await whomToTell(tx, MOST_TO_TELL);
    const governing = governingOn(await readProgrammes(tx), today);
    const end = "programme" in governing ? governing.programme.endsOn : null;
    const lists = [];
    for (const each of ending) {
      const told = { done: ticked.get(each.address) ?? new Map(), wrote: await wroteOf(tx, each.address) };
      lists.push(leavingList(each, stays?.address ?? null, people, told, today));
    }
    return done({
      lists,
      /** Addresses of mine without a date yet. */
      undated: addresses
        .filter(({ former, endsOn }) => !former && endsOn === null)
        .map(({ address }) => address),
      expectedEnd: end,
      near: [...ending.map(({ endsOn }) => endsOn), ...(end === null ? [] : [end])].some((date) =>
        isNear(date, today),
      ),
    });
  },
});
