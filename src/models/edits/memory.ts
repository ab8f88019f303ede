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
  dnc: [
    {
      id: "content",
      changes: [
        { find: "size from = slot\nsize way = 3\n", replace: "" },
        { find: "state usage[slot], link[slot, from], precedence[slot]", replace: "state usage[slot]" },
        {
          find: "# which slot was written after which: link[slot, from]\namount link' = offdiagonal[slot, from]((1 - ww' - ww'@from) * link + ww' * precedence@from)\namount precedence' = (1 - sum[slot](ww')) * precedence + ww'\n\n",
          replace: "",
        },
        {
          find: "# where to read: what was written before, what is like the key, what was written after\n",
          replace: "",
        },
        {
          find: "attention backward = sum[slot](link' * wr)@slot\nattention forward = sum[from](link' * wr@from)\nattention mode = softmax[way](linear[head, way](ctrl))\n",
          replace: "",
        },
        {
          find: "at[way](mode, 0) * backward + at[way](mode, 1) * read_content + at[way](mode, 2) * forward",
          replace: "read_content + 0",
        },
      ],
    },
    {
      id: "allocation",
      changes: [
        { find: "taken = 0.000001 + 0.999999 * usage'\nattention free_slot = allocation[slot](taken)\n", replace: "" },
        { find: "# where to write: to a free slot, or to one that is like the key\n", replace: "" },
        { find: "gate allocate = sigmoid(linear[](ctrl))\n", replace: "" },
        { find: "(allocate * free_slot + (1 - allocate) * write_content)", replace: "write_content" },
      ],
    },
    {
      id: "free",
      changes: [
        {
          find: "# which slots are free: what was written is in use, what a read head lets go of is not\ngate free = sigmoid(linear[head](ctrl))\ngate retention = product[head](1 - free * wr)\n",
          replace: "# which slots are free: what was written is in use, forever\n",
        },
        { find: "(usage + written - usage * written) * retention", replace: "usage + written - usage * written" },
      ],
    },
  ],
  "memory-network": [
    {
      id: "internal",
      changes: [
        { find: "use lstm(x, seen) as encoder[unit]", replace: "use lstm(x) as encoder[unit]" },
        { find: "use lstm(encoder, seen') as decoder[unit]", replace: "use lstm(encoder) as decoder[unit]" },
        { find: "output linear(decoder, seen')", replace: "output linear(decoder)" },
      ],
    },
    {
      id: "gate",
      changes: [
        { find: "gate write_gate = sigmoid(linear[](encoder))\n", replace: "" },
        { find: "kept = write_gate * write_attention", replace: "kept = write_attention + 0" },
      ],
    },
    {
      id: "keys",
      changes: [
        { find: "keys' = keys * (1 - kept) + kept * before", replace: "keys' = keys * (1 - kept) + kept * key" },
      ],
    },
  ],
  mann: [
    {
      id: "equal",
      changes: [{ find: "state memory[slot, width] = learned normal 0.1", replace: "state memory[slot, width] = 0.1" }],
    },
    { id: "erase", changes: [{ find: "option erase = off | on", replace: "option erase = on | off" }] },
    { id: "gate", changes: [{ find: "option gate = off | on", replace: "option gate = on | off" }] },
  ],
  "mann-lrua": [
    {
      id: "least",
      changes: [
        { find: "gate alpha = sigmoid(linear[head](ctrl))\n", replace: "" },
        {
          find: "# write where was read last, or over the slot that was used least: each head has its own\n",
          replace: "# write over the slot that was used least: each head has its own\n",
        },
        { find: "write ww = alpha * wr + (1 - alpha) * least_used", replace: "write ww = least_used + 0" },
      ],
    },
    {
      id: "erase",
      changes: [
        { find: "# a least used slot is emptied first\nerased = sum[head](least_used)\n", replace: "" },
        {
          find: "memory' = memory * (1 - erased) + sum[head](ww * row)",
          replace: "memory' = memory + sum[head](ww * row)",
        },
      ],
    },
    { id: "fade", changes: [{ find: "number fade = 0.95 in 0..1", replace: "number fade = 0.3 in 0..1" }] },
  ],
};
