import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { OutgoingRefused } from "./refused.ts";
import { type Address, canonicalHost, type Permission, type Resolver, resolveAllowed } from "./resolve.ts";

/** How far out one account may go, and whom it trusts there. */
export type Way = Permission & {
  /** A certificate (PEM) of the user's own server, trusted instead of the public authorities. */
  readonly certificate?: string;
};

export type Connecting = {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, or `plain` for a protocol that asks for it later. */
  readonly security: "tls" | "plain";
  readonly way: Way;
  /** Of name, connection and handshake together. */
  readonly withinMs: number;
  readonly signal?: AbortSignal;
  readonly resolver?: Resolver;
};

/**
 * A connection to a server on the internet, or to one that the account's own setting allows; to an address that was
 * checked, whatever its name leads to meanwhile. The caller ends it.
 */
export async function connect(connecting: Connecting): Promise<Socket> {
  const { host, port, way, security, resolver } = connecting;
  const late = AbortSignal.timeout(connecting.withinMs);
  const stop = connecting.signal ? AbortSignal.any([connecting.signal, late]) : late;
  try {
    const addresses = await orStopped(resolveAllowed(host, way, resolver), stop);
    const socket = await opened(addresses, port, stop);
    return security === "plain" ? socket : await secure(socket, host, way, stop);
  } catch (error) {
    if (!late.aborted || connecting.signal?.aborted) throw error;
    const seconds = Math.ceil(connecting.withinMs / 1000);
    throw new OutgoingRefused("too-late", `${host} did not answer within ${seconds} seconds.`);
  }
}

/** TLS over a connection, its certificate checked against the host's name. Ends the connection where that fails. */
async function secure(socket: Socket, host: string, way: Way, stop: AbortSignal): Promise<TLSSocket> {
  const name = canonicalHost(host);
  const secured = connectTls({
    socket,
    host: name,
    minVersion: "TLSv1.2",
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ...(way.certificate === undefined ? {} : { ca: way.certificate }),
  });
  return await untilEvent(secured, "secureConnect", stop);
}

async function opened(addresses: readonly Address[], port: number, stop: AbortSignal): Promise<Socket> {
  const [first] = addresses;
  if (first === undefined) throw new Error("resolveAllowed answers one at least");
  // Node tries the addresses in turn (RFC 8305) when it "looks up" several.
  const lookup: LookupFunction = (_, { all }, done) =>
    all
      ? done(
          null,
          addresses.map((each) => ({ ...each })),
        )
      : done(null, first.address, first.family);
  return await untilEvent(connectTcp({ host: "checked.invalid", port, lookup }), "connect", stop);
}

function untilEvent<S extends Socket>(socket: S, event: string, stop: AbortSignal): Promise<S> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      stop.removeEventListener("abort", onStop);
      socket.off("error", onError);
      socket.off("close", onClose);
      end();
    };
    const onStop = () => fail(stop.reason);
    const onError = (error: Error) => fail(error);
    const onClose = () => fail(new Error("The server closed the connection."));
    const fail = (error: unknown) =>
      settle(() => {
        socket.on("error", () => {}); // What comes after the failure that is told.
        socket.destroy();
        reject(error);
      });
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop, { once: true });
    socket.once("error", onError);
    socket.once("close", onClose);
    socket.once(event, () => settle(() => resolve(socket)));
  });
}

function orStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onStop = () => reject(stop.reason);
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener("abort", onStop));
  });
}
