/** Names of the cell text as Python names: valid, not Python's or PyTorch's own, and no two alike. */

const keywords =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "); // prettier-ignore

/** What the printed code itself refers to. */
const ours =
  "self torch nn F math len range zip sum float int dict list super property state signals noise uniform training update x_reversed shape".split(" "); // prettier-ignore

/** Attributes of every nn.Module. */
const moduleAttributes =
  "T_destination add_module apply bfloat16 bias buffers call_super_init children compile cpu cuda double dump_patches eval extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict loss modules named_buffers named_children named_modules named_parameters out parameters register_backward_hook register_buffer register_forward_hook register_forward_pre_hook register_full_backward_hook register_load_state_dict_post_hook register_module register_parameter requires_grad_ reset_parameters set_extra_state share_memory start state_dict step to to_empty train training type xpu zero_grad arguments".split(" "); // prettier-ignore

/** `name` as an identifier; what Python does not allow in one becomes `_`. */
export function identifier(name: string): string {
  const valid = name.normalize("NFKC").replace(/[^\p{XID_Continue}]/gu, "_");
  const started = /^[\p{XID_Start}_]/u.test(valid) ? valid : `_${valid}`;
  return keywords.includes(started) ? `${started}_` : started;
}

/** Gives out identifiers, each once: a name that is taken gets `_` appended. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set([...keywords, ...taken]);
  }

  take(name: string): string {
    let free = identifier(name);
    while (this.#taken.has(free)) free += "_";
    this.#taken.add(free);
    return free;
  }

  /** `name_1`, or the next number that is free. */
  takeNumbered(name: string): string {
    let number = 1;
    while (this.#taken.has(`${identifier(name)}_${number}`)) number++;
    return this.take(`${name}_${number}`);
  }
}

/** Names of variables within `step`; `helpers`: functions that the printed file defines. */
export function variableNames(helpers: readonly string[]): Names {
  return new Names([...ours, ...helpers]);
}

/** Names of attributes of a module. */
export function attributeNames(): Names {
  return new Names(moduleAttributes);
}

/** Names at the top of the file: constants and the class. */
export function fileNames(): Names {
  return new Names(["Linear", "F", "T"]);
}

/** `Neural Turing machine` → `NeuralTuringMachine`; `fallback` where a title has no letters. */
export function className(title: string, fallback: string): string {
  const words = (title || fallback).normalize("NFKC").split(/[^\p{XID_Continue}]+/u);
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return identifier(joined || "Model");
}

/** `words` as they may stand in a comment or a docstring: one line, no quote and no backslash that could end it. */
export function plainWords(words: string): string {
  return words.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").replaceAll("\\", "/").replaceAll('"', "'").trim(); // prettier-ignore
}
