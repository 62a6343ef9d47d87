import { isNameless } from "./other-names.ts";
import { FAMILIARITIES, type Person, type Preferences } from "./person.ts";
import { lineOfTwo } from "./position.ts";
import { fullerDay, otherBirthday } from "./told-otherwise.ts";

/**
 * One person out of two. Who stays keeps their words; what only the other tells is filled in, and what both tell
 * differently stands in the notes, so that nothing is lost. Whoever asked to be left alone, or was left out, stays so.
 * The version is one that neither had, nor comes to by a single edit after the two are parted again.
 */
export function mergedPerson(stays: Person, goes: Person): Person {
  const howMet = both(stays.howMet, goes.howMet, "; ");
  const fits = howMet.length <= LINE_LENGTH;
  return {
    ...stays,
    name: isNameless(stays.name) ? goes.name : stays.name,
    headline: lineOfTwo(stays.headline, goes.headline),
    familiarity: better(stays, goes),
    howMet: fits ? howMet : stays.howMet,
    addressAs: stays.addressAs || goes.addressAs,
    notes: [
      fits ? "" : goes.howMet,
      goes.notes,
      otherBirthday(stays, goes),
      otherAddress(stays, goes),
    ].reduce((notes, more) => both(notes, more, "\n\n"), stays.notes),
    leftOut: stays.leftOut || goes.leftOut,
    close: stays.close || goes.close,
    mentor: stays.mentor || goes.mentor,
    preferences: mergedPreferences(stays.preferences, goes.preferences),
    connectedOn: earlier(stays.connectedOn, goes.connectedOn),
    birthday: fullerDay(stays.birthday, goes.birthday),
    version: stays.version + goes.version + 1,
    createdAt: Math.min(stays.createdAt, goes.createdAt),
  };
}

const LINE_LENGTH = 500;

function both(one: string, other: string, between: string): string {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}${between}${other}`;
}

function better(one: Person, other: Person): Person["familiarity"] {
  const rank = (person: Person) => FAMILIARITIES.indexOf(person.familiarity);
  return rank(one) >= rank(other) ? one.familiarity : other.familiarity;
}

function mergedPreferences(stays: Preferences, goes: Preferences): Preferences {
  const note = both(stays.note, goes.note, "; ");
  return {
    ...stays,
    channel: stays.channel ?? goes.channel,
    paceMonths: stays.paceMonths ?? goes.paceMonths,
    doNotContact: stays.doNotContact || goes.doNotContact,
    noIntroductions: stays.noIntroductions || goes.noIntroductions,
    ...((stays.died ?? goes.died) && { died: true as const }),
    note: note.length <= LINE_LENGTH ? note : stays.note,
  };
}

function earlier<Day extends string>(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}

function otherAddress({ addressAs: one }: Person, { addressAs: other }: Person): string {
  if (one === "" || other === "" || one === other) return "";
  return `Another form of address was noted: ${other}.`;
}
