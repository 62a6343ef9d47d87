import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

export interface ChromiumProgram {
  readonly path: string;
  /** What it needs in its environment, beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium at CHROMIUM_PATH; else, on Linux x64, the one from npm; else Debian's; else null. */
export function findChromium(): ChromiumProgram | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { path: named, env: {} };
  }
  if (process.platform === "linux" && process.arch === "x64") return fromNpm();
  return existsSync("/usr/bin/chromium") ? { path: "/usr/bin/chromium", env: {} } : null;
}

/**
 * The package holds the browser compressed, with the libraries and fonts that a bare machine lacks. It unpacks into
 * TMPDIR and takes whatever already lies there for its own, so it gets a folder of its own, moved into place whole.
 */
function fromNpm(): ChromiumProgram {
  const about = readFileSync(join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const { version } = JSON.parse(about) as { readonly version: string };
  const place = join(ROOT, ".build", `chromium-${version}`);
  if (!existsSync(place)) unpack(place);
  return {
    path: join(place, "chromium"),
    env: { LD_LIBRARY_PATH: join(place, "al2023", "lib"), FONTCONFIG_FILE: join(place, "fonts.conf") },
  };
}

function unpack(place: string): void {
  mkdirSync(join(ROOT, ".build"), { recursive: true });
  const aside = mkdtempSync(`${place}.`);
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, "unpack.ts")], {
      env: { ...process.env, TMPDIR: aside },
      stdio: ["ignore", 2, 2],
    });
    writeFileSync(join(aside, "fonts.conf"), fontSettings(place));
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Somebody else may have unpacked it meanwhile.
    if (!existsSync(place)) throw error;
  }
}

/** The package's own settings look for fonts in /tmp/fonts only. */
function fontSettings(place: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(place, "fonts")}</dir><cachedir>${join(place, "fonts-cache")}</cachedir></fontconfig>
`;
}
