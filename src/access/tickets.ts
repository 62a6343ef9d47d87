import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, openSync, readdirSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { privateFolder, readPrivately, takesNothing, writePrivately } from "./private-file.ts";

/** A secret handed out for a while: the code of a printed address, or a browser's session. */
export type TicketKind = {
  readonly folder: string;
  readonly bytes: number;
  readonly lifeMs: number;
  /** One that is used has its whole life before it again, written down when this much of it has passed. */
  readonly renewedAfterMs?: number;
};

/** Stands in the fragment of a printed address; exchanged once for a session. */
export const CODE: TicketKind = { folder: "codes", bytes: 16, lifeMs: 10 * 60_000 };
const DAY = 86_400_000;
export const SESSION: TicketKind = { folder: "sessions", bytes: 32, lifeMs: 30 * DAY, renewedAfterMs: DAY };

type Kept = {
  readonly check: string;
  readonly expiresAt: number;
  /** A page that leads to the ticket's address, and goes with it. */
  readonly page?: string;
};

/**
 * Makes a ticket and keeps its hash in the data folder, where the other programs on the same data (a second server,
 * `weakties open`) find it. One file for each: no two programs ever rewrite the same one.
 */
export function issueTicket(dataFolder: string, kind: TicketKind, now: number): string {
  const made = makeTicket(dataFolder, kind, now);
  try {
    writeDown(made, kind, now);
  } catch (error) {
    if (!takesNothing(error)) throw error;
    inMemory.set(made.file, made.kept);
  }
  return made.secret;
}

/** The same for another program than this to find. Throws where the disk takes nothing. */
export function issueTicketOnDisk(dataFolder: string, kind: TicketKind, now: number): string {
  const made = makeTicket(dataFolder, kind, now);
  writeDown(made, kind, now);
  return made.secret;
}

function makeTicket(dataFolder: string, kind: TicketKind, now: number) {
  const secret = randomBytes(kind.bytes).toString("base64url");
  const { name, check } = hashOf(secret);
  const kept: Kept = { check, expiresAt: now + kind.lifeMs };
  return { secret, file: join(dataFolder, kind.folder, name), kept };
}

function writeDown({ file, kept }: Found, kind: TicketKind, now: number): void {
  sweep(privateFolder(dirname(file)), now, kind);
  writePrivately(file, JSON.stringify(kept), "replace");
}

/** Tickets for which the disk had no room, by their files: good in this program, for as long as it runs. */
const inMemory = new Map<string, Kept>();

/** Lets a page that has the secret in it go when the ticket does. */
export function tieToTicket(dataFolder: string, kind: TicketKind, secret: string, page: string): void {
  const file = join(dataFolder, kind.folder, hashOf(secret).name);
  const kept = readKept(file);
  if (kept === undefined) return;
  writePrivately(file, JSON.stringify({ ...kept, page }), "replace");
  // There was room: in two places it could be taken twice.
  inMemory.delete(file);
}

type Found = { readonly file: string; readonly kept: Kept };

/** Undefined for one that was never issued, has ended or was taken. */
export function findTicket(
  dataFolder: string,
  kind: TicketKind,
  secret: string,
  now: number,
): Found | undefined {
  if (secret.length !== Math.ceil((kind.bytes * 4) / 3)) return undefined;
  const { name, check } = hashOf(secret);
  const file = join(dataFolder, kind.folder, name);
  const kept = readKept(file);
  if (kept === undefined || kept.check.length !== check.length) return undefined;
  return timingSafeEqual(Buffer.from(kept.check), Buffer.from(check)) && isAlive(kept, now, kind)
    ? { file, kept }
    : undefined;
}

/** One with twice its life before it was made while the clock was ahead, and would go on for as long as that was. */
function isAlive({ expiresAt }: Kept, now: number, { lifeMs }: TicketKind): boolean {
  return now < expiresAt && expiresAt <= now + 2 * lifeMs;
}

/** Whether this was issued, has not ended and has not been taken. */
export function isTicket(dataFolder: string, kind: TicketKind, secret: string, now: number): boolean {
  return findTicket(dataFolder, kind, secret, now) !== undefined;
}

/** The same, of one that is in use: what is used goes on. */
export function acceptTicket(dataFolder: string, kind: TicketKind, secret: string, now: number): boolean {
  const found = findTicket(dataFolder, kind, secret, now);
  if (found !== undefined) renewTicket(found, kind, now);
  return found !== undefined;
}

/**
 * Written over in place, as long as before: a file made anew would bring back what another program has ended meanwhile.
 * Where it cannot be written it ends when it would have.
 */
export function renewTicket({ file, kept }: Found, kind: TicketKind, now: number): void {
  const { lifeMs, renewedAfterMs = Number.POSITIVE_INFINITY } = kind;
  const passed = now - (kept.expiresAt - lifeMs);
  if (passed < renewedAfterMs) return;
  const renewed: Kept = { ...kept, expiresAt: now + lifeMs };
  if (inMemory.has(file)) {
    inMemory.set(file, renewed);
    return;
  }
  try {
    const handle = openSync(file, "r+");
    try {
      writeSync(handle, JSON.stringify(renewed), 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!takesNothing(error) && !["ENOENT", "EROFS"].includes(errorCode(error))) throw error;
  }
}

/** Ends a ticket. Of several that try at once, in whatever process, one alone is answered true. */
export function takeTicket(dataFolder: string, kind: TicketKind, secret: string, now: number): boolean {
  if (!isTicket(dataFolder, kind, secret, now)) return false;
  const file = join(dataFolder, kind.folder, hashOf(secret).name);
  if (inMemory.delete(file)) return true;
  const page = readKept(file)?.page;
  try {
    unlinkSync(file);
    if (page !== undefined) rmSync(page, { force: true });
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Half of the hash finds the file, the other half is compared in constant time: no timing tells a prefix. */
function hashOf(secret: string): { readonly name: string; readonly check: string } {
  const hash = createHash("sha256").update(secret).digest("hex");
  return { name: hash.slice(0, 32), check: hash.slice(32) };
}

function readKept(file: string): Kept | undefined {
  const kept = inMemory.get(file);
  if (kept !== undefined) return kept;
  try {
    const kept: Partial<Kept> = JSON.parse(readPrivately(file) ?? "{}");
    if (typeof kept.check !== "string" || typeof kept.expiresAt !== "number") return undefined;
    const page = typeof kept.page === "string" ? { page: kept.page } : {};
    return { check: kept.check, expiresAt: kept.expiresAt, ...page };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sweep(folder: string, now: number, kind: TicketKind): void {
  for (const name of readdirSync(folder)) {
    if (!/^[0-9a-f]{32}$/.test(name)) continue;
    const kept = readKept(join(folder, name));
    if (kept !== undefined && isAlive(kept, now, kind)) continue;
    rmSync(join(folder, name), { force: true });
    if (kept?.page !== undefined) rmSync(kept.page, { force: true });
  }
}
