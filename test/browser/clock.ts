/**
 * Loaded before the built program by the journeys in which years pass: its clock runs as ours does, so many days ahead.
 * The program itself has no such switch.
 */
const AHEAD = Number(process.env["JOURNEY_DAYS_AHEAD"] ?? 0) * 86_400_000;
const Ours = Date;

globalThis.Date = class extends Ours {
  constructor(...parts: [] | [value: number | string | Date]) {
    if (parts.length === 0) super(Ours.now() + AHEAD);
    else super(...parts);
  }
  static override now() {
    return Ours.now() + AHEAD;
  }
} as DateConstructor;
