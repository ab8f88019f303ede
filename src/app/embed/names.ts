/** What models and tasks are called: while the page is built, scripts/names-plugin.js puts them in place of the import. */
import { everyName } from "./every-name.ts";

/** By key, as `model.ntm`, in each language. */
export const names: Readonly<Record<"en" | "zh", ReadonlyMap<string, string>>> = {
  en: new Map(everyName.en),
  zh: new Map(everyName.zh),
};
