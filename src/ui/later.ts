/** Parts of the page that are fetched when they are first shown, together with their words. One that fails says so in its place. */
import { createElement, lazy, type ComponentType, type ReactElement } from "react";
import { fetchLaterWords } from "../i18n/translate.ts";
import { Boundary } from "./boundary.tsx";
import { unfetched } from "./unfetched.ts";

/** `fetch`: imports the part. */
export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        const [component] = await Promise.all([fetch(), fetchLaterWords()]);
        return { default: component };
      } catch (error) {
        unfetched(error, () => (part = fetched()));
        throw error;
      }
    }) as unknown as ComponentType<Props>;
  let part = fetched();
  const Part = (props: Props): ReactElement => createElement(part, props);
  return (props) => createElement(Boundary, null, createElement(Part, props));
}
