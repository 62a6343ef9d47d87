/** A charset from before UTF-8 that browsers do not read. */
type Reader = (bytes: Uint8Array) => string;

const HALF = 0x80;

/** DOS has ASCII below, and these above. */
function dos(upper: string): Reader {
  return (bytes) =>
    Array.from(bytes, (byte) => (byte < HALF ? String.fromCharCode(byte) : (upper[byte - HALF] ?? ""))).join(
      "",
    );
}

/** Pairs of bytes of seven bits stand between marks; with the eighth bit they are the charset of Unix. */
function inPairs(pairs: string, unix: string): string {
  const wide = Uint8Array.from(pairs, (unit) =>
    unit > " " ? unit.charCodeAt(0) | HALF : unit.charCodeAt(0),
  );
  return new TextDecoder(unix).decode(wide);
}

/** RFC 1557: pairs from "shift out" to "shift in", and once at the beginning what says that it is so. */
function korean(bytes: Uint8Array): string {
  const [first = "", ...rest] = unitsOf(bytes).replace(DESIGNATION, "").split(SHIFT_OUT);
  const read = rest.map((part) => {
    const end = part.indexOf(SHIFT_IN);
    return end < 0 ? inPairs(part, "euc-kr") : inPairs(part.slice(0, end), "euc-kr") + part.slice(end + 1);
  });
  return [first, ...read].join("");
}

const [SHIFT_OUT, SHIFT_IN, DESIGNATION] = ["\u000e", "\u000f", "\u001b$)C"];

/** RFC 1843 */
function chinese(bytes: Uint8Array): string {
  return unitsOf(bytes).replace(/~(?:\{((?:[!-}][!-~])*)(?:~\})?|(~)|\r?\n)/g, (_, pairs = "", tilde = "") =>
    pairs === "" ? tilde : inPairs(pairs, "gbk"),
  );
}

/** RFC 2152 */
function utf7(bytes: Uint8Array): string {
  return unitsOf(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => {
    if (run === "") return "+";
    const wide = Uint8Array.from(atob(run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0))), (unit) =>
      unit.charCodeAt(0),
    );
    return new TextDecoder("utf-16be").decode(wide.subarray(0, wide.length - (wide.length % 2)));
  });
}

function unitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

const DOS_US = dos(
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
);
const WEST =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
const DOS_WEST = dos(WEST);
const DOS_EURO = dos(WEST.replace("ı", "€"));
const DOS_EAST = dos(
  "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐" +
    "└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
);

const READERS: ReadonlyMap<string, Reader> = new Map([
  ...["437", "cp437", "ibm437", "dos-437"].map((name) => [name, DOS_US] as const),
  ...["850", "cp850", "ibm850", "dos-850"].map((name) => [name, DOS_WEST] as const),
  ...["cp858", "ibm00858"].map((name) => [name, DOS_EURO] as const),
  ...["852", "cp852", "ibm852", "dos-852"].map((name) => [name, DOS_EAST] as const),
  ...["iso-2022-kr", "csiso2022kr"].map((name) => [name, korean] as const),
  ...["hz-gb-2312", "hz"].map((name) => [name, chinese] as const),
  ...["utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7"].map((name) => [name, utf7] as const),
]);

/** Bytes in one of these charsets as text; undefined where the name is none of theirs. */
export function decodeOld(bytes: Uint8Array, name: string): string | undefined {
  return READERS.get(name.trim().toLowerCase())?.(bytes);
}

export function isOldCharset(name: string): boolean {
  return READERS.has(name.trim().toLowerCase());
}
