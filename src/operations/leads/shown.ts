import { findPeople } from "#database/people/people.ts";
import type { Lead } from "#leads/lead.ts";
import type { PersonId } from "#people/id.ts";
import type { Context } from "../operation.ts";

/** A lead with through whom it came. */
export type ShownLead = Lead & {
  readonly person: { readonly id: PersonId; readonly name: string; readonly leftOut: boolean };
};

export async function shownLeads({ tx }: Context, leads: readonly Lead[]): Promise<readonly ShownLead[]> {
  const people = new Map(
    (await findPeople(tx, [...new Set(leads.map((lead) => lead.personId))])).map((each) => [each.id, each]),
  );
  return leads.flatMap((lead) => {
    const person = people.get(lead.personId);
    if (person === undefined) return [];
    const { id, name, leftOut } = person;
    return { ...lead, person: { id, name, leftOut } };
  });
}
