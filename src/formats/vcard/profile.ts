import type { Property } from "./property.ts";

/** Profiles in networks: Apple's name for them, and the one that RFC 9554 gave them. */
export const PROFILES = ["X-SOCIALPROFILE", "SOCIALPROFILE"];

/**
 * "https://example.org/ana", some with the network before it; of LinkedIn the name there will do, as iOS (`x-apple:ana`)
 * and Nextcloud write it. A name in another network is no page: "", and it is kept as it is.
 */
export function webProfileIn(value: string, params: Property["params"]): string {
  const page = /^(?:[a-z][\w-]{0,40}:)?(https?:\/\/\S+|(?:www\.)?linkedin\.com\/\S+)$/i.exec(value)?.[1];
  if (page !== undefined) return page;
  const called = /^(?:x-apple:)?@?([\p{L}\p{N}][\p{L}\p{N}._-]{1,99})$/u.exec(value)?.[1];
  const isLinkedIn = [...(params["TYPE"] ?? []), ...(params["SERVICE-TYPE"] ?? [])].some((type) =>
    /^linkedin$/i.test(type),
  );
  return called !== undefined && isLinkedIn
    ? `https://www.linkedin.com/in/${encodeURIComponent(called)}`
    : "";
}
