import { percentile, timed } from "./measured.ts";
import type { BenchServer } from "./server.ts";

const REQUESTS = 200;
const WARM_UP = 30;
const SEARCHES = ["an", "bel", "corda", "el fri", "gohu", "is", "jaka", "linmo", "ol ru", "moni an"];

export type Times = Readonly<Record<string, { readonly p50: number; readonly p99: number }>>;

/** What people do most, over HTTP on one kept connection, one request after the other. */
export async function timeRequests(server: BenchServer, people: number): Promise<Times> {
  const kinds: Record<string, (turn: number) => Promise<unknown>> = {
    list: () => server.get("/people"),
    search: (turn) =>
      server.get(`/people?search=${encodeURIComponent(SEARCHES[turn % SEARCHES.length] ?? "")}`),
    person: (turn) => server.get(`/people/p${(turn * 37) % people}`),
    today: () => server.get("/today"),
    create: (turn) => server.post("/people", { name: `Ana ${people} ${turn}`, organization: "EMBL" }),
  };
  const times: Record<string, { p50: number; p99: number }> = {};
  for (const [kind, run] of Object.entries(kinds)) {
    await timed(WARM_UP, (turn) => run(turn + REQUESTS));
    const taken = await timed(REQUESTS, run);
    times[kind] = { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
  }
  return times;
}
