import { meansNoRoom } from "#trouble/no-room.ts";
import { isStop } from "./failure.ts";
import { tell } from "./output.ts";
import type { Program } from "./program.ts";
import { watched } from "./progress.ts";

/** After the answer: whoever never starts the server has a copy of each day too. Never throws. */
export async function makeDailyCopy(program: Program): Promise<void> {
  if (program.signal.aborted) return;
  try {
    await watched(program, program.dailyCopy);
  } catch (error) {
    if (isStop(error)) return;
    const why = meansNoRoom(error) ? "the disk is full" : "“weakties backup” says why";
    tell(
      program.terminal,
      `weakties: What you did is kept. The copy of the day could not be made: ${why}.\n`,
    );
  }
}
