import { existsSync } from "node:fs";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";

const CLIENTS = ["vdirsyncer", "khard", "khal"];

/** Brings the other address book and calendar programs that must see the same; says which are missing. */
export function bringDavClients(): void {
  if (lacking().length > 0 && isRootOnDebian()) installDebianPackages(lacking());
  if (lacking().length === 0) return;
  throw new Error(
    `That other programs see the same is tried with ${lacking().join(", ")} (Debian's packages). Install them, or run with --without-services.`,
  );
}

function lacking(): readonly string[] {
  return CLIENTS.filter((name) => !existsSync(`/usr/bin/${name}`));
}
