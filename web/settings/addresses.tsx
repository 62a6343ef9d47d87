import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { Rows } from "./rows.tsx";
import type { Keep, Kept } from "./use-settings.ts";

type Address = Kept["addresses"][number];

/** Which addresses are mine, former ones too (R61). */
export function Addresses({ settings, keep }: { readonly settings: Kept; readonly keep: Keep }) {
  return (
    <Rows<Address>
      rows={settings.addresses}
      blank={() => ({ address: "", former: false, endsOn: null })}
      isBlank={({ address }) => address.trim() === ""}
      onKeep={(addresses) => keep({ addresses: [...addresses] })}
      label="Your addresses"
      addLabel="Add an address"
      removeLabel={({ address }) => `Take out ${address || "this address"}`}
    >
      {(row, change) => (
        <>
          <TextField
            label="E-mail address"
            type="email"
            autoComplete="email"
            maxLength={320}
            value={row.address}
            onChange={(event) => change({ address: event.target.value })}
          />
          <Checkbox
            label="A former one"
            hint="It no longer reaches you."
            checked={row.former}
            onChecked={(former) => change({ former })}
          />
        </>
      )}
    </Rows>
  );
}
