import { useEffect, useRef } from "react";
import { Page } from "#web/design/page.tsx";
import { AtWork } from "#web/design/progress-line.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { handedOn } from "./handed-on.ts";
import { JustImported } from "./imported.tsx";
import { PastImports } from "./past-imports.tsx";
import { Preview } from "./preview.tsx";
import { useImport } from "./use-import.ts";

/** People from elsewhere: seen before they are kept. */
export function Import() {
  const { step, wishes, take, plan, settle, goOn, carryOut, takeBack, stop } = useImport();
  const undo = (id: string) => void takeBack(id);
  const once = useRef(take);
  useEffect(() => {
    const handed = handedOn();
    if (handed !== undefined) void once.current(handed);
  }, []);
  return (
    <Page
      title="Import"
      lead="Bring in people you already have. You see what would come of it before anything is kept."
    >
      {step.kind === "choose" ? (
        <>
          {step.imported === undefined ? null : <JustImported imported={step.imported} onUndo={undo} />}
          <ChooseFiles
            again={step.imported !== undefined}
            onFiles={(files) => void take(files)}
            problem={step.problem}
            problems={step.problems}
            onGoOn={step.canGoOn === true ? goOn : undefined}
          />
          <PastImports onUndo={undo} just={step.imported?.import ?? undefined} />
        </>
      ) : null}
      {step.kind === "working" ? <AtWork done={step.done} label={step.says} onStop={stop} /> : null}
      {step.kind === "preview" ? (
        <Preview
          plan={step.plan}
          wishes={wishes}
          problem={step.problem}
          tried={step.tried}
          onAgain={(wanted) => void plan(wanted)}
          onSettled={settle}
          onImport={(remember, settings) => carryOut(step.plan, remember, settings)}
          onStop={stop}
        />
      ) : null}
    </Page>
  );
}
