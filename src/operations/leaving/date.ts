import { z } from "zod";
import { dateOwnAddress } from "#database/follow-ups/leaving.ts";
import { readOwnAddresses, writeOwnAddresses } from "#database/settings.ts";
import { contactKey } from "#people/contact-point.ts";
import { date, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid } from "../outcome.ts";

/** Says until when an address of mine reaches me; one that is not among mine yet is added. Null takes the date away. */
export const dateAddress = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({ address: line, endsOn: date.nullable() }),
  async run({ tx, now }, { address: typed, endsOn }) {
    const address = contactKey("email", typed);
    if (address === undefined) return invalid("address", `“${typed}” does not read as an e-mail address.`);
    if (!(await dateOwnAddress(tx, address, endsOn))) {
      const others = await readOwnAddresses(tx);
      await writeOwnAddresses(tx, [...others, { address, former: false, endsOn }], now);
    }
    return done({ address, endsOn });
  },
});
