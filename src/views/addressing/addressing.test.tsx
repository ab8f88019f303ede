import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { WordsContext } from "../../ui/words.tsx";
import { ntmTrace } from "../fixture.ts";
import { FoldingContext } from "../moment/folding.ts";
import { AddressingView } from "./addressing.tsx";

vi.mock("../../ui/size.ts", async (original) => ({ ...(await original<object>()), useWindowHeight: () => 1600 }));

const ignore = (): void => undefined;
const pointing = { time: 13, focus: null, isPinned: false, onTime: ignore, onFocus: ignore, onPin: ignore };

test("of two chains in a tall window each folds its formulas by itself", () => {
  const registered = { opened: new Set<string>(), onToggle: ignore, register: () => ignore };
  const foldedIn = (...folded: readonly string[]): number => {
    const markup = renderToString(
      <WordsContext value={wordsOf("en")}>
        <FoldingContext value={{ ...registered, folded: new Set(folded) }}>
          <AddressingView {...pointing} trace={ntmTrace()} />
        </FoldingContext>
      </WordsContext>,
    );
    expect(markup.match(/class="addressing"/g)).toHaveLength(2);
    return markup.match(/data-folded/g)?.length ?? 0;
  };
  expect([foldedIn(), foldedIn("formulas 0"), foldedIn("formulas 0", "formulas 1")]).toEqual([0, 1, 2]);
});
