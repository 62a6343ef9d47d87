import { propertiesOf } from "#formats/vcard/properties-of.ts";
import type { Card } from "#formats/vcard/write.ts";
import { cardOf } from "./card-of.ts";

/**
 * People as a list of JSContact Cards. All of it stands in version 1.0 (RFC 9553), which readers of 2.0 (RFC 9982) take
 * as well; whoever came in 2.0 goes out in it. They are made of the properties that a vCard of them would have, as RFC
 * 9555 converts one: so a fact has what was kept of it in either format.
 */
export function writeContacts(cards: readonly Card[], { first, last }: Portion = WHOLE): string {
  const written = cards.map((each) => `\n${JSON.stringify(card(each))}`).join(",");
  return `${first ? "[" : written === "" ? "" : ","}${written}${last ? "\n]\n" : ""}`;
}

/** Which part of a list it is that is written, for whoever writes it piece by piece. */
export type Portion = { readonly first: boolean; readonly last: boolean };

const WHOLE: Portion = { first: true, last: true };

function card(each: Card) {
  const properties = propertiesOf(each);
  const uid = properties.find(({ name }) => name === "UID")?.value;
  const { version, ...told } = cardOf(properties.filter(({ name }) => name !== "UID" && name !== "KIND"));
  return {
    "@type": "Card",
    version: version === "2.0" ? "2.0" : "1.0",
    uid,
    kind: "individual",
    updated: `${new Date(each.updatedAt).toISOString().slice(0, 19)}Z`,
    ...told,
  };
}
