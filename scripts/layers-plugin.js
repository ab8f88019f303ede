/**
 * Puts every style sheet of the page into the cascade layer of its folder, so that what wins is said here, once, and not by
 * which part of the page was fetched first. docs/decisions/2026-11-30-style-sheets.md says why.
 */
import { relative } from "node:path";

/** Later ones win: the kit, views, the page and its parts, the page at other sizes, on paper, in the system's colours. */
const layers = ["kit", "views", "page", "sizes", "print", "forced"];

const places = [
  [/^src\/app\/(tablet|projector|phone)\.css$/, "sizes"],
  [/^src\/app\/(print|figure\/paper)\.css$/, "print"],
  [/^src\/app\/forced\.css$/, "forced"],
  [/^src\/app\//, "page"],
  [/^src\/views\//, "views"],
  [/^src\/ui\//, "kit"],
];

/** The layer of a sheet, by its path from the project's folder; undefined where no folder gives it one. */
export function layerOf(path) {
  return places.find(([form]) => form.test(path))?.[1];
}

/** The sheet within its layer, on the same lines as before. */
export function inLayer(path, sheet) {
  const layer = layerOf(path);
  return layer === undefined ? sheet : `@layer ${layers.join(", ")};@layer ${layer}{${sheet}}`;
}

export function layersPlugin() {
  return {
    name: "cascade-layers",
    enforce: "pre",
    transform: {
      filter: { id: /\.css(?:\?poster)?$/ },
      handler: (sheet, id) => {
        const [path] = relative(process.cwd(), id).replaceAll("\\", "/").split("?");
        return { code: inLayer(path, sheet), map: null };
      },
    },
  };
}
