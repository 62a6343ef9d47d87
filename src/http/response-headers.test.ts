import { expect, it } from "vitest";
import { tryApp } from "../../test/http/try-app.ts";

it("answers of every kind let a page load, ask and show what is of this server, and nothing else", async () => {
  const app = await tryApp();
  for (const [method, path] of [
    ["GET", "/api/people"],
    ["GET", "/api/nothing"],
    ["GET", "/nowhere"],
  ] as const) {
    const policy = (await app.send(method, path)).headers.get("content-security-policy") ?? "";
    expect(policy.split("; ").toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "manifest-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
  }
  await app.close();
});
