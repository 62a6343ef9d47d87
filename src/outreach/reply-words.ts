import { MONTH, WEEKDAY } from "#time/day-words.ts";
import { anyOf, oneOf } from "./check/any-of.ts";
import { WEEKDAY_WORD } from "./day-names.ts";

/* What replies say, in small letters: in English, German, French and Spanish. */

export const YES = anyOf(String.raw`
  (?<!\bis )(?:happy|glad) to(?! (?:hear|see|know|learn|read)) | delighted(?! to (?:hear|see|know|read)) | with pleasure | my pleasure | be a pleasure | gladly | of course(?!,? (?:not|i can't|i cannot))
  (?<!\b(?:i'm|i am|be|make|am|are|is|for) )sure(?:ly)?\b | (?:certainly|absolutely)(?! (?:not|no)\b) | yes\b | yep\b | love to | like to help
  sounds (?:good|great|fine) | works? (?:well |fine )?for me
  (?:would|that|${WEEKDAY}) works?
  i(?:'m| am) (?:free|available)
  i (?:could|can|would) (?:do|offer|make|give you|meet|talk|speak|call)
  i have (?:time|twenty|half|a slot|some time)
  (?:let's|let us) (?:talk|meet|do|speak|say|find|take)
  call me | give me a (?:call|ring) | no problem | why not | why don't (?:we|you (?:come|drop|call|stop|pop|join|visit|ring|phone))
   here are my answers
  looking forward to (?:talking|meeting|it|our) | see you then | (?<=^\s*)(?:confirmed|bestätigt|confirmado|confirmé|c'est confirmé|je confirme|confirmo)(?= *[,.!]| *$)
  gern(?:e)?\b | mit vergnugen | mit vergnügen | klar\b | selbstverständlich | natürlich(?! nicht) | (?:kein|überhaupt kein) problem
  (?:would|'d|i) love (?:an? |some )?(?:coffee|chat|call|talk|tea|lunch|walk|conversation)
  i can only (?:do|make|meet|talk|speak|offer) | (?:we could|wir könnten(?: uns)?|on pourrait(?: se)?|nous pourrions(?: nous)?|podríamos) (?:(?:gern|dann|\p{L}+ )?(?:talk|meet|speak|chat|sprechen|telefonieren|treffen|parler|voir|appeler|téléphoner|rencontrer|hablar|vernos|quedar|conversar))(?!\p{L})
  kann (?:ich )?(?:leider )?(?:immer )?nur (?:am|an|im|ab|nach|vor|per|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgens|abends|vormittag|nachmittag)
  ne (?:peux|pourrai|suis (?:libre|disponible)) qu(?:e (?:le|la|les|l'|du|en|à|au|après|avant|par|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|'(?:à|au|en|après|avant))
  (?:solo|sólo|solamente|únicamente) (?:puedo|podría) (?:el|los|la|las|por|a|en|después|antes)
  passt\b(?! (?:\p{L}+ )?nicht) | (?:würde|könnte) (?:gehen|passen|klappen) | (?:ginge|klappt)\b | hätte ich (?:zeit|luft)
  (?:how|what) about(?! (?:you|your)\b) | would .{3,40} suit you | could you do | can't wait
  avec plaisir | volontiers | d'accord | (?:oui|sí)(?=[,.!;]|$) | bien sûr | con (?:mucho )?gusto | encantad[oa] | por supuesto | claro(?: que sí)?
`);
/** What refuses the talk itself, whatever days are named beside it. */
export const REFUSES = anyOf(String.raw`
  (?:have|had|going|need|like|choose|must|will|i'll|'d rather)(?: to)? (?:respectfully |politely )?(?:decline|pass\b(?! (?:it|this|that|you|your))|say no)
  (?:stop|quit) (?:e-?mailing|writing|contacting|calling|messaging|sending)
  (?:don't|do not|never) (?:e-?mail|write|contact|call|message)(?: to)? me | leave me alone | unsubscribe
  (?:remove|take) me (?:from|off) | (?:not|isn't|am not|i'm not) interested | no,? thank(?:s| you)
  (?:so|but|is a|it's a|answer is|a clear)(?: it's)?(?: a)? no\b(?! (?:problem|later|longer|matter|doubt|more|idea|earlier|worries))
  (?:absolutely|certainly|of course) not | rather not
  nein,? danke | (?:muss|möchte)(?: ich)?(?: leider)? ablehnen | kein interesse
  (?:dois|préfère) (?:refuser|décliner) | non,? merci | no,? gracias
  if (?:only )?i (?:only )?had (?:the |more |any )?(?:time|capacity) | which i (?:sadly |unfortunately )?(?:don't|do not|haven't|have not)
  (?:i'd|i would)(?! be (?:happy|glad|pleased)) .{0,40}if i could(?=[.,;!]|$)
  wenn ich (?:nur )?(?:die |mehr )?(?:zeit|luft) hätte | si j'avais (?:le |plus de )?temps | si tuviera (?:el |más )?tiempo
`);
/** They want no more letters at all (R40). */
export const STOPS = anyOf(String.raw`
  (?:don't|do not|never)(?: ever)? (?:e-?mail|write(?: to)?|contact|message|approach) (?:me|us)(?= again(?! (?:until|before|till|in|this)\b)| any ?more| in future| in the future| further|[.,;!]|$)
  (?:don't|do not|never) call (?:me|us)(?= again(?! (?:until|before|till|in|this)\b)| any ?more)
  (?:stop|quit) (?:e-?mailing|writing(?: to)?|contacting|calling|messaging) (?:me|us) | leave (?:me|us) alone | unsubscribe
  (?:remove|take|delete) (?:me|us|my (?:address|name|e-?mail)) (?:from|off) | no (?:more|further) (?:e-?mails?|letters|messages|contact)
  (?:schreib|kontaktier|ruf)\p{L}*(?: sie)?(?: mir| mich)?(?: bitte)? (?:nicht|nie) (?:mehr|wieder) | keine (?:weiteren )?(?:mails|e-mails|nachrichten|anfragen) mehr | lass(?:en sie|t)? mich in ruhe
  ne m'(?:écri\p{L}*|contact\p{L}*) plus | ne me (?:contact\p{L}*|recontact\p{L}*) plus | laisse[zr]?-moi tranquille
  no me (?:escrib\p{L}*|contact\p{L}*) más
`);
/** It is not for them to say, whenever. */
const OTHERS_MATTER = oneOf(String.raw`
  not (?:really )?(?:quite )?the right person | wrong person | not (?:really )?my (?:field|area|thing|topic)
  nicht (?:wirklich )?(?:der|die) richtige | (?:der|die) falsche(?: person| ansprechpartner(?:in)?)?(?! \p{L})
  pas la bonne personne | no soy la persona
`);
export const NOT_MINE = anyOf(OTHERS_MATTER);
const OUR_TALK = String.raw`(?:our|the|this|your|today's|tomorrow's) (?:\p{L}+ ){0,2}(?:meeting|talk|call|chat|appointment|interview|conversation)`;
/** They call the talk off, or the day that it was to be on. */
const CALLED_OFF = oneOf(String.raw`
  (?<!\b(?:no|not|never|if i|if we) |n't )(?:need|have|had|got|must|ought|forced|obliged)(?: to)? (?:\p{L}+ )?cancel(?! (?:an?|my|other|another) (?!meeting|talk|call|appointment|interview)|\p{L})
  (?<!\b(?:no|not|never|need to|have to) |n't )cancel(?:l?ing)? ${OUR_TALK} | our (?:meeting|talk|call|chat|appointment|interview|conversation) .{0,40}(?<!\b(?:not|never) |n't )(?:be|is|been) (?:cancell?ed|called off)
  (?<!\b(?:falls|wenn|sollte) .{0,40})(?:muss|müssen|möchte) (?:(?!nicht|nichts|keine?)[\p{L}\d.]+ ){0,8}absagen | (?<!\b(?:falls|wenn) .{0,60})absagen (?:muss|müssen|möchte)
  (?:dois|devons|devoir|voudrais|souhaite|préfère|obligée?s? d'|contrainte?s? d') ?(?:(?:malheureusement|hélas|donc|aussi|bien) ){0,2}annuler | j'annule | notre (?:rendez-vous|rdv|entretien|appel|réunion|rencontre) .{0,40}(?:est|être) annulée?
  (?<!\bno )(?:tengo|tenemos|tendré|tendría|hay) que (?:cancelar|anular) | (?:debo|debemos|quisiera|obligad[oa]s? a) (?:cancelar|anular) | nuestra (?:cita|reunión|llamada|entrevista|charla) .{0,40}(?:está|queda|ser) (?:cancelada|anulada)
`);
export const CALLS_OFF = anyOf(CALLED_OFF);
/** An agreed talk cannot be then. */
export const MOVES = anyOf(String.raw`
  (?:re-?schedul\p{L}*|postpon\p{L}*|(?:move|push|shift|put|bring|pull) (?:it|this|that|us|our|the|things|back)) | another (?:time|day|date)
  something (?:has |'s )?(?:come|came|cropped) up | (?:doesn't|does not|won't) work (?:any ?more|after all|for me) | (?:can't|cannot) .{0,40}(?:after all|any ?more)
  (?:need|have) to (?:move|change) | ${CALLED_OFF} | verschieben | verlegen | (?:anderer|anderen) (?:tag|termin) | dazwischengekommen
  reporter | décaler | repousser | aplazar | posponer | (?:otro|otra) (?:día|hora) | un autre (?:jour|moment)
`);
export const NO = anyOf(`
  (?:cannot|can't|can not|won't|will not|unable to|not able to|not in a position to)(?! (?:wait|promise|guarantee|make (?:you )?(?:any )?promises|keep you|bite)(?!\\p{L}))
  have to (?:decline|say no|pass) | must decline | i(?:'ll| will) (?:have to )?pass | no time
  not (?:have|had) (?:the )?time | don't have (?:the )?(?:time|capacity)
  not really (?:my|the) | no longer (?:work|in) | regret | rather not | not possible
  i don't (?:do|give|take) | we (?:\\p{L}+ )?(?:don't|do not|never|cannot) (?:\\p{L}+ )?(?:do|give|take|grant|hold|conduct|arrange|provide|participate) (?!(?:${WEEKDAY}|calls|zoom|teams)) | (?:per|by|against|due to|because of) (?:our |the |its )?(?:company|university|firm|house|institute|hospital|corporate|internal)(?:'s)? polic(?:y|ies)
  (?:führen|geben|machen)(?: wir)?(?: \\p{L}+){0,3} keine | keine (?:solchen|derartigen) (?:gespräche|anfragen|interviews) | ne (?:faisons|donnons|accordons|proposons) pas | no (?:hacemos|concedemos|damos|realizamos)(?! (?:llamadas|videollamadas)) | decline | don't think (?:that )?i(?:'m| am) | ${OTHERS_MATTER}
  leider (?:nicht|keine|muss ich|kann ich(?! (?:immer )?nur)) | keine zeit | pas le temps | no tengo tiempo | (?:lieber|geht) nicht | ${CALLED_OFF}
  (?:grundsätzlich|generell|prinzipiell) (?:nicht|keine?n?) | keine (?:auskunft|auskünfte|interviews|gespräche)
  ne (?:peux|pourrai|suis) pas | malheureusement(?!,? je ne \\p{L}+ (?:libre |disponible )?qu(?!e (?:vous|te|refuser|décliner))) | no (?:puedo|podré) | lamentablemente(?!,? (?:solo|sólo|solamente|únicamente) )
  you(?:'ll| will) find (?:some(?:body|one)|others|another|a better)
`);
/** "No, sorry", "leider nein": a sentence of a no and of regret, with nothing more in it. */
export function isPlainNo(small: string): boolean {
  return PLAIN_NO.test(small);
}
const REGRET = oneOf(`
  (?:i'm |i am |so |very |really |but )*(?:sorry|afraid) | unfortunately | sadly | alas
  (?:es )?tut mir (?:sehr |wirklich )?leid | leider | bedaure
  (?:je suis |vraiment |très )*désolée? | malheureusement | hélas | lo siento(?: mucho)? | lamentablemente
`);
const PLAIN_NO = new RegExp(
  String.raw`^(?:(?:${REGRET}[,.! –—-]+)*(?:no|nope|nein|non)(?:[,! –—-]+${REGRET})*|${REGRET},? (?:not|nicht|pas))(?:$|[.!](?:$| (?!\d)))`,
  "u",
);
/** "I left early", "I have left my notes": nobody's employer. */
const NO_SMALL_THING =
  "(?!(?:an?|it|you|him|her|them|this|that|some|my|the|for|early|late|home|work|already|town)\\b)";
