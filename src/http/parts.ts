import type { Keys } from "#access/keys.ts";
import type { Home } from "#operations/perform.ts";
import type { Row } from "./table.ts";

/** One's own network, or the sample one; a request chooses with the header Weakties-Network. */
export const NETWORKS = ["me", "sample"] as const;
export type Network = (typeof NETWORKS)[number];

/** What the app is built from. `start.ts` fills it; tests fill it with a folder of their own. */
export type Parts = {
  /** The program's, as in package.json. */
  readonly version: string;
  readonly rows: readonly Row[];
  /** The port that is listened on, known once it is. */
  readonly port: () => number;
  readonly home: (network: Network) => Promise<Home>;
  readonly keys: Keys;
  readonly uploads: Uploads;
  /** The calendar to subscribe to: what it may say to whoever knows its address. */
  readonly feed?: { readonly allows: (token: string) => { readonly names: boolean } | undefined };
  /** Who comes back from signing in at a provider's page: answers where they go on to. */
  readonly landing?: { readonly arrive: (query: URLSearchParams) => string | undefined };
  readonly now: () => number;
  /** A line for the person who runs the server; never a token, never what someone typed or imported. */
  readonly log: (line: string) => void;
  /** Aborted when the server stops: streams end and long work is undone. */
  readonly stopping: AbortSignal;
  /** The built web app; undefined where there is none. */
  readonly pages?: string | undefined;
  /** By what /alive proves to `weakties open` that this is the server of its note, and no other program on its port. */
  readonly instance: string;
};

/** Files handed over by a browser, until an import has taken them. */
export type Uploads = {
  readonly receive: (
    name: string,
    body: AsyncIterable<Uint8Array>,
    announced: number | null,
  ) => Promise<
    | { readonly kind: "received"; readonly upload: { readonly ref: string } }
    | { readonly kind: "too-large" | "no-room"; readonly says: string }
  >;
  readonly forget: (ref: string) => Promise<void>;
};
