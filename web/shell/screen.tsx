import { type ErrorComponentProps, lazyRouteComponent } from "@tanstack/react-router";
import { useEffect, useState } from "react";
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
  const lacking = error instanceof Unfetched || UNFETCHED.test(String(error));
  return lacking ? <Lacking /> : <NotRead failure={WENT_WRONG} again={loadAnew} />;
}

const WENT_WRONG = { kind: "broken", says: "Something on this page went wrong." } as const;
const REPLACED = {
  kind: "broken",
  says: "Weakties was updated while this page stood open. Load it anew to go on.",
} as const;

/** A part of the page was not to be had: nobody answers, or a newer build has taken the place of this one. */
function Lacking() {
  const [answered, setAnswered] = useState(false);
  useEffect(() => void isAnswered().then(setAnswered), []);
  return <NotRead failure={answered ? REPLACED : UNREACHABLE} again={loadAnew} />;
}

/** As browsers say it of a part of a screen. */
const UNFETCHED = /dynamically imported module|importing a module script/i;

/** Not before somebody answers: what stands here is more than the browser's own page would say. */
async function loadAnew() {
  if (await isAnswered()) location.reload();
}
