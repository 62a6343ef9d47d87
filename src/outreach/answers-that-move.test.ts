import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { readReply } from "./reply.ts";

const today = "2026-11-29" as DateText; // a Sunday
const agreed = { on: "2026-12-03" as DateText, from: "14:00", holds: true };
const read = (text: string, isAgreed = true) =>
  readReply(text, today, { mine: "Europe/Zurich", theirs: null, ...(isAgreed ? { agreed } : {}) });
const timesOf = (text: string, isAgreed = true) =>
  read(text, isAgreed).times.map(({ on, from }) => `${on} ${from ?? "-"}`);

describe("[R33] an answer about a time that is arranged", () => {
  it.each([
    "Können wir Donnerstag absagen und Freitag um 10 reden?",
    "Können wir den Donnerstag absagen und am Freitag um 10 sprechen?",
    "Can we cancel Thursday and talk on Friday at 10?",
    "Could we skip Thursday and do Friday at 10 instead?",
    "Peut-on annuler jeudi et se parler vendredi à 10h ?",
    "On annule jeudi et on se parle vendredi à 10h ?",
    "¿Podemos cancelar el jueves y hablar el viernes a las 10?",
  ])("calls the one day off and offers the other: %s", (text) => {
    expect(read(text).kind).toBe("moved");
    expect(timesOf(text)).toEqual(["2026-12-04 10:00"]);
  });

  it.each([
    ["Could we make it 11 instead?", "11:00"],
    ["Can we do 11 instead?", "11:00"],
    ["Would 11 work instead?", "11:00"],
    ["11 instead?", "11:00"],
    ["Could we say 3 instead?", "15:00"],
    ["Können wir 11 Uhr machen?", "11:00"],
    ["Geht auch 11 statt 14 Uhr?", "11:00"],
    ["On pourrait dire 11h plutôt ?", "11:00"],
    ["¿Podemos hacerlo a las 11?", "11:00"],
  ])("means another hour of the day that was agreed: %s", (text, from) => {
    expect(read(text).kind).toBe("moved");
    expect(timesOf(text)).toEqual([`2026-12-03 ${from}`]);
  });

  it.each(["Could we make it 20 minutes instead?", "How about 3 people?", "We are 11 at the office."])(
    "means no hour by any number: %s",
    (text) => {
      expect(timesOf(text)).toEqual([]);
    },
  );
});

describe("[R33] an answer to a request", () => {
  it("is a later where it begins with a capital that has an accent", () => {
    expect(read("Écrivez-moi en mars.", false).kind).toBe("later");
  });

  it.each([
    "Gern! Schreiben Sie mir doch Dienstag.",
    "Gerne, schreib mir am Dienstag.",
    "Happy to! Write to me on Tuesday.",
    "Sure, drop me a line on Tuesday.",
    "Avec plaisir ! Écrivez-moi mardi.",
    "Con mucho gusto. Escríbeme el martes.",
  ])("is a yes where the day is for the next letter, and no time of the talk: %s", (text) => {
    expect(read(text, false).kind).toBe("yes");
    expect(timesOf(text, false)).toEqual([]);
  });

  it.each([
    "Not before 15 January. Tuesday?",
    "Nicht vor dem 15. Januar. Dienstag?",
    "Pas avant le 15 janvier. Mardi ?",
    "No antes del 15 de enero. ¿Martes?",
  ])("names a weekday behind the day before which there is none: %s", (text) => {
    expect(timesOf(text, false)).toEqual(["2027-01-19 -"]);
  });

  it.each([
    "I never answer by email",
    "I don't answer by e-mail, but call me.",
    "I'd rather not answer by email.",
    "Ich antworte nie per Mail.",
    "Je ne réponds jamais par mail.",
    "Nunca respondo por correo.",
  ])("wants no letter where it turns letters down: %s", (text) => {
    expect(read(text, false)).toMatchObject({ byMail: false });
  });

  it.each([
    "I can't do a call, but I am happy to answer by e-mail.",
    "Lieber per Mail.",
    "Only by e-mail, please.",
  ])("wants a letter where it says so: %s", (text) => {
    expect(read(text, false).byMail).toBe(true);
  });
});
