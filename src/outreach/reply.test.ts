import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { timesIn } from "./proposed-times.ts";
import { readReply } from "./reply.ts";

const today = "2027-03-03" as DateText; // a Wednesday

describe("[R33] a pasted reply", () => {
  it.each<[string, "yes" | "no" | "later" | "unclear"]>([
    ["Dear Noor, happy to talk! How about Tuesday at 14:00?", "yes"],
    ["Sure, call me any evening.", "yes"],
    ["With pleasure. Friday 10-12 works for me.", "yes"],
    ["No problem at all, let's find a time.", "yes"],
    ["I'd love to, but I can't this year, I'm afraid I have to decline.", "no"],
    ["Unfortunately I am not able to help with this. Good luck!", "no"],
    ["Thank you for writing. I am not the right person for this.", "no"],
    ["I have no time for this. Regards", "no"],
    ["I can't at the moment, but write again after Easter.", "later"],
    ["I'm swamped until the end of March. Could you remind me in April?", "later"],
    ["Automatic reply: I am out of office until 15 March.", "later"],
    ["Things are too busy just now; in a few weeks it would be easier.", "later"],
    ["Send me your questions and I will answer by e-mail.", "yes"],
    ["I can't do a call, but I am happy to answer by e-mail.", "yes"],
    ["I don't think I'm the person for this, sorry.", "no"],
    ["Danke, aber ich gebe grundsätzlich keine Interviews.", "no"],
    ["Ich bin da nicht der Richtige.", "no"],
    ["Bis Ende März bin ich ausgebucht, melde dich gern im April noch mal.", "later"],
    ["Gern, aber erst nach Ostern.", "later"],
    ["Try me in May?", "later"],
    ["Montag geht leider nicht, Dienstag um 11 würde gehen.", "yes"],
    ["Kein Problem, Freitag um 12 passt.", "yes"],
    ["Who gave you my name?", "unclear"],
    ["Thanks for your message.", "unclear"],
    ["", "unclear"],
  ])("“%s” is read as %s", (text, kind) => {
    const read = readReply(text, today);
    expect(read).toMatchObject({ kind });
    if (read.words !== null) expect(text.slice(read.words.start, read.words.end)).toBe(read.words.text);
  });

  it.each([
    ["Try me in June?", "Try me in June"],
    ["Could you ask me again in autumn?", "ask me again in autumn"],
    ["I'm on leave until May, sorry.", "on leave until May"],
    ["Lo siento, no puedo. Escríbeme en enero.", "Escríbeme en enero"],
    ["Je suis absente du bureau jusqu'au 10 décembre.", "absente du bureau jusqu'au 10 décembre"],
  ])("says until when it is later: %s", (text, words) => {
    expect(readReply(text, today)).toMatchObject({ kind: "later", words: { text: words } });
  });

  it.each<[string, readonly string[]]>([
    ["I am on leave, my colleague Bob might help.", ["Bob"]],
    ["Ask Rosa, she knows more.", ["Rosa"]],
    [
      "I'm not the right person. You should talk to Dr. Rosa Mendes or contact Jonas Keller at Lumen.",
      ["Dr. Rosa Mendes", "Jonas Keller"],
    ],
    ["No time, sorry. Perhaps Lena can help?", ["Lena"]],
    [
      "I am afraid I have to decline; Bob Meier (bob@x.example) would be the better person, he is free Monday.",
      ["Bob Meier"],
    ],
    ["Happy to. My colleague Bob says hi.", []],
    ["Leider nein, aber mein Kollege Hans Gruber hilft Ihnen sicher gern weiter.", ["Hans Gruber"]],
    ["Je ne peux pas, mais ma collègue Claire Dubois pourrait vous aider.", ["Claire Dubois"]],
    ["No puedo, pero mi colega Carmen Ruiz le podría ayudar.", ["Carmen Ruiz"]],
    ["Demandez à Mme Claire Dubois ou écrivez à M. Jean Petit.", ["Claire Dubois", "Jean Petit"]],
    ["Fragen Sie doch am besten Herrn Prof. Gruber.", ["Prof. Gruber"]],
    ["Fragen Sie doch Ihren Betreuer oder die Kollegen in Basel.", []],
    ["Try Tuesday, or contact me in May.", []],
    ["Bitte schreiben Sie Mails, mein Kalender wird sonst zu voll. Oder lieber an Petra Lang?", []],
    [
      "Kollege Hans Gruber kennt sich besser aus, Petra Lang ist die richtige.",
      ["Hans Gruber", "Petra Lang"],
    ],
    ["Te recomiendo hablar con Carmen Ruiz.", ["Carmen Ruiz"]],
    ["Try Zoom on Tuesday at 10?", []],
    ["My calendar is full. Ask a friend of yours, or try Sun Li (sun@x.example).", ["Sun Li"]],
    ["Schreiben Sie mir am Montag, vielleicht kann ich dann.", []],
    ["Contactez-moi lundi. Mon collègue Jean vous salue.", []],
    ["Please contact HR in May, or write to me in June.", []],
  ])("says whom else it names: %s", (text, others) => {
    expect(readReply(text, today).others.map(({ name }) => name)).toEqual(others);
  });

  it.each([
    [
      "I no longer work at EMBL. Please contact my successor Kai Berg (kai@embl.example).",
      "no longer work at",
      { name: "Kai Berg", address: "kai@embl.example" },
    ],
    [
      "Automatic reply: I have left EMBL. My successor is Kai Berg, kai@embl.example.",
      "I have left EMBL",
      { name: "Kai Berg", address: "kai@embl.example" },
    ],
    [
      "I have retired. Rosa Mendes has taken over my projects. Best, Kai",
      "I have retired",
      { name: "Rosa Mendes", address: "" },
    ],
    [
      "Ich arbeite nicht mehr am EMBL. Schreiben Sie mir nicht; fragen Sie meinen Nachfolger Kai Berg.",
      "arbeite nicht mehr am",
      { name: "Kai Berg", address: "" },
    ],
    [
      "Je ne travaille plus à l'EMBL. Contactez plutôt mon collègue Jean Petit (jean.petit@pasteur.example).",
      "ne travaille plus à",
      { name: "Jean Petit", address: "jean.petit@pasteur.example" },
    ],
    [
      "Ich arbeite nicht mehr am EMBL, fragen Sie doch Frau Dr. Petra Lang, petra.lang@embl.example.",
      "arbeite nicht mehr am",
      { name: "Dr. Petra Lang", address: "petra.lang@embl.example" },
    ],
    [
      "Ya no trabajo en el CSIC. Escriba a mi colega Carmen Ruiz (carmen.ruiz@csic.example).",
      "Ya no trabajo en",
      { name: "Carmen Ruiz", address: "carmen.ruiz@csic.example" },
    ],
  ])("of whoever is not there any more says so, and whom to ask: %s", (text, words, other) => {
    const read = readReply(text, today);
    expect(read.kind).toBe("gone");
    expect(read.words?.text).toBe(words);
    expect(read.others).toMatchObject([other]);
  });

  it.each([
    ["I no longer work at EMBL, but happy to talk on Tuesday at 10.", "yes"],
    ["I no longer work in this field, sorry.", "no"],
    ["I have left my notes at home; I would be happy to talk.", "yes"],
    ["I am no longer available in May. I cannot.", "no"],
  ])("is read for what it says to me where a place was left beside it: %s", (text, kind) => {
    expect(readReply(text, today).kind).toBe(kind);
  });

  it("is no answer where a mail server says that the letter came to nobody", () => {
    const read = readReply("Delivery has failed to these recipients: ana@example.org", today);
    expect(read).toMatchObject({ kind: "undelivered", automatic: true, times: [] });
    const told = "My first answer could not be delivered. Happy to talk on Tuesday at 10.";
    expect(readReply(told, today)).toMatchObject({ kind: "yes", automatic: false });
  });

  it("is read without the letter under it", () => {
    const reply =
      "Sorry, I cannot.\n\nOn 1 March 2027, Noor Haddad wrote:\n> Would you be happy to talk on Tuesday at 10?";
    expect(readReply(reply, today)).toMatchObject({ kind: "no", times: [] });
    const between = "> Would Tuesday suit you?\nYes, 10:00 is good.\n> Thank you";
    expect(readReply(between, today)).toMatchObject({ kind: "yes" });
  });

  it.each([
    "Sure, but only by email please.",
    "Just by e-mail, please.",
    "Gern, aber bitte nur per E-Mail.",
    "Am liebsten schriftlich.",
    "Oui, mais seulement par mail.",
    "Plutôt par écrit, si possible.",
    "Sí, pero solo por correo electrónico.",
  ])("says that they would rather write: %s", (text) => {
    expect(readReply(text, today)).toMatchObject({ kind: "yes", byMail: true, times: [] });
  });

  it.each([
    "Please contact me only by email in future.",
    "Sie erreichen mich nur per E-Mail.",
    "Contactez-moi seulement par mail.",
    "Escríbame solo por correo.",
    "Sure! Send the invitation by email.",
  ])("says nothing of writing instead of talking: %s", (text) => {
    expect(readReply(text, today).byMail).toBe(false);
  });

  it.each([
    "Am besten Mittwochvormittag.",
    "De préférence mercredi matin.",
    "Mejor el miércoles por la mañana.",
  ])("offers the day that it says is best: %s", (text) => {
    expect(readReply(text, today).times).toMatchObject([{ on: "2027-03-10", from: null }]);
  });

  it("notices when they would rather write", () => {
    expect(readReply("I would rather answer by e-mail, if that is fine.", today)).toMatchObject({
      byMail: true,
    });
    expect(readReply("Happy to talk on Tuesday.", today)).toMatchObject({ byMail: false });
  });

  it("is bounded, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const { times, words } = readReply(text, today);
        expect(times.length).toBeLessThanOrEqual(20);
        if (words !== null) expect(text.slice(words.start, words.end)).toBe(words.text);
      }),
    );
    expect(readReply("Tuesday at 10. ".repeat(100_000), today).times).toHaveLength(20);
  });
});

