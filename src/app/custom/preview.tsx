/** Three episodes of the rules as they stand: what comes in, what is wanted, phase by phase. */
import type { ReactNode } from "react";
import type { Grammar } from "../../tasks/custom/grammar.ts";
import { useWords } from "../../ui/words.tsx";
import { episodesOf, sizeOf, type ShownPhase } from "./check.ts";

interface PreviewProps {
  /** `null`: the rules have a problem. */
  readonly grammar: Grammar | null;
  readonly seed: number;
  /** What can be done with them. */
  readonly children: ReactNode;
}

export function Preview({ grammar, seed, children }: PreviewProps) {
  const words = useWords();
  return (
    <section className="customPreview" aria-label={words.text("custom.preview")}>
      <h3>{words.text("custom.preview")}</h3>
      {grammar ? <Episodes grammar={grammar} seed={seed} /> : <p>{words.text("custom.preview.none")}</p>}
      {children}
    </section>
  );
}

function Episodes({ grammar, seed }: { readonly grammar: Grammar; readonly seed: number }) {
  const words = useWords();
  const { loss, ...size } = sizeOf(grammar);
  return (
    <>
      <ol>
        {episodesOf(grammar, seed).map((phases, i) => (
          <li key={i}>
            {phases.map((phase, place) => (
              <Piece key={place} phase={phase} />
            ))}
          </li>
        ))}
      </ol>
      <p className="muted">{words.text(`custom.preview.size.${loss}`, { ...size })}</p>
    </>
  );
}

function Piece({ phase: { kind, symbols, times } }: { readonly phase: ShownPhase }) {
  const words = useWords();
  if (kind === "wait")
    return (
      <span className="customPiece" data-kind={kind}>
        <small>{words.text("custom.preview.wait", { times })}</small>
      </span>
    );
  return (
    <span className="customPiece" data-kind={kind}>
      <small>{words.text(`custom.preview.${kind}`)}</small>
      <span className="customSymbols">{symbols.join(" ")}</span>
    </span>
  );
}
