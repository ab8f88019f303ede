/** Parts of the page that are fetched when they are first shown, together with their words. */
import { createElement, lazy, type ComponentType, type ReactElement } from "react";
import { fetchLaterWords } from "../i18n/translate.ts";

/** What makes a part that could not be fetched ready to be tried anew. */
const failed = new Set<() => void>();

/** What was thrown where a part could not be fetched. */
const unfetched = new WeakSet<object>();

export function isUnfetched(error: unknown): boolean {
  return typeof error === "object" && error !== null && unfetched.has(error);
}

/** Parts that could not be fetched are tried anew when they are next shown: the network may be back. */
export function tryAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/** `fetch`: imports the part. */
export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        const [component] = await Promise.all([fetch(), fetchLaterWords()]);
        return { default: component };
      } catch (error) {
        failed.add(() => (part = fetched()));
        if (error instanceof Error) unfetched.add(error);
        throw error;
      }
    }) as unknown as ComponentType<Props>;
  let part = fetched();
  return function Later(props: Props): ReactElement {
    return createElement(part, props);
  };
}
