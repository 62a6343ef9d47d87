import { Trouble } from "#syncing/trouble.ts";
import type { Fetch } from "./fetch.ts";

/** A list that broke off on its way would tell of what comes after that it is gone. */
export function wholeAnswers(fetch: Fetch, base: URL): Fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (answer.status !== 207) return answer;
    const text = await answer.text();
    if (/multistatus/i.test(text) && !/(?:<\/(?:[\w-]+:)?multistatus\s*>|\/>)\s*$/i.test(text))
      throw brokenOff(base);
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
}

export function brokenOff({ host }: URL): Trouble {
  return new Trouble(`${host} broke off in the midst of its answer. Nothing was lost; try again in a while.`);
}
