import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Consent } from "#consent/consent.ts";
import { providers } from "./provider.ts";

let asked = 0;
let issuer = "";
const server = createServer((_, response) => {
  asked += 1;
  const places = { authorization_endpoint: `${issuer}/a`, token_endpoint: `${issuer}/t` };
  response.end(JSON.stringify({ issuer, ...places }));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it("an issuer is asked once, and each account asks it for what its own settings say", async () => {
  const account = (scope: string) =>
    ({ provider: "other", use: "mail", issuer, scope, ownNetwork: true, certificate: "" }) as Consent;
  const { placeOf } = providers();
  const { signal } = new AbortController();
  for (const scope of ["mail", "", "mail offline_access"])
    expect(await placeOf(account(scope), signal)).toMatchObject({ tokenUrl: `${issuer}/t`, scope });
  expect(asked).toBe(1);
});
