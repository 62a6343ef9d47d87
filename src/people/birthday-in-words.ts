const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const DAY_AND_YEAR = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "12 April 1980" of `1980-04-12`, "12 April" of `--04-12`; what is no day stands as it is. */
export function birthdayInWords(birthday: string): string {
  if (!/^(?:\d{4}|-)-\d{2}-\d{2}$/.test(birthday)) return birthday;
  const withoutYear = birthday.startsWith("--");
  return (withoutYear ? DAY : DAY_AND_YEAR).format(Date.parse(birthday.replace(/^--/, "2000-")));
}
