import { backups } from "./backups.ts";
import { clock } from "./clock.ts";
import { fullDisk } from "./full-disk.ts";
import { fuzz } from "./fuzz.ts";
import { ioErrors } from "./io-errors.ts";
import { kill } from "./kill.ts";
import { model } from "./model.ts";
import { postgres } from "./postgres.ts";
import { retries } from "./retries.ts";
import type { Row } from "./row.ts";
import { soak } from "./soak.ts";
import { syncs } from "./syncs.ts";
import { together } from "./together.ts";

/** In the order in which they are run. */
export const ROWS: readonly Row[] = [
  kill,
  postgres,
  syncs,
  retries,
  fullDisk,
  ioErrors,
  together,
  model,
  backups,
  clock,
  fuzz,
  soak,
];
