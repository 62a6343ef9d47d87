import { useEffect, useRef } from "react";
import { capitalised } from "#people/shown.ts";
import { Button } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { AnswersFound, CalledOffFound } from "./answers-found.tsx";
import { Archives } from "./archives.tsx";
import { CameBack } from "./came-back.tsx";
import { NotRight } from "./not-right.tsx";
import { broughtAnything, canBeUndone, type Imported } from "./plan.ts";
import { SettingsTaken } from "./settings-found.tsx";
import { inWords, lettersInWords, people } from "./words.ts";

type JustImportedProps = {
  readonly imported: Imported;
  readonly onUndo: (id: string) => void;
};

/** What an import has just done, with what could not be read beside the way back, until one goes elsewhere. */
export function JustImported({ imported, onUndo }: JustImportedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { import: id } = imported;
  const brought = broughtAnything(imported);
  return (
    <section aria-labelledby="imported" className="sheet flex flex-col gap-3 px-6 py-5">
      <h2 id="imported" ref={heading} tabIndex={-1}>
        {inWords(imported)}
      </h2>
      <ul>
        {countsInWords(imported).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Archives archives={imported.archives} />
      <SettingsTaken {...imported.settings} />
      {brought ? <WayBack {...imported} /> : null}
      <AnswersFound answered={imported.answered} done />
      <CalledOffFound calledOff={imported.calledOff} />
      <CameBack gone={imported.gone} />
      <NotRight problems={imported.problems} open />
      <div className="flex flex-wrap gap-3 pt-1">
        <LinkButton to="/" kind="primary">
          See whom to write to first
        </LinkButton>
        {imported.new > 0 ? <LinkButton to="/network">See where they all are</LinkButton> : null}
        {id !== null && brought && canBeUndone(imported) ? (
          <Button onClick={() => onUndo(id)}>Undo the whole import</Button>
        ) : null}
      </div>
    </section>
  );
}

/** The way back from what undo does not take back. */
function WayBack({ exports, copy }: Pick<Imported, "exports" | "copy">) {
  if (exports.length === 0) return null;
  return (
    <p>
      <bdi>{exports.join(", ")}</bdi> was merged with what you had here, and there is no undo for that.
      {copy === null ? null : (
        <>
          {" "}
          A copy of everything was made before. To go back to it, run{" "}
          <code className="break-words">weakties restore {copy}</code> in a terminal.
        </>
      )}
    </p>
  );
}

/** What the heading leaves out. */
function countsInWords({ skipped, touches, introductions, bad }: Imported): readonly string[] {
  return [
    touches > 0 ? `${lettersInWords(touches)} ${touches === 1 ? "is" : "are"} on the timelines.` : "",
    introductions === 1 ? "One introduction is kept with whom you met by it." : "",
    introductions > 1
      ? `${introductions.toLocaleString("en")} introductions are kept with whom you met by them.`
      : "",
    skipped > 0 ? `${capitalised(people(skipped))} had nothing new, or stay left out.` : "",
    bad === 1 ? "One could not be read." : "",
    bad > 1 ? `${bad.toLocaleString("en")} could not be read.` : "",
  ].filter((line) => line !== "");
}
