import type { HelpKind } from "./help.ts";

/** Where a kind of help can be had when lab and institution have none: who, and how to begin (R56). */
export type Alternative = { readonly who: string; readonly begin: string };

export const ALTERNATIVES: Record<HelpKind, readonly Alternative[]> = {
  advice: [
    {
      who: "Alumni of your programme",
      begin: "The programme office or the last yearbook knows where they went. Most answer a short letter.",
    },
    {
      who: "A mentoring scheme of your learned society",
      begin:
        "Many societies bring early members together with somebody outside their institution; look for the yearly call.",
    },
    {
      who: "Somebody one step ahead",
      begin: "Whoever left two years ago remembers what a professor has forgotten.",
    },
  ],
  feedback: [
    {
      who: "A writing or reading circle",
      begin:
        "Three people, one page each, an hour every other week. The postdoc or doctoral association may know one.",
    },
    {
      who: "Staff scientists and facility heads",
      begin: "They read many drafts, few of them their own. Ask for one page.",
    },
    {
      who: "Whoever stood beside you at the last poster session",
      begin: "You know each other’s work already; offer to read theirs.",
    },
  ],
  teaching: [
    {
      who: "A lab that does it every day",
      begin: "Ask for three days beside them; societies and journals give small travel grants for it.",
    },
    {
      who: "The staff of a core facility",
      begin: "Teaching is part of their work, at other institutes too.",
    },
    {
      who: "A summer school or an evening course",
      begin: "Ask someone who took it whether it was worth it.",
    },
  ],
  "cv-edit": [
    {
      who: "The careers office where you graduated",
      begin: "Many look after former students for years; a short call tells.",
    },
    {
      who: "A peer who was hired lately",
      begin: "Trade: their CV that worked for an hour with yours.",
    },
    {
      who: "The careers day of your society",
      begin: "They often have somebody who reads CVs at a table, half an hour each.",
    },
  ],
  practice: [
    {
      who: "Two peers who apply as well",
      begin: "Each is asked for twenty minutes by the other two. Awkward questions are a kindness.",
    },
    {
      who: "The group next door",
      begin: "A practice talk is a welcome filler of a group meeting; ask for the next free one.",
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
      who: "The postdoc or doctoral association",
      begin: "Somebody there has signed the same form and knows what could be changed.",
    },
    {
      who: "An employment lawyer, for one hour",
      begin: "Bar associations keep lists, often with a first talk at a fixed price.",
    },
  ],
  introduction: [
    {
      who: "Whoever hosts the seminar",
      begin: "Hosts look for people to join the speaker’s lunch; say whom you would like to meet.",
    },
    { who: "The alumni office", begin: "They forward a letter to those whose address they may not give." },
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
    { who: "The list of your programme’s alumni", begin: "Firms that hired one of you look there again." },
  ],
  reference: [
    {
      who: "A member of your committee",
      begin: "They have seen your work each year; offer a page of reminders.",
    },
    {
      who: "Somebody you wrote a paper or ran a course with",
      begin: "They know how you work, which a title does not say.",
    },
    { who: "The head of a facility where you spend your weeks", begin: "Ask early, and say what it is for." },
  ],
  listening: [
    {
      who: "The ombudsperson of your institution, or of its funder",
      begin: "They are there to listen, and nothing goes further without your word.",
    },
    {
      who: "The counselling service",
      begin: "Most universities have one that staff and students may use; the first talk is only a talk.",
    },
    {
      who: "Peers at another place",
      begin: "Somebody in the same year elsewhere understands at once and has no stake in it.",
    },
  ],
};
