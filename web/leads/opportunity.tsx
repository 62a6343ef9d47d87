import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { LEAD_STATES, type LeadState } from "#leads/lead.ts";
import type { Answer } from "#operations/catalog.ts";
import type { LeadId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { WhatChanged } from "#web/settings/what-changed.tsx";
import { EditOpportunity } from "./edit-opportunity.tsx";
import { Path } from "./path.tsx";
import { ToThank } from "./to-thank.tsx";
import { BECAME, KINDS } from "./words.ts";

export type ShownOpportunity = Answer<"lead.show">;

/** One opportunity: what became of it, whom to thank, and the way it came (R52). */
export function OpportunityPage() {
  const { id } = useParams({ from: "/opportunities/$id" });
  const { data: lead, failure, again } = useRead("lead.show", { id });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (lead === undefined) return null;
  return (
    <Page
      title={lead.what}
      above={<TextLink to="/opportunities">Opportunities</TextLink>}
      lead={
        <>
          {KINDS[lead.kind]}, through{" "}
          <TextLink to="/people/$id" params={{ id: lead.personId }}>
            <bdi>{lead.person.name}</bdi>
          </TextLink>
          {lead.optionId === null || lead.career === "" ? null : (
            <>
              , for{" "}
              <TextLink to="/careers/$id" params={{ id: lead.optionId }}>
                <bdi>{lead.career}</bdi>
              </TextLink>
            </>
          )}
        </>
      }
    >
      <Became lead={lead} />
      <ToThank lead={lead} />
      <Path steps={lead.steps} />
      <EditOpportunity key={lead.id} lead={lead} />
      <TakeOut id={lead.id} />
    </Page>
  );
}

function Became({ lead }: { readonly lead: ShownOpportunity }) {
  const became = useWrite("lead.became");
  const [replan, setReplan] = useState<Answer<"lead.became">["replan"]>(null);
  const run = async (change: { readonly state: LeadState; readonly startsOn?: DateText }) => {
    const reply = await became.run({ id: lead.id, ...change });
    if (reply.kind !== "done") return say(reply.says);
    setReplan(reply.value.replan);
    return reply;
  };
  const set = async (state: LeadState) => {
    const before = lead.state;
    if ((await run({ state })) !== undefined) say(SAID[state], () => void run({ state: before }));
  };
  const setFirstDay = async (startsOn: DateText, before: DateText | null) => {
    if ((await run({ state: "got-it", startsOn })) === undefined) return;
    say(
      "Noted: its first day.",
      before === null ? undefined : () => void run({ state: "got-it", startsOn: before }),
    );
  };
  return (
    <>
      <RadioGroup
        legend="What became of it?"
        inline
        value={lead.state}
        onValue={(state) => void set(state)}
        options={LEAD_STATES.map((value) => ({ value, label: BECAME[value] }))}
      />
      {lead.state !== "got-it" || lead.kind !== "job" ? null : (
        <FirstDay
          key={lead.beginsOn ?? ""}
          day={lead.beginsOn}
          onDay={(startsOn) => void setFirstDay(startsOn, lead.beginsOn)}
        />
      )}
      {replan === null ? null : <WhatChanged replan={replan} />}
    </>
  );
}

/** From when a new job decides where I am; it is one of the dates in the settings. */
function FirstDay(props: { readonly day: DateText | null; readonly onDay: (day: DateText) => void }) {
  const day = props.day ?? "";
  return (
    <TextField
      label="Its first day"
      hint="From that day on you are in a new position: what you could ask for and offer follows from it."
      type="date"
      defaultValue={day}
      onBlur={(event) => {
        const said = event.currentTarget.value as DateText;
        if (said !== "" && said !== day) props.onDay(said);
      }}
    />
  );
}

const SAID: Record<LeadState, string> = {
  open: "Open again.",
  applied: "Noted. Good luck with it.",
  "got-it": "How good! Everyone who had a part in it is on a list below.",
  "not-for-me": "Noted. Knowing what is not for you is worth something.",
  "passed-by": "Noted. The people stay.",
};

function TakeOut({ id }: { readonly id: LeadId }) {
  const remove = useWrite("lead.remove");
  const record = useWrite("lead.record");
  const navigate = useNavigate();
  const takeOut = async () => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    const { id: _, stateAt: __, version: ___, createdAt: ____, reachedAt: at, ...lead } = reply.value;
    say("Taken out. The people and the letters stay.", async () => {
      const again = await record.run({ ...lead, at });
      if (again.kind !== "done") return say(again.says);
      await navigate({ to: "/opportunities/$id", params: { id: again.value.id } });
    });
    void navigate({ to: "/opportunities" });
  };
  return (
    <div data-print="none">
      <Button kind="plain" className="-ms-1" busy={remove.busy} onClick={() => void takeOut()}>
        Take this opportunity out
      </Button>
    </div>
  );
}
