/** The colours of both papers. `ui/tokens.css` holds the same values for text and lines; a test compares the two. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly read: string;
  readonly write: string;
  readonly negative: string;
  readonly positive: string;
  readonly focus: string;
}

export type ThemeName = "light" | "dark";

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: "#fcfcfa",
    ink: "#1b1e23",
    read: "#1a5fb4",
    write: "#c4480a",
    negative: "#6b3f94",
    positive: "#1d7f52",
    focus: "#3b5fc0",
  },
  dark: {
    paper: "#15171c",
    ink: "#e6e4df",
    read: "#6fa8f5",
    write: "#ee8038",
    negative: "#a98ad0",
    positive: "#4fd39a",
    focus: "#9db4ff",
  },
};

/** What goes into slides and print: the light colours on white. */
export const whitePaper: Palette = { ...palettes.light, paper: "#ffffff" };
