import type { Term } from "../../i18n/glossary.ts";
import { isFound } from "../../ui/find.ts";

/** Those in which `wanted` is found: first by their names, then by what is said of them, too. */
export function matching(terms: readonly Term[], wanted: string): readonly Term[] {
  const named = terms.filter(({ forms }) => isFound(wanted, forms));
  const others = terms.filter((term) => !named.includes(term));
  return [...named, ...others.filter(({ forms, what }) => isFound(wanted, [...forms, what]))];
}
