import { type ErrorComponentProps, lazyRouteComponent } from "@tanstack/react-router";
import { isAnswered } from "#web/client/answered.ts";
import { UNREACHABLE } from "#web/client/reply.ts";
import { NotRead } from "#web/design/not-read.tsx";

/**
 * A screen, fetched when it is first needed. Where nobody answers, the page around it stays and that is what it says;
 * where a newer build has taken the place of this one, the router loads the page anew.
 */
export const screen: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (cause) {
      throw (await isAnswered()) ? cause : new Unfetched("Weakties did not answer.", { cause });
    }
  }, name);

class Unfetched extends Error {}

/** In place of a screen that could not be fetched, or broke. */
export function Broken({ error }: ErrorComponentProps) {
  const failure =
    error instanceof Unfetched || UNFETCHED.test(String(error))
      ? UNREACHABLE
      : ({ kind: "broken", says: "Something on this page went wrong." } as const);
  return <NotRead failure={failure} again={loadAnew} />;
}

/** As browsers say it of a part of a screen. */
const UNFETCHED = /dynamically imported module|importing a module script/i;

/** Not before somebody answers: what stands here is more than the browser's own page would say. */
async function loadAnew() {
  if (await isAnswered()) location.reload();
}
