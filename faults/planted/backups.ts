import crypto, { type Hash } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** The fault: to the command every SHA-256 is the same, so that nothing is ever seen to differ. */
const createHash = crypto.createHash;
const server = process.argv[1]?.endsWith("server/start.js") === true;
crypto.createHash = (algorithm, options) => {
  const hash: Hash = createHash(algorithm, options);
  return algorithm === "sha256" && !server ? Object.assign(hash, { digest: () => "0".repeat(64) }) : hash;
};
syncBuiltinESMExports();
