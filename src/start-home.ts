import { existsSync, statSync } from "node:fs";
import { homedir, platform, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import { closedFolder } from "#access/own-folder.ts";
import type { AskPassphrase } from "#access/secrets.ts";
import type { Consent } from "#consent/consent.ts";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import { firstMigrated, migrate } from "#database/migrate.ts";
import { ensureOwner, hasOwner } from "#database/owners.ts";
import { rewriteIfDue } from "#database/rewrite-due.ts";
import { noteTroubleOf } from "#database/syncing/consents.ts";
import { type Databases, reading, writing } from "#database/transaction.ts";
import type { Backups } from "#operations/backups/port.ts";
import type { Feed } from "#operations/calendar/port.ts";
import type { Landing, SignIns } from "#operations/consent/port.ts";
import type { Files } from "#operations/importing/port.ts";
import type { MailServers } from "#operations/mail/port.ts";
import type { Home } from "#operations/perform.ts";
import type { Ports } from "#operations/ports.ts";
import type { Secrets } from "#operations/secrets/port.ts";
import type { Dav } from "#operations/syncing/port.ts";
import type { OwnerId } from "#people/id.ts";
import { idMaker } from "#people/uuid.ts";
import { zoneHere } from "#time/zone-here.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of this user's data: WEAKTIES_HOME, else where the platform keeps such things. Readable by its owner alone. */
export function dataFolder(environment: Environment): string {
  return closedFolder(whereDataLie(environment));
}

/** The same folder, whether or not it is there yet. */
export function whereDataLie(environment: Environment): string {
  return environment["WEAKTIES_HOME"] || platformFolder(environment);
}

function platformFolder(environment: Environment): string {
  switch (platform()) {
    case "darwin":
      return join(ownHome(), "Library", "Application Support", "Weakties");
    case "win32":
      return join(environment["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "Weakties");
    default:
      return join(whole(environment["XDG_DATA_HOME"]) ?? join(ownHome(), ".local", "share"), "weakties");
  }
}

/** One that depends on where one stands would be another book in every folder; the XDG specification passes it over too. */
function whole(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function ownHome(): string {
  return whole(homedir()) ?? userInfo().homedir;
}

/** Which names of folders are passed over, and where the data lie instead; for the user. */
export function passedOver(environment: Environment): string | undefined {
  if (environment["WEAKTIES_HOME"] || platform() === "win32") return undefined;
  const names = platform() === "darwin" ? ["HOME"] : ["XDG_DATA_HOME", "HOME"];
  const bad = names.find((name) => environment[name] && whole(environment[name]) === undefined);
  return bad === undefined
    ? undefined
    : `${bad} names no whole path (“${environment[bad]}”) and is passed over; your data lie in ${whereDataLie(environment)}.`;
}

export type OpenedHome = Home & {
  readonly folder: string;
  /** An empty book was begun, where there was none. */
  readonly begun: boolean;
  /** That this book was begun in the place of one that was gone, and how to have that back; for the user. */
  readonly lost?: string;
  readonly close: () => Promise<void>;
};

/** One person's own network is `me`; the sample network is another file, or another owner on PostgreSQL. */
export type Network = "me" | "sample";

/**
 * Opens a network with its database brought up to date, a backup made first where there is something to lose.
 * Throws an Error with a sentence where the folder or the database cannot be used.
 */
export async function openHome(
  environment: Environment,
  network: Network,
  makePorts: (databases: Databases, folder: string) => Ports,
  use: "serving" | "one command" = "serving",
): Promise<OpenedHome> {
  const folder = dataFolder(environment);
  const lost = environment["DATABASE_URL"] || network === "sample" ? undefined : await lostFrom(folder);
  const databases = await open(environment, network, folder, use);
  const ports = makePorts(databases, folder);
  const owner = network as string as OwnerId;
  const now = Date.now;
  const { begun, schema } = await migrate(databases.write, databases.backend, {
    now: now(),
    beforeFirst: async (pending) => {
      await ports.backups?.make(`before ${pending.join(", ")}`);
    },
  });
  if (schema !== undefined) databases.keepTo?.(schema);
  const says = lost && (await lost.says(await firstMigrated(databases.read)));
  await rewriteIfDue(databases);
  if (!(await reading(databases, owner, hasOwner)))
    await writing(databases, owner, (tx) => ensureOwner(tx, now()));
  return {
    databases,
    owner,
    now,
    newId: idMaker(now, (bytes) => crypto.getRandomValues(bytes)),
    timeZone: zoneHere(),
    ports,
    folder,
    begun,
    ...(says === undefined ? {} : { lost: says }),
    close: databases.close,
  };
}

/** Looked for before the database is opened, which would begin an empty one; undefined where nothing was lost. */
async function lostFrom(folder: string) {
  const size = statSync(join(folder, "weakties.db"), { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && !existsSync(join(folder, "weakties-lost.json"))) return undefined;
  const [{ forgetLost, lookForLost, lostInWords }, { holdsSomething }] = await Promise.all([
    import("#sources/lost-database.ts"),
    import("#database/drivers/node-sqlite-examine.ts"),
  ]);
  const lost = await lookForLost(folder, "weakties", Date.now(), holdsSomething);
  return (
    lost && {
      async says(begunAt: number): Promise<string | undefined> {
        if (begunAt >= lost.since) return lostInWords(folder, lost);
        // An older one stands there: what was lost is back.
        await forgetLost(folder, "weakties").catch(() => undefined);
        return undefined;
      },
    }
  );
}

/**
 * What a surface brings along: the files it can open, how it asks for the passphrase of the secrets' file, and where a
 * browser can come back to it from a provider's page.
 */
export type Brought = {
  readonly files: Files;
  readonly landing?: Landing;
  readonly passphrase?: AskPassphrase;
};

/** The capabilities of a home on this machine. */
export function portsWith(
  { files, passphrase, landing }: Brought,
  environment: Environment,
  network: Network,
): (databases: Databases, folder: string) => Ports {
  const name = network === "me" ? "weakties" : "sample";
  return (databases, folder) => {
    const { backup } = databases;
    const secrets = lazySecrets(async () => {
      const { secretsIn } = await import("#access/secrets.ts");
      return secretsIn(folder, network, {
        keyring: environment["WEAKTIES_KEYRING"] !== "0",
        passphrase: async (what, refused) =>
          (refused === undefined && environment["WEAKTIES_PASSPHRASE"]) || passphrase?.(what, refused),
      });
    });
    // The sample network is nobody's address book, nobody's calendar, and nobody's mail.
    const signIns = lazySignIns(secrets, landing, (consent, says) =>
      writing(databases, network as string as OwnerId, (tx) =>
        noteTroubleOf(tx, consent.name, says, Date.now()),
      ),
    );
    const mine =
      network === "me" ? { feed: lazyFeed(folder), signIns, mail: lazyMail(secrets, signIns), dav } : {};
    if (backup === undefined) return { files, secrets, ...mine };
    const load = async () => (await import("#sources/backups.ts")).backupsIn(folder, name, backup, Date.now);
    const backups: Backups = {
      make: async (...asked) => (await load()).make(...asked),
      makeDaily: async (...asked) => (await load()).makeDaily(...asked),
      list: async () => (await load()).list(),
      lost: async () => (await load()).lost(),
      remove: async (names) => (await load()).remove(names),
    };
    return { files, backups, secrets, ...mine };
  };
}

/** Loaded once: what it holds in memory, a sign-in under way say, is of one program. */
function lazySignIns(
  secrets: Secrets,
  landing: Landing | undefined,
  note: (consent: Consent, says: string) => Promise<void>,
): SignIns {
  let loaded: Promise<SignIns> | undefined;
  const signIns = () => {
    loaded ??= import("#sources/consent/sign-ins.ts").then(({ signInsWith }) =>
      signInsWith(secrets, landing, { now: Date.now, note }),
    );
    return loaded;
  };
  return {
    begin: async (...given) => (await signIns()).begin(...given),
    finish: async (...given) => (await signIns()).finish(...given),
    access: async (...given) => (await signIns()).access(...given),
    brought: async (...given) => (await signIns()).brought(...given),
    withdraw: async (...given) => (await signIns()).withdraw(...given),
  };
}

function lazyMail(secrets: Secrets, signIns: SignIns): MailServers {
  const servers = async () => (await import("#sources/mail/servers.ts")).mailServers(secrets, signIns);
  return {
    tryOut: async (...given) => (await servers()).tryOut(...given),
    read: async (...given) => (await servers()).read(...given),
    saveDraft: async (...given) => (await servers()).saveDraft(...given),
    keepCopy: async (...given) => (await servers()).keepCopy(...given),
    send: async (...given) => (await servers()).send(...given),
  };
}

/** Most runs need no password, and should not pay for what keeps them. */
function lazySecrets(load: () => Promise<Secrets>): Secrets {
  let loaded: Promise<Secrets> | undefined;
  const secrets = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    place: async () => (await secrets()).place(),
    unsealed: async () => (await secrets()).unsealed(),
    find: async (name) => (await secrets()).find(name),
    keep: async (name, secret) => (await secrets()).keep(name, secret),
    forget: async (name) => (await secrets()).forget(name),
    open: async (passphrase) => (await secrets()).open(passphrase),
    changePassphrase: async (...both) => (await secrets()).changePassphrase(...both),
  };
}

function lazyFeed(folder: string): Feed {
  const load = async () => (await import("#access/feed.ts")).feedIn(folder, Date.now);
  return {
    state: async () => (await load()).state(),
    open: async (names) => (await load()).open(names),
    close: async () => (await load()).close(),
  };
}

/** Only who has an address book or a calendar elsewhere pays for loading what speaks to it. */
const dav: Dav = {
  find: async (...asked) => (await import("#outgoing/dav-account.ts")).findCollections(...asked),
  open: async (...asked) => (await import("#outgoing/dav-account.ts")).openCollection(...asked),
};

/** Only who has a PostgreSQL pays for loading its client. */
async function open(
  environment: Environment,
  network: Network,
  folder: string,
  use: "serving" | "one command",
): Promise<Databases> {
  const url = environment["DATABASE_URL"];
  if (url !== undefined && url !== "") {
    const { openPostgres } = await import("#database/drivers/postgres.ts");
    return openPostgres(url, use);
  }
  return openSqlite(join(folder, network === "me" ? "weakties.db" : "sample.db"), use);
}
