/** A panel beside the score: it takes the place of the moment, never that of the score. */
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "../ui/button.tsx";
import { usePage } from "./context.tsx";
import { PanelTerms } from "./glossary/panel-terms.tsx";

export interface DrawerProps {
  readonly title: string;
  /** For a text: the score makes room. */
  readonly isWide?: boolean;
  /** It is about words itself. */
  readonly isGlossary?: boolean;
  readonly children: ReactNode;
  /** Stays along the bottom while the rest is scrolled. */
  readonly footer?: ReactNode;
}

export function Drawer({ title, isWide = false, isGlossary = false, children, footer }: DrawerProps) {
  const words = useWords();
  const { view } = usePage();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    // A panel that comes with the address takes nothing from whoever is in a menu already.
    if (!opener?.closest(".popover, [aria-expanded=true]")) element.current?.focus();
    return () => {
      // Whoever has gone on to something else meanwhile stays there.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section
      className="drawer"
      data-wide={isWide || undefined}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      ref={element}
    >
      <div className="panelHead">
        <h2>{title}</h2>
        {!isGlossary && <PanelTerms />}
        <IconButton icon="close" name={words.text("view.close")} onClick={() => view.setState({ panel: null })} />
      </div>
      <div className="drawerBody">{children}</div>
      {footer}
    </section>
  );
}
