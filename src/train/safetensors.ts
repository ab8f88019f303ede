/**
 * The safetensors format: eight bytes of header length, a JSON header, then the numbers, float32 unless others are let in. Reading
 * trusts nothing: the header is bounded, the tensors must lie side by side without gap or overlap, to the last byte.
 */
import { Problem } from "../core/problem.ts";

export interface Tensor {
  readonly name: string;
  /** Row-major. */
  readonly shape: readonly number[];
  readonly data: Float32Array;
  /** Of one that was read: of what type its numbers are in the file. */
  readonly dtype?: string;
}

export interface TensorFile {
  readonly tensors: readonly Tensor[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** How the numbers of a type lie in a file. */
interface NumberForm {
  readonly bytes: number;
  readonly read: (view: DataView, at: number) => number;
}

/** Types of numbers by the names that the format has for them. */
export type NumberForms = Readonly<Record<string, NumberForm>>;

const singles: NumberForms = { F32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) } };

const headerLimit = 1_000_000;

/** The bytes of a safetensors file; the tensors in the order given. */
export function writeTensors({ tensors, metadata }: TensorFile): Uint8Array {
  const entries: [string, unknown][] = [["__metadata__", metadata]];
  let end = 0;
  for (const { name, shape, data } of tensors) {
    const start = end;
    end += data.byteLength;
    entries.push([name, { dtype: "F32", shape, data_offsets: [start, end] }]);
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const headerLength = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + end).fill(0x20, 8, 8 + headerLength);
  bytes.set(json, 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headerLength, true);
  let at = 8 + headerLength;
  for (const { data } of tensors)
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  return bytes;
}

/** @throws Problem on anything that is not a whole, plain safetensors file of these types of numbers. */
export function readTensors(bytes: Uint8Array, forms: NumberForms = singles): TensorFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = readHeaderLength(view);
  const header = parseHeader(bytes.subarray(8, 8 + headerLength));
  const metadata = readMetadata(header.get("__metadata__"));
  header.delete("__metadata__");
  const dataLength = view.byteLength - 8 - headerLength;
  const spans = [...header].map(([name, entry]) => readSpan(name, entry, forms)).toSorted((a, b) => a.start - b.start);
  let end = 0;
  for (const span of spans) {
    if (span.start !== end) throw tensorProblem(span.name, `begins at byte ${span.start}, expected ${end}`);
    end = span.end;
  }
  if (end !== dataLength) throw headerProblem(`its tensors take ${end} bytes, but ${dataLength} follow the header`);
  const tensors = spans.map(({ name, shape, dtype, form, start, end: stop }) => {
    const data = new Float32Array((stop - start) / form.bytes);
    for (let i = 0; i < data.length; i++) data[i] = form.read(view, 8 + headerLength + start + form.bytes * i);
    return { name, shape, data, dtype };
  });
  return { tensors, metadata };
}

function readHeaderLength(view: DataView): number {
  if (view.byteLength < 8) throw headerProblem(`it has only ${view.byteLength} bytes`);
  const length = view.getUint32(0, true);
  const most = Math.min(headerLimit, view.byteLength - 8);
  if (view.getUint32(4, true) !== 0 || length > most) throw headerProblem(`its header is longer than ${most} bytes`);
  return length;
}

function parseHeader(bytes: Uint8Array): Map<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw headerProblem("its header is not JSON");
  }
  if (!isRecord(header)) throw headerProblem("its header is not an object");
  return new Map(Object.entries(header));
}

function readMetadata(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw headerProblem("its metadata is not an object");
  const metadata = Object.entries(value).map(([key, one]) => {
    if (typeof one !== "string") throw headerProblem(`its metadata ${key.slice(0, 40)} is not a text`);
    return [key, one] as const;
  });
  return Object.fromEntries(metadata);
}

interface Span {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly form: NumberForm;
  readonly start: number;
  readonly end: number;
}

function readSpan(name: string, entry: unknown, forms: NumberForms): Span {
  if (!isRecord(entry)) throw tensorProblem(name, "has no description");
  const { shape, data_offsets: offsets } = entry;
  const dtype = String(entry["dtype"]).slice(0, 20);
  const form = Object.hasOwn(forms, dtype) ? forms[dtype] : undefined;
  if (!form) throw tensorProblem(name, `has the type ${dtype}, expected ${Object.keys(forms).join(", ")}`);
  if (!isSizes(shape) || shape.length > 16) throw tensorProblem(name, "has no valid shape");
  if (!isSizes(offsets) || offsets.length !== 2) throw tensorProblem(name, "has no valid offsets");
  const [start = 0, end = 0] = offsets;
  const wanted = form.bytes * shape.reduce((product, size) => product * size, 1);
  if (end - start !== wanted) throw tensorProblem(name, `has ${end - start} bytes, its shape needs ${wanted}`);
  return { name, shape, dtype, form, start, end };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function headerProblem(why: string): Problem {
  return new Problem("weights.header", { why });
}

function tensorProblem(name: string, why: string): Problem {
  return new Problem("weights.tensor", { name: name.slice(0, 60), why });
}
