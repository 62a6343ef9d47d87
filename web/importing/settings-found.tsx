import { Checkbox } from "#web/design/choice.tsx";
import type { Plan } from "./plan.ts";

type SettingsFoundProps = Plan["settings"] & {
  readonly theirs: boolean;
  readonly onTheirs: (theirs: boolean) => void;
};

/** What an export of Weakties says of the user's own settings: what is set here gives way only where they say so. */
export function SettingsFound({ added, kept, theirs, onTheirs }: SettingsFoundProps) {
  if (added.length + kept.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {added.length === 0 ? null : (
        <p>
          Of your settings come in: <bdi>{added.join("; ")}</bdi>.
        </p>
      )}
      {kept.length === 0 ? null : (
        <>
          <p>
            Set otherwise in the file than here: <bdi>{kept.join("; ")}</bdi>.
          </p>
          <Checkbox label="Take the file’s in place of mine" checked={theirs} onChecked={onTheirs} />
        </>
      )}
    </div>
  );
}

/** The same once it is done. */
export function SettingsTaken({ added, replaced, kept }: Plan["settings"]) {
  const lines = [
    added.length > 0 ? `Of your settings are new: ${added.join("; ")}.` : "",
    replaced.length > 0 ? `The file’s took the place of yours: ${replaced.join("; ")}.` : "",
    kept.length > 0 ? `As you have set it, though the file says otherwise: ${kept.join("; ")}.` : "",
  ].filter((line) => line !== "");
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
