/** Runs kept for this page alone, with everything that a storage promises. */
import { Overtaken, type FoundWhole, type RunStorage, type Save } from "./storage.ts";

export function memoryStorage(): RunStorage {
  const kept = new Map<string, FoundWhole & { readonly revision: string }>();
  return {
    list: async () => [...kept.values()],
    find: async (id) => kept.get(id),
    load: async (id) => kept.get(id),
    save: async (save) => {
      const { id, revision } = save.header;
      const before = kept.get(id);
      if (save.over && !save.over.includes(before?.revision)) throw new Overtaken(before?.revision);
      const weights = weightsAfter(save, before?.weights ?? new Map());
      kept.set(id, { id, revision, header: save.header, label: save.label ?? before?.label, weights });
    },
    label: async (id, label) => {
      const before = kept.get(id);
      if (before) kept.set(id, { ...before, label });
    },
    remove: async (ids) => ids.forEach((id) => kept.delete(id)),
  };
}

function weightsAfter({ put, drop }: Save, before: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  if (drop === "rest") return put;
  const weights = new Map([...before, ...put]);
  for (const key of drop) weights.delete(key);
  return weights;
}
