import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { agreedTime } from "./agreed-time.ts";
import { readReply } from "./reply.ts";
import { replyInWords } from "./reply-in-words.ts";

const today = "2026-11-29" as DateText; // a Sunday
const agreed = { on: "2026-12-08" as DateText, from: "16:00", holds: true }; // a Tuesday
const by = { mine: "Europe/London", theirs: null, agreed };
const read = (text: string) => {
  const { kind, times, minutes } = readReply(text, today, by);
  return [kind, times.map(({ on, from }) => `${on} ${from}`).join(" | "), minutes];
};

describe("[R33] what they write of a talk that is arranged", () => {
  it.each<[string, string, string]>([
    ["I can't do Tuesday after all. Could we do Friday 11th, same time?", "moved", "2026-12-11 16:00"],
    ["Could we push it back by half an hour?", "moved", "2026-12-08 16:30"],
    ["Could we do it an hour earlier?", "moved", "2026-12-08 15:00"],
    ["Half an hour later would suit me better.", "moved", "2026-12-08 16:30"],
    ["Could we bring it forward by 20 minutes?", "moved", "2026-12-08 15:40"],
    ["Could we make it 5pm instead?", "moved", "2026-12-08 17:00"],
    ["Same time a week later?", "moved", "2026-12-15 16:00"],
    ["Wednesday instead of Tuesday, same time?", "moved", "2026-12-09 16:00"],
    ["Something came up. Could we move it to Thursday at 3?", "moved", "2026-12-10 15:00"],
    ["Können wir eine halbe Stunde später anfangen?", "moved", "2026-12-08 16:30"],
    ["Une heure plus tard m'irait mieux.", "moved", "2026-12-08 17:00"],
    ["I can't do Tuesday.", "moved", ""],
    ["Lo siento, el martes no podré. ¿El jueves a las 16?", "moved", "2026-12-10 16:00"],
    ["El martes no podré.", "moved", ""],
    ["I can't make it, I am so sorry.", "moved", ""],
    ["Looking forward to Tuesday!", "yes", "2026-12-08 16:00"],
    ["Tuesday 8 December at 16:00 is confirmed.", "yes", "2026-12-08 16:00"],
    ["I have to cancel our meeting on Tuesday.", "moved", ""],
    ["I'm afraid our call on Tuesday has to be cancelled.", "moved", ""],
    ["Désolée, je dois annuler notre rendez-vous de mardi.", "moved", ""],
    ["Je suis obligé d'annuler mardi.", "moved", ""],
    ["Ich muss unser Treffen am Dienstag leider absagen.", "moved", ""],
    ["Leider muss ich absagen.", "moved", ""],
    ["Es tut mir leid, dass ich Dienstag absagen muss.", "moved", ""],
    ["Tengo que cancelar la cita del martes.", "moved", ""],
    ["Me veo obligada a cancelar nuestra cita del martes.", "moved", ""],
    ["Ich muss Dienstag absagen. Geht Mittwoch um 10?", "moved", "2026-12-09 10:00"],
    ["Je dois annuler mardi, mais mercredi à 10h me convient.", "moved", "2026-12-09 10:00"],
    ["I need to cancel Tuesday and could do Wednesday at 10 instead.", "moved", "2026-12-09 10:00"],
    ["Can we cancel our call on Tuesday and meet Wednesday at 10 instead?", "moved", "2026-12-09 10:00"],
    ["Could we move Tuesday's talk to Wednesday at 10?", "moved", "2026-12-09 10:00"],
    ["Could we reschedule our talk on Tuesday?", "moved", ""],
    ["If I have to cancel, I'll tell you. See you on Tuesday!", "yes", "2026-12-08 16:00"],
    ["No need to cancel, see you on Tuesday!", "yes", "2026-12-08 16:00"],
    ["Falls ich Dienstag absagen muss, melde ich mich.", "yes", "2026-12-08 16:00"],
    ["Sorry, need to cancel, really swamped. I'll get back to you in January.", "later", ""],
    ["Ich muss Dienstag absagen und melde mich im neuen Jahr.", "later", ""],
    ["Je dois annuler mardi, je vous recontacte en janvier.", "later", ""],
    ["Tengo que cancelar el martes. Le escribo en enero.", "later", ""],
    ["I have to cancel. I'll get back to you.", "moved", ""],
    ["I have to cancel. Ask me again in January, or take Wednesday at 10.", "moved", "2026-12-09 10:00"],
    ["I have to cancel. No thank you to another time.", "no", ""],
    ["At the same time I am writing my thesis.", "unclear", ""],
    ["I'll be 10 minutes late.", "unclear", ""],
  ])("is read against the time agreed: %s", (text, kind, times) => {
    expect(read(text).slice(0, 2)).toEqual([kind, times]);
  });

  it("is said as another time, and never as a no", () => {
    expect(replyInWords(readReply("I can't do Tuesday.", today, by), "Ana")).toBe(
      "This reads as another time than agreed: “can't”.",
    );
  });

  it.each<[string, number | null]>([
    ["Let's take an hour.", 60],
    ["I only have 10 minutes on Tuesday.", 10],
    ["I can do 20-30 minutes on Tuesday.", 30],
    ["Happy to talk, but I'd need half an hour.", 30],
    ["Gern, eine halbe Stunde passt.", 30],
    ["My train arrives in 20 minutes.", null],
    ["I'll be 10 minutes late.", null],
    ["Could we push it back by half an hour?", null],
    ["It is a 20 minutes walk.", null],
    ["Happy to.", null],
  ])("may say how long it is: %s", (text, minutes) => {
    expect(read(text)[2]).toBe(minutes);
  });

  it("leans on the time from before it had to move", () => {
    const startsAt = Date.UTC(2026, 11, 8, 16);
    const steps = [{ at: 1, startsAt: [startsAt, null] as const, state: ["scheduled", "moved"] as const }];
    const moved = agreedTime({ state: "moved", startsAt: null, steps }, "Europe/London");
    expect(moved).toEqual({ ...agreed, holds: false });
    expect(agreedTime({ state: "scheduled", startsAt, steps: [] }, "Europe/London")).toEqual(agreed);
    expect(agreedTime({ state: "asked", startsAt: null, steps: [] }, "Europe/London")).toBeUndefined();
    const reply = readReply("Friday, same time?", today, { ...by, agreed: moved });
    expect(reply).toMatchObject({ kind: "yes", times: [{ on: "2026-12-11", from: "16:00" }] });
  });
});

it.each([
  ["Lo siento, mañana no podré. ¿El jueves a las 16?", "2026-12-10 16:00"],
  ["Sorry, I can't make it tomorrow. Thursday at 16:00?", "2026-12-10 16:00"],
  ["Tut mir leid, morgen kann ich nicht. Donnerstag um 16 Uhr?", "2026-12-10 16:00"],
  ["Désolée, demain je ne pourrai pas. Jeudi à 16h ?", "2026-12-10 16:00"],
])(
  "[R33] a day before, in four languages, moves the talk and offers no time that was called off: %s",
  (text, time) => {
    const { kind, times } = readReply(text, "2026-12-07" as DateText, by);
    expect([kind, ...times.map(({ on, from }) => `${on} ${from}`)]).toEqual(["moved", time]);
  },
);
