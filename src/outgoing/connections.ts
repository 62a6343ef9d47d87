import { Agent, type AgentOptions, type RequestOptions } from "node:http";
import type { Duplex } from "node:stream";
import { type Connecting, connect } from "./connect.ts";

/** How long one that nobody uses stays open. It keeps no program from ending. */
const IDLE_MS = 5_000;

/** What a request says beside what Node knows: to where, and how far out it may go. */
export type Goes = RequestOptions & { readonly origin: string; readonly connecting: Connecting };

/**
 * Connections for requests, each to an address that was checked. `kept`: one stays open for the next request to the same
 * origin, because of a thousand cards on a server far away the handshakes would take longer than the cards.
 */
export class Connections extends Agent {
  constructor(kept: boolean) {
    const options: AgentOptions = kept
      ? { keepAlive: true, maxFreeSockets: 1, timeout: IDLE_MS }
      : { keepAlive: false };
    super(options);
  }

  override getName(goes?: RequestOptions | Goes): string {
    return goes !== undefined && "origin" in goes ? goes.origin : "";
  }

  override createConnection(
    goes: RequestOptions | Goes,
    done?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    if (!("connecting" in goes) || done === undefined) throw new Error("It is told where it goes.");
    connect(goes.connecting).then(
      (socket) => done(null, socket),
      // What follows an error is not looked at.
      (error: Error) => done(error, undefined as unknown as Duplex),
    );
    return undefined;
  }
}
