import { join } from "node:path";
import { systemKeyring } from "./keyring.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import {
  type Contents,
  type Cost,
  type FileKey,
  isThere,
  keyFor,
  makes,
  seal,
  unseal,
} from "./sealed-file.ts";

type SecretsPlace =
  | { readonly kind: "keyring" }
  /** A file that a passphrase opens: none yet, closed, or open in this program. */
  | { readonly kind: "file"; readonly state: "none" | "closed" | "open" };

type Found =
  | { readonly kind: "found"; readonly secret: string }
  | { readonly kind: "none" }
  | { readonly kind: "closed" };

const SHORTEST_PASSPHRASE = 8;
const TIMES_ASKED = 3;

type Refused = "wrong" | "too-short" | "another-begun";
/** Asks for the passphrase of a file, or for that of a new one, again where it was refused; undefined where nobody says one. */
export type AskPassphrase = (what: "open" | "begin", refused?: Refused) => Promise<string | undefined>;

/**
 * Passwords of mail and calendar accounts: in the system's keyring, or where there is none in a file that a passphrase
 * of the user's seals (scrypt, AES-256-GCM). Never in the database, so in no backup and no export of it.
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
  },
) {
  const file = join(folder, "secrets.json");
  const named = (name: string) => `${network}/${name}`;
  let asked: ReturnType<typeof systemKeyring> | undefined;
  let opened: FileKey | undefined;
  let asking: Promise<void> | undefined;
  const keyring = () => {
    asked ??= wish.keyring ? systemKeyring() : Promise.resolve(undefined);
    return asked;
  };

  async function held(what: "open" | "begin" = "open"): Promise<Contents | undefined> {
    const there = isThere(file);
    if (opened === undefined && (there || what === "begin")) {
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
    async place(): Promise<SecretsPlace> {
      if ((await keyring()) !== undefined) return { kind: "keyring" };
      if ((await held()) !== undefined) return { kind: "file", state: "open" };
      return { kind: "file", state: isThere(file) ? "closed" : "none" };
    },
    async find(name: string): Promise<Found> {
      const system = await keyring();
      const inFile = system === undefined ? await held() : {};
      if (inFile === undefined) return { kind: isThere(file) ? "closed" : "none" };
      const secret = system === undefined ? inFile[named(name)] : await system.read(named(name));
      return secret === undefined || secret === null ? { kind: "none" } : { kind: "found", secret };
    },
    /** `closed` where the file has first to be opened, or begun, with a passphrase. */
    async keep(name: string, secret: string): Promise<"kept" | "closed"> {
      const system = await keyring();
      if (system !== undefined) {
        await system.write(named(name), secret);
        return "kept";
      }
      await held("begin");
      return change((now) => ({ ...now, [named(name)]: secret })) ? "kept" : "closed";
    },
    /** `closed` where the file that may hold it is not open. */
    async forget(name: string): Promise<"forgotten" | "closed"> {
      const system = await keyring();
      if (system !== undefined) {
        await system.remove(named(name));
        return "forgotten";
      }
      if ((await held()) === undefined && !isThere(file)) return "forgotten";
      return change(({ [named(name)]: _, ...left }) => left) ? "forgotten" : "closed";
    },
  };
}
