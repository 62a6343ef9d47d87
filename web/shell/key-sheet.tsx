import { useState } from "react";
import { Switch } from "#web/design/choice.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { setSingleKeys, singleKeys, useBindings } from "./keyboard.ts";

type KeySheetProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** Every key that does something here and now. */
export default function KeySheet({ open, onOpen }: KeySheetProps) {
  const bindings = useBindings().filter(({ keys }) => keys !== "");
  const [single, setSingle] = useState(singleKeys);
  return (
    <Dialog open={open} onOpen={onOpen} title="Keys" lead="What the keyboard does on this page.">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {bindings.map(({ keys, does }) => (
          <div key={keys + does} className="contents">
            <dt className="min-w-16 text-ink-soft">
              {keys.split(" ").map((key) => (
                <kbd key={key} className="me-1 rounded-[3px] border border-edge px-1.5 text-small">
                  {key.length === 1 && keys.startsWith("Ctrl") ? key.toUpperCase() : key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-line border-t pt-2">
        <Switch
          label="Single keys"
          hint="Off, only Ctrl keys and Tab do anything. For speech input, and for hands that slip."
          checked={single}
          onChecked={(on) => {
            setSingleKeys(on);
            setSingle(on);
          }}
        />
      </div>
    </Dialog>
  );
}
