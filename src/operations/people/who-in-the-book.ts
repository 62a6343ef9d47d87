import { affiliationsOfMany, peopleNamed, peopleReachedBy, searchPeople } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { bareName } from "#people/bare-name.ts";
import { contactKey } from "#people/contact-point.ts";
import { type Found, type WhoIsIt, whoIsIt } from "#people/who-is-it.ts";

const LOOKED_AT = 20;

type Typed = { readonly name: string; readonly email: string; readonly organization: string };

/** Whom in the book a name or an address means; an address says more than a name, and a place tells namesakes apart. */
export async function whoInTheBook(tx: Tx, { name, email, organization }: Typed): Promise<WhoIsIt> {
  const key = email === "" ? undefined : contactKey("email", email);
  const reached = key === undefined ? [] : await peopleReachedBy(tx, "email", key);
  const same = reached.length > 0 ? reached : await peopleNamed(tx, name);
  const out = same.find((each) => each.leftOut);
  if (out !== undefined && same.length === 1)
    return { kind: "left-out", person: { id: out.id, name: out.name, apart: "" } };
  const [only] = reached;
  if (only !== undefined && reached.length === 1)
    return { kind: "known", person: { id: only.id, name: only.name, apart: email } };
  return whoIsIt(name, await found(tx, name), organization);
}

/** Everybody whose name has a word of this one, each with what tells them apart. */
async function found(tx: Tx, typed: string): Promise<readonly Found[]> {
  // "Dr. Okafor" may be Miriam Okafor, who is in the book without the title.
  const name = bareName(typed);
  const { people: whole } = await searchPeople(tx, name, LOOKED_AT);
  const first = name.split(" ")[0] ?? "";
  const rows = whole.length > 0 || first === name ? whole : (await searchPeople(tx, first, LOOKED_AT)).people;
  const stays = await affiliationsOfMany(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, headline }) => ({
    id,
    name,
    apart: headline,
    places: (stays.get(id) ?? [])
      .toSorted((a, b) => Number(a.endsOn !== null) - Number(b.endsOn !== null))
      .map((each) => each.organization),
  }));
}
