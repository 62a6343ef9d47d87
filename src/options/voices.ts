import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { inWords, shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import type { VerdictKind } from "./option.ts";

/** Somebody who spoke to a career, and where they worked when they last did, as far as it is known. */
export type Voice = {
  readonly personId: PersonId;
  readonly name: string;
  readonly employer: string | null;
};

/** Below this many voices a verdict is pointed out as resting on few (R20). */
const FEW_VOICES = 3;

export type VoicesBehind = {
  readonly voices: readonly Voice[];
  /** One sentence where the voices are few or all from one place; null where nothing needs saying. It never blocks. */
  readonly warning: string | null;
};

/**
 * The voices behind a verdict, each person once (R20). Where it is settled that is said, and nobody is sent on to more of
 * them (R21); where nothing was decided and nobody heard, nothing rests on anything.
 */
export function voicesBehind(said: readonly Voice[], verdict: VerdictKind): VoicesBehind {
  const voices = [...new Map(said.map((voice) => [voice.personId, voice])).values()];
  const isSettled = verdict === "ruled-out" || verdict === "park";
  const [rests, more] = restsOn(voices);
  if (rests === "" || (voices.length === 0 && verdict === "undecided")) return { voices, warning: null };
  return { voices, warning: isSettled ? rests : `${rests} ${more}`.trim() };
}

/** What it rests on, and what would make it steadier. */
function restsOn(voices: readonly Voice[]): readonly [rests: string, more: string] {
  const [first, second] = voices;
  if (first === undefined) return ["It is your own view; nobody has told you about it.", ""];
  const place = oneEmployerOf(voices);
  const both = place === null ? "" : `, both from ${shownName(place)}`;
  if (second === undefined)
    return [`This rests on one voice, ${shownName(first.name)}.`, "Two more would make it steadier."];
  if (voices.length < FEW_VOICES)
    return [
      `This rests on two voices, ${shownName(first.name)} and ${shownName(second.name)}${both}.`,
      "A third would help.",
    ];
  if (place === null) return ["", ""];
  return [
    `All ${inWords(voices.length)} voices are from ${shownName(place)}.`,
    "Somebody elsewhere may see it otherwise.",
  ];
}

/** Their common employer; null where they differ, or where one is not known, because then nothing can be claimed. */
function oneEmployerOf(voices: readonly Voice[]): string | null {
  const [first] = voices;
  if (first === undefined || voices.length < 2) return null;
  const key = (voice: Voice) => foldText(voice.employer ?? "");
  const same = key(first) !== "" && voices.every((voice) => key(voice) === key(first));
  return same ? first.employer : null;
}

type Heard = { readonly personId: PersonId | null; readonly heldAt?: Instant | null; readonly at?: Instant };

/** When each last spoke to it, in a talk or by what was noted of them: they spoke from where they were then. */
export function lastSpokeOf(heard: readonly Heard[]): ReadonlyMap<PersonId, Instant> {
  const last = new Map<PersonId, Instant>();
  for (const { personId, heldAt, at = heldAt } of heard)
    if (personId !== null && at != null && at > (last.get(personId) ?? 0)) last.set(personId, at);
  return last;
}
