import { constants } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Contents } from "#operations/exporting/odd-rows.ts";
import { errorCode } from "#trouble/error-code.ts";
import { damageInWords, inTheWay, meansDamaged, whyClosed } from "./database-trouble.ts";
import { backupFindings, remainsFindings, soundCopy } from "./examination-backups.ts";
import { freeBytes, isThere, lookAtFolder, protection, spaceFinding, whyNot } from "./examination-folder.ts";
import { modesFindings } from "./examination-modes.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { attention, type Finding, inShell, ok } from "./finding.ts";
import { copiesIn } from "./kept-copy.ts";
import { isGone, lostIn, waysOn } from "./lost-database.ts";
import { sizeInWords } from "./size.ts";
import { bytesOfLeftUploads } from "./uploads.ts";

/** What a look at the database file itself found. */
export type DatabaseState = {
  readonly sqlite: string;
  readonly faults: readonly string[];
  readonly migrations: readonly string[];
  /** What those made and is not there any more, in words. */
  readonly lacking: readonly string[];
  /** What another program changed in, or added to, what those made, in words. */
  readonly changed: readonly string[];
  readonly others: readonly string[];
  /** Rows whose owner another program took away, in words. */
  readonly orphans: readonly string[];
  /** Tables of a database in which Weakties has never written. */
  readonly strange: readonly string[];
  /** When it was begun; null where Weakties never wrote in it. */
  readonly begunAt: number | null;
  /** Whether there is nothing of the user's in it. */
  readonly empty: boolean;
  /** What was taken out may be left in pages that nothing uses. */
  readonly rewriteDue: boolean;
  /** Why a sign-in at a provider is over, in words. */
  readonly signInsOver: readonly string[];
  readonly bytes: number;
  readonly walBytes: number;
};

export type Examined = {
  readonly folder: string;
  /** File name without ".db"; null where the data lie on a database server, which keeps its own backups. */
  readonly database: string | null;
  readonly version: string;
  readonly knownMigrations: readonly string[];
  readonly now: number;
  /** Throws where the file is no database. */
  readonly look: (file: string) => DatabaseState;
  /** Reads all that a whole database holds. */
  readonly readThrough: (file: string) => Promise<Contents>;
};

const OLDEST_SQLITE = [3, 51, 3];
/** With less than this SQLite cannot open a database at all. */
const NO_SPACE = 100e3;
const LARGE_WAL = 64e6;

/** Looks at the data folder and one database in it. Writes nothing, not even a folder that is missing. */
export async function examineFolder(examined: Examined): Promise<readonly Finding[]> {
  const { folder, database, version } = examined;
  const looked = await lookAtFolder(folder);
  const file = join(folder, `${database}.db`);
  return [
    ok("program", `Weakties ${version} on Node ${process.versions.node}.`),
    looked.finding,
    ...(looked.usable
      ? [
          ...(await safely("free space", async () => [await spaceFinding(folder)])),
          ...(await safely("privacy", () => modesFindings(folder))),
          ...(await safely("uploads", () => uploadsFindings(folder, examined.now))),
        ]
      : []),
    ...(looked.usable && database !== null
      ? [
          ...(await safely("database", () => databaseFindings(examined, file))),
          ...(await safely("backup", () => backupFindings(folder, database, examined.now))),
          ...(await safely("left over", () => remainsFindings(folder, database))),
        ]
      : []),
  ];
}

/** What cannot be looked at is told, and the rest looked at all the same. */
async function safely(of: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    const path = error instanceof Error && "path" in error ? String(error.path) : "What belongs to it";
    const why =
      whyUnreadable(path, errorCode(error)) ?? (error instanceof Error ? error.message : String(error));
    return [attention(of, `This could not be looked at. ${why}`)];
  }
}

async function uploadsFindings(folder: string, now: number): Promise<readonly Finding[]> {
  const left = await bytesOfLeftUploads(folder, now);
  if (left === 0) return [];
  return [
    attention(
      "uploads",
      `${sizeInWords(left)} of files that were handed over lie in ${join(folder, "uploads")}, since the program that took them died. The next “npm start” takes them away.`,
    ),
  ];
}

