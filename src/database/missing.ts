import { sql } from "kysely";
import type { Tx } from "./transaction.ts";

/** What is worked out from the rows and is not there for some people, in words: another program took it away. */
export async function missingIn(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ unfound: number; uncounted: number }>`select
      (select count(*) from people p where p.owner_id = ${tx.owner} and lower(p.name_key) <> upper(p.name_key)
        and not exists (select 1 from search_words w
          where w.owner_id = p.owner_id and w.kind = 'person' and w.ref_id = p.id)) as unfound,
      (select count(*) from people p where p.owner_id = ${tx.owner}
        and exists (select 1 from touches t where t.owner_id = p.owner_id and t.person_id = p.id)
        and not exists (select 1 from ties t where t.owner_id = p.owner_id and t.person_id = p.id)) as uncounted`.execute(
    tx.db,
  );
  const [{ unfound, uncounted } = { unfound: 0, uncounted: 0 }] = rows;
  return [
    ...(Number(unfound) > 0 ? ["the words by which some people are found"] : []),
    ...(Number(uncounted) > 0 ? ["how often you were in touch with some people"] : []),
  ];
}
