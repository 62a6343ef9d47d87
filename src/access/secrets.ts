import { join } from "node:path";
import { type Keyring, systemKeyring } from "./keyring.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import {
  type Contents,
  type Cost,
  type FileKey,
  isThere,
  keyFor,
  makes,
  newKey,
  seal,
  unseal,
} from "./sealed-file.ts";

type SecretsPlace =
  /** `sealed` where a file lies beside it, from when it did not answer, that is not open. */
  | { readonly kind: "keyring"; readonly sealed: boolean }
  /** A file that a passphrase opens: none yet, closed, or open in this program. */
  | { readonly kind: "file"; readonly state: "none" | "closed" | "open" };

type Found =
  | { readonly kind: "found"; readonly secret: string }
  | { readonly kind: "none" }
  | { readonly kind: "closed" }
  /** It is not in the file, and the keyring that may have it is locked or does not answer. */
  | { readonly kind: "unanswered" };

const SHORTEST_PASSPHRASE = 8;
const TIMES_ASKED = 3;

type Refused = "wrong" | "too-short" | "another-begun";
/** Asks for the passphrase of a file, or for that of a new one, again where it was refused; undefined where nobody says one. */
export type AskPassphrase = (what: "open" | "begin", refused?: Refused) => Promise<string | undefined>;

/**
 * Passwords of mail and calendar accounts: in the system's keyring, or where none answers in a file that a passphrase
 * of the user's seals (scrypt, AES-256-GCM). Never in the database, so in no backup and no export of it. A keyring may
 * answer today and not tomorrow (over ssh, from cron, locked), so that either may hold one, or both.
 */
export function secretsIn(
  folder: string,
  network: string,
  wish: {
    /** False keeps to the file, whatever the system has. */
    readonly keyring: boolean;
    /** Asked once where the file is needed: at a terminal the user, else a setting. */
    readonly passphrase?: AskPassphrase;
    readonly cost?: Cost;
    readonly system?: () => Promise<Keyring | undefined>;
  },
) {
  const file = join(folder, "secrets.json");
  const named = (name: string) => `${network}/${name}`;
  let asked: Promise<Keyring | undefined> | undefined;
  /** Whether the keyring did what was asked of it last; one that is locked looks as if it were there. */
  let answers = true;
  let opened: FileKey | undefined;
  let asking: Promise<void> | undefined;
  const keyring = () => {
    asked ??= wish.keyring ? (wish.system ?? systemKeyring)() : Promise.resolve(undefined);
    return asked;
  };

  async function ofKeyring<Told>(
    ask: (system: Keyring) => Promise<Told>,
  ): Promise<{ readonly told: Told } | "silent"> {
    const system = await keyring();
    if (system === undefined) return "silent";
    try {
      const told = await ask(system);
      answers = true;
      return { told };
    } catch {
      // Locked, and nobody unlocked it; or the session it was of has ended. The library has no words for it.
      answers = false;
      return "silent";
    }
  }

  async function held(what: "open" | "begin" = "open"): Promise<Contents | undefined> {
    const there = isThere(file);
    const now = opened && unseal(file, opened);
    if (now !== undefined) return now;
    // Another program changed the passphrase since.
    if (opened !== undefined) [opened, asking] = [undefined, undefined];
    if (there || what === "begin") {
      asking ??= ask(there ? "open" : "begin");
      await asking;
    }
    return opened === undefined ? undefined : unseal(file, opened);
  }

  async function ask(what: "open" | "begin"): Promise<void> {
    let refused: Refused | undefined;
    for (let time = 0; time < TIMES_ASKED; time += 1) {
      const passphrase = await wish.passphrase?.(what, refused);
      if (passphrase === undefined) return;
      const answer = await open(passphrase);
      if (answer === "open") return;
      refused = answer;
    }
  }

  /** Read anew under the lock: another program may have kept something since. False where the file is not open. */
  function change(changed: (now: Contents) => Contents): boolean {
    const key = opened;
    if (key === undefined) return false;
    return oneAtATime(join(folder, "secrets.lock"), () => {
      const now = unseal(file, key);
      if (now === undefined) return false;
      seal(file, key, changed(now));
      return true;
    });
  }

  async function open(passphrase: string): Promise<"open" | Refused> {
    if (!isThere(file)) {
      if (opened !== undefined) return (await makes(opened, passphrase)) ? "open" : "another-begun";
      if (passphrase.length < SHORTEST_PASSPHRASE) return "too-short";
    }
    const key = await keyFor(file, passphrase, wish.cost);
    if (unseal(file, key) === undefined) return "wrong";
    opened = key;
    return "open";
  }

  return {
    open,
    /** Seals the file with another passphrase; whoever holds the one before opens it no more. */
    async changePassphrase(
      passphrase: string,
      next: string,
    ): Promise<"changed" | "none" | "wrong" | "too-short"> {
      if (!isThere(file)) return "none";
      if (next.length < SHORTEST_PASSPHRASE) return "too-short";
      const [key, fresh] = [await keyFor(file, passphrase, wish.cost), await newKey(next, wish.cost)];
      return oneAtATime(join(folder, "secrets.lock"), () => {
        const now = unseal(file, key);
        if (now === undefined) return "wrong";
        seal(file, fresh, now);
        opened = fresh;
        return "changed";
      });
    },
    async place(): Promise<SecretsPlace> {
      if (answers && (await keyring()) !== undefined)
        return { kind: "keyring", sealed: opened === undefined && isThere(file) };
      if ((await held()) !== undefined) return { kind: "file", state: "open" };
      return { kind: "file", state: isThere(file) ? "closed" : "none" };
    },
    /** Whether the file can be looked into, whatever the keyring has; asks for its passphrase. Also where there is none. */
    async unsealed(): Promise<boolean> {
      return (await held()) !== undefined || !isThere(file);
    },
    async find(name: string): Promise<Found> {
      const system = await ofKeyring((keyring) => keyring.read(named(name)));
      if (system !== "silent" && system.told !== null) return { kind: "found", secret: system.told };
      const inFile = await held();
      const secret = inFile?.[named(name)];
      if (secret !== undefined) return { kind: "found", secret };
      if (inFile === undefined && isThere(file)) return { kind: "closed" };
      return { kind: system === "silent" ? "unanswered" : "none" };
    },
    /** `closed` where the file has first to be opened, or begun, with a passphrase. */
    async keep(name: string, secret: string): Promise<"kept" | "closed"> {
      if ((await ofKeyring((keyring) => keyring.write(named(name), secret))) !== "silent") {
        if (isThere(file)) change(without(name));
        return "kept";
      }
      await held("begin");
      return change((now) => ({ ...now, [named(name)]: secret })) ? "kept" : "closed";
    },
    /**
     * Forgets in both places. `closed` where the file that may hold it is not open, and then nothing is forgotten;
     * `unanswered` where a keyring that may hold it as well does not answer.
     */
    async forget(name: string): Promise<"forgotten" | "closed" | "unanswered"> {
      await held();
      if (isThere(file) && !change(without(name))) return "closed";
      const system = await ofKeyring((keyring) => keyring.remove(named(name)));
      return system === "silent" ? "unanswered" : "forgotten";
    },
  };

  function without(name: string): (now: Contents) => Contents {
    return ({ [named(name)]: _, ...left }) => left;
  }
}
