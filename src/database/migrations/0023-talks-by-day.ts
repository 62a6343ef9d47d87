import { DAY_MS } from "#time/date.ts";
import type { Migration } from "./migration.ts";

/** A talk that was noted twice is one talk: what is kept of a tie counts the days on which there was any. */
export const talksByDay: Migration = {
  name: "0023-talks-by-day",
  statements: () => [
    `update ties set talks = (
      select count(distinct t.at / ${DAY_MS}) from touches t
      where t.owner_id = ties.owner_id and t.person_id = ties.person_id and t.kind in ('meeting', 'call')
        and t.at >= ${Date.UTC(1980, 0, 1)} and t.at < ${Date.UTC(2201, 0, 1)}
    ) where talks > 1`,
  ],
};
