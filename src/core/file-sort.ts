/** Files that are no texts, by how they begin: whoever is asked for a text brings one now and then. */

/** Names that are the same in every language. */
const beginnings: readonly (readonly [string, string])[] = [
  ["Excel (.xls)", "\xd0\xcf\x11\xe0"],
  ["Parquet (.parquet)", "PAR1"],
  ["Feather (.feather)", "ARROW1"],
  ["NumPy (.npy)", "\x93NUMPY"],
  ["gzip (.gz)", "\x1f\x8b"],
  ["xz (.xz)", "\xfd7zXZ"],
  ["bzip2 (.bz2)", "BZh"],
  ["Zstandard (.zst)", "\x28\xb5\x2f\xfd"],
  ["7-Zip (.7z)", "7z\xbc\xaf"],
  ["RAR (.rar)", "Rar!"],
  ["SQLite (.db)", "SQLite format 3"],
  ["PNG (.png)", "\x89PNG"],
  ["JPEG (.jpg)", "\xff\xd8\xff"],
  ["GIF (.gif)", "GIF8"],
  ["HDF5 (.h5)", "\x89HDF"],
  ["MATLAB (.mat)", "MATLAB 5.0 MAT-file"],
  ["PDF (.pdf)", "%PDF-"],
  ["RTF (.rtf)", "{\\rtf"],
  ["pickle (.pkl)", "\x80\x04\x95"],
  ["pickle (.pkl)", "\x80\x05\x95"],
  ["Git LFS", "version https://git-lfs"],
];
/** What is in a zip, by a name in its beginning. */
const zipped: readonly (readonly [string, string])[] = [
  ["Excel (.xlsx)", "xl/"],
  ["Excel (.xlsx)", "[Content_Types].xml"],
  ["OpenDocument (.ods)", "opendocument.spreadsheet"],
  ["Word (.docx)", "word/"],
  ["NumPy (.npz)", ".npy"],
];
const looked = 2048;

/** What the file is if it is no text; null where nothing says so. */
export function sortOfFile(bytes: Uint8Array): string | null {
  const start = Array.from(bytes.subarray(0, looked), (byte) => String.fromCharCode(byte)).join("");
  const [sort] = beginnings.find(([, beginning]) => start.startsWith(beginning)) ?? [];
  if (sort !== undefined || !start.startsWith("PK\x03\x04")) return sort ?? null;
  const [inside = "zip (.zip)"] = zipped.find(([, name]) => start.includes(name)) ?? [];
  return inside;
}
