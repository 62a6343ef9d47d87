import { afterAll, describe, expect, it } from "vitest";
import { landingOn } from "#access/landing.ts";
import { HOST, tryApp } from "../../test/http/try-app.ts";

const landing = landingOn(async () => 4747);
const app = await tryApp({ landing });
afterAll(() => app.close());

/** As a browser comes from another site's page: without a session. */
const come = (query: string, host = HOST) =>
  app.send("GET", `/signed-in${query}`, {
    headers: { authorization: undefined, host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  });

describe("whoever comes back from a provider's page", () => {
  it("is taken in by their state, once, and sent on to where nothing of it stands in the address", async () => {
    const { came } = landing.expect("a-state", `http://${HOST}/mail?in=1`, 1_000);
    const response = await come("?state=a-state&code=canary-code", "localhost:4747");
    expect([response.status, response.headers.get("location")]).toEqual([303, `http://${HOST}/mail?in=1`]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await came)?.get("code")).toBe("canary-code");
    const again = await come("?state=a-state&code=canary-code");
    expect([again.status, again.headers.get("location")]).toEqual([303, "/mail?in=unknown"]);
    expect(app.log.join()).not.toContain("canary-code");
  });

  it("is nobody to us without a state, or under another name of this computer", async () => {
    expect((await come("?code=canary-code")).headers.get("location")).toBe("/mail?in=unknown");
    landing.expect("b-state", "/mail?in=2", 1_000);
    expect((await come("?state=b-state&code=x", "evil.example:4747")).headers.get("location")).toBeNull();
  });
});
