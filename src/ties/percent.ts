/** A chance as a whole percentage; the ends are never claimed. */
export function percent(chance: number): string {
  const rounded = Math.round(chance * 100);
  if (rounded < 1) return "under 1 %";
  return rounded > 99 ? "over 99 %" : `${rounded} %`;
}
