import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "./listen.ts";

let listening: Listening | undefined;
afterEach(() => listening?.stop());

/** Sends bytes as they are, which no HTTP client would, and answers all that comes back. */
async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text.replaceAll("\n", "\r\n"));
  let answer = "";
  for await (const part of socket) answer += part;
  return answer;
}

/** "refused" where nobody listens at that address. */
function reach(address: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    socket.once("connect", () => {
      socket.destroy();
      resolve("reached");
    });
    socket.once("error", () => resolve("refused"));
  });
}

const hostOf = (request: Request) => new Response(`host: ${request.headers.get("host")}`);

describe("the listening server", () => {
  it("is reached on 127.0.0.1 and on no other address of this machine", async () => {
    listening = await listen(hostOf, 0);
    expect(await reach("127.0.0.1", listening.port)).toBe("reached");
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    const others = addresses.filter(({ address, scopeid }) => address !== "127.0.0.1" && !scopeid);
    for (const address of ["127.0.0.2", ...others.map((each) => each.address)]) {
      expect([address, await reach(address, listening.port)]).toEqual([address, "refused"]);
    }
  });

  it("hands on every Host that was sent, so that two are not taken for one", async () => {
    listening = await listen(hostOf, 0);
    const own = `127.0.0.1:${listening.port}`;
    const answer = await sendRaw(
      listening.port,
      `GET / HTTP/1.1\nHost: ${own}\nHost: evil.example\nConnection: close\n\n`,
    );
    expect(answer).not.toContain(`host: ${own}\r`);
    expect(answer.endsWith(`host: ${own}`)).toBe(false);
  });

  it("answers 400 to what is no request, and tells nothing", async () => {
    listening = await listen(hostOf, 0);
    for (const text of [
      "nonsense\n\n",
      "GET / HTTP/1.1\nConnection: close\n\n",
      "GET / HTTP/1.1\nHost: a b\nConnection: close\n\n",
      `GET / HTTP/1.1\nHost: 127.0.0.1\nX: ${"x".repeat(20_000)}\nConnection: close\n\n`,
    ]) {
      expect(await sendRaw(listening.port, text)).toMatch(/^HTTP\/1.1 4\d\d/);
    }
  });

  it("tells the work when its client has left", async () => {
    const aborted = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    listening = await listen((request) => {
      request.signal.addEventListener("abort", () => aborted.resolve());
      begun.resolve();
      return aborted.promise.then(() => new Response());
    }, 0);
    const socket = connect(listening.port, "127.0.0.1");
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${listening.port}\r\n\r\n`);
    await begun.promise;
    socket.destroy();
    await aborted.promise;
  });

  it("lets an answer under way end before it stops", async () => {
    const begun = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<Response>();
    const server = await listen(() => {
      begun.resolve();
      return answer.promise;
    }, 0);
    const response = fetch(`http://127.0.0.1:${server.port}/`);
    await begun.promise;
    const stopped = server.stop();
    answer.resolve(new Response("whole"));
    expect(await (await response).text()).toBe("whole");
    await stopped;
    expect(await reach("127.0.0.1", server.port)).toBe("refused");
  });
});
