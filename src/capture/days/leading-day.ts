import { SOME_MONTH, SOME_WEEKDAY, WEEKDAY } from "#time/day-words.ts";

/** "Samedi met Hugo", "vendredi 10h call with": the day before what happened on it. */
export const LEADING_DAY = new RegExp(
  `^(?:(?:on|am|last|this|le|il|el|the) )?(?:(?:${SOME_WEEKDAY},? )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${SOME_MONTH}|${WEEKDAY}|today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|morgen|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain|lunes|martes|jueves|viernes|\\d{1,2}[./]\\d{1,2}\\.?)(?:,? (?:evening|morning|night|afternoon|(?:at )?\\d{1,2}(?:[:.h]\\d{2})?(?:h| ?am| ?pm)?(?: (?:IST|CET|GMT|BST|E[SD]T|P[SD]T|UTC))?))?(?: after (?:school|work|lunch|class))?,? (?=\\S)`,
  "i",
);
