/** A storage of which the n-th call goes wrong, in one of the ways in which browsers' storages do. */
import type { RunStorage } from "../storage.ts";

export const faults = ["full", "unknown", "aborted", "lost", "silent"] as const;
/** `lost`: it happens and is said to have failed; `silent`: it never answers. */
export type StorageFault = (typeof faults)[number];

const names = {
  full: "QuotaExceededError",
  unknown: "UnknownError",
  aborted: "AbortError",
  lost: "AbortError",
} as const;

/** `at`: which call, counted from 1; none where it is 0. `calls`: how many there have been. */
export function faultAt(sound: RunStorage, at: number, fault: StorageFault) {
  let calls = 0;
  const call = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    calls += 1;
    if (calls !== at) return work();
    if (fault === "silent") return new Promise(() => undefined);
    if (fault === "lost") await work();
    throw new DOMException("at fault", names[fault]);
  };
  const storage: RunStorage = {
    list: () => call(sound.list),
    find: (id) => call(() => sound.find(id)),
    load: (id) => call(() => sound.load(id)),
    save: (save) => call(() => sound.save(save)),
    label: (id, label) => call(() => sound.label(id, label)),
    remove: (ids) => call(() => sound.remove(ids)),
  };
  return { storage, calls: () => calls };
}
