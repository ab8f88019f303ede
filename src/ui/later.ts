/** Parts of the page that are fetched when they are first shown, together with their words. */
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { fetchLaterWords } from "../i18n/translate.ts";

/** `fetch`: imports the part. */
export function later<Props>(fetch: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([fetch(), fetchLaterWords()]);
    return { default: component };
  });
}
