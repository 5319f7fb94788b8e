import type { Arrow, Drawing } from "#app/features/procedures/drawing/rules.ts";

const WIDTH = 520;
const BOX = { left: 90, width: 340, height: 40 };
const ROW = 76;
const TOP = 44;
const BEND = 16;
const MOST_BENDS = 6;
const MIDDLE = BOX.left + BOX.width / 2;

/** The states from top to bottom, with the steps between them as numbered arrows: on to the right, back to the left. */
export function FlowDrawing({ drawing, label }: { drawing: Drawing; label: string }) {
  const { states, arrows } = drawing;
  const height = TOP + states.length * ROW;
  return (
    <svg
      width="100%"
      fontSize={13}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <marker
          id="flow-tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="var(--edge)" />
        </marker>
      </defs>
      <circle cx={MIDDLE} cy={10} r={6} fill="var(--edge)" />
      {arrows.map((arrow) => {
        const { path, x, y } = curve(arrow, arrows);
        return (
          <g key={`${arrow.step} ${arrow.from} ${arrow.to}`}>
            <path
              d={path}
              fill="none"
              stroke="var(--edge)"
              strokeDasharray={arrow.isOtherwise ? "4 3" : undefined}
              markerEnd="url(#flow-tip)"
            />
            <text x={x} y={y} fill="var(--text)" fontWeight={600} textAnchor="middle">
              {arrow.step}
            </text>
          </g>
        );
      })}
      {states.map(({ key, text, look }, place) => (
        <g key={key} className={`tone-${look}`}>
          <rect
            x={BOX.left}
            y={topOf(place)}
            width={BOX.width}
            height={BOX.height}
            rx={4}
            fill="var(--tone-tint)"
            stroke="var(--tone)"
          />
          <text
            x={MIDDLE}
            y={topOf(place) + BOX.height / 2 + 5}
            fill="var(--text)"
            textAnchor="middle"
          >
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

const topOf = (place: number): number => TOP + place * ROW;

/** The way of an arrow, and where its number stands: at its beginning, apart from others that begin there. */
function curve(arrow: Arrow, arrows: readonly Arrow[]): { path: string; x: number; y: number } {
  const { from, to } = arrow;
  if (to === from + 1) {
    const y = from < 0 ? 16 : topOf(from) + BOX.height;
    return { path: `M${MIDDLE} ${y}V${topOf(to)}`, x: MIDDLE + 12, y: (y + topOf(to)) / 2 + 4 };
  }
  const side = to > from ? 1 : -1;
  const beside = arrows.filter(
    (other) => other.from === from && other.to !== from + 1 && other.to > from === to > from,
  );
  const part = (beside.indexOf(arrow) + 1) / (beside.length + 1);
  const edge = side > 0 ? BOX.left + BOX.width : BOX.left;
  const startY = from < 0 ? 10 : topOf(from) + BOX.height * part;
  const endY = topOf(to) + BOX.height * (side > 0 ? 0.2 : 0.8);
  const start = from < 0 ? MIDDLE + 8 : edge;
  const out = edge + side * BEND * Math.min(MOST_BENDS, Math.abs(to - from) + 1);
  return {
    path: `M${start} ${startY}C${out} ${startY} ${out} ${endY} ${edge} ${endY}`,
    x: start + side * 10,
    y: startY - 2,
  };
}
