import { expect, it } from "vitest";
import { numberForText, textLinksFor } from "./text-message.ts";

const phone = (value: string, label = "", stale = false) => ({ kind: "phone", value, label, stale }) as const;

it("[R23] sends a short message to a mobile before another number, to a fax never, nor to one that is gone", () => {
  expect(numberForText([phone("1", "work"), phone("2", "mobile")])?.value).toBe("2");
  expect(numberForText([phone("1", "home"), phone("2", "work fax")])?.value).toBe("1");
  expect(numberForText([phone("1", "fax"), phone("2", "mobile", true)])).toBeUndefined();
});

it("[R23] opens a short message in the user's own program, with the words in it", () => {
  expect(textLinksFor("+234 (0) 803 555-0101", "Hello Ngozi,\nhave you 20 minutes?")).toEqual({
    sms: "sms:+2348035550101?body=Hello%20Ngozi%2C%0Ahave%20you%2020%20minutes%3F",
    whatsapp: "whatsapp://send?phone=2348035550101&text=Hello%20Ngozi%2C%0Ahave%20you%2020%20minutes%3F",
  });
  expect(textLinksFor("0049 170 1234567", "x")?.sms).toBe("sms:+491701234567?body=x");
  expect(textLinksFor("0170/1234567", "x")).toEqual({ sms: "sms:01701234567?body=x", whatsapp: null });
  expect(textLinksFor("+44 20 7946 0000 ext. 12", "x")?.sms).toBe("sms:+442079460000?body=x");
});

it("lets no number add anything to the address that is opened", () => {
  for (const hostile of ["", "call me", "+1?body=evil&x", "123;phone-context=evil", "12%0A34"])
    expect(textLinksFor(hostile, "x"), hostile).toBeNull();
  expect(textLinksFor("+15105550101", "a&b=c#d\ud800")?.sms).toBe(
    "sms:+15105550101?body=a%26b%3Dc%23d%EF%BF%BD",
  );
});