describe("proposed times", () => {
  it.each<[string, readonly (readonly [string, string | null, string | null])[]]>([
    ["Tuesday at 14:00", [["2027-03-09", "14:00", null]]],
    ["tomorrow at 9.30", [["2027-03-04", "09:30", null]]],
    ["Wednesday 2 pm", [["2027-03-10", "14:00", null]]],
    ["Friday 10-12", [["2027-03-05", "10:00", "12:00"]]],
    ["Thursday between 2 and 4 pm", [["2027-03-04", "14:00", "16:00"]]],
    [
      "Monday at 10 or 14:00",
      [
        ["2027-03-08", "10:00", null],
        ["2027-03-08", "14:00", null],
      ],
    ],
    [
      "on 15 April or 16 April at noon",
      [
        ["2027-04-15", null, null],
        ["2027-04-16", "12:00", null],
      ],
    ],
    ["April 15, 3 pm", [["2027-04-15", "15:00", null]]],
    ["15.4. at 11", [["2027-04-15", "11:00", null]]],
    ["15 January", [["2028-01-15", null, null]]],
    [
      "Next week Tuesday or Thursday",
      [
        ["2027-03-09", null, null],
        ["2027-03-11", null, null],
      ],
    ],
    ["How about Tuesday 9 March at 14:30, on Zoom?", [["2027-03-09", "14:30", null]]],
    ["Tuesday, the 9th of March at 10:00 suits me", [["2027-03-09", "10:00", null]]],
    ["9 March (Tuesday) at 10:00 suits me", [["2027-03-09", "10:00", null]]],
    [
      "Tuesday or 12 March",
      [
        ["2027-03-09", null, null],
        ["2027-03-12", null, null],
      ],
    ],
    ["Otherwise Friday the 12th at 10am.", [["2027-03-12", "10:00", null]]],
    ["Let us say Friday, the 12th, at 10.", [["2027-03-12", "10:00", null]]],
    ["the 4th at 2 pm", [["2027-03-04", "14:00", null]]],
    ["Friday the 13th", [["2027-03-13", null, null]]],
    ["Tuesday is the 2nd day of our retreat, and the 1st is full", [["2027-03-09", null, null]]],
    ["next Friday at 3", [["2027-03-12", "15:00", null]]],
    ["I am away on Tuesday", []],
    ["I have 3 questions and 20 minutes", []],
    ["31 February at 10:00", []],
  ])("%s", (text, expected) => {
    expect(timesIn(text, today).map(({ on, from, to }) => [on, from, to])).toEqual(expected);
  });

  it("point at their words", () => {
    const text = "How about Tuesday at 14:00?";
    const [time] = timesIn(text, today);
    expect(text.slice(time?.words.start, time?.words.end)).toBe("Tuesday at 14:00");
  });
});

