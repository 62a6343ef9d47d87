import { peopleNamed, peopleReachedBy, searchPeople } from "#database/people.ts";
import type { Tx } from "#database/transaction.ts";
import { contactKey } from "#people/contact-point.ts";
import { type Candidate, type WhoIsIt, whoIsIt } from "#people/who-is-it.ts";

const LOOKED_AT = 20;

/** Whom in the book a name or an address means; an address says more than a name. */
export async function whoInTheBook(tx: Tx, name: string, email: string): Promise<WhoIsIt> {
  const key = email === "" ? undefined : contactKey("email", email);
  const reached = key === undefined ? [] : await peopleReachedBy(tx, "email", key);
  const same = reached.length > 0 ? reached : await peopleNamed(tx, name);
  const out = same.find((each) => each.leftOut);
  if (out !== undefined && same.length === 1)
    return { kind: "left-out", person: { id: out.id, name: out.name, apart: "" } };
  const [only] = reached;
  if (only !== undefined && reached.length === 1)
    return { kind: "known", person: { id: only.id, name: only.name, apart: email } };
  return whoIsIt(name, await found(tx, name));
}

/** Everybody whose name has a word of this one, each with what tells them apart. */
async function found(tx: Tx, name: string): Promise<readonly Candidate[]> {
  const whole = await searchPeople(tx, name, LOOKED_AT);
  const first = name.split(" ")[0] ?? "";
  const rows = whole.length > 0 || first === name ? whole : await searchPeople(tx, first, LOOKED_AT);
  return rows.map((row) => ({ id: row.id, name: row.name, apart: row.headline }));
}
