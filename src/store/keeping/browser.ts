/** Runs kept in the browser's IndexedDB, by idb-keyval; a save is one transaction. */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { Overtaken, type FoundRun, type RunStorage, type Save } from "./storage.ts";

// Keys are words with a space between; no id has one.
const headerOf = (id: string): string => `header ${id}`;
const labelOf = (id: string): string => `label ${id}`;
/** The header's revision once more, to be compared without reading the header. */
const revisionOf = (id: string): string => `revision ${id}`;
const weightsOf = (id: string): string => `weights ${id}`;

/** All keys that begin with `words` and a space; `!` comes right after the space. */
const beginningWith = (words: string): IDBKeyRange => IDBKeyRange.bound(`${words} `, `${words}!`, false, true);
const lastWord = (key: IDBValidKey): string => String(key).slice(String(key).indexOf(" ") + 1);

export function browserStorage(database = "mnemoscope runs"): RunStorage {
  let opened: UseStore | undefined;
  const open = (): UseStore => (opened ??= createStore(database, "runs"));
  return {
    list: async () => open()("readonly", list),
    find: async (id) => open()("readonly", async (store) => find(store, id)),
    load: async (id) =>
      open()("readonly", async (store) => {
        const range = beginningWith(weightsOf(id));
        const [run, keys, values] = await Promise.all([
          find(store, id),
          read(store.getAllKeys(range)),
          read<unknown[]>(store.getAll(range)),
        ]);
        const start = weightsOf(id).length + 1;
        return run && { ...run, weights: new Map(keys.map((key, i) => [String(key).slice(start), values[i]])) };
      }),
    save: async (save) => open()("readwrite", async (store) => write(store, save)),
    label: async (id, label) =>
      open()("readwrite", async (store) => {
        store.put(label, labelOf(id));
        store.transaction.commit();
        return finished(store);
      }),
    remove: async (ids) =>
      open()("readwrite", async (store) => {
        for (const id of ids) {
          for (const key of [headerOf(id), labelOf(id), revisionOf(id)]) store.delete(key);
          store.delete(beginningWith(weightsOf(id)));
        }
        return finished(store);
      }),
  };
}

const read = <Result>(request: IDBRequest<Result>): Promise<Result> => promisifyRequest(request);
const finished = (store: IDBObjectStore): Promise<void> => promisifyRequest<void>(store.transaction);

async function list(store: IDBObjectStore): Promise<readonly FoundRun[]> {
  const [headers, labels] = [beginningWith("header"), beginningWith("label")];
  const [ids, headerValues, labelled, labelValues] = await Promise.all([
    read(store.getAllKeys(headers)),
    read<unknown[]>(store.getAll(headers)),
    read(store.getAllKeys(labels)),
    read<unknown[]>(store.getAll(labels)),
  ]);
  const labelById = new Map(labelled.map((key, i) => [lastWord(key), labelValues[i]]));
  return ids.map((key, i) => ({ id: lastWord(key), header: headerValues[i], label: labelById.get(lastWord(key)) }));
}

async function find(store: IDBObjectStore, id: string): Promise<FoundRun | undefined> {
  const [header, label] = await Promise.all([
    read<unknown>(store.get(headerOf(id))),
    read<unknown>(store.get(labelOf(id))),
  ]);
  return header === undefined ? undefined : { id, header, label };
}

function write(store: IDBObjectStore, save: Save): Promise<void> {
  const { transaction } = store;
  const { over } = save;
  return new Promise((resolve, reject) => {
    let refusal: unknown;
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(refusal ?? transaction.error ?? new Error("aborted")));
    const go = (): void => {
      try {
        putAll(store, save);
        // A page that goes away waits for nothing: what is asked of the browser by then must be complete.
        transaction.commit();
      } catch (error) {
        refusal = error;
        transaction.abort();
      }
    };
    if (!over) return go();
    const asked: IDBRequest<unknown> = store.get(revisionOf(save.header.id));
    asked.addEventListener("success", () => {
      const found = asked.result;
      if (over.some((revision) => revision === found)) return go();
      refusal = new Overtaken(found);
      return transaction.abort();
    });
  });
}

function putAll(store: IDBObjectStore, { header, label, put, drop }: Save): void {
  const { id } = header;
  if (drop === "rest") store.delete(beginningWith(weightsOf(id)));
  else for (const key of drop) store.delete(`${weightsOf(id)} ${key}`);
  for (const [key, weights] of put) store.put(weights, `${weightsOf(id)} ${key}`);
  store.put(header, headerOf(id));
  if (label) store.put(label, labelOf(id));
  store.put(header.revision, revisionOf(id));
}
