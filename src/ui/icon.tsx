/** Line icons on a 24 × 24 grid, drawn in the text's colour. They carry no meaning of their own: buttons have names. */

const paths = {
  train: "M8 5v14l11-7z",
  pause: "M7 5h4v14H7zM13 5h4v14h-4z",
  episode: "M4 8h11l-3-3M20 16H9l3 3",
  examples: "M5 6l1.2 1.2L8.5 5M5 12l1.2 1.2 2.3-2.2M5 18l1.2 1.2 2.3-2.2M12 6.5h8M12 12.5h8M12 18.5h8",
  lessons: "M3 9l9-4 9 4-9 4zM7 11.5V16c3 2.5 7 2.5 10 0v-4.5M21 9v6",
  report: "M5 5v14h14M9 16v-4M13 16V8M17 16v-6",
  why: "M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.1.7-1.7 1.3-1.7 2.7M12 18.5v.01",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  equations: "M14 5c-3 0-3 2-3.5 6S10 19 6 19M7 11h7M15 13l5 6M20 13l-5 6",
  own: "M4 20l1-4L16.5 4.5l3 3L8 19zM13 8l3 3M13 20h7",
  close: "M6 6l12 12M18 6 6 18",
  back: "M15 6l-6 6 6 6",
  on: "M9 6l6 6-6 6",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  more: "M5 12v.01M12 12v.01M19 12v.01",
  moment: "M4 5h16v14H4zM4 9.7h16M4 14.3h16M9.3 5v14M14.7 5v14",
  runs: "M4 7h16M4 12h4M11 12h3M17 12h3M4 17h2M9 17h2M14 17h2M19 17h1",
  score: "M4 6h16M4 10h10M10 14h10M4 18h16",
  track: "M4 4v16h16M7 8c2 7 5 8 13 9",
  out: "M12 4v11M8 11l4 4 4-4M5 19h14",
  spotlight: "M12 3v3M12 18v3M3 12h3M18 12h3M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z",
  blank: "M3 5h18v12H3zM9 21h6M5 15 15 7",
  dice: "M5 5h14v14H5zM9 9v.01M15 15v.01M12 12v.01M15 9v.01M9 15v.01",
} as const;

export type IconName = keyof typeof paths;
const solid: readonly IconName[] = ["train", "pause"];

export function Icon({ name }: { readonly name: IconName }) {
  const isSolid = solid.includes(name);
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={isSolid ? "currentColor" : "none"}
      stroke={isSolid ? "none" : "currentColor"}
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
