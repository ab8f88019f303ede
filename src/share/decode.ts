/**
 * Link → bookmark. Total: whatever the text, the outcome is a valid bookmark or a Problem that names the part at fault; sizes
 * are bounded before anything is unpacked.
 */
import { languages } from "../core/languages.ts";
import { Problem } from "../core/problem.ts";
import type { Focus } from "../core/focus.ts";
import { updateLimit } from "../train/changes.ts";
import { lenses, type Probe } from "../train/probe.ts";
import { decodeChanges } from "./changes.ts";
import { hidables, mostBeside, paces, type Bookmark, type BookmarkView, type SharedRun } from "./bookmark.ts";
import { decodeRun, unpackText } from "./decode-run.ts";
import { episodeLimit, listLimit, nameLimit, placeLimit } from "./form.ts";
import { readParts, unfit, type Pairs } from "./parts.ts";
import { fragmentIn } from "./fragment.ts";
import { touchableOf } from "./touchable.ts";
import { repairsOf } from "./repair.ts";

export interface Decoded {
  readonly bookmark: Bookmark;
  /** It opens only without what was done to it on its way. */
  readonly isRepaired: boolean;
}

/** An address, or its fragment with or without its `#`. @throws Problem. */
export async function decodeLink(link: string): Promise<Bookmark> {
  return (await decodeWithRepair(link)).bookmark;
}

/** As `decodeLink`; a link that was changed on its way is mended where that can be done. @throws Problem. */
export async function decodeWithRepair(link: string): Promise<Decoded> {
  const fragment = fragmentIn(link);
  try {
    return { bookmark: await decodeFragment(fragment), isRepaired: false };
  } catch (error) {
    for (const repaired of error instanceof Problem ? repairsOf(fragment) : []) {
      const bookmark = await decodeFragment(repaired).catch((other: unknown) => {
        if (other instanceof Problem) return null;
        throw other;
      });
      if (bookmark) return { bookmark, isRepaired: true };
    }
    throw error;
  }
}

async function decodeFragment(fragment: string): Promise<Bookmark> {
  const { runs: parts, page } = readParts(fragment);
  const runs: SharedRun[] = [];
  for (const pairs of parts) runs.push(await decodeRun(pairs));
  checkForks(runs);
  const { isDifference, ...lens } = takeLens(page);
  return {
    runs,
    shown: (page.takeWhole("shown", 1, runs.length) ?? 1) - 1,
    beside: takeBeside(page, runs),
    pace: takeOneOf(page, "pace", paces) ?? "updates",
    overlaid: takeRuns(page, "overlaid", runs),
    look: page.takeWhole("look", 0, updateLimit) ?? null,
    probe: { ...(await takeProbe(page)), ...lens },
    view: { ...takeView(page, runs), lessonFile: await takeText(page, "lessonFile"), isDifference },
  };
}

/** Every fork is of another run of the link, and none comes of itself. */
function checkForks(runs: readonly SharedRun[]): void {
  runs.forEach(({ fork }, i) => {
    if (!fork) return;
    if (!runs[fork.of]) throw new Problem("link.place", { key: keyOf(i, "fork"), got: fork.of + 1, runs: runs.length });
    let [at, passed] = [fork.of, 0];
    for (let next = runs[at]?.fork; at !== i && next && passed <= runs.length; next = runs[at]?.fork) {
      at = next.of;
      passed += 1;
    }
    if (at === i) throw new Problem("link.circle", { key: keyOf(i, "fork"), run: i + 1 });
  });
}

const keyOf = (run: number, key: string): string => (run === 0 ? key : `${run + 1}.${key}`);

/** Places of runs, each once: `1,3`. */
function takeRuns(page: Pairs, key: string, runs: readonly SharedRun[]): readonly number[] {
  const wanted = "numbers of runs, such as 1,2, each once";
  const given = page.takeMatching(key, /^\d{1,9}(,\d{1,9}){0,63}$/, wanted);
  const places = given?.split(",").map((one) => Number(one) - 1) ?? [];
  const absent = places.find((place) => !runs[place]);
  if (absent !== undefined) throw new Problem("link.place", { key, got: absent + 1, runs: runs.length });
  if (new Set(places).size < places.length) throw unfit(key, wanted, given ?? "");
  return places;
}

function takeBeside(page: Pairs, runs: readonly SharedRun[]): readonly number[] {
  const places = takeRuns(page, "beside", runs);
  if (places.length > mostBeside) throw unfit("beside", `at most ${mostBeside} runs`, String(places.length));
  const tasks = [...new Set(places.map((place) => runs[place]?.experiment.task.id ?? ""))];
  if (tasks.length > 1) throw new Problem("link.beside", { tasks: tasks.join(", ") });
  return places;
}

async function takeProbe(page: Pairs): Promise<Probe> {
  return {
    episode: page.takeWhole("episode", 0, episodeLimit) ?? 0,
    given: await takeText(page, "given"),
    edits: takeEdits(page),
    noise: takeNoise(page),
    settings: takeSettings(page),
    changes: decodeChanges(page.take("intervene") ?? "", (item) => nameOf("intervene", item)),
  };
}

/** A packed text; null where there is none. */
async function takeText(page: Pairs, key: string): Promise<string | null> {
  const given = page.takeMatching(key, /^(packed:.*)?$/s, "packed:…");
  if (given === undefined) return null;
  return given === "" ? "" : unpackText(key, given.slice(7));
}

/** `key:number`, separated by commas. What a task has no setting for is refused where the episode is made. */
function takeSettings(page: Pairs): Probe["settings"] {
  const given = page.take("with");
  if (given === undefined || given === "") return {};
  const entries = itemsOf("with", given).map((item) => {
    const [, key, value] = /^([a-zA-Z]\w{0,40}):(-?\d{1,9}(?:\.\d{1,9})?)$/.exec(item) ?? [];
    if (key === undefined) throw unfit("with", "setting:number", item);
    return [key, Number(value)] as const;
  });
  return Object.fromEntries(entries);
}

