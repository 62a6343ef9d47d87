import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BACK, LOOPBACKS } from "#consent/sign-in.ts";
import { type LandingPlace, landingOn } from "./landing.ts";

const LOOPBACK = "127.0.0.1";
const SAFE = {
  "Content-Type": "text/plain; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
  Connection: "close",
};

/**
 * A place to come back to for a program that serves no pages, such as the command line: on any free port of the
 * loopback, from when it is first asked for until it is closed.
 */
export function ownLanding(): LandingPlace & { readonly close: () => void } {
  let server: Server | undefined;
  const landing = landingOn(async () => {
    server ??= await listening(answer);
    return (server.address() as AddressInfo).port;
  });

  function answer(url: string, host: string): readonly [status: number, says: string] {
    const port = (server?.address() as AddressInfo | null)?.port;
    const asked = URL.parse(url, `http://${LOOPBACK}:${port}`);
    if (!LOOPBACKS.some((each) => host === `${each}:${port}`) || asked?.pathname !== BACK)
      return [404, "There is nothing at this address."];
    return landing.arrive(asked.searchParams) === undefined
      ? [400, "This sign-in is over, or is not known here. Begin again in the terminal."]
      : [200, "Close this page, and go back to the terminal: there it says whether it worked."];
  }

  return { ...landing, close: () => void server?.close() };
}

async function listening(answer: (url: string, host: string) => readonly [number, string]): Promise<Server> {
  const server = createServer((request, response) => {
    const allowed = request.method === "GET";
    say(
      response,
      allowed ? answer(request.url ?? "", request.headers.host ?? "") : [405, "Only GET is taken."],
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, resolve);
  });
  return server;
}

function say(response: ServerResponse, [status, says]: readonly [number, string]): void {
  response.writeHead(status, SAFE).end(`${says}\n`);
}