it("reads a yes in German, with its day and hour", () => {
  const reply = readReply("Gerne! Passt dir Freitag, 4. Dezember um 14 Uhr?", "2026-11-25" as DateText);
  expect(reply.kind).toBe("yes");
  expect(reply.times).toMatchObject([{ on: "2026-12-04", from: "14:00" }]);
});

const OWN = "Could we talk on Tuesday 9 March at 9:00?";

it.each([
  "On Wednesday, March 3, 2027 at 09:00:00 AM GMT+1, Ana Ruiz <ana@example.org> wrote: ",
  "On Wed, 3 Mar 2027 at 09:00, Ana Ruiz <ana@example.org>\nwrote:",
  "---- On Wed, 03 Mar 2027 09:00:00 +0100 Ana Ruiz <ana@example.org> wrote ----",
  "---- On Wed, 03 Mar 2027 09:00:00 +0100 Ana Ruiz <ana@example.org> wrote ---",
  "Il giorno mer 3 mar 2027 alle ore 09:00 Ana Ruiz <ana@example.org> ha scritto:",
  "Op wo 3 mrt 2027 om 09:00 schreef Ana Ruiz <ana@example.org>:",
  "Em qua., 3 de mar. de 2027 às 09:00, Ana Ruiz <ana@example.org> escreveu:",
  "El mié, 3 mar 2027 a las 9:00, Ana Ruiz (<ana@example.org>) escribió:",
  "El 3/3/2027, Ana Ruiz escribió:",
  "Den ons 3 mars 2027 kl 09:00 skrev Ana Ruiz <ana@example.org>:",
  "śr., 3 mar 2027 o 09:00 Ana Ruiz <ana@example.org> napisał(a):",
  "W dniu 3.03.2027 o 09:00, Ana Ruiz pisze:",
  "ср, 3 мар. 2027 г. в 09:00, Ana Ruiz <ana@example.org>:",
  "03.03.2027 09:00, Ana Ruiz пишет:",
  "2027年3月3日(水) 9:00 Ana Ruiz <ana@example.org>:",
  "Am Mi., 3. März 2027 um 09:00 Uhr schrieb Ana Ruiz <ana@example.org>:",
  "Le mer. 3 mars 2027 à 09:00, Ana Ruiz <ana@example.org> a écrit :",
])("has none of one's own times, which stand below: %s", (line) => {
  const times = (text: string) => readReply(text, today).times.map(({ on, from }) => [on, from]);
  const answer = "Sure! Thursday 11 March at 14:00 works.";
  expect(times(`${answer}\n\n${line}\n\n${OWN}`)).toEqual([["2027-03-11", "14:00"]]);
  expect(times(`Hello,\n\n${line}\n> ${OWN}\n\n${answer}`)).toEqual([["2027-03-11", "14:00"]]);
});

