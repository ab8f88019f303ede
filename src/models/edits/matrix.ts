/** Guided edits of the networks whose memory is a matrix of keys and values, and of the transformer. */
import type { Edit } from "./edit.ts";

/** The same in every network that mixes a timestep with the ones before it. */
const withoutConvolution: Edit = {
  id: "convolution",
  changes: [
    {
      find: "  param kernel[tap, unit] = normal 0.25\n  mixed = silu(normed + sum[tap](kernel * recent))\n",
      replace: "  mixed = normed + 0\n",
    },
    { find: "# a short convolution over the last inputs\n", replace: "# no convolution: only what comes in now\n" },
  ],
};

export const matrixEdits: Readonly<Record<string, readonly Edit[]>> = {
  "linear-attention": [
    {
      id: "fade",
      changes: [
        {
          find: "  # every write is added; nothing is ever taken out\n",
          replace: "  # every write is added; all of it fades\n",
        },
        { find: "memory' = memory + k * v", replace: "memory' = 0.9 * memory + k * v" },
        { find: "normaliser' = normaliser + k", replace: "normaliser' = 0.9 * normaliser + k" },
      ],
    },
    {
      id: "normaliser",
      changes: [
        { find: "  state normaliser[head, key]\n", replace: "" },
        { find: "  normaliser' = normaliser + k\n", replace: "" },
        {
          find: "sum[key](q * memory') / (dot[key](q, normaliser') + 1e-6)",
          replace: "sum[key](q * memory')",
        },
      ],
    },
    withoutConvolution,
  ],
  deltanet: [
    {
      id: "add",
      changes: [
        {
          find: "  # the delta rule: what the key brought so far is replaced by the value, as far as beta says\n",
          replace: "",
        },
        { find: "  recalled = sum[key](k * memory)\n  signed correction = v - recalled\n", replace: "" },
        { find: "memory' = memory + k * (beta * correction)", replace: "memory' = memory + k * (beta * v)" },
        { find: "  erased = beta * k * recalled\n", replace: "" },
      ],
    },
    {
      id: "full",
      changes: [
        { find: "  gate beta = sigmoid(linear[head](normed))\n", replace: "" },
        { find: "k * (beta * correction)", replace: "k * correction" },
        { find: "erased = beta * k * recalled", replace: "erased = k * recalled" },
        { find: "added = beta * k * v", replace: "added = k * v" },
      ],
    },
    withoutConvolution,
  ],
  "gated-deltanet": [
    {
      id: "forget",
      changes: [
        { find: "  gate f = sigmoid(linear[head](normed, bias: 4))\n", replace: "" },
        { find: "recalled = f * sum[key](k * memory)", replace: "recalled = sum[key](k * memory)" },
        { find: "memory' = f * memory + k", replace: "memory' = memory + k" },
        { find: "erased = (1 - f) * memory + beta * k * recalled", replace: "erased = beta * k * recalled" },
      ],
    },
    {
      id: "tie",
      changes: [
        { find: "  gate beta = sigmoid(linear[head](normed))\n", replace: "" },
        {
          find: "(linear[head](normed, bias: 4))\n",
          replace: "(linear[head](normed, bias: 4))\n  gate beta = 1 - f\n",
        },
      ],
    },
    {
      id: "output",
      changes: [
        { find: "  gate o = sigmoid(linear[head, value](normed))\n", replace: "" },
        { find: "scaled = o * answer", replace: "scaled = answer + 0" },
      ],
    },
  ],
  titans: [
    {
      id: "momentum",
      changes: [
        { find: "  gate momentum = sigmoid(linear[head](normed, bias: -2))\n", replace: "" },
        { find: "surprise' = momentum * surprise + k", replace: "surprise' = k" },
      ],
    },
    {
      id: "decay",
      changes: [
        { find: "  gate decay = sigmoid(linear[head](normed, bias: -4))\n", replace: "" },
        { find: "memory' = (1 - decay) * memory + surprise'", replace: "memory' = memory + surprise'" },
        { find: "  erased = decay * memory\n", replace: "" },
      ],
    },
    {
      id: "rate",
      changes: [
        { find: "  gate rate = sigmoid(linear[head](normed))\n", replace: "" },
        { find: "k * (rate * correction)", replace: "k * correction" },
      ],
    },
  ],
  mlstm: [
    {
      id: "forget",
      changes: [
        { find: "  hold = linear[head](normed, weights: 0, bias: 3..6)\n", replace: "" },
        { find: "held = stabiliser - softplus(-hold)", replace: "held = stabiliser + 0" },
      ],
    },
    {
      id: "normaliser",
      changes: [
        { find: "state normaliser[head, key], stabiliser[head]", replace: "state stabiliser[head]" },
        { find: "  normaliser' = f * normaliser + i * k\n", replace: "" },
        {
          find: "sum[key](q * memory') / max(abs(dot[key](q, normaliser')), exp(-stabiliser'))",
          replace: "sum[key](q * memory')",
        },
      ],
    },
    {
      id: "output",
      changes: [
        { find: "  gate o = sigmoid(linear[head, value](normed))\n", replace: "" },
        { find: "scaled = o * answer", replace: "scaled = answer + 0" },
      ],
    },
  ],
  transformer: [
    {
      id: "position",
      changes: [{ find: "option position = learned | none", replace: "option position = none | learned" }],
    },
    { id: "now", changes: [{ find: "where(upto[time](step + 1),", replace: "where(onehot[time](step)," }] },
    {
      id: "residual",
      changes: [
        { find: "middle = stream + linear[unit](answer)", replace: "middle = linear[unit](answer)" },
        { find: "stream' = middle + linear[unit](inside)", replace: "stream' = linear[unit](inside)" },
      ],
    },
  ],
};
