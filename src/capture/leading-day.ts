/** "Samedi met Hugo", "vendredi 10h call with": the day before what happened on it. */
export const LEADING_DAY =
  /^(?:(?:on|am|last|this|le|il|el) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|morgen|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain|lunes|martes|jueves|viernes|\d{1,2}[./]\d{1,2}\.?)(?: (?:evening|morning|night|afternoon|(?:at )?\d{1,2}(?:[:.h]\d{2}|h| ?am| ?pm)?))?,? (?=\S)/i;