it("has one's own times neither where what they wrote stands right above the line, nor below a no to them", () => {
  const line = "On Wednesday, March 3, 2027 at 09:00:00 AM GMT+1, Ana Ruiz <ana@example.org> wrote: ";
  const times = readReply(`Sure! Thursday 11 March at 14:00 works.\n${line}\n${OWN}`, today).times;
  expect(times).toMatchObject([{ on: "2027-03-11" }]);
  const inline = `> ${OWN}\nNo, but Thursday 11 March at 14:00 works.\n> Or Monday at 8am?\nToo early.`;
  expect(readReply(inline, today)).toMatchObject({ kind: "yes", times: [{ on: "2027-03-11" }] });
  expect(readReply("No, but thank you for asking about Tuesday.", today).kind).toBe("no");
});

it.each([
  "Here is what suits me in March 2027:\nThursday 11 March at 14:00",
  "I wrote to my colleague on 3 March 2027. Here is what we could do:\nThursday 11 March at 14:00",
  "You can reach me at ana@example.org or here:\nThursday 11 March at 14:00",
])("has the times that stand below a line of their own: %s", (text) => {
  expect(readReply(text, today).times.at(-1)).toMatchObject({ on: "2027-03-11", from: "14:00" });
});

it("has none of one's own times below the head of a letter in Italian", () => {
  const head = "Da: Ana Ruiz <ana@example.org>\nInviato: mercoledì 3 marzo 2027 09:00\nA: Imre";
  const text = `Thursday 11 March at 14:00 works.\n\n${head}\n\n${OWN}`;
  expect(readReply(text, today).times).toMatchObject([{ on: "2027-03-11" }]);
});

