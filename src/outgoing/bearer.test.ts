import { describe, expect, it } from "vitest";
import { shown } from "./bearer.ts";

/** A server that answers so, one after the other, and who asks it with tokens that are numbered. */
function asking(answers: readonly (readonly [status: number, headers?: Record<string, string>])[]) {
  const seen: (string | null)[] = [];
  const refused: (string | undefined)[] = [];
  let tokens = 0;
  const bearer = {
    kind: "bearer" as const,
    provider: "Google",
    async token(was?: string) {
      refused.push(was);
      if (was !== undefined || tokens === 0) tokens += 1;
      return `token ${tokens}`;
    },
  };
  const fetch = shown(bearer, async (_, init) => {
    const headers = new Headers(init?.headers);
    seen.push(headers.get("authorization"));
    const [status, said = {}] = answers[seen.length - 1] ?? [500];
    return new Response(null, { status, headers: said });
  });
  return { seen, refused, ask: (method: string) => fetch("https://dav.example.org/x", { method }) };
}

describe("a request that shows a token", () => {
  it("shows the one that is good now, and asks for another once where it is refused", async () => {
    const { seen, refused, ask } = asking([[207], [401], [207]]);
    expect((await ask("PROPFIND")).status).toBe(207);
    expect((await ask("PROPFIND")).status).toBe(207);
    expect(seen).toEqual(["Bearer token 1", "Bearer token 1", "Bearer token 2"]);
    expect(refused).toEqual([undefined, undefined, "token 1"]);
  });

  it("says that it is not opened where the second is refused too, and asks no third time", async () => {
    const { seen, ask } = asking([[401], [401], [207]]);
    await expect(ask("PROPFIND")).rejects.toThrow("Google let you in, but dav.example.org opens nothing");
    expect(seen).toHaveLength(2);
  });

  it("says so where the sign-in was not given for this, and leaves a card that may not be written to its own", async () => {
    await expect(asking([[403]]).ask("REPORT")).rejects.toThrow("CardDAV and CalDAV APIs enabled");
    expect((await asking([[403]]).ask("PUT")).status).toBe(403);
    const narrow = { "www-authenticate": 'Bearer error="insufficient_scope"' };
    await expect(asking([[403, narrow]]).ask("PUT")).rejects.toThrow("did you tick what was asked for");
  });

  it("names the clock where it is off, since good tokens are refused then", async () => {
    const date = new Date(Date.now() + 20 * 60_000).toUTCString();
    const { ask } = asking([[401], [401, { date }]]);
    await expect(ask("GET")).rejects.toThrow("clock is 20 minutes behind the one of Google");
  });
});
