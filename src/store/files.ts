/**
 * The files that a person has brought: kept in this browser, under their hash, until deleted. Nothing is sent anywhere; where
 * the browser does not store them, they live as long as the page.
 */
import { createStore as createDatabase, delMany, getMany, keys, setMany, type UseStore } from "idb-keyval";
import { createStore } from "zustand/vanilla";
import type { Encoding } from "../core/encodings.ts";
import { Problem } from "../core/problem.ts";
import { inlineLimit, type SettingValues } from "../core/setting.ts";
import {
  bytesOf,
  filesOf,
  isShelved,
  markInPieces,
  nameReference,
  referenceTo,
  shelve,
  unshelve,
} from "../core/shelf.ts";
import type { FileReference } from "../core/shelf.ts";
import { Hanging, within } from "./keeping/deadline.ts";
import { aMoment } from "./moment.ts";
import type { PlainProblem } from "./notice.ts";
import type { SentFile } from "../worker/protocol.ts";

export interface StoredFile extends FileReference {
  readonly bytes: Uint8Array;
}

/** Where files are kept from one visit to the next. */
export interface FileStorage {
  readonly put: (file: StoredFile) => Promise<void>;
  readonly take: (mark: string) => Promise<StoredFile | undefined>;
  readonly list: () => Promise<readonly FileReference[]>;
  readonly remove: (marks: readonly string[]) => Promise<void>;
}

export interface Chosen {
  readonly task: string;
  readonly values: SettingValues;
  /** Why they could not be used. */
  readonly problem: PlainProblem | null;
}

export interface Asked {
  readonly files: readonly File[];
  /** Ids of tasks that could read them. */
  readonly tasks: readonly string[];
}

interface Source {
  readonly text: string;
  readonly file: FileReference;
}

/** Of texts that are not in use any more only the last few are worth their memory. */
const mostSources = 8;

export interface FilesState {
  /** All that are at hand, the newest last. */
  readonly files: readonly FileReference[];
  /** Chosen for a task by the key of its setting, while others that it needs are missing, or since they could not be used. */
  readonly chosen: Chosen | null;
  /** Files that could be for one of several tasks, or of which one is wanted: a person says which. */
  readonly asked: Asked | null;
  /** Files whose text stands in a setting itself, the newest first. */
  readonly sources: readonly Source[];
  /** What a link names and is not in this browser. */
  readonly awaited: readonly FileReference[];
  /** Marks of files that are being deleted. */
  readonly leaving: readonly string[];
}

const nothing: FilesState = { files: [], chosen: null, asked: null, sources: [], awaited: [], leaving: [] };

export class Files {
  readonly state = createStore<FilesState>(() => nothing);
  readonly #storage: FileStorage;
  /** Marks of files that the storage refused: there is nothing to delete. */
  readonly #refused = new Set<string>();

  constructor(storage: FileStorage) {
    this.#storage = withDeadlines(storage);
  }

  /** Finds what earlier visits have left. A browser that keeps nothing leaves the list empty. */
  async find(): Promise<void> {
    const found = await this.#storage.list().catch(() => []);
    const known = new Set(this.state.getState().files.map(({ mark }) => mark));
    this.state.setState(({ files }) => ({ files: [...found.filter(({ mark }) => !known.has(mark)), ...files] }));
  }

  /**
   * Keeps a file. @throws Problem when the browser does not store it: it is at hand all the same, until the page is closed.
   */
  async add(name: string, bytes: Uint8Array): Promise<FileReference> {
    await markInPieces(bytes, aMoment);
    const reference = referenceTo(name, bytes);
    shelve(reference.mark, bytes);
    this.state.setState(({ files }) => ({
      files: [...files.filter(({ mark }) => mark !== reference.mark), reference],
    }));
    try {
      await this.#storage.put({ ...reference, bytes });
      this.#refused.delete(reference.mark);
    } catch (error) {
      if (!(error instanceof Hanging)) this.#refused.add(reference.mark);
      throw new Problem("data.storage", { why: reasonOf(error) });
    }
    return reference;
  }

  /** `text`, which a setting holds as it stands, came from the file; its bytes are on the shelf while the page is open. */
  note(text: string, name: string, bytes: Uint8Array, encoding?: Encoding): void {
    const file = { ...referenceTo(name, bytes), ...(encoding && { encoding }) };
    shelve(file.mark, bytes);
    this.state.setState(({ sources }) => {
      const others = sources.filter((source) => source.text !== text);
      return { sources: [{ text, file }, ...others].slice(0, mostSources) };
    });
  }

