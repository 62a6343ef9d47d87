import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Opens the sample in a process of its own, and answers whether zod was loaded for it. */
const OPENS = `
  const { openHome } = await import("#start-home.ts");
  const { openNetwork } = await import("#cli/network.ts");
  const openHomeOf = (network) => openHome(process.env, network, () => ({}));
  const home = await openNetwork({ openHome: openHomeOf }, "sample");
  await home.close();
  console.log("__zod_globalRegistry" in globalThis);
`;

it("fills the sample network on the first look, and loads what that takes never again", () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-sample-"));
  const open = () =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", OPENS], {
      cwd: join(import.meta.dirname, "../.."),
      env: { ...process.env, WEAKTIES_HOME: folder },
      encoding: "utf8",
    }).trim();
  expect([open(), open()]).toEqual(["true", "false"]);
  rmSync(folder, { recursive: true });
});
