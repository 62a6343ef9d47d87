import type { Template } from "./template.ts";

/** My direction has changed, and they know me for the one before (R46). News, and nothing wanted; why is mine to say. */
export const DIRECTION: Template = {
  subject: `{{ seed | pick: "Where I am heading now", "Something has changed for me" }}`,
  email: `Dear {{ first }},

{{ knewFor | slot: "what they know you for" }} {{ seed | pick: "There is news since then, and I would like to tell you myself:", "Since then something has changed, and I would like you to hear it from me:" }} {{ turn | slot: "what you have decided" }} {{ because | slot: "in a line, why" }}

{{ seed | pick: "There is nothing you need to do about it; I only wanted you to know where I am heading now.", "No answer is needed; I only wanted you to know." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, a word on where I am heading.
~{{ knewFor | slot: "what they know you for" }}
Since then {{ turn | after_colon | slot: "what you have decided" }}
~{{ because | slot: "in a line, why" }}
There is nothing you need to do about it.
~{{ meGiven }}`,
  note: `Dear {{ first }}, news of me:
{{ turn | slot: "what you have decided" }}
~Nothing to do about it; I wanted you to know.
~{{ meGiven }}`,
};
