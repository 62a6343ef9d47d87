import { percentile, timed } from "./measured.ts";
import type { BenchServer } from "./server.ts";

const REQUESTS = 200;
const WARM_UP = 30;
const IN_A_ROW = 10;
const SEARCHES = ["an", "bel", "corda", "el fri", "gohu", "is", "jaka", "linmo", "ol ru", "moni an"];

/** A server, and how many people its book has. */
export type Asked = { readonly server: BenchServer; readonly people: number };
export type Times = Readonly<Record<string, { readonly p50: number; readonly p99: number }>>;

/**
 * What people do most, over HTTP on one kept connection, one request after the other. Several servers are asked in
 * turns of ten, so that the machine's moods meet them alike and what one needs can be divided by what another does.
 */
export async function timeRequests(asked: readonly Asked[]): Promise<readonly Times[]> {
  const times: Record<string, { p50: number; p99: number }>[] = asked.map(() => ({}));
  for (const kind of KINDS) {
    for (const { server, people } of asked)
      await timed(WARM_UP, (turn) => kind.run(server, people, turn + REQUESTS));
    const taken: number[][] = asked.map(() => []);
    for (let from = 0; from < REQUESTS; from += IN_A_ROW)
      for (const [place, { server, people }] of asked.entries())
        taken[place]?.push(...(await timed(IN_A_ROW, (turn) => kind.run(server, people, from + turn))));
    for (const [place, each] of taken.entries())
      Object.assign(times[place] ?? {}, {
        [kind.name]: { p50: percentile(each, 0.5), p99: percentile(each, 0.99) },
      });
  }
  return times;
}

type Kind = {
  readonly name: string;
  readonly run: (server: BenchServer, people: number, turn: number) => Promise<unknown>;
};

const KINDS: readonly Kind[] = [
  { name: "list", run: (server) => server.get("/people") },
  {
    name: "search",
    run: (server, _, turn) =>
      server.get(`/people?search=${encodeURIComponent(SEARCHES[turn % SEARCHES.length] ?? "")}`),
  },
  { name: "person", run: (server, people, turn) => server.get(`/people/p${(turn * 37) % people}`) },
  { name: "today", run: (server) => server.get("/today") },
  {
    name: "create",
    run: (server, people, turn) =>
      server.post("/people", { name: `Ana ${people} ${turn}`, organization: "EMBL" }),
  },
];
