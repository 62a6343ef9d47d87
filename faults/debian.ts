import { spawnSync } from "node:child_process";
import { installDebianPackages, isRootOnDebian } from "../test/services/debian.ts";

/** Why a program of Debian's is not here, as a sentence; installs it first where that is ours to do. */
export function whyWithout(
  command: string,
  debianPackage: string,
  probe: readonly string[],
): string | undefined {
  const works = () => spawnSync(command, probe, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux") return `It needs ${command}, which Linux alone has.`;
  if (works()) return undefined;
  if (isRootOnDebian()) installDebianPackages([debianPackage]);
  return works() ? undefined : `It needs ${command} (Debian: ${debianPackage}) and the right to use it.`;
}