it.each<[string, readonly string[]]>([
  [
    "I cannot do Tuesday at 3pm, and Wednesday 10am is out too. Anything on Friday after 14:00 works.",
    ["2027-03-05"],
  ],
  ["Thursday at 9 is bad for me. Friday at 10 is good.", ["2027-03-05"]],
  ["Tuesday 3pm is no good, and neither is Thursday 9am; Friday 10:00?", ["2027-03-05"]],
  ["I can't do Tuesday at 3pm, or Thursday at 9am. Friday at 10 would be fine.", ["2027-03-05"]],
  ["Tuesday at 9 isn't bad, Friday at 10 is good too.", ["2027-03-09", "2027-03-05"]],
  ["Donnerstag um 9 ist schlecht, Freitag um 10 passt.", ["2027-03-05"]],
  ["Dienstags habe ich Seminar, sonst gern.", []],
  ["J'enseigne les mardis, sinon volontiers.", []],
  ["Los lunes tengo clase, si no con gusto.", []],
])("offers no time that is refused in other words: %s", (text, days) => {
  expect(readReply(text, today).times.map(({ on }) => on)).toEqual(days);
});

it("is no slower for a text that looks like the head of a letter everywhere", () => {
  for (const piece of ["1 a", "<a@b>", "wrote 1", "1:1", "on 1 wrote\n", "\n1"])
    expect(readReply(piece.repeat(20_000 / piece.length), today).kind).toBeDefined();
});

it.each([
  "Dr. ",
  "Prof. Dr. ",
  "Prof. ",
  "O'",
  "Ask my a ",
  "muss ",
  "our talk ",
  "cancel our ",
  "Ask my a B",
  "mein a Kolleg",
])("takes as long for a page of “%s” as it is long", (piece) => {
  const msFor = (length: number) => {
    const before = process.threadCpuUsage();
    readReply(piece.repeat(length / piece.length), "2026-03-02" as DateText);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  msFor(1000);
  expect(msFor(20_000)).toBeLessThan(250);
});

it.each([
  "Not this month, but January works. Any Tuesday morning.",
  "Not this month, but any Tuesday in January works.",
  "How about January? Any Tuesday morning.",
  "I'm swamped until January. Then any Tuesday morning.",
  "Not before January, please. Any Tuesday works.",
  "Diesen Monat nicht, aber im Januar gern. Jeder Dienstagvormittag.",
  "Pas ce mois-ci, mais en janvier. Tous les mardis matin.",
  "Este mes no, pero en enero sí. Cualquier martes por la mañana.",
])("has a weekday in the month that suits, and none before: %s", (text) => {
  expect(readReply(text, "2026-11-28" as DateText).times).toMatchObject([{ on: "2027-01-05", from: null }]);
});

it.each([
  "I submit my thesis in January. Tuesday at 10 works.",
  "But in January I am away, so Tuesday at 10?",
  "January would be too late. Tuesday at 10?",
  "I have been at EMBL since January. Tuesday at 10 works.",
  "I'd love to, but may I suggest Tuesday at 10?",
  "December works: Tuesday at 10?",
])("has a weekday soon where a month is named for something else: %s", (text) => {
  expect(readReply(text, "2026-11-28" as DateText).times).toMatchObject([
    { on: "2026-12-01", from: "10:00" },
  ]);
});
