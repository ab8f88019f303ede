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

export function HeatCell({ share, title, text, data }: HeatCellProps) {
  const { name, isProjector } = useTheme();
  const palette = palettes[name];
  const strength = Number.isFinite(share) ? share : 0;
  const [red, green, blue] = rgb(colourScale("attention", palette, 1, isProjector), strength);
  const style = {
    backgroundColor: `rgb(${red} ${green} ${blue})`,
    color: strength > 0.5 ? palette.paper : palette.ink,
  };
  return (
    <td className="heat" style={style} title={title} data-cell={data}>
      {text}
    </td>
  );
}
