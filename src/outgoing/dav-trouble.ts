import { Trouble } from "#syncing/trouble.ts";
import { errorCode } from "#trouble/error-code.ts";
import { certificateTrouble } from "./certificate-trouble.ts";
import { OutgoingRefused } from "./refused.ts";

/** What an answer says about the account, or the server itself. */
export function troubleOf(status: number, { host }: URL): Trouble {
  if (status === 401 || status === 403)
    return new Trouble(`${host} does not take this name and password, or does not let you write there.`);
  if (status === 404 || status === 410) return new Trouble(`${host} has nothing at this address any more.`);
  if (status === 507) return new Trouble(`${host} has no room left for you.`);
  if (status === 429 || status === 503)
    return new Trouble(`${host} asks for patience; try again in a while.`);
  return new Trouble(`${host} could not do it (${status}). Nothing was lost; try again in a while.`);
}

/** What failed before there was an answer. */
export function troubleWith(error: unknown, { host }: URL): unknown {
  if (!(error instanceof Error) || error.name === "AbortError" || error instanceof Trouble) return error;
  if (error instanceof OutgoingRefused) return new Trouble(error.message, { cause: error });
  const certificate = certificateTrouble(error, host, "elsewhere");
  if (certificate !== undefined) return new Trouble(certificate, { cause: error });
  const code = errorCode(error);
  if (!/^E[A-Z_]+$|CERT|^ERR_TLS|^HPE_/.test(code)) return error;
  const why = /CERT|TLS/.test(code)
    ? "its certificate is not one to trust"
    : code === "ENOTFOUND"
      ? "there is no such server"
      : `it cannot be reached (${code})`;
  return new Trouble(`${host}: ${why}. Nothing was lost; try again when it is there.`, { cause: error });
}
