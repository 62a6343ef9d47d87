import type { TouchKind } from "#timeline/touch.ts";
import { plainHeading } from "./plain-heading.ts";

const MET = "met|met up|meeting|meet ?up|saw";
const CALLED = "call|called|phone call|phoned|rang";
const ANY =
  "contact|contacted|seen|in contact|in touch|touch|touch ?point|outreach|reached out|reach out|interaction|interacted|" +
  "communication|communicated|correspondence|conversation|talk|talked|chat|chatted|spoke|spoken|discussion|" +
  "catch ?up|caught up|connected|e?mail|emailed|mailed|wrote|written|message|messaged|text|texted|activity";

/** Each by the words between which the day of the last contact is told, and what tells how it was. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:the )?(?:date|day)(?: (?:of|when))?(?: the)? |when )?(?:did )?(?:(?:i|we) )?(?:my |our )?` +
      `(?:last|latest|most recent)(?: time)?(?: (?:i|we))? ?(?:${MET}|${CALLED}|${ANY})` +
      "(?: (?:to|with|them|me|us))*(?: ?(?:date|day|on|at|time|timestamp|sent))*$",
  ),
  /^(?:date|day) contacted$|^contacted (?:on|at|date)$/,
  /^(?:(?:datum|tag)(?: des| der)? )?(?:zuletzt|letzte[rsn]?|das letzte mal)(?: am)? (?:kontakte?s?|kontaktiert|kontaktaufnahme|kontaktdatum|gesprochen|gesprach|gesprachs|getroffen|treffens?|gesehen|anrufs?|angerufen|telefoniert|telefonats?|geschrieben|nachricht|austauschs?|interaktion|aktivitat|in kontakt)(?: am| datum| mit)?$/,
  /^(?:date (?:du|de la|de) )?(?:dernier|derniere)s? (?:contact|prise de contact|echange|interaction|conversation|discussion|rencontre|rendez vous|appel|message|activite|fois (?:vue?|rencontree?|parle|contactee?))(?: le| date)?$/,
  /^(?:fecha (?:del? (?:la )?)?)?ultim[oa] (?:contacto|interaccion|conversacion|comunicacion|reunion|encuentro|llamada|mensaje|actividad|vez (?:que hablamos|que nos vimos|contactad[oa]|vist[oa]|en contacto|hablado))(?: fecha)?$/,
  /^(?:data (?:(?:dell|d)[aeo]? ?)?)?ultim[oa] (?:contatto|contato|interazione|interacao|conversazione|conversa|incontro|encontro|riunione|reuniao|chiamata|chamada|ligacao|messaggio|mensagem|attivita|atividade)(?: data)?$/,
  /^(?:datum )?(?:laatste?|laatst) (?:contact|gesproken|gesprek|gezien|ontmoeting|ontmoet|gebeld|interactie|contactmoment|contactdatum)(?: op)?$/,
  /^(?:senast|senaste|seneste|senest|sist|siste) (?:kontakt|kontakten|kontaktet|kontaktad|mote|mode|samtal|samtale|traff|motte|sett|set)$/,
  /^(?:data |datum )?(?:ostatni|ostatniego|posledni|posledniho|posledny|posledneho|utolso) (?:kontakt|kontaktu|kontaktus|kapcsolat|kapcsolatfelvetel|spotkanie|schuzka|setkani|stretnutie|talalkozo|talalkozas|rozmowa|hovor)$/,
  /^(?:дата )?последн(?:ии|его|яя|еи) (?:контакт|контакта|встреча|встречи|разговор|разговора|звонок|звонка)$/,
  /^(?:最后|最後|上次|最近|最終)(?:一次)?(?:联系|聯絡|联络|接触|连絡|連絡|見面|见面|会面|通话|沟通)(?:日期?|时间|日時|時間)?$/,
  // Folding parts the syllables of Korean into their letters.
  new RegExp("^(?:마지막|최근) ?(?:연락|접촉|만남|통화)(?: ?(?:일|일자|날짜))?$".normalize("NFKD")),
];

/** Whether a heading's words (`plainHeading`) say that a day of the last contact stands under it. */
export function tellsLastContact(plain: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(plain));
}

/** How the two were in touch, where the heading says so, and not the program's word for whatever it counts. */
export function wayTold(heading: string): TouchKind {
  const plain = plainHeading(heading);
  if (IN_PERSON.test(plain)) return "meeting";
  return BY_PHONE.test(plain) ? "call" : "contact";
}

const IN_PERSON = new RegExp(
  "\\b(?:met|meeting|meet ?up|saw|getroffen|treffens?|gesehen|rencontre|rencontree?|rendez vous|vue?|reunion|" +
    "encuentro|vimos|vist[oa]|incontro|encontro|riunione|reuniao|gezien|ontmoet|ontmoeting|mote|mode|traff|motte|" +
    "spotkanie|schuzka|setkani|stretnutie|talalkozo|talalkozas)\\b|встреч|見面|见面|会面|만남".normalize(
      "NFKD",
    ),
);
const BY_PHONE = new RegExp(
  "\\b(?:call|called|phone|phoned|rang|anrufs?|angerufen|telefoniert|telefonats?|appel|llamada|chiamata|chamada|" +
    "ligacao|gebeld|hovor)\\b|звон|通话|통화".normalize("NFKD"),
);

/** A program's own "activity" may be a task that was ticked off: it counts where nothing else tells of a contact. */
export function isActivity(heading: string): boolean {
  return /\b(?:activity|aktivitat|activite|actividad|attivita|atividade)\b/.test(plainHeading(heading));
}
