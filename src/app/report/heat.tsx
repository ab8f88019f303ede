/** A cell of a table whose paper says how much: zero is paper, one is ink, as everywhere on the page. */
import { palettes } from "../../draw/palette.ts";
import { colourScale, rgb } from "../../draw/scale.ts";
import { useTheme } from "../../ui/theme.ts";

export interface HeatCellProps {
  /** 0 … 1; NaN is left as paper. */
  readonly share: number;
  readonly title: string;
  /** What is written in it, where there is room. */
  readonly text: string;
  readonly data?: string;
}

/** Ink on so much ink can still be read, at 4.5 : 1 on both papers. */
const writtenStrength = 0.4;

export function HeatCell({ share, title, text, data }: HeatCellProps) {
  const { name, isProjector } = useTheme();
  const strength = (Number.isFinite(share) ? share : 0) * (text === "" ? 1 : writtenStrength);
  const [red, green, blue] = rgb(colourScale("attention", palettes[name], 1, isProjector), strength);
  const style = { backgroundColor: `rgb(${red} ${green} ${blue})` };
  return (
    <td className="heat" style={style} title={title} data-cell={data}>
      {text}
    </td>
  );
}