/** They are no longer where I wrote to: neither a yes nor a no to me. */
export const GONE = anyOf(String.raw`
  no longer (?:(?:work|working|employed) (?:at|for|with|by|there|here) | at | with(?! (?:you|this|that|it)\b) | part of | a member of | affiliated)
  (?:don't|do not|doesn't) work (?:at|for|with|there|here) .{0,40}(?:any ?more|any longer)
  not working (?:at|for|with|there|here) .{0,40}(?:any ?more|any longer)
  i(?:'ve| have)? left (?:the |my )?(?:company|firm|institute|university|organi[sz]ation|department|group|lab|academia|job|post|position)
  i(?:'ve| have) left ${NO_SMALL_THING}[\p{L}\d]+(?=[.,;]|$| (?:in|at|last|on|and|for|to|as|since|this|effective)\b)
  i left ${NO_SMALL_THING}[\p{L}\d]+ (?:as of|at the (?:end|beginning) of|effective|in (?:early |late |mid-?)?${MONTH})
  i(?:'m| am| have)(?: now| since)? retired
  (?:arbeite|bin) (?:\p{L}+ )?nicht mehr (?:bei|beim|am|an der|im|in der|dort|hier|für|teil)
  habe (?:die|das|den) (?!büro|haus|sitzung)\p{L}+ .{0,40}verlassen | (?:ausgeschieden|in rente|in pension|im ruhestand)
  ne (?:travaille|suis|fais) plus (?:partie )?(?:à|au|aux|chez|pour|ici|dans|d'|de|du|en poste) | suis (?:désormais )?(?:à la |en )retraite
  j'ai quitté (?:le |la |l'|mon |ma )?(?!(?:bureau|réunion|maison|salle|train|travail)\b)[\p{L}\d]+(?=[.,;]|$| (?:en|le|fin|au|à|depuis|pour|et)\b)
  ya no (?:trabajo|estoy|formo parte|soy parte) (?:en|para|aquí|de|del) | me he jubilado | estoy jubilad[oa]
  he dejado (?:el |la |mi )?(?!(?:de|un|una|todo|coche)\b)[\p{L}\d]+(?=[.,;]|$| (?:en|a|desde|y)\b)
`);
export const LATER = anyOf(String.raw`
  out of (?:the )?office | automatic reply | autoreply | auto-reply | on (?:\w+ )?leave | away until
  (?:later|again) (?:in|this|next)
  in (?:a few|two|three|four|some|a couple of|\d) (?:weeks|months)
  next (?:month|year|term|semester|quarter|spring|summer|autumn|winter)
  after (?:the|my|our|easter|christmas|summer|that|${MONTH})
  not (?:before|until) | (?:can't|cannot|can not) (?:\p{L}+ )?(?:this (?:month|term)|before (?:the end of )?${MONTH})
  until (?:the end|after|mid|${MONTH})
  (?:remind|ping|nudge) me | (?<!\b(?:she|he|they|who)(?:'ll| will) )get back to (?:me|you) | write (?:to me )?again | try (?:me )?again
  (?:a )?bad time | (?:very|too|rather|quite|so|extremely) busy | swamped | drowning | calms? down
  quieter
  melden? (?:sie|du|dich)(?: sich)? (?:später|nochmals?|wieder) | im moment (?:nicht|keine|zu viel) | nächst(?:en|es) (?:monat|jahr|semester)
  meld\w* (?:dich|sie sich|euch) (?:\w+ ){0,4}(?:noch ?(?:ein)?mal|wieder|erneut|im|nach|ab|in|mitte|anfang|ende) | ausgebucht
  (?:bis|erst) (?:ende|mitte|anfang|nach|im|ab) | try me (?:again )?(?:in|after|around|next)
  (?:ask|contact|call|reach|mail|e-?mail|write to|approach) me (?:again )?(?:in|after|around|next|from)
  (?:not|maybe) (?:right )?now | maybe later | gerade (?:\p{L}+ )?nicht(?=[.,;!]|$)
  (?:schreib|frag|ruf|kontaktier)\w*(?: sie)? (?:mich|mir|uns) (?:\p{L}+ ){0,2}(?:noch ?mal|wieder|erneut|im|nach|ab|in)
  débordée?s?(?= jusqu) | pas (?:maintenant|avant|cette (?:semaine|année)|ce mois) | plus tard | (?:mois|année|semestre|trimestre) prochaine?
  (?:(?:re)?contacte[rz]?|(?:ré)?[éÉ]cri(?:s|vez)|(?:re|r)appele?z?|rappelle|relance[rz]?|redemande[rz]?)[- ]moi (?:\p{L}+ ){0,2}(?:en|à|après|dans|au|fin|début|mi)
  (?:ahora|por ahora|de momento|hoy por hoy) no\b(?! puedo) | más (?:tarde|adelante) | próximo (?:mes|año|semestre|trimestre) | (?:mes|año) que viene
  (?:escr[ií]b[ea]|ll[aá]m[ea]|cont[aá]ct[ea]|pregúnt[ea]|recuérd[ea])(?:me|lo|melo) (?:\p{L}+ ){0,2}(?:en|a partir|después|tras|dentro|la (?:\p{L}+ )?semana)
  back (?:on|in|at|from) | wieder (?:da|zurück|erreichbar) | de retour | (?:vuelvo|regreso|estaré de vuelta) (?:el|en|a)
  im urlaub | en (?:congés?|vacances) | de vacaciones | (?:bis|vom) .{1,40}abwesend | absente?(?= jusqu)
`);
const THEN = `(?:(?:again|back|doch|bitte|einfach|ruhig|gern|kurz|dann|am|on|next|this|nächsten|kommenden|le|el|este|donc) ){0,4}(?:${WEEKDAY_WORD}|tomorrow|morgen|übermorgen|demain|mañana)`;
/** They ask to be asked again: a day in such words is no day for the talk. */
export const ASK_AGAIN = anyOf(String.raw`
  (?:ask|contact|reach|mail|e-?mail|write(?: to)?|approach|remind|ping|nudge|try|call) (?:me|us) (?:again|once more)
  (?:ask|contact|reach|mail|e-?mail|write(?: to)?|approach|remind|ping|nudge) (?:me|us) (?:in|on|after|around|next|from|at)\b
  get back to (?:me|us) | (?:write|be in touch|get in touch|come back)(?: to (?:me|us)| with (?:me|us))? again
  (?:mich|mir|uns) (?:[\p{L}\d.]+ ){0,6}(?:noch ?(?:ein)?mal|erneut|wieder) (?:\p{L}+ )?(?:an)?(?:fragen|schreiben|sprechen|rufen|kontaktieren|erinnern)
  (?:mich|dich|sich|euch) (?:[\p{L}\d.]+ ){0,6}(?:noch ?(?:ein)?mal|erneut|wieder) (?:\p{L}+ )?melden
  (?:schreib|frag|kontaktier|erinner)\w*(?: sie)? (?:mich|mir|uns) | meld\w* (?:dich|sie sich|euch) (?:[\p{L}\d.]+ ){0,6}(?:noch ?(?:ein)?mal|erneut|wieder)
  (?:me|nous) (?:recontacter|réécrire|relancer|redemander|rappeler) | (?:recontacte|relance|redemande|réécri)\p{L}*-(?:moi|nous)
  (?:escribir|preguntar|contactar|recordar|llamar)me | (?:escr[ií]b[ea]|cont[aá]ct[ea]|pregúnt[ea]|recuérd[ea])(?:me|lo|melo)
`);
/** "Write to me on Tuesday" beside a yes: the day is for a letter, and no later. */
export const WRITES_THEN = anyOf(String.raw`
  (?:(?:write|mail|e-?mail|message|text)(?: to)? me|(?:drop|send) me (?:a |an )?(?:line|note|mail|e-?mail|message)) ${THEN}
  (?:schreib|mail)\p{L}*(?: sie)? (?:mir|uns) ${THEN} | meld\p{L}*(?: sie)? (?:sich|dich|euch) ${THEN}
  (?:[éÉ]cri(?:s|vez)|recontacte[zr]?)-(?:moi|nous) ${THEN} | env(?:oie|oyez)-moi un (?:mot|mail|message) ${THEN}
  escr[ií]b\p{L}*(?:me|nos) ${THEN} | m[áa]nd[ea]me un (?:correo|mensaje) ${THEN}
`);
/** They write again themselves; with the day behind it, when. */
export const COMES_BACK = anyOf(String.raw`
  get back to you | (?:be|get) (?:back )?in touch(?: again| with you)? | (?:write|come back) to you | contact you | reach out(?: to you| again)?
  melden? (?:mich|uns)(?: dann| wieder| bei (?:ihnen|dir|euch))? | schreibe (?:ihnen|dir|euch)
  (?:vous|te) (?:recontacte|réécri|écri|relance|rappelle)\p{L}* | reviens? vers (?:vous|toi) | reviendrai vers (?:vous|toi)
  (?:le|te|os|les) (?:escrib|contact|llam)\p{L}* | (?:me pongo|me pondré|nos ponemos) en contacto
`);
/** Beside a no and with a day behind it, no no. */
export const MAYBE = anyOf(`
  maybe | perhaps | possibly | vielleicht | eventuell | peut-être | quizás? | tal vez
`);
const IN_WRITING = oneOf(`
  (?:by|via|over) e-?mail | (?:per|via|über) (?:e-?)?mail | schriftlich | par (?:e-?mail|mail|courriel|écrit) | por (?:correo|e-?mail|mail|escrito)
`);
export const BY_MAIL = anyOf(String.raw`
  (?:send|mail|e-?mail) me (?:your|the|a few|some) questions
  (?:answer|reply|respond)(?: you| to you| to your questions)? (?:by|via|in|over) (?:e-?mail|mail|writing)
  (?:prefer|rather|easier|happy to) (?:\w+ ){0,4}(?:by|via|over) e-?mail
  (?<!me |(?:us|mich|uns|moi|nous) )(?:only|just|preferably|rather|nur|lieber|am liebsten|seulement|uniquement|plutôt|de préférence|sólo|solo|solamente|mejor|preferiblemente) ${IN_WRITING}
  (?:prefer|rather) (?:to )?(?:write|e-?mail) | here are my answers | in writing
`);
/** "I never answer by e-mail". */
export const NEVER_BY_MAIL = anyOf(String.raw`
  (?:never|not|don't|doesn't|can't|cannot|won't|nie|niemals|nicht|ungern|jamais|nunca|no) (?:[\p{L}'’]+ ){0,4}${IN_WRITING}
  ${IN_WRITING} (?:[\p{L}]+ ){0,3}(?:never|nie|niemals|nicht|ungern|jamais|nunca)
`);
/** What a machine answers for them, or as good as one: nobody has read the letter yet. */
export const AUTOMATIC = anyOf(`
  (?:out of|not in|away from) (?:the |my )?office | automatic reply | auto-?reply | automatically generated
  abwesenheits(?:notiz|meldung) | automatische antwort | nicht (?:mehr )?im büro | wieder im büro | außer haus
  réponse automatique | absente? du bureau | hors du bureau | respuesta automática | fuera de (?:la |mi )?oficina
`);
/** A mail server says that it came to nobody. */
export const UNDELIVERED = anyOf(String.raw`
  (?:mail|message|letter).{0,100}(?:could not|couldn't|cannot|can't|was not|wasn't|has not been) (?:be )?delivered
  delivery (?:has |to .{1,80} )?failed | failed to deliver | delivery (?:status notification|failure|subsystem)
  undeliver(?:able|ed)\b | returned mail | mail delivery (?:failed|software|sub-?system) | failure notice
  unzustellbar | (?:nachricht|mail).{0,100}nicht zugestellt | zustellung .{0,60}fehlgeschlagen
  (?:message|courriel|mail).{0,100}pas pu être (?:remis|délivré|distribué|livré|envoyé) | échec de (?:la )?(?:remise|distribution|livraison)
  (?:no se (?:ha podido|pudo|puede) entregar|no (?:ha podido|pudo) (?:ser )?entrega\p{L}*) (?:el |su |tu )?(?:mensaje|correo)
  (?:mensaje|correo).{0,100}no (?:se )?(?:ha podido|pudo) (?:ser |entregar)
`);
