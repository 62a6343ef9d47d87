import { z } from "zod";
import { forgetReadPlaces, keepReadPlaces, type ReadRow } from "#database/organizations/kept-places.ts";
import { organizationNamed } from "#database/organizations/organizations.ts";
import { reindexPeople } from "#database/ties/recount.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { readablePlaces } from "./read-places.ts";

/** Takes the places over that addresses tell; of these people, or of all. `organization.leavePlaces` takes it back. */
export const takePlaces = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    ids: z.array(id<"person">()).max(100_000).optional().describe("which people; all without"),
  }),
  async run(context, { ids }) {
    const { tx, now, newId } = context;
    const wanted = ids === undefined ? null : new Set(ids);
    const taken = (await readablePlaces(context)).filter((each) => wanted?.has(each.id) ?? true);
    const people = taken.map((each) => each.id);
    const rows: ReadRow[] = [];
    for (const { id: personId, domain, organization, organizationId } of taken) {
      const at = organizationId ?? (await organizationNamed(tx, organization, { role: "" }, newId)).id;
      rows.push({ ...readRow(newId(), personId, at, domain), import_id: null, added_at: now });
    }
    await forgetReadPlaces(tx, people, new Set(rows.map((row) => row.organization_id)));
    await keepReadPlaces(tx, rows);
    await reindexPeople(tx, people);
    return done({ taken });
  },
});

/** That somebody is at an organization, as an address tells: since when and as what, it does not. */
export function readRow(rowId: string, personId: string, organizationId: string, domain: string) {
  return {
    id: rowId,
    person_id: personId,
    organization_id: organizationId,
    role: "",
    starts_on: null,
    ends_on: null,
    follows: 0 as const,
    read_from: domain,
  };
}
