import { inShort, schemaFinding, signInFindings } from "./examination.ts";
import { attention, type Finding, ok } from "./finding.ts";

/** What the database server was found to be; see `lookAtServer`. */
type Server = {
  readonly version: number;
  readonly encoding: string;
  readonly follows: boolean;
  readonly makesTables: boolean;
  /** Tables in which this user may not read, add, change and remove. */
  readonly closedTables: readonly string[];
  readonly switchedOff: readonly string[];
  readonly migrations: readonly string[];
  /** What those made and is not there any more, in words. */
  readonly lacking: readonly string[];
  /** Why a sign-in at a provider is over, in words. */
  readonly signInsOver: readonly string[];
};

const OLDEST = 15;

export function serverFindings(server: Server, known: readonly string[]): readonly Finding[] {
  const { version, encoding, switchedOff, migrations } = server;
  const major = Math.floor(version / 10_000);
  return [
    major < OLDEST
      ? attention("PostgreSQL", `Version ${major} is too old; Weakties is made for ${OLDEST} and later.`)
      : ok("PostgreSQL", `It answers, version ${major}. Its backups are made there, with pg_dump.`),
    encoding === "UTF8"
      ? ok("encoding", "UTF8, which holds every name.")
      : attention(
          "encoding",
          `It keeps text as ${encoding}, which cannot hold every name. Make a database with encoding 'UTF8', and bring the data over with “weakties export”.`,
        ),
    switchedOff.length === 0
      ? ok("durability", "What is acknowledged is on its disk.")
      : attention(
          "durability",
          `${switchedOff.join(", ")} ${switchedOff.length === 1 ? "is" : "are"} off there: a power cut could take what was acknowledged. Whoever looks after the server can switch it on.`,
        ),
    rightsFinding(server),
    migrations.length === 0
      ? ok("layout", "There are no data yet; they begin with the first command that needs them.")
      : server.lacking.length > 0
        ? attention("layout", `Damaged: ${inShort(server.lacking)}. Put a backup of yours back there.`)
        : schemaFinding({ migrations, strange: [] }, known, ""),
    ...signInFindings(server.signInsOver),
  ];
}

function rightsFinding({ follows, makesTables, closedTables }: Server): Finding {
  if (follows)
    return attention(
      "rights",
      "It follows another server and can only be read. Name that one in DATABASE_URL.",
    );
  if (closedTables.length > 0)
    return attention(
      "rights",
      `This user may not read and write all of the tables (${inShort(closedTables)}). Their owner can: grant select, insert, update, delete on all tables in schema public.`,
    );
  return makesTables
    ? ok("rights", "This user may make tables, as a newer Weakties will.")
    : attention(
        "rights",
        "This user may make no tables, which a newer Weakties will need. The owner of the database can: grant create on schema public.",
      );
}

/** That it could not be looked at, and why, without what must not be read over a shoulder. */
export function unseenServer(why: string, url: string): Finding {
  return attention("PostgreSQL", withoutPassword(why, url));
}

function withoutPassword(text: string, url: string): string {
  const { password = "" } = URL.parse(url) ?? {};
  const written = [password, safelyDecoded(password)].filter((each) => each.length > 1);
  return written.reduce((rest, each) => rest.replaceAll(each, "…"), text);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
