import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { announceServer, findServer, proofOf } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "weakties-running-"));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listening(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

it("hands no code to a program that sends the question on to whoever can answer it", async () => {
  const real = await listening(({ url = "" }, response) => {
    const challenge = new URL(url, "http://127.0.0.1").searchParams.get("challenge") ?? "";
    response.end(proofOf("an-instance", challenge));
  });
  const other = await listening(({ url }, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${real}${url}` }).end();
  });
  announceServer(folder, { port: other, instance: "an-instance", startedAt: 1 });
  expect(await findServer(folder)).toBeUndefined();
  // Asked itself, it is the one.
  announceServer(folder, { port: real, instance: "an-instance", startedAt: 1 });
  expect(await findServer(folder)).toMatchObject({ server: { port: real }, answers: true });
});
