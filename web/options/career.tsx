import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { whoSpokeAgainst } from "#options/evidence.ts";
import { ruledOutWords } from "#options/verdict.ts";
import { governingOn } from "#stages/governing.ts";
import type { Programme } from "#stages/stage.ts";
import type { DateText } from "#time/date.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Icon } from "#web/design/icon.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { OpportunitiesFor } from "#web/leads/opportunities-for.tsx";
import { StageFor } from "#web/settings/stage-by-career.tsx";
import type { Replan } from "#web/settings/use-settings.ts";
import { WhatChanged } from "#web/settings/what-changed.tsx";
import { AddLine } from "./add-line.tsx";
import { ChangeCareer } from "./change-career.tsx";
import { type ShownCareer, Sides } from "./sides.tsx";
import { STANDING } from "./standing.ts";
import { StillThink } from "./still-think.tsx";
import { Trail } from "./trail.tsx";
import { VerdictForm } from "./verdict-form.tsx";

/** One career: what speaks for and against it, who said so, where you stand. */
export function CareerPage() {
  const { id } = useParams({ from: "/careers/$id" });
  const { data: career, failure, again } = useRead("option.show", { id });
  const careers = useRead("option.list", {}).data;
  const settings = useRead("settings.show", {}).data;
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (career === undefined) return null;
  const mine = careers?.inTime.find(({ option }) => option.id === id);
  return (
    <Page
      title={career.name}
      above={<TextLink to="/careers">Careers</TextLink>}
      lead={career.notes ? <span dir="auto">{career.notes}</span> : undefined}
      margin={
        <div className="flex flex-col gap-8 text-small">
          <ToAsk career={career} />
          <Unheard career={career} />
          <StageHere career={career} />
          {mine ? (
            <section className="flex flex-col gap-2">
              <h2 className="font-[600] font-sans text-small">What fits in the time left</h2>
              <ul className="flex flex-col gap-2 text-ink-soft">
                {mine.fits.slice(0, 4).map((step) => (
                  <li key={step.kind}>{step.sentence}</li>
                ))}
              </ul>
            </section>
          ) : null}
          <ChangeCareer key={career.id} career={career} />
        </div>
      }
      marginLabel="Still open"
    >
      <Stand career={career} endOn={(on) => endAfter(settings?.programmes ?? [], on)} />
      <VerdictForm key={career.id} career={career} />
      <Sides career={career} />
      <AddLine optionId={career.id} />
      {career.verdict === "pursue" ? <StillThink /> : null}
      <OpportunitiesFor optionId={career.id} />
    </Page>
  );
}

/** Where I stand, since when, because of what (R19), and what it rests on (R20). */
function Stand(props: {
  readonly career: ShownCareer;
  /** The expected end as it was on a day. */
  readonly endOn: (day: DateText) => DateText | null;
}) {
  const { career, endOn } = props;
  const last = career.trail.at(-1);
  return (
    <section aria-labelledby="stand" className="flex flex-col gap-3">
      <h2 id="stand">{last === undefined ? "Undecided so far" : STANDING[career.verdict].said}</h2>
      {career.verdict === "ruled-out" && last !== undefined ? (
        <Callout>{ruledOutWords(last.on, endOn(last.on), whoSpokeAgainst(career.board).length)}</Callout>
      ) : null}
      {last === undefined ? null : <Trail steps={[last]} />}
      {career.trail.length > 1 ? (
        <Disclosure summary="Before that">
          <Trail steps={career.trail.slice(0, -1)} />
        </Disclosure>
      ) : null}
      {career.warning === null ? null : <p className="text-ink-soft">{career.warning}</p>}
    </section>
  );
}

/** Where I am may differ by career (R1). */
function StageHere({ career }: { readonly career: ShownCareer }) {
  const [replan, setReplan] = useState<Replan | null>(null);
  if (career.verdict === "ruled-out") return null;
  return (
    <section aria-label="Your stage" className="flex flex-col gap-3">
      <StageFor optionId={career.id} label="Where you are with it" onReplan={setReplan} />
      {replan === null ? null : <WhatChanged replan={replan} />}
    </section>
  );
}

function endAfter(programmes: readonly Programme[], day: DateText): DateText | null {
  const governing = governingOn(programmes, day);
  return "programme" in governing ? governing.programme.endsOn : null;
}

/** Questions of my own about it that nobody has answered yet (R18); the next talk about it has them. */
function ToAsk({ career }: { readonly career: ShownCareer }) {
  const forget = useWrite("question.remove");
  const putBack = useWrite("question.add");
  if (career.questions.length === 0) return null;
  const remove = async (id: string, text: string) => {
    const reply = await forget.run({ ids: [id] });
    if (reply.kind !== "done") return say(reply.says);
    say("Took the question out.", () => void putBack.run({ optionId: career.id, text }));
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-[600] font-sans text-small">You would like to know</h2>
      <ul className="flex flex-col gap-1 text-ink-soft">
        {career.questions.map(({ id, text }) => (
          <li key={id} className="flex items-start gap-2">
            <span className="min-w-0 grow" dir="auto">
              {text}
            </span>
            <Button
              kind="plain"
              busy={forget.busy}
              onClick={() => void remove(id, text)}
              aria-label={`Take out: ${text.slice(0, 60)}`}
            >
              <Icon name="close" size={16} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unheard({ career }: { readonly career: ShownCareer }) {
  if (career.verdict === "ruled-out") return null;
  if (career.openAspects.length === 0) return <p className="text-ink-soft">{career.board.sentence}</p>;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-[600] font-sans text-small">Nobody has told you yet about</h2>
      <ul className="text-ink-soft">
        {career.openAspects.map(({ aspect, name }) => (
          <li key={aspect}>{name}</li>
        ))}
      </ul>
      {career.verdict === "park" ? null : (
        <>
          <p className="text-ink-soft">The next conversation about it starts from here.</p>
          <div>
            <LinkButton to="/people">Choose whom to ask</LinkButton>
          </div>
        </>
      )}
    </section>
  );
}
