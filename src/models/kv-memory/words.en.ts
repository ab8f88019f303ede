/** Words of the model `kv-memory`. */
export const words = {
  "model.kv-memory": "Key-value memory network",
  "model.kv-memory.short": "KV memory",

  "look.kv-memory":
    "Attention compares the question with the keys; what comes back is the values. Each hop asks anew with the answer of the last.",
} as const;
