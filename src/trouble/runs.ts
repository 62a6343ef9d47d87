import { errorCode } from "./error-code.ts";

/** Whether a program runs, by what comes of asking it for nothing (`process.kill(pid, 0)`): one of another account does too. */
export function runs(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
