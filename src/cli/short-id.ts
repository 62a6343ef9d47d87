/** Of an id, what is shown and typed: its end. The beginning is the time, the same for all that was written together. */
const SHOWN = 8;
/** The least that is taken for a part of an id. */
const PART = /^[0-9a-f-]{6,36}$/i;

/** 32 random bits: among a hundred thousand records one in forty thousand has a namesake, and asking then says so. */
export function shortId(id: string): string {
  return id.slice(-SHOWN);
}

const WHOLE = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** A sentence of an operation's, whose ids are whole, as it is said here. */
export function withShortIds(says: string): string {
  return says.replace(WHOLE, shortId);
}

export function isWholeId(text: string): boolean {
  return text.replace(WHOLE, "") === "" && text !== "";
}

export function looksLikeId(text: string): boolean {
  return PART.test(text);
}
