import type { PersonId } from "#people/id.ts";
import { insertMany } from "../many-rows.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** Refusals stand among what was put off, as put off for good: they are exported, merged and erased with the rest. */
const [OF_PERSON, OF_DOMAIN] = ["place ", "place @"];
/** The day until which something is put off that is not to come back. */
export const FOR_GOOD = "9999-12-31";

/** Of whom no place is to be read, and which domains are none. */
export async function readRefusals(tx: Tx) {
  const rows = await tx.db
    .selectFrom("not_now")
    .select("key")
    .where("owner_id", "=", tx.owner)
    .where("key", "like", `${OF_PERSON}%`)
    .execute();
  const keys = rows.map(({ key }) => key);
  return {
    people: new Set(
      keys.filter((key) => !key.startsWith(OF_DOMAIN)).map((key) => key.slice(OF_PERSON.length)),
    ),
    domains: new Set(
      keys.filter((key) => key.startsWith(OF_DOMAIN)).map((key) => key.slice(OF_DOMAIN.length)),
    ),
  };
}

type Whose = { readonly people: readonly PersonId[]; readonly domains: readonly string[] };

/** Says for good, or no longer, that no place is to be read of these people and domains. */
export async function refusePlaces(tx: Tx, { people, domains }: Whose, forGood: boolean): Promise<void> {
  const keys = [...people.map((id) => `${OF_PERSON}${id}`), ...domains.map((name) => `${OF_DOMAIN}${name}`)];
  for (const some of portions(keys))
    await tx.db.deleteFrom("not_now").where("owner_id", "=", tx.owner).where("key", "in", some).execute();
  if (forGood)
    await insertMany(
      tx,
      "not_now",
      keys.map((key) => ({ key, until_date: FOR_GOOD })),
    );
}

/** Erasing somebody leaves no refusal of a domain from which nobody else writes. */
export async function forgetRefusalsOf(tx: Tx, addresses: readonly string[]): Promise<void> {
  const { domains } = await readRefusals(tx);
  for (const domain of domains) {
    const isTheirs = addresses.some((each) => each.endsWith(`@${domain}`) || each.endsWith(`.${domain}`));
    if (!isTheirs) continue;
    const other = await tx.db
      .selectFrom("contact_points")
      .select("person_id")
      .where("owner_id", "=", tx.owner)
      .where("kind", "=", "email")
      .where((where) => where.or([where("key", "like", `%@${domain}`), where("key", "like", `%.${domain}`)]))
      .limit(1)
      .executeTakeFirst();
    if (other === undefined) await refusePlaces(tx, { people: [], domains: [domain] }, false);
  }
}
