import { type Foretold, reliability } from "#ties/measures.ts";

const SIZE = 320;
const EDGE = 48;

/** The reliability diagram as SVG: chance foretold to the right, share that came true upwards; the diagonal is perfect. */
export function reliabilityDiagram(name: string, foretold: Foretold): string {
  const x = (chance: number) => (EDGE + chance * SIZE).toFixed(1);
  const y = (share: number) => (EDGE + (1 - share) * SIZE).toFixed(1);
  const bins = reliability(foretold);
  const points = bins.map(({ chance, share }) => `${x(chance)},${y(share)}`).join(" ");
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${EDGE + SIZE + 18}" text-anchor="middle">${at}</text>` +
      `<text x="${EDGE - 8}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  );
  const whole = SIZE + 2 * EDGE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="11">
<title>${name}: chance foretold against share that came true</title>
<rect width="100%" height="100%" fill="#fbf8f1"/>
<rect x="${EDGE}" y="${EDGE}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#b9b2a3"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#b9b2a3" stroke-dasharray="4 4"/>
<polyline points="${points}" fill="none" stroke="#8f2d3a" stroke-width="2"/>
${bins.map(({ chance, share, count }) => `<circle cx="${x(chance)}" cy="${y(share)}" r="4" fill="#8f2d3a"><title>${count} ties</title></circle>`).join("\n")}
${ticks.join("\n")}
<text x="${whole / 2}" y="24" text-anchor="middle" font-size="13">${name}</text>
<text x="${whole / 2}" y="${whole - 6}" text-anchor="middle">chance foretold</text>
<text x="12" y="${whole / 2}" text-anchor="middle" transform="rotate(-90 12 ${whole / 2})">share that came true</text>
</svg>
`;
}
