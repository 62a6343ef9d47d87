import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Context, type Operation, operation } from "#operations/operation.ts";
import { done, type Outcome, refused } from "#operations/outcome.ts";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { rowFor } from "./table.ts";

type Run = (context: Context) => Promise<Outcome<unknown>>;
const STREAM = { accept: "text/event-stream" };

async function withWork<T>(run: Run, use: (app: TriedApp) => Promise<T>): Promise<T> {
  const long = operation({ permission: "read", effect: "reads", input: z.object({}), run });
  const route = { http: "POST /long", cli: null, does: "Takes long" };
  const app = await tryApp({ rows: [rowFor("a.long", route, async () => long as unknown as Operation)] });
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

const events = (run: Run) =>
  withWork(run, async (app) => {
    const response = await app.send("POST", "/api/long", { headers: STREAM });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const text = await response.text();
    return {
      log: app.log,
      events: text
        .split("\n\n")
        .filter((each) => each !== "")
        .map(parsed),
    };
  });

function parsed(text: string) {
  const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text) ?? [];
  return { event, data: JSON.parse(data ?? "") };
}

/** Work that goes on until it is aborted, and tells when it has begun and how it ended. */
function endless() {
  const started = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<unknown>();
  const run: Run = ({ signal }) => {
    started.resolve();
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        ended.resolve(signal.aborted);
        reject(signal.reason);
      });
    });
  };
  return { run, started: started.promise, ended: ended.promise };
}

describe("a stream of events", () => {
  it("tells of progress and ends with the result", async () => {
    const { events: told } = await events(async ({ report }) => {
      report({ done: 1, total: 2, says: "Reading" });
      report({ done: 2, total: 2, says: "Read" });
      return done({ people: 2 });
    });
    expect(told).toEqual([
      { event: "progress", data: { done: 1, total: 2, says: "Reading" } },
      { event: "progress", data: { done: 2, total: 2, says: "Read" } },
      { event: "result", data: { people: 2 } },
    ]);
  });

  it("is not flooded by ten thousand steps", async () => {
    const { events: told } = await events(async ({ report }) => {
      for (let step = 1; step <= 10_000; step += 1) report({ done: step, total: 10_000, says: "" });
      return done(null);
    });
    expect(told.length).toBeLessThan(1_000);
    expect(told.at(-2)).toMatchObject({ data: { done: 10_000 } });
  });

  it("ends with the refusal, in the shape of any other", async () => {
    const { events: told } = await events(async () => refused("There is nobody to ask."));
    expect(told).toEqual([
      {
        event: "failure",
        data: { status: 409, error: { kind: "refused", says: "There is nobody to ask." } },
      },
    ]);
  });

  it("ends with a fault's id, which stands in the log without what was said", async () => {
    const { events: told, log } = await events(async () => {
      throw new Error("ana@example.org");
    });
    expect(told[0]).toMatchObject({ event: "failure", data: { status: 500, error: { kind: "fault" } } });
    expect(log.join()).toContain(told[0]?.data.error.id);
    expect(log.join() + JSON.stringify(told)).not.toContain("ana@");
  });

  it("keeps a text of many lines on one line of data", async () => {
    const { events: told } = await events(async () => done("a\n\nevent: x\ndata: {}\r\n"));
    expect(told).toEqual([{ event: "result", data: "a\n\nevent: x\ndata: {}\r\n" }]);
  });
});

describe("work is stopped and undone", () => {
  it("when whoever listened leaves", async () => {
    const work = endless();
    await withWork(work.run, async (app) => {
      const response = await app.send("POST", "/api/long", { headers: STREAM });
      await work.started;
      await response.body?.cancel();
      expect(await work.ended).toBe(true);
      expect(app.log).toEqual([]);
    });
  });

  it("when whoever waits for a plain answer leaves", async () => {
    const work = endless();
    await withWork(work.run, async (app) => {
      const left = new AbortController();
      const answer = app.send("POST", "/api/long", { signal: left.signal });
      await work.started;
      left.abort();
      expect(await work.ended).toBe(true);
      await answer;
      expect(app.log).toEqual([]);
    });
  });

  it("when the server stops, and the stream says so", async () => {
    const work = endless();
    await withWork(work.run, async (app) => {
      const response = await app.send("POST", "/api/long", { headers: STREAM });
      await work.started;
      app.stop();
      expect(parsed((await response.text()).trim())).toMatchObject({
        event: "failure",
        data: { status: 503, error: { kind: "stopping" } },
      });
    });
  });
});
