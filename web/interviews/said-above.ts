import { say } from "#web/design/toast.ts";

/** What is chosen and not written has no field to speak at. */
export function saidAbove(problem: string | undefined): void {
  if (problem !== undefined) say(problem);
}
