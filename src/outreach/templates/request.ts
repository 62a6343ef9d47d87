import type { Template } from "./template.ts";

const SUBJECT = `{{ seed | pick: "A question about ", "Your view of ", "About " }}{{ subject }}`;

/** To someone known: time to talk about their work, without the term (R27). */
export const KNOWN: Template = {
  subject: `{{ minutesCap }} about {{ subject }}?`,
  email: `Dear {{ first }},

{{ seed | pick: "I hope you are well.", "I hope life is treating you kindly.", "It has been good to think of you again." }} I {{ stage | slot: "where you are just now" }}, and I would like to understand {{ topic }} from someone who knows it. {{ why }}

{{ seed | pick: "Could I have", "Would you have" }} {{ minutes }} in the next few weeks, by phone or over a coffee, {% if term %}for an informational interview, so that I can ask you{% else %}so that I can ask you{% endif %} {{ ask }}?

If it does not suit just now, say so, and it is no trouble at all.

Thank you, and warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, I hope you are well.
~I {{ stage | slot: "where you are just now" }}.
I would like to understand {{ topic }}. {{ why }}
Would you have {{ minutes }} for a call{% if term %}, a small informational interview,{% endif %} so that I can ask you {{ ask }}?
If not, no trouble at all.
~Thank you!
{{ meGiven }}`,
  note: `Hi {{ first }}, I would like to understand {{ topic }}.
Would you have {{ minutesDigits }} minutes{% if term %} for an informational interview{% endif %}?
~No trouble if not.
Thanks, {{ meGiven }}`,
};

/** To someone met once or twice, or where that is not said: both wordings are offered (R29). */
export const ACQUAINTANCE: Template = {
  subject: SUBJECT,
  email: `Dear {{ first }},

{{ howWeMet | slot: "where you met, or how you came across them" }} I am {{ intro | slot: "what you are, in a few words" }}; I {{ stage | slot: "where you are just now" }}. I would like to understand {{ topic }} from someone who knows it. {{ why }}

Would you have {{ minutes }} in the next few weeks{% if term %} for an informational interview, by phone or video{% else %}, by phone or video{% endif %}? I would like to ask you {{ ask }}.

If writing is easier for you, a few lines by mail would help me just as much. And if it does not suit at all, I understand completely.

Thank you for considering it,
{{ me }}`,
  message: `Hello {{ first }}, this is {{ me }}, {{ intro | slot: "what you are, in a few words" }}.
{{ howWeMet | slot: "where you met" }}
I would like to understand {{ topic }}.
Would you have {{ minutes }} for a call{% if term %}, an informational interview,{% endif %} so that I can ask you {{ ask }}?
A few lines in writing would help just as much, and if it does not suit, I understand.
~Thank you for considering it!`,
  note: `Hello {{ first }}, could I ask you about {{ subject }}{% if term %} in an informational interview{% endif %}, {{ minutesDigits }} minutes or by mail?
~I am {{ introShort | slot: "what you are" }}.
I understand if not.
Thanks, {{ meGiven }}`,
};

/** To someone never met: the term says what is asked and what is not (R28). */
export const STRANGER: Template = {
  subject: SUBJECT,
  email: `Dear {{ first }},

{{ noticed | slot: "what of theirs you read, heard or saw, and what stayed with you" }} I am {{ intro | slot: "what you are, in a few words" }}; I {{ stage | slot: "where you are just now" }}. {{ why }}

Would you have {{ minutes }}{% if term %} for an informational interview{% else %} to talk{% endif %}, by phone or video, at a time that suits you? I would like to ask you {{ ask }}. I come for information and for nothing else.

If writing is easier, a few lines by mail would help me just as much. And if it does not suit you, I understand completely; there is no need to explain.

Thank you for reading this. With kind regards,
{{ me }}`,
  message: `Dear {{ first }}, my name is {{ me }}, and I am {{ intro | slot: "what you are, in a few words" }}.
{{ noticed | slot: "what of theirs you read, heard or saw" }}
Would you have {{ minutes }}{% if term %} for an informational interview{% else %} for a call{% endif %}, so that I can ask you {{ ask }}?
A few lines in writing would help just as much, and if it does not suit, I understand.
~Thank you for reading this!`,
  note: `Dear {{ first }}, would you have {{ minutesDigits }} minutes{% if term %} for an informational interview{% endif %} on {{ subject }}, or a line by mail?
~I am {{ introShort | slot: "what you are" }}.
I understand if not.
Thank you, {{ meGiven }}`,
};

/** A known person's new position is a reason to ask about it (R26). */
export const NEW_POSITION: Template = {
  subject: `{{ seed | pick: "Congratulations, and a question", "Your new position" }}`,
  email: `Dear {{ first }},

congratulations on your new position{{ atNew }}! {{ seed | pick: "I was very glad to hear of it.", "What good news.", "I read it with a smile." }}

{{ seed | pick: "Would you have", "Could I have" }} {{ minutes }} in the next few weeks to tell me {{ askNew }}? I {{ stage | slot: "where you are just now" }}, and hearing it from you would mean more to me than any advert.

You will have your hands full, so if it has to wait or cannot be, that is quite all right.

Thank you, and warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, congratulations on your new position{{ atNew }}!
Would you have {{ minutes }} one of these weeks to tell me {{ askNew }}?
If it has to wait or cannot be, that is quite all right.
~I {{ stage | slot: "where you are just now" }}, so hearing it from you would help a lot.
Thank you! {{ meGiven }}`,
  note: `Hi {{ first }}, congratulations on the new position!
Would you have {{ minutesDigits }} minutes one day to tell me about it?
~It can wait.
{{ meGiven }}`,
};

/** Somebody has named them, and said that their own name may be used. */
export const INTRODUCED: Template = {
  subject: `{{ introducer | slot: "who sends you" }} suggested that I write to you`,
  email: `Dear {{ first }},

{{ introducer | slot: "who sends you" }} suggested that I write to you, and I am glad of the chance. I am {{ intro | slot: "what you are, in a few words" }}; I {{ stage | slot: "where you are just now" }}. {{ why }}

Would you have {{ minutes }}{% if term %} for an informational interview{% endif %}, by phone or video, at a time that suits you? I would like to ask you {{ ask }}.

If writing is easier, a few lines by mail would help me just as much. And if it does not suit you, I understand completely.

Thank you, and kind regards,
{{ me }}`,
  message: `Dear {{ first }}, {{ introducer | slot: "who sends you" }} suggested that I write to you.
I am {{ intro | slot: "what you are, in a few words" }}.
Would you have {{ minutes }}{% if term %} for an informational interview{% endif %}, so that I can ask you {{ ask }}?
A few lines in writing would help just as much, and if it does not suit, I understand.
~Thank you! {{ meGiven }}`,
  note: `Dear {{ first }}, {{ introducer | slot: "who sends you" }} suggested you.
Would you have {{ minutesDigits }} minutes on {{ subject }}, or a line by mail?
I understand if not.
~Thank you!
{{ meGiven }}`,
};
