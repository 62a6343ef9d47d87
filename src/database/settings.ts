import type { Give } from "#interviews/gives.ts";
import type { OptionId } from "#people/id.ts";
import type { Programme, Stage, StageOverride } from "#stages/stage.ts";
import { MOST_UNPROMPTED_A_YEAR, UNPROMPTED_A_YEAR } from "#ties/guard.ts";
import type { DateText, Instant } from "#time/date.ts";
import { kept } from "./kept.ts";
import { onceIn, type Tx } from "./transaction.ts";

/** Everything the user has set, by key; values are JSON. Unknown keys are kept, so that versions can meet. */
export function readSettings(tx: Tx): Promise<Readonly<Record<string, unknown>>> {
  return onceIn(tx, "settings", () => settingsIn(tx));
}

async function settingsIn(tx: Tx): Promise<Readonly<Record<string, unknown>>> {
  const rows = await settingRows(tx);
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

const settingRows = kept((tx) =>
  tx.db.selectFrom("settings").select(["key", "value"]).where("owner_id", "=", tx.owner),
);

/** What I am in one line, out of the settings: "a biology teacher in Lyon"; "" where nothing is said. */
export function introductionIn({ introduction }: Readonly<Record<string, unknown>>): string {
  return typeof introduction === "string" ? introduction : "";
}

/** What I can offer (R6), out of the settings; empty is fine. */
export function givesIn(settings: Readonly<Record<string, unknown>>): readonly Give[] {
  const { gives } = settings;
  return Array.isArray(gives) ? (gives as readonly Give[]) : [];
}

/** How many unprompted touches a year to one person are fine, in the user's own number or ours (R41). */
export function unpromptedIn({ unpromptedAYear: own }: Readonly<Record<string, unknown>>): number {
  return typeof own === "number" ? Math.min(own, MOST_UNPROMPTED_A_YEAR) : UNPROMPTED_A_YEAR;
}

export async function writeSetting(tx: Tx, key: string, value: unknown, now: Instant): Promise<void> {
  const text = JSON.stringify(value);
  await tx.db
    .insertInto("settings")
    .values({ owner_id: tx.owner, key, value: text, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(["owner_id", "key"]).doUpdateSet({ value: text, updated_at: now }),
    )
    .execute();
}

export type OwnAddress = {
  readonly address: string;
  readonly former: boolean;
  /** Until when it reaches me, where that is known (R58). */
  readonly endsOn: DateText | null;
};

/** The addresses that are the user's own, former ones too (R61); lower case. */
export async function readOwnAddresses(tx: Tx): Promise<readonly OwnAddress[]> {
  return (await ownAddressRows(tx)).map((row) => ({
    address: row.address,
    former: row.former === 1,
    endsOn: row.ends_on as DateText | null,
  }));
}

const ownAddressRows = kept((tx) =>
  tx.db
    .selectFrom("own_addresses")
    .select(["address", "former", "ends_on"])
    .where("owner_id", "=", tx.owner)
    .orderBy("address"),
);

/** Adds addresses of the user's own; answers those that were not known yet. */
export async function addOwnAddresses(
  tx: Tx,
  addresses: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  const known = new Set((await readOwnAddresses(tx)).map((each) => each.address));
  const added = addresses.filter((each) => !known.has(each));
  for (const address of added) {
    await tx.db
      .insertInto("own_addresses")
      .values({ owner_id: tx.owner, address, former: 0, added_at: now, ends_on: null })
      .execute();
  }
  return added;
}

export async function writeOwnAddresses(
  tx: Tx,
  addresses: readonly OwnAddress[],
  now: Instant,
): Promise<void> {
  await tx.db.deleteFrom("own_addresses").where("owner_id", "=", tx.owner).execute();
  for (const each of addresses) {
    await tx.db
      .insertInto("own_addresses")
      .values({
        owner_id: tx.owner,
        address: each.address.trim().toLowerCase(),
        former: each.former ? 1 : 0,
        added_at: now,
        ends_on: each.endsOn,
      })
      .onConflict((conflict) => conflict.columns(["owner_id", "address"]).doNothing())
      .execute();
  }
}

export function readProgrammes(tx: Tx): Promise<readonly Programme[]> {
  return onceIn(tx, "programmes", () => programmesIn(tx));
}

async function programmesIn(tx: Tx): Promise<readonly Programme[]> {
  return (await programmeRows(tx)).map((row) => ({
    title: row.title,
    startsOn: row.starts_on as DateText | null,
    endsOn: row.ends_on as DateText | null,
  }));
}

const programmeRows = kept((tx) =>
  tx.db
    .selectFrom("programmes")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("starts_on")
    .orderBy("id"),
);

/** Replaces them all: there are one or two in a life. */
export async function writeProgrammes(
  tx: Tx,
  programmes: readonly Programme[],
  newId: () => string,
): Promise<void> {
  await tx.db.deleteFrom("programmes").where("owner_id", "=", tx.owner).execute();
  for (const each of programmes) {
    await tx.db
      .insertInto("programmes")
      .values({
        owner_id: tx.owner,
        id: newId(),
        title: each.title,
        starts_on: each.startsOn,
        ends_on: each.endsOn,
        version: 1,
      })
      .execute();
  }
}

/** The user's own words about their stage, oldest first. */
export function readStageOverrides(tx: Tx): Promise<readonly StageOverride[]> {
  return onceIn(tx, "stage overrides", () => stageOverridesIn(tx));
}

async function stageOverridesIn(tx: Tx): Promise<readonly StageOverride[]> {
  return (await overrideRows(tx)).map((row) => ({
    stage: row.stage as Stage | null,
    from: row.from_date as DateText,
    optionId: row.option_id as OptionId | null,
  }));
}

const overrideRows = kept((tx) =>
  tx.db
    .selectFrom("stage_overrides")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("from_date")
    .orderBy("id"),
);

export async function addStageOverride(tx: Tx, id: string, override: StageOverride): Promise<void> {
  await tx.db
    .insertInto("stage_overrides")
    .values({
      owner_id: tx.owner,
      id,
      stage: override.stage,
      from_date: override.from,
      option_id: override.optionId,
    })
    .execute();
}
