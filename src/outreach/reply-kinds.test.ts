import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { readReply } from "./reply.ts";

const today = "2026-11-28" as DateText; // a Saturday

type Kind = "yes" | "no" | "later" | "gone" | "undelivered" | "else" | "unclear";
/** What people answer; "else" names somebody else and says no for themselves or nothing. */
const REPLIES: readonly (readonly [Kind, string])[] = [
  ["no", "Please stop emailing me. I have meetings Monday to Friday."],
  ["no", "Unfortunately I'm teaching Tuesday 10-12 and Thursday 14-16, so no."],
  [
    "else",
    "I am afraid I have to decline; Bob Meier (bob@x.example) would be the better person, he is free Monday.",
  ],
  ["else", "I'll have to pass. My colleague Bob Meier could see you Monday at 3pm."],
  ["no", "No, thank you. My Tuesdays and Thursdays are full."],
  ["no", "I'm not interested. Please remove me from your list by Friday."],
  ["no", "Sorry, I don't do these. I am at a conference until Wednesday anyway."],
  ["no", "I'm sure you will find somebody better. Good luck on Monday!"],
  ["no", "Thanks, but no. I leave on Friday."],
  ["no", "Thank you for thinking of me, but I will have to say no. Tuesday is my only free day."],
  ["no", "Absolutely not."],
  ["no", "Of course I can't do that. Please do not call me again."],
  ["no", "Glad to hear that you are doing well! Unfortunately I cannot help."],
  ["no", "Leider muss ich absagen, am Dienstag bin ich verreist."],
  ["no", "Nein, danke. Montag bis Freitag habe ich Termine."],
  ["no", "Malheureusement je ne peux pas, je suis en réunion mardi à 14h."],
  ["no", "Lo siento, no puedo. El martes tengo clase a las 16:00."],
  ["no", "I must decline. I have a deadline on Friday at 5pm."],
  ["else", "This is not my field. Please ask Rosa Mendes, she is free on Tuesday at 10."],
  ["else", "I no longer work there. Try Lena Hofer; her office hours are Wednesday 14-16."],
  ["else", "You should talk to Jonas Keller instead. He could do Friday at 11."],
  ["else", "My colleague Rosa Mendes would be a better person, she is free Monday."],
  [
    "else",
    "I'm not really the right person, try my colleague Aoife Byrne. I'm swamped until Christmas anyway.",
  ],
  ["later", "I'm not the right person for this just now. Ask me again in March."],
  ["later", "Could you ask me again after 15 January?"],
  ["later", "Could you try me again from 15 January?"],
  ["later", "Ask me again on Monday 11 January."],
  ["later", "Could you remind me on 7 January?"],
  ["later", "Kannst du mich nach dem 15. Januar nochmal fragen?"],
  ["later", "Könnten Sie sich nach dem 15. Januar wieder melden?"],
  ["later", "Pouvez-vous me recontacter après le 15 janvier ?"],
  ["later", "¿Puedes escribirme después del 15 de enero?"],
  ["yes", "Could we talk after 15 January?"],
  ["yes", "Call me again on Monday at 3pm."],
  ["yes", "Could you remind me on Monday? Tuesday at 4 works for me."],
  ["yes", "Happy to. Tue 8 Dec 10:30 or Wed 9 Dec 15:00?"],
  ["yes", "Fine, Thursday 10 Dec 14:30 or Friday 11 Dec 09:00."],
  ["yes", "I can't make Monday, but Tuesday at 4 works."],
  ["yes", "I can't do Monday. Tuesday at 4?"],
  ["yes", "Sorry, Monday is not possible. How about Wednesday at 10?"],
  ["yes", "Sure! Tuesday 3pm."],
  ["yes", "Tuesday at 14:00."],
  ["yes", "I'd love to. I'm teaching Tuesday 10-12, but Thursday at 3 works for me."],
  ["yes", "Gern, Mittwoch, 9.12., 11 Uhr."],
  ["yes", "Avec plaisir, mardi 8 décembre à 14h ?"],
  ["yes", "Claro, con mucho gusto. El martes 8 a las 16:00."],
  ["yes", "I can't do a call, but I am happy to answer by e-mail."],
  ["yes", "Of course, and my colleague Bob Meier could join us on Monday at 3pm."],
  ["yes", "Yes. Call me any evening."],
  ["yes", "I am free on Friday from 2."],
  ["yes", "Thursday works for me."],
  ["yes", "No problem, let's find a time."],
  ["yes", "I could spare twenty minutes on the 9th at 3."],
  ["yes", "What about lunch on Wednesday at noon?"],
  ["later", "I can't at the moment, but write again after Easter."],
  ["later", "I have to decline for now; ask me again in March."],
  ["later", "Swamped with teaching Monday to Friday. Could you remind me in January?"],
  ["later", "Happy to, but not before the end of January."],
  ["later", "I am on leave until May, sorry."],
  ["later", "Im Moment nicht, melde dich gern im Februar noch mal."],
  ["later", "Not this year, I'm afraid. Try me in spring."],
  ["no", "No, sorry."],
  ["no", "Sorry, no."],
  ["no", "Nope, sorry!"],
  ["no", "I'm afraid not."],
  ["no", "Unfortunately not. Kind regards, Ana"],
  ["no", "Nein, tut mir leid."],
  ["no", "Leider nein."],
  ["no", "Non, désolé."],
  ["no", "Désolée, non."],
  ["no", "Lo siento, no."],
  ["no", "I would say yes, if I had the time, which I don't."],
  ["no", "I'd love to if I had the time."],
  ["no", "Wenn ich Zeit hätte, gern."],
  ["no", "Si j'avais le temps, avec plaisir."],
  ["no", "Ahora mismo no puedo."],
  ["yes", "I'm out of the office on Monday, but Tuesday at 4 works."],
  ["yes", "I am not in the office on Monday. How about Tuesday at 10?"],
  ["yes", "Pas lundi, mais mardi à 10h."],
  ["yes", "No puedo el lunes, pero el martes a las 10 sí."],
  ["yes", "I would be glad if I could help. Tuesday at 10?"],
  ["later", "Lo siento, ahora mismo no puedo. Escríbeme en enero."],
  ["later", "Ich kann gerade leider nicht. Schreib mir im Januar."],
  ["later", "Pas maintenant, recontactez-moi en janvier."],
  ["later", "Not now, sorry."],
  ["later", "Ahora no, mejor el próximo mes."],
  ["later", "Je suis absente du bureau jusqu'au 10 décembre."],
  ["later", "Ich bin bis 15. Dezember nicht im Büro."],
  ["later", "Ich bin bis zum 15. Dezember abwesend."],
  ["later", "Bin ab 10. Dezember wieder im Büro."],
  ["later", "Estoy fuera de la oficina hasta el 10 de diciembre."],
  ["later", "Vuelvo el 10 de diciembre."],
  ["later", "Je serai de retour le 10 décembre."],
  ["later", "I am not in the office until 10 December."],
  ["gone", "I have left EMBL as of 31 October."],
  ["gone", "I left EMBL at the end of October."],
  ["gone", "Ich arbeite nicht mehr beim EMBL."],
  ["gone", "Ich habe das EMBL Ende Oktober verlassen."],
  ["gone", "Je ne travaille plus à l'EMBL."],
  ["gone", "J'ai quitté l'EMBL le 31 octobre."],
  ["gone", "Ya no formo parte del EMBL."],
  ["gone", "He dejado el EMBL."],
  ["undelivered", "Delivery has failed to these recipients or groups:\n\nana@example.org"],
  [
    "undelivered",
    "Address not found\n\nYour message wasn't delivered to ana@example.org because the address couldn't be found, or is unable to receive mail.",
  ],
  [
    "undelivered",
    "Your message to ana@example.org couldn't be delivered. It was refused on Tuesday at 10:00.",
  ],
  [
    "undelivered",
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to all of its recipients.\n\n------ This is a copy of your message, including all the headers. ------\n\nWould you be happy to talk on Tuesday at 10?",
  ],
  ["undelivered", "Ihre Nachricht konnte nicht zugestellt werden. Die Adresse wurde nicht gefunden."],
  ["undelivered", "Votre message n'a pas pu être remis au destinataire suivant : ana@example.org"],
  ["undelivered", "No se ha podido entregar el mensaje a ana@example.org"],
  ["unclear", "The exhibits could not be delivered in time, what a week."],
  ["unclear", "I left the seminar early on Tuesday."],
  ["unclear", "J'ai quitté le bureau à 18h."],
  ["unclear", "I left Berlin on Monday and am settling in."],
  ["unclear", "Thanks for your message."],
  ["unclear", "Who gave you my name?"],
  ["unclear", "My lab is moving on Monday."],
  ["unclear", "I have meetings Monday to Friday."],
  ["unclear", "The department seminar is on Tuesday at 3pm, in case you did not know."],
  ["unclear", "Glad to hear from you! How was the conference?"],
  ["unclear", "I'm not sure. Let me think about it until Friday."],
  ["unclear", "Did you see my talk on Thursday?"],
];
/** Written beside those, and read only once the rules stood. */
const HELD_OUT: readonly (readonly [Kind, string])[] = [
  ["no", "I'm going to pass on this one. I'm in clinic Tuesday and Wednesday 8-12."],
  ["no", "Please don't contact me again. My week is Monday to Thursday."],
  ["no", "I regret that I am unable to help. I travel on Tuesday at 9."],
  ["no", "Thanks for asking, but I'd rather not. I have lectures Monday 10-12."],
  ["no", "No. Not on Tuesday, not on Wednesday."],
  ["no", "Not interested, sorry."],
  ["no", "Certainly not on company time, and Saturday is for my family, so I have to say no."],
  ["no", "Ich muss leider ablehnen; Donnerstag um 10 habe ich Vorlesung."],
  ["no", "Désolée, je dois refuser : je suis absente du lundi au vendredi."],
  ["else", "I have to decline, sorry. Please contact Ines Duarte, who has time on Friday at 10."],
  ["else", "Not the right person, I fear. Perhaps Ines Duarte can help, she is in on Tuesday."],
  ["else", "Better ask Tomas Vrba. He holds office hours Thursday 13:00."],
  ["yes", "Wed 9 Dec 11:15 is good, or Mon 14 Dec 08:45."],
  ["yes", "With pleasure! The 9th at 4?"],
  ["yes", "Monday and Tuesday are bad. Could you do Thursday at 9:30?"],
  ["yes", "Sounds good, let's say Friday 10am."],
  ["yes", "Unfortunately Tuesday doesn't work. Would Thursday at 2 suit you?"],
  ["yes", "Volontiers, jeudi à 10h."],
  ["yes", "Passt, Dienstag um 11."],
  ["yes", "I'd be delighted to talk."],
  ["later", "Too busy until mid December, try me in January."],
  ["later", "I can't this month. Please get back to me in February."],
  ["no", "No, I'm sorry."],
  ["no", "Malheureusement non."],
  ["gone", "I've left Lumen since the summer."],
  ["gone", "Ich bin nicht mehr beim EMBL."],
  ["later", "Réponse automatique : je suis en congé jusqu'au 4 janvier."],
  ["later", "Abwesenheitsnotiz: Ich bin im Urlaub und lese meine Mails nicht."],
  ["undelivered", "Undeliverable: A question about your work"],
  ["unclear", "I teach on Tuesday at 10."],
  ["unclear", "What exactly would you like to know?"],
  ["unclear", "We moved to Basel on Monday!"],
  ["unclear", "I'm sure we met on Friday."],
];

const ALL = [...REPLIES, ...HELD_OUT];
const read = ALL.map(([kind, text]) => ({ kind, text, said: readReply(text, today) }));
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe("[R33] replies of all kinds", () => {
  it("are a yes only where they say so, and nearly always then", () => {
    const [said, meant] = [
      read.filter((each) => each.said.kind === "yes"),
      read.filter(({ kind }) => kind === "yes"),
    ];
    const right = said.filter(({ kind }) => kind === "yes");
    expect(ALL.length).toBeGreaterThanOrEqual(80);
    expect(share(right, said)).toBeGreaterThanOrEqual(0.98);
    expect(share(right, meant)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(ALL)("are read as %s: “%s”", (kind, text) => {
    const { kind: said, others, times } = readReply(text, today);
    if (kind === "else") {
      expect(said).toBeOneOf(["no", "gone", "unclear"]);
      expect(others).toHaveLength(1);
    } else expect(said).toBe(kind);
    if (said !== "yes" && said !== "unclear") expect(times).toEqual([]);
  });
});
