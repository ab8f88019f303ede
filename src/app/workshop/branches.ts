/**
 * Which lines of a text its settings leave out: branches of `if` that are not taken. Read line by line, so that it can be told
 * while the text is being changed and can not be compiled. Pure.
 */
import type { SettingValues } from "../../core/setting.ts";

/** Lines are counted from 1; both ends belong to it. */
export interface UnusedBranch {
  readonly from: number;
  readonly to: number;
  /** Whose value leaves it out. */
  readonly option: string;
  readonly value: string;
}

const [optionLine, ifLine] = [/^\s*option\s+(\S+)\s*=\s*([^|\s]+)/, /^\s*(?:else\s+)?if\s+(\S+)\s*==\s*(\S+)\s*$/];
const [elseLine, endLine, blockLine] = [/^\s*else\b(?!')/, /^\s*end\s*$/, /^\s*(?:cell|repeat|stack)\s+\w/];

interface Block {
  readonly kind: "if" | "other";
  readonly option: string;
  /** First line of the branch that is open. */
  readonly from: number;
  readonly isTaken: boolean;
  /** This branch, or one before it. */
  readonly wasTaken: boolean;
}

/** The outermost ones, from top to bottom; an option that `settings` lacks has its first choice. */
export function unusedBranches(text: string, settings: SettingValues): readonly UnusedBranch[] {
  const defaults = new Map<string, string>();
  const found: UnusedBranch[] = [];
  const open: Block[] = [];
  const valueOf = (option: string): string => String(settings[option] ?? defaults.get(option) ?? "");
  const close = ({ kind, option, from, isTaken }: Block, line: number): void => {
    const isWithin = open.some((outer) => outer.kind === "if" && !outer.isTaken);
    if (kind === "if" && !isTaken && !isWithin && line > from)
      found.push({ from, to: line - 1, option, value: valueOf(option) });
  };
  for (const [i, whole] of text.split("\n").entries()) {
    const [line, written] = [i + 1, whole.replace(/#.*/, "")];
    const [, name = "", first = ""] = optionLine.exec(written) ?? [];
    if (name !== "") defaults.set(name, first);
    const [isIf, option = "", choice = ""] = ifLine.exec(written) ?? [];
    const isOn = isIf !== undefined && valueOf(option) === choice;
    if (elseLine.test(written)) {
      const before = open.pop();
      if (!before) continue;
      close(before, line);
      const isTaken = !before.wasTaken && (isIf === undefined || isOn);
      open.push({
        kind: before.kind,
        option: option || before.option,
        from: line + 1,
        isTaken,
        wasTaken: before.wasTaken || isTaken,
      });
    } else if (isIf !== undefined) open.push({ kind: "if", option, from: line + 1, isTaken: isOn, wasTaken: isOn });
    else if (blockLine.test(written))
      open.push({ kind: "other", option: "", from: line, isTaken: true, wasTaken: true });
    else if (endLine.test(written)) {
      const last = open.pop();
      if (last) close(last, line);
    }
  }
  return found;
}
