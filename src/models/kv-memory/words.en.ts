/** Words of the model `kv-memory`. */
export const words = {
  "model.kv-memory": "Key-value memory network",
  "model.kv-memory.short": "KV memory",
  "model.kv-memory.what": "Looks up by keys and answers with values, hop by hop",

  "look.kv-memory":
    "Attention compares the question with the keys; what comes back is the values. Each hop asks anew with the answer of the last.",
} as const;
