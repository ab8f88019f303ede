/** Where the characters of a run come from: those made up here, or a zip that a person brings; and more of them. */
import { Problem } from "../../core/problem.ts";
import { randomStream, type Random } from "../../core/random.ts";
import { bytesOf, madeOnce } from "../../core/shelf.ts";
import { readGlyphs, type GlyphArchive } from "../../data/glyph-zip.ts";
import { shuffled } from "../choose.ts";
import { pixels, side } from "../strokes.ts";
import type { Fact, Progress } from "../task.ts";
import { drawingsOf, heldOutClasses, trainingClasses } from "./pool.ts";
import { quarters, turn, vary } from "./vary.ts";

/** Characters by number: those to train on come first, those held out follow. */
export interface Characters {
  readonly training: number;
  readonly heldOut: number;
  /** [drawing][pixel], 0 paper … 255 ink */
  readonly drawingsOf: (index: number) => readonly Uint8Array[];
  /** A drawing as training sees it this time; absent: as it is. */
  readonly varied?: (random: Random, index: number, drawing: number) => Uint8Array;
}

export const drawnCharacters: Characters = {
  training: trainingClasses,
  heldOut: heldOutClasses,
  drawingsOf,
};

/** Share of the characters of a zip that is held out. */
const heldOutShare = 0.2;

export interface OwnCharacters {
  readonly characters: Characters;
  readonly facts: readonly Fact[];
}

/**
 * The characters of a zip, named as data settings do, those with fewer drawings than `sights` left out. Which are held out
 * does not change with `sights`, so that they stay unseen. @throws Problem when too few are left for `classes` at a time.
 */
export function ownCharacters(zip: string, classes: number, sights: number, progress?: Progress): OwnCharacters {
  const archive = madeOnce(`glyphs ${zip}`, () => {
    const read = readGlyphs(bytesOf(zip), side, progress);
    return { ...read, classes: shuffled(randomStream(1623, "held-out characters"), read.classes) };
  });
  const count = archive.classes.length;
  const cut = count - Math.max(Math.ceil(count * heldOutShare), classes);
  const enough = archive.classes.map(({ drawings }) => drawings.length >= sights);
  const training = archive.classes.filter((_, index) => index < cut && enough[index]);
  const heldOut = archive.classes.filter((_, index) => index >= cut && enough[index]);
  const short = { sights, wanted: classes };
  if (training.length < classes) throw new Problem("glyphs.fewTraining", { ...short, got: training.length });
  if (heldOut.length < classes) throw new Problem("glyphs.fewHeldOut", { ...short, got: heldOut.length });
  const characters = [...training, ...heldOut].map(({ drawings }) => drawings);
  return {
    characters: {
      training: training.length,
      heldOut: heldOut.length,
      drawingsOf: (index) => characters[index] ?? [],
    },
    facts: factsOf(archive, training.length, heldOut.length, sights),
  };
}

function factsOf(archive: GlyphArchive, training: number, heldOut: number, sights: number): readonly Fact[] {
  const { classes, drawings, ignored, single } = archive;
  const short = classes.length - training - heldOut;
  const facts: Fact[] = [
    { key: "fact.characters", parameters: { count: classes.length, drawings } },
    { key: "fact.charactersHeldOut", parameters: { training, heldOut } },
  ];
  if (short > 0) facts.push({ key: "fact.charactersShort", parameters: { count: short, sights } });
  if (single > 0) facts.push({ key: "fact.charactersSingle", parameters: { count: single } });
  if (ignored > 0) facts.push({ key: "fact.filesIgnored", parameters: { count: ignored } });
  return facts;
}

/** Pictures whose features are remembered: some 20 MB. */
const mostRemembered = 40_000;
const mostHands = 8;
/** Of all hands, in every run: what a run chooses is which of them to show. */
const handSeed = 1623;

/** How many variations of each drawing `characters` leave room for. */
export function handsOf({ training, drawingsOf }: Characters): number {
  const drawings = quarters * training * drawingsOf(0).length;
  return Math.min(Math.max(Math.floor(mostRemembered / drawings), 1), mostHands);
}

/**
 * With every character to train on, the same by one, two and three quarter turns, as three more; varied in training: anew each
 * time, or, where an eye is to see every picture but once, by as many `hands`.
 */
export function augmented(characters: Characters, hands?: number): Characters {
  const { training, heldOut } = characters;
  const made = new Map<number, readonly Uint8Array[]>();
  const drawingsAt = (index: number): readonly Uint8Array[] => {
    if (index >= quarters * training) return characters.drawingsOf(index - (quarters - 1) * training);
    const known = made.get(index);
    if (known) return known;
    const all = characters.drawingsOf(index % training).map((drawing) => turn(drawing, Math.floor(index / training)));
    made.set(index, all);
    return all;
  };
  const anew = (random: Random, index: number, drawing: number): Uint8Array =>
    vary(random, drawingsAt(index)[drawing] ?? new Uint8Array(pixels));
  const varied = hands === undefined ? anew : byHands(anew, hands);
  return { training: quarters * training, heldOut, drawingsOf: drawingsAt, varied };
}

type Varied = NonNullable<Characters["varied"]>;

/** One of `hands` variations of a drawing, which are the same whoever asks, and in what order. */
function byHands(anew: Varied, hands: number): Varied {
  const made = new Map<string, Uint8Array>();
  return (random, index, drawing) => {
    const hand = random.between(0, hands - 1);
    const name = `hand ${index} ${drawing} ${hand}`;
    const picture = made.get(name) ?? anew(randomStream(handSeed, name), index, drawing);
    made.set(name, picture);
    return picture;
  };
}
