import { z } from "zod";
import { forgetReadPlaces } from "#database/organizations/kept-places.ts";
import { refusePlaces } from "#database/organizations/place-refusals.ts";
import { readFromDomains } from "#database/organizations/places.ts";
import { reindexPeople } from "#database/ties/recount.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Forgets places that were read of addresses, of people or of whole domains; they are offered again, unless for good. */
export const leavePlaces = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    ids: z.array(id<"person">()).max(100_000).default([]).describe("whose places"),
    domains: z
      .array(z.string().trim().toLowerCase().min(3).max(253))
      .max(10_000)
      .default([])
      .describe("or those of all who write from these domains"),
    forGood: z.boolean().default(false).describe("never read a place of them again"),
  }),
  async run({ tx }, { ids, domains, forGood }) {
    const people = [...new Set([...ids, ...(await readFromDomains(tx, domains))])];
    await refusePlaces(tx, { people: ids, domains }, forGood);
    const left = await forgetReadPlaces(tx, people);
    await reindexPeople(tx, people);
    return done({ left: left.length });
  },
});
