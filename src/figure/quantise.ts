/** A palette of 256 colours from the page's own scales, and the nearest of them for every pixel. */
import { mix, type Triple } from "../draw/oklab.ts";
import type { Palette } from "../draw/palette.ts";

export interface Quantiser {
  /** 256 × red, green, blue. */
  readonly colours: Uint8Array;
  /** The place in the palette of each pixel of `rgba`. */
  readonly indices: (rgba: Uint8ClampedArray) => Uint8Array;
}

const size = 256;
/** Of ink, which all text is in; the other hues share the rest. */
const inkSteps = 56;
const hueSteps = 40;

/** Ramps from paper to each hue, as the colour scales have them. */
export function quantiserOf(palette: Palette): Quantiser {
  const ramp = (hue: string, steps: number): Triple[] =>
    Array.from({ length: steps }, (_, i) => mix(palette.paper, hue, (i + 1) / steps));
  const hues = [palette.read, palette.write, palette.negative, palette.positive];
  const triples: Triple[] = [mix(palette.paper, palette.ink, 0), ...ramp(palette.ink, inkSteps)];
  triples.push(...hues.flatMap((hue) => ramp(hue, hueSteps)), ...ramp(palette.focus, size - triples.length - hues.length * hueSteps)); // prettier-ignore
  return { colours: Uint8Array.from(triples.flat()), indices: nearestIn(triples) };
}

/** Many pixels are alike: each colour is looked for once. */
function nearestIn(triples: readonly Triple[]): Quantiser["indices"] {
  const known = new Map<number, number>();
  const nearest = (red: number, green: number, blue: number): number => {
    let [best, least] = [0, Infinity];
    for (const [i, [r, g, b]] of triples.entries()) {
      // The eye tells greens best.
      const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  };
  return (rgba) => {
    const indices = new Uint8Array(rgba.length / 4);
    for (let i = 0; i < indices.length; i++) {
      const [red = 0, green = 0, blue = 0] = [rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2]];
      const key = (red << 16) | (green << 8) | blue;
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = nearest(red, green, blue)));
      indices[i] = index;
    }
    return indices;
  };
}
