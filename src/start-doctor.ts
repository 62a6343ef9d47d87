import { whyNotOurs } from "#access/own-folder.ts";
import { type Look, unreadableIn } from "#access/unreadable.ts";
import { openSqliteToRead } from "#database/drivers/node-sqlite.ts";
import { examineSqlite } from "#database/drivers/node-sqlite-examine.ts";
import { layoutAfter } from "#database/drivers/node-sqlite-layout.ts";
import { lackingIn } from "#database/layout.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { lookAtServer } from "#database/server-state.ts";
import { type Databases, reading } from "#database/transaction.ts";
import type { Contents } from "#operations/exporting/odd-rows.ts";
import type { OwnerId } from "#people/id.ts";
import { contentsFinding, examineFolder } from "#sources/examination.ts";
import { serverFindings, unseenServer } from "#sources/examination-server.ts";
import { attention, type Finding } from "#sources/finding.ts";
import { lostKept } from "#sources/lost-database.ts";
import { zoneNamedHere } from "#time/zone-here.ts";
import { faultInWords } from "#trouble/fault-in-words.ts";
import packageJson from "../package.json" with { type: "json" };
import { type Environment, type Network, whereDataLie } from "./start-home.ts";

const KNOWN = MIGRATIONS.map(({ name }) => name);

/** Looks at the program's folder and data; opens nothing for writing. */
export async function examine(environment: Environment, network: Network): Promise<readonly Finding[]> {
  const strange = whyNotOurs(whereDataLie(environment));
  if (strange !== undefined) return [attention("data folder", strange)];
  const url = environment["DATABASE_URL"] ?? "";
  const owner = network as string as OwnerId;
  const folder = await examineFolder({
    folder: whereDataLie(environment),
    database: url !== "" ? null : network === "me" ? "weakties" : "sample",
    version: packageJson.version,
    knownMigrations: KNOWN,
    now: Date.now(),
    look: inWords(examineSqlite),
    readThrough: async (file) => {
      const databases = openSqliteToRead(file);
      return readThrough(databases, owner).finally(databases.close);
    },
  });
  const secrets = unreadableIn(whereDataLie(environment), [LOST]).map((says) => attention("secrets", says));
  const zone = zoneNamedHere() === undefined ? [NO_ZONE] : [];
  return [...folder, ...zone, ...secrets, ...(url === "" ? [] : await examineServer(url, owner))];
}

const LOST: Look = {
  name: "weakties-lost.json",
  why: (text) =>
    lostKept(text) === undefined
      ? "cannot be read, so nobody knows which copies are of a book that was gone. Look among “weakties backups”, then delete it."
      : undefined,
};

const NO_ZONE = attention(
  "time zone",
  "This system names no time zone (TZ is set to nothing), so each day begins and ends by UTC. Set TZ to yours, as in TZ=Europe/Berlin.",
);

const PATIENCE_MS = 20_000;

/** Row by row, for as long as somebody may wait. */
async function readThrough(databases: Databases, owner: OwnerId): Promise<Contents> {
  const { contentsOf } = await import("#operations/exporting/odd-rows.ts");
  const until = performance.now() + PATIENCE_MS;
  return reading(databases, owner, (tx) => contentsOf(tx, () => performance.now() > until));
}

/** SQLite's own sentences are for nobody who only wants to know what to do. */
function inWords<Found>(look: (file: string) => Found): (file: string) => Found {
  return (file) => {
    try {
      return look(file);
    } catch (error) {
      const says = error instanceof Error ? faultInWords(error) : undefined;
      throw says === undefined ? error : new Error(says, { cause: error });
    }
  };
}

async function examineServer(url: string, owner: OwnerId): Promise<readonly Finding[]> {
  const { openPostgres } = await import("#database/drivers/postgres.ts");
  let databases: Databases | undefined;
  try {
    databases = openPostgres(url, "one command");
    const server = await lookAtServer(databases.read, owner);
    const lacking = lackingIn(server.layout, layoutAfter(server.migrations));
    const findings = serverFindings({ ...server, lacking }, KNOWN);
    const isWhole = lacking.length === 0 && KNOWN.every((name) => server.migrations.includes(name));
    if (!isWhole || server.closedTables.length > 0) return findings;
    const contents = await readThrough(databases, owner);
    return [...findings, contentsFinding(contents, "Put a backup of yours back there.")];
  } catch (error) {
    const why = error instanceof Error ? (faultInWords(error) ?? error.message) : String(error);
    return [unseenServer(why, url)];
  } finally {
    await databases?.close();
  }
}
