/**
 * The icon set: shapes on a 24 grid, stroke 1.9, round ends. One meaning per shape
 * (hourglass = the other side must act, clock = time, triangle = missing or overdue, octagon = wrong).
 * Several shapes follow lucide (ISC licence).
 */
const shapes = {
  tasks:
    "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19V6a1.5 1.5 0 0 1 1.5-1.5zM8 12.5l2.8 2.8L16 10M9 2.5v3M15 2.5v3",
  people:
    "M12.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2.5 20c.5-3.9 3-5.7 6.5-5.7s6 1.8 6.5 5.7M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.8c2.2.8 3.3 2.5 3.6 5.2",
  person: "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4 21c.6-4.4 3.7-6.5 8-6.5s7.4 2.1 8 6.5",
  tree: "M12 3v4M12 7H6v4M12 7h6v4M4 11h4a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zM16 11h4a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zM6 16v4M18 16v4",
  chart: "M4 20.5V4M4 20.5h16.5M8.5 17v-5M13 17V8M17.5 17v-7",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4.5h16V16",
  download: "M12 4v12M7 11l5 5 5-5M4 16v4.5h16V16",
  message: "M4 5h16v11H10l-5 4v-4H4z",
  document: "M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 13h6M9 17h6",
  swap: "M4 8.5h15M15 4.5l4 4-4 4M20 16H5M9 12l-4 4 4 4",
  bell: "M5.5 17h13c-1.6-1.7-1.8-3.4-1.8-6.2A4.7 4.7 0 0 0 12 6a4.7 4.7 0 0 0-4.7 4.8c0 2.8-.2 4.5-1.8 6.2zM10 20.3h4M12 3.5V6",
  more: "M4 7h16M4 12h16M4 17h16",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1",
  calendar:
    "M5 5h14a1.5 1.5 0 0 1 1.5 1.5V19a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V6.5A1.5 1.5 0 0 1 5 5zM3.5 10h17M8 3v4M16 3v4",
  money:
    "M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 6zM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM6 9.5v.1M18 14.4v.1",
  printer: "M7 9V3h10v6M7 17H4V9.5h16V17h-3M7 14h10v7H7z",
  search: "M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5l5 5",
  close: "M6 6l12 12M18 6 6 18",
  next: "m9 5 7 7-7 7",
  back: "m15 5-7 7 7 7",
  down: "m5 9 7 7 7-7",
  up: "m5 15 7-7 7 7",
  arrow: "M4 12h15M13 6l6 6-6 6",
  clock: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.2 2",
  triangle: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.1",
  octagon: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.8v5M12 16.2v.1",
  tick: "M5 12.5 10 17.5 19 7",
  tickRing: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12.3l2.8 2.8L16 9.5",
  hourglass: "M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9",
  info: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.6v.1",
  help: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9.5 9.3a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 2M12 16.9v.1",
  dash: "M6 12h12",
  plus: "M12 5v14M5 12h14",
  edit: "m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0z",
  lock: "M6.5 11h11A1.5 1.5 0 0 1 19 12.5V19a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-6.5A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3",
  history: "M3.5 12a8.5 8.5 0 1 0 2.7-6.2L3.5 8.3M3.5 3.5v4.8h4.8M12 7.5V12l3 2",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  remove: "M4 6.5h16M9 6.5V4h6v2.5M6.5 6.5 7.5 20.5h9l1-14M10 10.5v6M14 10.5v6",
  filter: "M4 5h16l-6 7.5V19l-4 1.5v-8z",
  table: "M4.5 4.5h15v15h-15zM4.5 9.5h15M10 9.5v10",
  shield: "M12 3l7.5 2.8V12c0 4.5-3 7.4-7.5 9-4.5-1.6-7.5-4.5-7.5-9V5.8z",
  signOut: "M14 4.5H5.5v15H14M10.5 12H21M17 8l4 4-4 4",
  sun: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  phone:
    "M7.5 3h9A1.5 1.5 0 0 1 18 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5v-15A1.5 1.5 0 0 1 7.5 3zM11 18h2",
  home: "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  file: "M6 3h8l4.5 4.5V21H6zM14 3v5h4.5",
} as const;

export type IconName = keyof typeof shapes;

/** All names, for tests and galleries. */
export const iconNames = Object.keys(shapes) as IconName[];

/** One drawn sign; always silent, the words beside it carry the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