async function databaseFindings(examined: Examined, file: string): Promise<readonly Finding[]> {
  const way = await inTheWay(file);
  if (way !== undefined) return [attention("database", way)];
  if (examined.database !== "sample" && (await isGone(examined.folder, examined.database ?? ""))) {
    const gone = await goneFinding(examined, file);
    if (gone !== undefined) return [gone];
  }
  if (!(await isThere(file)))
    return [ok("database", "There is none yet; it is made with the first thing you add.")];
  const why = await whyNot(file, constants.R_OK | constants.W_OK);
  const kept = why && protection(why, file);
  if (why !== undefined && kept === undefined)
    return [
      attention("database", `This account may not read and write ${file}. Run: chmod u+rw ${inShell(file)}`),
    ];
  let state: DatabaseState;
  try {
    state = examined.look(file);
  } catch (error) {
    if ((await freeBytes(dirname(file))) < NO_SPACE)
      return [attention("database", "It cannot be opened on a full disk. Free some space, then look again.")];
    if (!meansDamaged(error)) return [attention("database", whyClosed(file, error))];
    return [attention("database", `${damageInWords(file, error)} ${await wayBack(examined)}`)];
  }
  const damage = whatIsDamaged(state);
  return [
    // Of a disk that can only be read, the folder's line tells already.
    ...(kept === undefined || why === "EROFS" ? [] : [attention("database", kept)]),
    isOld(state.sqlite)
      ? attention("SQLite", `SQLite ${state.sqlite} is too old to keep data safely. Install Weakties again.`)
      : ok("SQLite", `Version ${state.sqlite}.`),
    damage.length === 0
      ? ok("database", `${sizeInWords(state.bytes)}, whole: every page was checked.`)
      : attention("database", `Damaged: ${inShort(damage)}. ${await wayBack(examined)}`),
    ...(damage.length === 0 && isAsWritten(state, examined) ? [await insideFinding(examined, file)] : []),
    ...othersFindings(state.others),
    ...(await lostFindings(examined, state)),
    schemaFinding(state, examined.knownMigrations, state.strange.length === 0 ? "" : await wayBack(examined)),
    state.walBytes > LARGE_WAL
      ? attention(
          "journal",
          `${sizeInWords(state.walBytes)} lie beside the database, in its log. Stop Weakties once, and they are gone.`,
        )
      : ok(
          "journal",
          state.walBytes === 0 ? "Nothing waits beside the database." : `${sizeInWords(state.walBytes)}.`,
        ),
    ...(state.rewriteDue
      ? [
          attention(
            "traces",
            "Clearing the file of what you had taken out did not come to its end, so traces may be left in it. The next command, or the next start, clears them; it needs as much free space as the file is large.",
          ),
        ]
      : []),
    ...signInFindings(state.signInsOver),
  ];
}

function isAsWritten({ migrations }: DatabaseState, { knownMigrations }: Examined): boolean {
  return (
    migrations.length === knownMigrations.length && migrations.every((name) => knownMigrations.includes(name))
  );
}

async function insideFinding(examined: Examined, file: string): Promise<Finding> {
  const contents = await examined.readThrough(file);
  const isGood = contents.odd.length === 0 && contents.missing.length === 0;
  return contentsFinding(contents, isGood ? "" : await wayBack(examined));
}

export function contentsFinding({ odd, missing, looked, whole }: Contents, wayBack: string): Finding {
  const rows = odd.map(({ table, columns, rows }) => `${counted(rows)} of ${table} (${columns.join(", ")})`);
  const told = [
    ...(rows.length === 0 ? [] : [`Weakties never writes what stands in ${inShort(rows)}`]),
    ...(missing.length === 0 ? [] : [`there is nothing of ${inShort(missing)}`]),
  ].join("; ");
  if (told !== "")
    return attention(
      "contents",
      `${told.charAt(0).toUpperCase()}${told.slice(1)}: another program changed that. ${wayBack}`,
    );
  const count = looked.toLocaleString("en");
  return ok(
    "contents",
    whole
      ? `${count} ${looked === 1 ? "row holds" : "rows hold"} what belongs there.`
      : `The first ${count} rows hold what belongs there; there was no time for the others.`,
  );
}

