/** A .zip of a few small files, deflated by the platform. Format: PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16. */

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** 1 January 1980, the first day that a .zip can name: the same files give the same bytes. */
const firstDay = 0x21;
const deflated = 8;
const version = 20;
/** The name is UTF-8. */
const utf8 = 1 << 11;

export async function writeZip(files: readonly NamedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = await deflate(bytes);
    const label = new TextEncoder().encode(name);
    const about = [2, version, 2, utf8, 2, deflated, 2, 0, 2, firstDay, 4, checksum(bytes)];
    const sizes = [4, packed.length, 4, bytes.length, 2, label.length, 2, 0];
    directory.push(record(4, 0x02014b50, 2, version, ...about, ...sizes, 2, 0, 2, 0, 2, 0, 4, 0, 4, offset), label);
    const local = record(4, 0x04034b50, ...about, ...sizes);
    parts.push(local, label, packed);
    offset += local.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(4, 0x06054b50, 2, 0, 2, 0, 2, files.length, 2, files.length, 4, size, 4, offset, 2, 0);
  return new Uint8Array(await new Blob([...parts, ...directory, end]).arrayBuffer());
}

/** Pairs of width in bytes and number, little-endian. */
function record(...pairs: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let i = 0; i < pairs.length; i += 2)
    for (let byte = 0; byte < pairs[i]; byte++) bytes.push((pairs[i + 1] >>> (8 * byte)) & 0xff);
  return Uint8Array.from(bytes);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** CRC-32 (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
