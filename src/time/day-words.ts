/*
 * The days of the week and the months as English patterns take them, in small letters: whole, and with their short forms.
 * Whoever reads days of a note or a letter reads these.
 */
export const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
export const SOME_WEEKDAY = `(?:${WEEKDAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)`;
export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
export const SOME_MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