/** `time:channel`, separated by commas. */
function takeEdits(page: Pairs): Probe["edits"] {
  const given = page.take("edits");
  if (given === undefined || given === "") return [];
  return itemsOf("edits", given).map((item) => {
    const [, time, channel] = /^(\d{1,6}):(\d{1,6})$/.exec(item) ?? [];
    if (time === undefined) throw unfit("edits", "time:channel", item);
    return { time: Number(time), channel: Number(channel) };
  });
}

/** The difference is a way to look at a changed network; the others are what the network is asked. */
function takeLens(page: Pairs): Pick<Probe, "lens"> & Pick<BookmarkView, "isDifference"> {
  const lens = takeOneOf(page, "lens", [...lenses, "difference"] as const) ?? "values";
  const isDifference = lens === "difference";
  return isDifference || lens === "values" ? { isDifference } : { lens, isDifference };
}

/** Noise by hand, one entry per channel, empty where it is as the seed draws it. `noise` is what a model may call a setting. */
function takeNoise(page: Pairs): Probe["noise"] {
  const given = page.take("drawn");
  if (given === undefined) return [];
  return itemsOf("drawn", given).map((item) => {
    if (item === "") return null;
    const value = /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/.test(item) ? Number(item) : NaN;
    if (!Number.isFinite(value)) throw unfit("drawn", "numbers", item);
    return value;
  });
}

function takeView(page: Pairs, runs: readonly SharedRun[]): Omit<BookmarkView, "isDifference" | "lessonFile"> {
  const gates = takeOneOf(page, "gates", ["on", "off"] as const);
  return {
    step: page.takeWhole("step", 0, placeLimit) ?? null,
    language: takeOneOf(page, "lang", languages) ?? null,
    isProjector: takeOneOf(page, "projector", ["on", "off"] as const) === "on",
    hasGates: gates === undefined ? null : gates === "on",
    hasMore: takeOneOf(page, "more", ["on", "off"] as const) === "on",
    question: page.takeMatching("why", /^[a-z][\w-]{0,40}$/, "the name of an analysis") ?? null,
    hides: takeHides(page),
    touch: takeTouch(page, runs),
    lesson: page.takeMatching("lesson", /^[a-z0-9][a-z0-9-]{0,59}$/, "the name of a lesson") ?? null,
    large: page.takeMatching("large", /^\S{1,80}$/u, "the name of a signal") ?? null,
    isStored: takeOneOf(page, "rows", ["peak", "stored"] as const) === "stored",
    panel: page.takeMatching("panel", /^[\w-]{1,40}$/, "the name of a panel") ?? null,
    pin: takePin(page),
    copies: indicesOf(
      "copies",
      itemsOf("copies", page.take("copies") ?? "").filter((item) => item !== ""),
    ),
  };
}

function takeHides(page: Pairs): BookmarkView["hides"] {
  const given = page.take("hide");
  if (given === undefined || given === "") return [];
  return itemsOf("hide", given).map((item) => {
    const known = hidables.find((one) => one === item);
    if (known === undefined) throw unfit("hide", hidables.join(", "), item);
    return known;
  });
}

/** Nothing behind it: none may be changed. */
function takeTouch(page: Pairs, runs: readonly SharedRun[]): BookmarkView["touch"] {
  const given = page.take("touch");
  if (given === undefined) return null;
  if (given === "") return [];
  const known = runs.flatMap(({ experiment }) => touchableOf(experiment).map(({ key }) => key));
  return itemsOf("touch", given).map((item) => {
    if (!known.includes(item)) throw unfit("touch", "names of settings, such as learningRate", item);
    return item;
  });
}

/** `write,slot:5`: names of signals, and indices by axis. Nothing before the first comma: no signal is under the pointer. */
function takePin(page: Pairs): Focus | null {
  const given = page.take("pin");
  if (given === undefined) return null;
  const items = itemsOf("pin", given);
  const [signal = "", ...also] = items.filter((item) => !item.includes(":")).map((item) => nameOf("pin", item));
  const at = indicesOf(
    "pin",
    items.filter((item) => item.includes(":")),
  );
  return { ...(signal !== "" && { signal }), ...(also.length > 0 && { also }), at };
}

function indicesOf(key: string, items: readonly string[]): Readonly<Record<string, number>> {
  const indices = items.map((item) => {
    const [, axis, index] = /^([^:]+):(\d{1,6})$/.exec(item) ?? [];
    if (axis === undefined) throw unfit(key, "axis:index", item);
    return [nameOf(key, axis), Number(index)] as const;
  });
  return Object.fromEntries(indices);
}

/** A name within a list: `,` and `:` in it are escaped once more. */
function nameOf(key: string, item: string): string {
  let name = "";
  try {
    name = decodeURIComponent(item);
  } catch {
    throw new Problem("link.encoding", { key });
  }
  if (name.length > nameLimit) throw unfit(key, `names of at most ${nameLimit} characters`, name);
  return name;
}

function itemsOf(key: string, given: string): readonly string[] {
  const items = given.split(",", listLimit + 1);
  if (items.length > listLimit) throw unfit(key, `at most ${listLimit} items`, `${items.length} or more`);
  return items;
}

function takeOneOf<Name extends string>(page: Pairs, key: string, known: readonly Name[]): Name | undefined {
  const given = page.take(key);
  const found = known.find((one) => one === given);
  if (given !== undefined && found === undefined) throw unfit(key, known.join(" or "), given);
  return found;
}
