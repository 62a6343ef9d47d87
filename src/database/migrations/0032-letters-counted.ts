import type { Migration } from "./migration.ts";

/** Of what is counted as written, what was help, a call or a meeting is taken out again: only a letter is written. */
const LESS = (column: string, direction: string) => `
  update ties set ${column} = letters
  from (
    select t.owner_id as o, t.person_id as p,
      case when t.${column} > count(*) then t.${column} - count(*) else 0 end as letters
    from ties t join touches c on c.owner_id = t.owner_id and c.person_id = t.person_id
    where c.direction = '${direction}' and c.kind not in ('mail', 'message')
    group by t.owner_id, t.person_id, t.${column}
  ) as counted
  where owner_id = o and person_id = p`;

export const lettersCounted: Migration = {
  name: "0032-letters-counted",
  statements: () => [LESS("sent", "out"), LESS("received", "in")],
};
