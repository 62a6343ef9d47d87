import { type KeyboardEvent, useState } from "react";
import { MOST_UNPROMPTED_A_YEAR } from "#ties/guard.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Switch } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { LongLine } from "#web/design/text-area.tsx";
import { Addresses } from "./addresses.tsx";
import { Customs } from "./customs.tsx";
import { FromAnyPage } from "./from-any-page.tsx";
import { Gives } from "./gives.tsx";
import { LeftOut } from "./left-out.tsx";
import { Programmes } from "./programmes.tsx";
import { Sample } from "./sample.tsx";
import { Section, Sections } from "./section.tsx";
import { StageByCareer } from "./stage-by-career.tsx";
import { StageChoice } from "./stage-choice.tsx";
import { ThisBrowser } from "./this-browser.tsx";
import { type Kept, type Replan, useKeep } from "./use-settings.ts";

/** Who I am, where I am, which addresses are mine. Each thing is kept as the field is left. */
export function Settings() {
  const { data, failure, again } = useRead("settings.show", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return <Shown settings={data} />;
}

function Shown({ settings }: { readonly settings: Kept }) {
  const [replan, setReplan] = useState<Replan | null>(null);
  const keep = useKeep(settings, setReplan);
  return (
    <Page
      title="Settings"
      lead="Who you are and where you are. All of it is optional, and kept as you leave a field."
      margin={
        <div className="hidden h-full xl:block">
          <Sections />
        </div>
      }
      marginLabel="Sections"
    >
      <div className="xl:hidden">
        <Sections />
      </div>
      <Section title="You">
        <Line
          label="Your name"
          hint="Stands under your letters."
          autoComplete="name"
          value={settings.name}
          onKeep={(name) => keep({ name })}
        />
        <Line
          label="You in one line"
          hint="Letters to people who do not know you begin with it: “I am …”."
          placeholder="a biology teacher in Lyon, curious about museums"
          long
          value={settings.introduction}
          onKeep={(introduction) => keep({ introduction })}
        />
      </Section>
      <Section
        title="Where you are"
        lead="What you are or were in: programmes, contracts, posts. The expected end, where there is one, decides what is worth asking now."
      >
        <Programmes key="programmes" settings={settings} keep={keep} />
        <StageChoice settings={settings} replan={replan} onReplan={setReplan} />
        <StageByCareer onReplan={setReplan} />
      </Section>
      <FromAnyPage />
      <Section
        title="Your addresses"
        lead="So that imported mail knows which side is you. Former ones count too."
      >
        <Addresses settings={settings} keep={keep} />
        <p>
          Does one of them end with a contract? <TextLink to="/leaving">What to do before it goes</TextLink>
        </p>
      </Section>
      <Section title="Your mail" lead="Your own mailbox can tell who you have been writing with.">
        <p>
          <TextLink to="/mail">Connect or read a mailbox</TextLink>
        </p>
      </Section>
      <Section
        title="What you can offer"
        lead="One of these is suggested where it would be natural, never in a first letter to a stranger. None is fine: thanks, and news of what came of their advice, are gifts too."
      >
        <Gives settings={settings} keep={keep} />
      </Section>
      <Section title="Letters">
        <p>
          <TextLink to="/your-letters">Rewrite the letters</TextLink> that drafts begin with, in your own
          words.
        </p>
        <WholeNumber
          label="Longest note with a connection request"
          hint="In characters, from 100 to 2000. Networks change it now and then; 200 is safe."
          from={100}
          to={2000}
          value={settings.noteLimit}
          onKeep={(noteLimit) => keep({ noteLimit })}
        />
        {/* Where the guard speaks (R41). */}
        <WholeNumber
          label="Letters out of the blue to one person, in a year"
          hint="At so many, Weakties suggests to let it rest, and you may still write. Answers, thanks, and friends and family are not counted."
          from={1}
          to={MOST_UNPROMPTED_A_YEAR}
          value={settings.unpromptedAYear}
          onKeep={(unpromptedAYear) => keep({ unpromptedAYear })}
        />
        <KeptSwitch
          label="A kind word when you hesitate"
          hint="When a letter has been ready for days, one other way to see it and one small step. At most once a week."
          on={settings.reframing}
          onKeep={(reframing) => keep({ reframing })}
        />
      </Section>
      <Section
        title="Ways to people"
        lead="Who could introduce you is worked out from your own book and letters."
      >
        <KeptSwitch
          label="Guess from your letters to several people that these know each other"
          hint="For ways to somebody you would like to meet. Only who stood in your own letters counts, never the mail of others, and it is always called a guess."
          on={settings.sharedLetters}
          onKeep={(sharedLetters) => keep({ sharedLetters })}
        />
      </Section>
      <Section
        title="Elsewhere"
        lead="The people on your phone and the dates in your calendar, in step with what is here."
      >
        <p>
          <TextLink to="/address-book">Your address book</TextLink>
          {" and "}
          <TextLink to="/calendar">your calendar</TextLink>
        </p>
      </Section>
      <Section title="Questions" lead="What conversations are prepared from, in your words.">
        <p>
          <TextLink to="/questions">Your questions</TextLink>
        </p>
      </Section>
      <Section
        title="Customs by field and country"
        lead="What is usual there. Letters begin with it; nothing here is a rule."
      >
        <Customs settings={settings} keep={keep} />
      </Section>
      <LeftOut />
      <Sample />
      <ThisBrowser />
      <p className="border-line border-t pt-8 text-ink-soft">
        Everything here is yours: <TextLink to="/export">take it along</TextLink>, see{" "}
        <TextLink to="/shared">what you have shared</TextLink>, or{" "}
        <TextLink to="/welcome">go through the first questions again</TextLink>.
      </p>
    </Page>
  );
}

type LineProps = {
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  /** Too long for one line of a telephone. */
  readonly long?: boolean;
  readonly value: string;
  readonly onKeep: (value: string) => Promise<string | undefined>;
};

/** One line of text, kept when it is left or Enter is pressed. */
function Line({ value, onKeep, long, ...words }: LineProps) {
  const [text, setText] = useState(value);
  const [from, setFrom] = useState(value);
  const [problem, setProblem] = useState<string | undefined>();
  if (from !== value) {
    setFrom(value);
    setText(value);
  }
  const leave = async () => {
    if (text.trim() !== value) setProblem(await onKeep(text.trim()));
  };
  const box = {
    ...words,
    maxLength: 500,
    value: text,
    problem,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
    onBlur: () => void leave(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      void leave();
    },
  };
  return long ? <LongLine {...box} /> : <TextField {...box} />;
}

type WholeNumberProps = {
  readonly label: string;
  readonly hint: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly onKeep: (value: number) => Promise<string | undefined>;
};

function WholeNumber({ from, to, value, onKeep, ...words }: WholeNumberProps) {
  return (
    <Line
      {...words}
      value={String(value)}
      onKeep={async (text) => {
        const number = Number(text);
        const fits = text !== "" && Number.isInteger(number) && number >= from && number <= to;
        return fits ? onKeep(number) : `A whole number from ${from} to ${to}.`;
      }}
    />
  );
}

type KeptSwitchProps = {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onKeep: (on: boolean) => Promise<unknown>;
};

/** Shown as soon as it is pressed, until it is kept. */
function KeptSwitch({ label, hint, on, onKeep }: KeptSwitchProps) {
  const [pressed, setPressed] = useState<boolean | null>(null);
  return (
    <Switch
      label={label}
      hint={hint}
      checked={pressed ?? on}
      onChecked={async (next) => {
        setPressed(next);
        await onKeep(next);
        setPressed(null);
      }}
    />
  );
}
