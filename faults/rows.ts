import { kill } from "./kill.ts";
import type { Row } from "./row.ts";

/** In the order in which they are run. */
export const ROWS: readonly Row[] = [kill];