  /** The file that `text` came from; null where it was typed. */
  sourceOf(text: string): FileReference | null {
    const { files, sources } = this.state.getState();
    const known = sources.find((source) => source.text === text);
    if (known || text.length > inlineLimit) return known?.file ?? null;
    const { mark } = referenceTo("", new TextEncoder().encode(text));
    return files.find((file) => file.mark === mark) ?? null;
  }

  /** Deletes files for good: they are listed until the storage says that it is done. @throws Problem when it does not. */
  async remove(marks: readonly string[]): Promise<void> {
    const isOther = (mark: string): boolean => !marks.includes(mark);
    this.state.setState(({ leaving }) => ({ leaving: [...leaving, ...marks] }));
    try {
      const stored = marks.filter((mark) => !this.#refused.has(mark));
      if (stored.length > 0) await this.#storage.remove(stored);
      for (const mark of marks) unshelve(mark);
      this.state.setState(({ files }) => ({ files: files.filter(({ mark }) => isOther(mark)) }));
    } catch (error) {
      throw new Problem("data.undeleted", { why: reasonOf(error) });
    } finally {
      this.state.setState(({ leaving }) => ({ leaving: leaving.filter(isOther) }));
    }
  }

  /** The files that `values` name, with their bytes. @throws Problem naming the first that is not in this browser. */
  async gather(values: SettingValues): Promise<readonly SentFile[]> {
    return Promise.all(filesOf(values).map((reference) => this.#fetch(reference)));
  }

  /** Those of the files that `values` name which are not in this browser. */
  async missing(values: SettingValues): Promise<readonly FileReference[]> {
    const asked = filesOf(values).map(async (reference) => {
      const isHere = await this.#fetch(reference).then(
        () => true,
        () => false,
      );
      return isHere ? [] : [reference];
    });
    return (await Promise.all(asked)).flat();
  }

  async #fetch(reference: FileReference): Promise<SentFile> {
    const { mark } = reference;
    if (!isShelved(mark)) {
      const stored = await this.#storage.take(mark).catch(() => undefined);
      // What lies under the mark is believed only when it has that mark.
      if (stored && (await markInPieces(stored.bytes, aMoment)) === mark) shelve(mark, stored.bytes);
    }
    return { mark, bytes: bytesOf(nameReference(reference)) };
  }
}

/** Until a storage that somebody waits for is given up, in ms: what it was told may still be done. */
const deadline = 8000;

/** A storage that always answers. A list may come late: nobody waits for it. */
function withDeadlines({ put, take, list, remove }: FileStorage): FileStorage {
  return {
    put: (file) => within(deadline, put(file)),
    take: (mark) => within(deadline, take(mark)),
    list,
    remove: (marks) => within(deadline, remove(marks)),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Hanging) return error.message;
  return error instanceof Error || error instanceof DOMException ? error.name : String(error);
}

/** For this page alone. */
export function memoryStorage(): FileStorage {
  const kept = new Map<string, StoredFile>();
  return {
    put: async (file) => void kept.set(file.mark, file),
    take: async (mark) => kept.get(mark),
    list: async () => [...kept.values()],
    remove: async (marks) => marks.forEach((mark) => kept.delete(mark)),
  };
}

/** The browser's IndexedDB: what is told of a file apart from its bytes, so that a list reads none of them. */
export function browserStorage(): FileStorage {
  let database: UseStore | undefined;
  const open = (): UseStore => (database ??= createDatabase("mnemoscope", "files"));
  const about = (mark: string): string => `about ${mark}`;
  const content = (mark: string): string => `bytes ${mark}`;
  return {
    put: async ({ bytes, ...reference }) =>
      setMany(
        [
          [about(reference.mark), reference],
          [content(reference.mark), bytes],
        ],
        open(),
      ),
    take: async (mark) => {
      const [reference, bytes] = await getMany<unknown>([about(mark), content(mark)], open());
      return reference && bytes ? { ...(reference as FileReference), bytes: bytes as Uint8Array } : undefined;
    },
    list: async () => {
      const all = await keys<string>(open());
      const abouts = all.filter((key) => key.startsWith(about("")));
      const found = await getMany<FileReference>(abouts, open());
      return found.filter((reference) => reference !== undefined);
    },
    remove: async (marks) =>
      delMany(
        marks.flatMap((mark) => [about(mark), content(mark)]),
        open(),
      ),
  };
}
