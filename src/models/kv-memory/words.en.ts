/** Words of the model `kv-memory`. */
export const words = {
  "model.kv-memory": "Key-value memory network",
  "model.kv-memory.short": "KV memory",
  "model.kv-memory.what": "Looks up by keys and answers with values, hop by hop",

  "look.kv-memory":
    "Attention compares the question with the keys; what comes back is the values. Each hop asks anew with the answer of the last.",
  "look.kv-memory.triples":
    "Attention (the bars) finds, hop after hop, the fact that is needed: it compares with Keys and brings back Values. Each further hop sets out from where the last one led.",
  "look.kv-memory.service":
    "Attention (the bars) compares the question with the Keys of all entries, and what comes back are their Values. It should fall on the entry that means the same, whatever its words.",
} as const;
