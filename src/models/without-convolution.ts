/** The same guided edit in every network that mixes a step with the ones before it. */
import type { Edit } from "./edit.ts";

export const withoutConvolution: Edit = {
  id: "convolution",
  changes: [
    {
      find: "  param kernel[tap, unit] = normal 0.25\n  mixed = silu(normed + sum[tap](kernel * recent))\n",
      replace: "  mixed = normed + 0\n",
    },
    { find: "# a short convolution over the last inputs\n", replace: "# no convolution: only what comes in now\n" },
  ],
  en: {
    name: "Leave the convolution out",
    expect:
      "A key no longer hears the symbols just before it, so key and value of a pair cannot be joined across two steps in the first layer.",
  },
  zh: { name: "去掉卷积", expect: "键听不到紧挨在前面的符号，第一层无法把先后两步的键和值连成一对。" },
};
