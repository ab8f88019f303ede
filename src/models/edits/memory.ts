/** Guided edits of the networks that read and write a memory beside them. */
import type { Edit } from "./edit.ts";

export const memoryEdits: Readonly<Record<string, readonly Edit[]>> = {
  ntm: [
    {
      id: "order",
      changes: [
        { find: "option order = read-first | write-first", replace: "option order = write-first | read-first" },
      ],
    },
    {
      id: "content",
      changes: [
        { find: "  gate    blend   = sigmoid(linear[head](ctrl))\n", replace: "" },
        { find: "  move    = softmax[offset](linear[head, offset](ctrl))\n", replace: "" },
        { find: "  attention gated   = blend * content + (1 - blend) * before\n", replace: "" },
        { find: "  attention shifted = rotate[slot](gated, move)\n", replace: "" },
        { find: "power(shifted, sharp)", replace: "power(content, sharp)" },
      ],
    },
    {
      id: "erase",
      changes: [
        { find: "gate   erase = sigmoid(linear[head, width](ctrl))\n", replace: "" },
        {
          find: "memory' = memory * product[head](1 - ww' * erase) + sum[head](ww' * add)",
          replace: "memory' = memory + sum[head](ww' * add)",
        },
      ],
    },
  ],
};
