/** Opens the dialog in which figures are taken out. */
import type { Page } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { FigureForm } from "./dialog.tsx";
import type { FigureChoice } from "./sheet-of.ts";

export function openFigures(page: Page, first?: FigureChoice): Promise<void> {
  return openDialog(page, {
    className: "figureDialog",
    title: "figure.title",
    Content: () => <FigureForm first={first} />,
  });
}
