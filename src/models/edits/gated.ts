/** Guided edits of the networks whose memory is a row of units. */
import type { Edit } from "./edit.ts";

export const gatedEdits: Readonly<Record<string, readonly Edit[]>> = {
  rnn: [
    { id: "memoryless", changes: [{ find: "h' = tanh(linear[unit](x, h))", replace: "h' = tanh(linear[unit](x))" }] },
    {
      id: "leak",
      changes: [
        {
          find: "h' = tanh(linear[unit](x, h))",
          replace: "signed new = tanh(linear[unit](x, h))\nh' = 0.8 * h + 0.2 * new",
        },
      ],
    },
    {
      id: "gate",
      changes: [
        {
          find: "h' = tanh(linear[unit](x, h))",
          replace:
            "gate   keep = sigmoid(linear[unit](x, h, bias: 1))\nsigned new  = tanh(linear[unit](x, h))\nh' = keep * h + (1 - keep) * new",
        },
      ],
    },
  ],
  lstm: [
    {
      id: "forget",
      changes: [
        { find: "number forget = 1 in -5..8\n", replace: "" },
        { find: "  gate   f = sigmoid(linear[unit](x, h, bias: forget) + pf * c)\n", replace: "" },
        { find: "  param pf[unit] = 0\n", replace: "" },
        { find: "  c' = f * c + i * g\n  gate   o", replace: "  c' = c + i * g\n  gate   o" },
        { find: "  gate   f = sigmoid(linear[unit](x, h, bias: forget))\n", replace: "" },
        { find: "  c' = f * c + i * g\nend", replace: "  c' = c + i * g\nend" },
      ],
    },
    {
      id: "tie",
      changes: [
        { find: "  gate   i = sigmoid(linear[unit](x, h) + pi * c)\n", replace: "" },
        { find: "  param pi[unit] = 0\n", replace: "" },
        { find: "  c' = f * c + i * g\n  gate   o", replace: "  c' = f * c + (1 - f) * g\n  gate   o" },
        { find: "  gate   i = sigmoid(linear[unit](x, h))\n", replace: "" },
        { find: "  c' = f * c + i * g\nend", replace: "  c' = f * c + (1 - f) * g\nend" },
      ],
    },
    {
      id: "output",
      changes: [
        { find: "  gate   o = sigmoid(linear[unit](x, h) + po * c')\n", replace: "" },
        { find: "  param po[unit] = 0\n", replace: "" },
        { find: "  gate   o = sigmoid(linear[unit](x, h))\n", replace: "" },
        { find: "h' = o * tanh(c')", replace: "h' = tanh(c')" },
      ],
    },
  ],
  gru: [
    {
      id: "update",
      changes: [
        { find: "gate z = sigmoid(linear[unit](x, h))\n", replace: "" },
        { find: "h' = (1 - z) * n + z * h", replace: "h' = n + 0" },
      ],
    },
    {
      id: "reset",
      changes: [
        { find: "gate r = sigmoid(linear[unit](x, h))\n", replace: "" },
        {
          find: "# the reset gate acts after the product, as in cuDNN and PyTorch\nrecall = linear[unit](h)\n",
          replace: "",
        },
        { find: "tanh(linear[unit](x) + r * recall)", replace: "tanh(linear[unit](x, h))" },
      ],
    },
    {
      id: "before",
      changes: [
        {
          find: "# the reset gate acts after the product, as in cuDNN and PyTorch\nrecall = linear[unit](h)\n",
          replace: "# the reset gate acts before the product, as in Cho et al., 2014\nrecall = r * h\n",
        },
        { find: "tanh(linear[unit](x) + r * recall)", replace: "tanh(linear[unit](x, recall))" },
      ],
    },
  ],
  "cnn-lstm": [
    { id: "narrow", changes: [{ find: "(recent', once, twice, each: pixel)", replace: "(recent', each: pixel)" }] },
    {
      id: "pooled",
      changes: [{ find: "use lstm(maps)", replace: "amount strongest = max[pixel](maps)\nuse lstm(strongest)" }],
    },
    {
      id: "untied",
      changes: [
        {
          find: "linear[channel](recent', once, twice, each: pixel)",
          replace: "linear[pixel, channel](recent')",
        },
      ],
    },
  ],
  bilstm: [
    {
      id: "forward",
      changes: [
        { find: "use lstm(x) reversed as backward[unit]\n", replace: "" },
        { find: "output linear(forward, backward)", replace: "output linear(forward)" },
      ],
    },
    {
      id: "gru",
      changes: [
        { find: "use lstm(x) as forward", replace: "use gru(x) as forward" },
        { find: "use lstm(x) reversed", replace: "use gru(x) reversed" },
      ],
    },
    {
      id: "rnn",
      changes: [
        { find: "use lstm(x) as forward", replace: "use rnn(x) as forward" },
        { find: "use lstm(x) reversed", replace: "use rnn(x) reversed" },
      ],
    },
  ],
  slstm: [
    {
      id: "forget",
      changes: [
        { find: "hold = linear[unit](x, h, bias: 3..6)\n", replace: "" },
        { find: "held = stabiliser - softplus(-hold)", replace: "held = stabiliser + 0" },
      ],
    },
    {
      id: "ordinary",
      changes: [
        { find: "state stabiliser[unit] = -30\n", replace: "" },
        {
          find: "# the input gate is exponential; the stabiliser is taken off both gates, and cancels in c / normaliser\nheld = stabiliser - softplus(-hold)\nstabiliser' = max(held, open)\n",
          replace: "",
        },
        { find: "exp(held - stabiliser')", replace: "sigmoid(hold)" },
        { find: "exp(open - stabiliser')", replace: "sigmoid(open)" },
      ],
    },
    {
      id: "output",
      changes: [
        { find: "gate   o = sigmoid(linear[unit](x, h))\n", replace: "" },
        { find: "h' = o * c' / normaliser'", replace: "h' = c' / normaliser'" },
      ],
    },
  ],
  "sequence-vae": [
    {
      id: "certain",
      changes: [{ find: "drawn = mean + exp(0.5 * spread) * normal[latent]()", replace: "drawn = mean + 0" }],
    },
    {
      id: "unpulled",
      changes: [
        {
          find: "# the loss is the mean of squares over half of the episode, a Gaussian's −log likelihood times 2 · noise² / that half\nloss kl = weight * min(1, update / warm) * 2 * square(noise) / (0.5 * count[time]()) * sum[latent](max(divergence', free))\n",
          replace: "",
        },
        {
          find: "number weight = 1 in 0..10\nnumber warm = 1000 in 1..100000\nnumber free = 0 in 0..4\nnumber noise = 0.1 in 0.01..1\n",
          replace: "",
        },
      ],
    },
    {
      id: "sudden",
      changes: [
        { find: "number warm = 1000 in 1..100000\n", replace: "" },
        { find: "weight * min(1, update / warm) * 2", replace: "weight * 2" },
      ],
    },
  ],
};
