import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { inWords, shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";

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

/** The voices behind a verdict, each person once (R20). */
export function voicesBehind(said: readonly Voice[]): VoicesBehind {
  const voices = [...new Map(said.map((voice) => [voice.personId, voice])).values()];
  return { voices, warning: fewWarning(voices) ?? oneEmployerWarning(voices) };
}

function fewWarning(voices: readonly Voice[]): string | null {
  const [first, second] = voices;
  if (voices.length >= FEW_VOICES) return null;
  if (first === undefined) return "Nobody has spoken to this yet; it is your own view so far.";
  const place = oneEmployerOf(voices);
  const both = place === null ? "" : `, both from ${shownName(place)}`;
  if (second === undefined)
    return `This rests on one voice, ${shownName(first.name)}. Two more would make it steadier.`;
  return `This rests on two voices, ${shownName(first.name)} and ${shownName(second.name)}${both}. A third would help.`;
}

function oneEmployerWarning(voices: readonly Voice[]): string | null {
  const place = oneEmployerOf(voices);
  if (place === null) return null;
  return `All ${inWords(voices.length)} voices are from ${shownName(place)}. Somebody elsewhere may see it otherwise.`;
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
