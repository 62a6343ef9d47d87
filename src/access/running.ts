import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { privateFolder, readOrdinary, takesNothing, writePrivately } from "./private-file.ts";
import { CODE, issueTicket, issueTicketOnDisk } from "./tickets.ts";

const server = z.object({ port: z.int().min(1).max(65_535), instance: z.string(), startedAt: z.number() });
/** A running server, as it announced itself in the data folder. By `instance`, told to nobody, it proves its note. */
export type Server = z.output<typeof server>;

const LOOPBACK = "127.0.0.1";
/** A busy server needs longer than an idle one, and one that is not there answers at once. */
const PROBE_MS = 10_000;
const LONGEST_ANSWER = 1_000;

/**
 * Notes a running server where `weakties open` looks; the answer takes the note away again. On a full disk it is not
 * noted: what is there can be read all the same.
 */
export function announceServer(dataFolder: string, announced: Server): () => void {
  const file = join(dataFolder, "servers", `${announced.instance}.json`);
  try {
    privateFolder(join(dataFolder, "servers"));
    writePrivately(file, JSON.stringify(announced), "replace");
  } catch (error) {
    if (!takesNothing(error)) throw error;
  }
  return () => rmSync(file, { force: true });
}

/**
 * The address that opens Weakties in a browser: its code works once, for ten minutes. Throws where the disk takes nothing
 * and it is for another program than this to look the code up.
 */
export function freshAddress(
  dataFolder: string,
  port: number,
  now: number,
  lookedUpBy: "this program" | "another" = "this program",
): string {
  const issue = lookedUpBy === "this program" ? issueTicket : issueTicketOnDisk;
  return `http://${LOOPBACK}:${port}/#code=${issue(dataFolder, CODE, now)}`;
}

/** `answers` is false where something is there that keeps silent: the server, busy or stopped in its tracks. */
export type Found = { readonly server: Server; readonly answers: boolean };

/**
 * The newest server on these data that answers within this time, else one that keeps silent. Notes that a killed one left
 * behind are taken away: nobody listens there, or somebody else.
 */
export async function findServer(dataFolder: string, withinMs = PROBE_MS): Promise<Found | undefined> {
  const folder = join(dataFolder, "servers");
  const notes = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const announced = notes.map((name) => ({ file: join(folder, name), note: readNote(join(folder, name)) }));
  announced.sort((a, b) => (b.note?.startedAt ?? 0) - (a.note?.startedAt ?? 0));
  let silent: Server | undefined;
  for (const { file, note } of announced) {
    const heard = note === undefined ? "another" : await hearFrom(note, withinMs);
    if (note !== undefined && heard === "itself") return { server: note, answers: true };
    if (heard === "another") takeAway(file);
    else silent ??= note;
  }
  return silent && { server: silent, answers: false };
}

function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (!takesNothing(error)) throw error;
  }
}

function readNote(file: string): Server | undefined {
  try {
    return server.parse(JSON.parse(readOrdinary(file)));
  } catch {
    return undefined; // Half-written by a crash, or gone meanwhile: not a running server either way.
  }
}

/**
 * Asks without any secret: the port may belong to another program by now, even to another account's, which would like
 * to be handed a code. What the real server answers to one challenge is of no use for the next.
 */
async function hearFrom(
  { port, instance }: Server,
  withinMs: number,
): Promise<"itself" | "another" | "nothing yet"> {
  const [{ outgoingFetch }, { OutgoingRefused }] = await Promise.all([
    import("#outgoing/fetch.ts"),
    import("#outgoing/refused.ts"),
  ]);
  const ask = outgoingFetch({ ownNetwork: [LOOPBACK] }, { withinMs, mostBytes: LONGEST_ANSWER });
  const challenge = randomBytes(32).toString("base64url");
  try {
    const response = await ask(`http://${LOOPBACK}:${port}/alive?challenge=${challenge}`, {
      redirect: "error",
    });
    return (await response.text()) === proofOf(instance, challenge) ? "itself" : "another";
  } catch (error) {
    return error instanceof OutgoingRefused && error.reason === "too-late" ? "nothing yet" : "another";
  }
}

/** What only the server with this note can answer. */
export function proofOf(instance: string, challenge: string): string {
  return createHmac("sha256", instance).update(challenge).digest("base64url");
}
