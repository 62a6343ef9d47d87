import type { HelpKind } from "./help.ts";

/** Where a kind of help can be had when lab and institution have none: who, and how to begin (R56). */
export type Alternative = { readonly who: string; readonly begin: string };

export const ALTERNATIVES: Record<HelpKind, readonly Alternative[]> = {
  advice: [
    {
      who: "Those who were there before you",
      begin: "An office or a former colleague knows where they went. Most answer a short letter.",
    },
    {
      who: "A mentoring scheme of a society in your field",
      begin:
        "Many societies bring early members together with somebody outside their own house; look for the yearly call.",
    },
    {
      who: "Somebody one step ahead",
      begin: "Whoever left two years ago remembers what those at the top have forgotten.",
    },
  ],
  feedback: [
    {
      who: "A writing or reading circle",
      begin:
        "Three people, one page each, an hour every other week. A library or an evening school may know one.",
    },
    {
      who: "People whose work is to look after that of others",
      begin: "They read many drafts, few of them their own. Ask for one page.",
    },
    {
      who: "Whoever sat beside you at the last course or meeting",
      begin: "You know each other’s work already; offer to read theirs.",
    },
  ],
  teaching: [
    {
      who: "A place that does it every day",
      begin: "Ask for three days beside them; some societies pay the train for it.",
    },
    {
      who: "Those who train newcomers there",
      begin: "Teaching is part of their work, and a guest at the back costs them nothing.",
    },
    {
      who: "A summer school or an evening course",
      begin: "Ask someone who took it whether it was worth it.",
    },
  ],
  "cv-edit": [
    {
      who: "The careers office where you trained",
      begin: "Many look after those who left for years; a short call tells.",
    },
    {
      who: "A peer who was hired lately",
      begin: "Trade: their CV that worked for an hour with yours.",
    },
    {
      who: "The careers day of a society or a town",
      begin: "They often have somebody who reads CVs at a table, half an hour each.",
    },
  ],
  practice: [
    {
      who: "Two peers who apply as well",
      begin: "Each is asked for twenty minutes by the other two. Awkward questions are a kindness.",
    },
    {
      who: "The team next door",
      begin: "A practice talk is a welcome filler of a weekly meeting; ask for the next free one.",
    },
    {
      who: "The careers office, yours or a former one",
      begin: "Ask for a mock interview for this very post, and bring the advert.",
    },
  ],
  "contract-reading": [
    {
      who: "The staff council or a union",
      begin: "They have read hundreds, and may be asked before you sign.",
    },
    {
      who: "A professional association",
      begin: "Somebody there has signed the same form and knows what could be changed.",
    },
    {
      who: "An employment lawyer, for one hour",
      begin: "Bar associations keep lists, often with a first talk at a fixed price.",
    },
  ],
  introduction: [
    {
      who: "Whoever hosts a talk",
      begin: "Hosts are glad of people who join the speaker afterwards; say whom you would like to meet.",
    },
    {
      who: "An office for those who left",
      begin: "They forward a letter to those whose address they may not give.",
    },
    {
      who: "Your own network, two steps away",
      begin: "Somebody you know may sit near somebody you do not: look on the page of your network.",
    },
  ],
  opportunity: [
    {
      who: "The mailing list of your society, or of a society next to yours",
      begin: "Small openings stand there weeks before they stand elsewhere.",
    },
    {
      who: "Three people who know what you are looking for",
      begin: "Tell each of them in one sentence. People pass on what they can remember.",
    },
    { who: "Those who left before you", begin: "Places that hired one of you look there again." },
  ],
  reference: [
    {
      who: "Somebody who has seen your work over years",
      begin: "Offer a page of reminders.",
    },
    {
      who: "Somebody you wrote or built something with",
      begin: "They know how you work, which a title does not say.",
    },
    { who: "Who runs the place where you spend your weeks", begin: "Ask early, and say what it is for." },
  ],
  listening: [
    {
      who: "The ombudsperson or staff council of your house",
      begin: "They are there to listen, and nothing goes further without your word.",
    },
    {
      who: "The counselling service",
      begin: "Many employers and most towns have one; the first talk is only a talk.",
    },
    {
      who: "Peers at another place",
      begin: "Somebody in the same place elsewhere understands at once and has no stake in it.",
    },
  ],
};
