/** In which encoding a text file is read: told, and changed here. */
import { useEffect, useId, useState } from "react";
import { encodings, type Encoding } from "../../core/encodings.ts";
import { nameReference, type FileReference } from "../../core/shelf.ts";
import { encodingInPieces } from "../../core/utf8.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage, type Page } from "../context.tsx";
import { aMoment } from "../../store/moment.ts";

/** As programs that save texts call them. */
const names: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  gb18030: "GB18030 (GBK)",
  big5: "Big5",
  shift_jis: "Shift-JIS",
  "euc-kr": "EUC-KR",
  "windows-1251": "Windows-1251",
  "windows-1252": "Windows-1252",
};

export interface EncodingFieldProps {
  readonly file: FileReference;
  /** Reads the file anew; undefined: in the encoding that it seems to be in. */
  readonly onChange: (bytes: Uint8Array, encoding: Encoding | undefined) => Promise<void>;
}

export function EncodingField({ file, onChange }: EncodingFieldProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const id = useId();
  const found = useFound(page, file);
  if (found === null) return null;
  const change = (encoding: Encoding | undefined): void =>
    open(async () => {
      const bytes = await bytesHere(page, file);
      if (bytes) await onChange(bytes, encoding);
    });
  return (
    <div className="field encodingField">
      <label htmlFor={id}>{words.text("data.encoding")}</label>
      <Select
        id={id}
        value={file.encoding ?? ""}
        onChange={({ target }) => change(encodings.find((one) => one === target.value))}
      >
        <option value="">{words.text("data.encoding.found", { encoding: names[found] })}</option>
        {encodings.map((encoding) => (
          <option key={encoding} value={encoding}>
            {names[encoding]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The encoding that the file seems to be in; null until that is known, and where the file is not in this browser. */
function useFound(page: Page, file: FileReference): Encoding | null {
  const { mark } = file;
  const value = nameReference(file);
  const [found, setFound] = useState<{ readonly of: string; readonly encoding: Encoding | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void foundIn(page, value).then((encoding) => isCurrent && setFound({ of: mark, encoding }));
    return () => {
      isCurrent = false;
    };
  }, [page, value, mark]);
  return found?.of === mark ? found.encoding : null;
}

async function foundIn(page: Page, value: string): Promise<Encoding | null> {
  const [sent] = await page.playground.files.gather({ value }).catch(() => []);
  return sent ? encodingInPieces(sent.bytes, aMoment) : null;
}

async function bytesHere(page: Page, file: FileReference): Promise<Uint8Array | undefined> {
  const [sent] = await page.playground.files.gather({ value: nameReference(file) });
  return sent?.bytes;
}
