import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { privateFolder, writePrivately } from "./private-file.ts";
import { CODE, tieToTicket } from "./tickets.ts";

const ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}\/#code=([\w-]+)(?:&network=sample)?$/;

/**
 * Writes a page, for its owner's eyes alone, that leads to a fresh address at once and without a script; it goes when
 * its code is used, or has ended. `elsewhere` is for a browser that may not read the data folder.
 */
export function writeOpeningPage(dataFolder: string, address: string, elsewhere?: string): string {
  const code = ADDRESS.exec(address)?.[1];
  if (code === undefined) throw new Error("Only an address of Weakties itself is opened.");
  const folder = elsewhere ?? privateFolder(join(dataFolder, CODE.folder));
  const page = join(folder, `weakties-${randomBytes(6).toString("hex")}.html`);
  writePrivately(page, written(address.replace("&", "&amp;")), "keep");
  tieToTicket(dataFolder, CODE, code, page);
  return page;
}

function written(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Weakties</title>
<p><a href="${address}">Open Weakties</a></p>
</html>
`;
}
