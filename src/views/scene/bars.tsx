/** Shares as bars with their names and numbers: a table that can be seen at a glance. */
import { asShown } from "../../core/as-shown.ts";
import { formatAligned } from "../../draw/format.ts";
import { useWords } from "../../ui/words.tsx";
import "./bars.css";

export interface Share {
  readonly name: string;
  readonly share: number;
  /** Marked: what is wanted, or what was done. */
  readonly mark?: string | undefined;
}

export function Shares({ shares, label }: { readonly shares: readonly Share[]; readonly label: string }) {
  const words = useWords();
  return (
    <table className="shares" aria-label={label}>
      <tbody>
        {shares.map(({ name, share, mark }) => (
          <tr key={name} data-marked={mark !== undefined || undefined}>
            <th scope="row" title={asShown(name)}>
              {asShown(name)}
            </th>
            <td className="sharesBar">
              <div style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
            </td>
            <td>{formatAligned(words.language, share)}</td>
            <td className="sharesMark">{mark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
