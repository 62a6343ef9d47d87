import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether packages can be installed here without asking anyone. */
export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** For whoever else installs at this moment: another run of the tests, say. */
const WAITS_SECONDS = 300;

/** Installs Debian packages without a question, keeping settings that lie there; all that apt says goes to stderr. */
export function installDebianPackages(names: readonly string[]): void {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
    UCF_FORCE_CONFFOLD: "1",
    PATH: `${process.env["PATH"] ?? "/usr/bin:/bin"}:/usr/sbin:/sbin`,
  };
  const apt = (args: readonly string[]) =>
    execFileSync("apt-get", ["-qq", "-o", `DPkg::Lock::Timeout=${WAITS_SECONDS}`, ...args], {
      env,
      stdio: ["ignore", 2, 2],
    });
  try {
    apt(["update"]);
  } catch {
    // Another may be at the lists, for which apt does not wait; whether the packages are to be had, the next line says.
  }
  apt(["install", "--yes", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", ...names]);
}
