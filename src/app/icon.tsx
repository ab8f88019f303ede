/** Line icons on a 24 × 24 grid, drawn in the text's colour. They carry no meaning of their own: buttons have names. */

const paths = {
  train: "M8 5v14l11-7z",
  pause: "M7 5h4v14H7zM13 5h4v14h-4z",
  step: "M6 5v14l9-7zM17 5h2v14h-2z",
  reset: "M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4",
  episode: "M4 8h11l-3-3M20 16H9l3 3",
  examples: "M5 6l1.2 1.2L8.5 5M5 12l1.2 1.2 2.3-2.2M5 18l1.2 1.2 2.3-2.2M12 6.5h8M12 12.5h8M12 18.5h8",
  report: "M5 5v14h14M9 16v-4M13 16V8M17 16v-6",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  equations: "M14 5c-3 0-3 2-3.5 6S10 19 6 19M7 11h7M15 13l5 6M20 13l-5 6",
  text: "M5 6h14M5 11h14M5 16h9",
  own: "M4 20l1-4L16.5 4.5l3 3L8 19zM13 8l3 3M13 20h7",
  help: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5",
  system: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",
  dark: "M19 14A7.5 7.5 0 0 1 10 5a7.5 7.5 0 1 0 9 9z",
  projector: "M3 5h18M5 5v10h14V5M12 15v4M9 20h6",
  close: "M6 6l12 12M18 6 6 18",
  link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  back: "M15 6l-6 6 6 6",
  on: "M9 6l6 6-6 6",
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