function counted(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`;
}

function whatIsDamaged(state: DatabaseState): readonly string[] {
  return [...state.faults, ...state.orphans, ...state.lacking, ...state.changed];
}

function othersFindings(others: readonly string[]): readonly Finding[] {
  if (others.length === 0) return [];
  return [
    attention(
      "another program",
      `Weakties did not make ${inShort(others)}; a trigger may change what you keep. Take it out with the program that made it: a copy that holds it would not be restored.`,
    ),
  ];
}

/** As was heard the last time that each was used; nobody is asked now. */
export function signInFindings(over: readonly string[]): readonly Finding[] {
  return over.map((says) => attention("sign-in", says));
}

/** Undefined where no copy holds anything either. */
async function goneFinding(examined: Examined, file: string): Promise<Finding | undefined> {
  const copy = await newestSound(examined, ({ empty }) => !empty);
  if (copy !== undefined)
    return attention(
      "database",
      `Your data are gone from ${file}, and there is a copy. To have them back: weakties restore ${copy}`,
    );
  const copies = await copiesIn(join(examined.folder, "backups"), examined.database ?? "").catch(() => []);
  if (copies.length === 0 || (await newestSound(examined)) !== undefined) return undefined;
  return attention("database", `Your data are gone from ${file}. ${await wayBack(examined)}`);
}

/** That this book was begun where another was gone, as long as no copy of that was restored. */
async function lostFindings(examined: Examined, { begunAt }: DatabaseState): Promise<readonly Finding[]> {
  const lost = await lostIn(examined.folder, examined.database ?? "");
  if (lost === undefined || begunAt === null || begunAt < lost.since) return [];
  const copy = await newestSound(examined, (_, name) => lost.copies.includes(name));
  const day = new Date(lost.since).toISOString().slice(0, 10);
  return [
    attention(
      "lost",
      `On ${day} your data were gone from ${examined.folder}, and an empty book was begun. ${waysOn(copy)}`,
    ),
  ];
}

/** The newest copy that would be taken, which is not merely the newest. */
function newestSound(
  { folder, database, now, look, knownMigrations }: Examined,
  fits: (state: DatabaseState, name: string) => boolean = () => true,
): Promise<string | undefined> {
  return soundCopy(folder, database ?? "", now, (file) => {
    const state = look(file);
    const { migrations, others } = state;
    const known = migrations.length > 0 && migrations.every((name) => knownMigrations.includes(name));
    return known && others.length === 0 && whatIsDamaged(state).length === 0 && fits(state, basename(file));
  });
}

/** Which copy to put in the place of a damaged database. */
async function wayBack(examined: Examined): Promise<string> {
  const copy = await newestSound(examined);
  return copy === undefined
    ? "No copy in the folder “backups” is whole; look for one elsewhere (weakties restore PATH)."
    : `Stop Weakties, then put a copy in its place: weakties restore ${copy}`;
}

const MOST_TOLD = 3;

export function inShort(damage: readonly string[]): string {
  const more = damage.length - MOST_TOLD;
  return damage.slice(0, MOST_TOLD).join(", ") + (more > 0 ? `, and ${more} more` : "");
}

export function schemaFinding(
  { migrations, strange }: Pick<DatabaseState, "migrations" | "strange">,
  known: readonly string[],
  wayBack: string,
): Finding {
  const stranger = migrations.find((name) => !known.includes(name));
  if (stranger !== undefined)
    return attention("layout", `Written by a newer Weakties (${stranger}). Update the program to open it.`);
  if (strange.length > 0)
    return attention("layout", `This is a database of another program (${strange[0]}). ${wayBack}`);
  const missing = known.length - migrations.length;
  return missing === 0
    ? ok("layout", "As this program writes it.")
    : ok("layout", "Of an older Weakties; it is brought up to date, with a backup first, when next opened.");
}

function isOld(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [place, oldest] of OLDEST_SQLITE.entries()) {
    if ((parts[place] ?? 0) !== oldest) return (parts[place] ?? 0) < oldest;
  }
  return false;
}
