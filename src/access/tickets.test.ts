import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  acceptTicket,
  CODE,
  findTicket,
  issueTicket,
  isTicket,
  renewTicket,
  SESSION,
  takeTicket,
} from "./tickets.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const now = 1_800_000_000_000;
let folder = "";
let umask = 0;

beforeEach(() => {
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), "weakties-tickets-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

function kept(kind = CODE): readonly string[] {
  return readdirSync(join(folder, kind.folder)).map((name) => join(folder, kind.folder, name));
}

describe("a code", () => {
  it("can be taken once", () => {
    const code = issueTicket(folder, CODE, now);
    expect(takeTicket(folder, CODE, code, now + MINUTE)).toBe(true);
    expect(takeTicket(folder, CODE, code, now + MINUTE)).toBe(false);
  });

  it("is good for ten minutes and not a moment longer", () => {
    const code = issueTicket(folder, CODE, now);
    expect(isTicket(folder, CODE, code, now + 10 * MINUTE - 1)).toBe(true);
    expect(takeTicket(folder, CODE, code, now + 10 * MINUTE)).toBe(false);
  });

  it("is kept as a hash, in a file for its owner alone, even where the umask would let all read", () => {
    const code = issueTicket(folder, CODE, now);
    const [file = ""] = kept();
    expect(readFileSync(file, "utf8") + file).not.toContain(code);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "codes")).mode & 0o777).toBe(0o700);
  });

  it("is no session", () => {
    const code = issueTicket(folder, CODE, now);
    expect(isTicket(folder, SESSION, code, now)).toBe(false);
  });

  it.each(["", "x", "../token", "x".repeat(22), "é".repeat(22), "\u0000".repeat(22)])(
    "is not %j",
    (wrong) => {
      issueTicket(folder, CODE, now);
      expect(isTicket(folder, CODE, wrong, now)).toBe(false);
    },
  );

  it("is not good when its file holds another hash", () => {
    const code = issueTicket(folder, CODE, now);
    const [file = ""] = kept();
    writeFileSync(file, JSON.stringify({ check: "0".repeat(32), expiresAt: now + MINUTE }));
    expect(isTicket(folder, CODE, code, now)).toBe(false);
  });

  it("that nobody took is cleared away with the next one", () => {
    issueTicket(folder, CODE, now);
    issueTicket(folder, CODE, now + 11 * MINUTE);
    expect(kept()).toHaveLength(1);
  });
});

describe("a session", () => {
  const use = (session: string, at: number) => acceptTicket(folder, SESSION, session, at);

  it("lasts thirty days from its last use", () => {
    const session = issueTicket(folder, SESSION, now);
    for (let day = 0; day < 400; day += 29) expect(use(session, now + day * DAY)).toBe(true);
    const last = now + 377 * DAY;
    expect(isTicket(folder, SESSION, session, last + 30 * DAY - 1)).toBe(true);
    expect(use(session, last + 30 * DAY)).toBe(false);
    expect(use(session, last)).toBe(true);
  });

  it("is written down anew once a day and no oftener", () => {
    const session = issueTicket(folder, SESSION, now);
    const text = () => readFileSync(kept(SESSION)[0] ?? "", "utf8");
    const first = text();
    for (const at of [0, 1, 60 * MINUTE, DAY - 1]) use(session, now + at);
    expect(text()).toBe(first);
    use(session, now + DAY);
    const second = text();
    expect(second).not.toBe(first);
    use(session, now + DAY + MINUTE);
    expect(text()).toBe(second);
  });

  it("is no shorter after a use on a clock that was set back", () => {
    const session = issueTicket(folder, SESSION, now);
    use(session, now - 400 * DAY);
    expect(isTicket(folder, SESSION, session, now + 29 * DAY)).toBe(true);
  });

  it("that was made while the clock was years ahead ends once it is right again", () => {
    const year = 365 * DAY;
    for (const kind of [CODE, SESSION]) {
      const secret = issueTicket(folder, kind, now + 5 * year);
      expect(isTicket(folder, kind, secret, now + 5 * year)).toBe(true);
      expect(isTicket(folder, kind, secret, now + year)).toBe(false);
      expect(takeTicket(folder, kind, secret, now + year)).toBe(false);
    }
    issueTicket(folder, SESSION, now + year);
    expect(kept(SESSION).length).toBe(1);
  });

  it("that was ended is not brought back by a use that had begun before", () => {
    const session = issueTicket(folder, SESSION, now);
    const found = findTicket(folder, SESSION, session, now + 2 * DAY);
    expect(takeTicket(folder, SESSION, session, now + 2 * DAY)).toBe(true);
    if (found !== undefined) renewTicket(found, SESSION, now + 2 * DAY);
    expect([kept(SESSION), use(session, now + 2 * DAY)]).toEqual([[], false]);
  });

  it("stays in a file for its owner alone, and its hash alone stands there", () => {
    const session = issueTicket(folder, SESSION, now);
    use(session, now + 2 * DAY);
    const [file = ""] = kept(SESSION);
    expect(readFileSync(file, "utf8")).not.toContain(session);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(["", "{", "{}", "0".repeat(80)])(
    "is none where its file holds %j, and that is left as it is",
    (text) => {
      const session = issueTicket(folder, SESSION, now);
      const [file = ""] = kept(SESSION);
      writeFileSync(file, text);
      expect(use(session, now + 2 * DAY)).toBe(false);
      expect(readFileSync(file, "utf8")).toBe(text);
    },
  );
});

it("a code is not good for longer because it was looked at", () => {
  const code = issueTicket(folder, CODE, now);
  expect(acceptTicket(folder, CODE, code, now + 9 * MINUTE)).toBe(true);
  expect(acceptTicket(folder, CODE, code, now + 10 * MINUTE)).toBe(false);
});
