import { z } from "zod";
import { openOpfsPool } from "#database/drivers/opfs.ts";
import { migrate } from "#database/migrate.ts";
import { ensureOwner } from "#database/owners.ts";
import { rewriteIfDue } from "#database/rewrite-due.ts";
import { writing } from "#database/transaction.ts";
import type { Home } from "#operations/perform.ts";
import { keepLearning } from "#operations/ties/keep-learning.ts";
import type { OwnerId } from "#people/id.ts";
import { idMaker } from "#people/uuid.ts";
import { zoneHere } from "#time/zone-here.ts";
import { answering, type Homes } from "#worker/answer.ts";
import { electOwner } from "#worker/elect.ts";
import type { ToWorker } from "#worker/protocol.ts";

// The page's content security policy forbids code made from strings.
z.config({ jitless: true });

/** The home in a browser: the same operations on SQLite in the browser's own files, and no server at all. */
async function openHomes(): Promise<Homes> {
  const pool = await openOpfsPool();
  const opened = new Map<string, Promise<Home>>();
  return (network) => {
    const known = opened.get(network) ?? openHome(network);
    opened.set(network, known);
    return known;
  };

  async function openHome(network: "me" | "sample"): Promise<Home> {
    const databases = pool.open(network === "me" ? "weakties.db" : "sample.db");
    const owner = network as string as OwnerId;
    await migrate(databases.write, databases.backend, { now: Date.now() });
    await rewriteIfDue(databases);
    await writing(databases, owner, (tx) => ensureOwner(tx, Date.now()));
    return {
      databases,
      owner,
      now: Date.now,
      newId: idMaker(Date.now, (bytes) => crypto.getRandomValues(bytes)),
      timeZone: zoneHere(),
      ports: {},
    };
  }
}

electOwner(
  crypto.randomUUID(),
  {
    listen: (heard) => addEventListener("message", ({ data }: MessageEvent<ToWorker>) => heard(data)),
    say: (message) => postMessage(message),
  },
  async () => {
    const homes = await openHomes();
    keepLearning(
      () => homes("me"),
      (error) => console.error(error),
    );
    return () => answering(homes);
  },
);
