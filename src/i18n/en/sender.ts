/** Words about what the sender of a link had trained. */
export const senderWords = {
  "share.figure": "Figure, film or table…",
  "share.class": "For a class…",
  "share.class.why": "A link and a QR code; you choose what pupils see and may change",
  "share.cite": "Cite…",
  "share.file": "Save as run file",
  "share.file.what":
    "One file with the run and its whole history: dropped on the page, or given to the command line, training continues to exactly the same bits",
  "sender.trained": "The sender trained this run for {updates} {updates:update|updates}.",
  "sender.of": "What is opened here is of update {updates}.",
  "sender.trained.more": "The sender trained {count} of these runs, this one for {updates} {updates:update|updates}.",
  "sender.trained.others": "The sender trained {count} of the other runs here further.",
  "sender.train.all": "Train them as far",
  "sender.train": "Train to update {updates}",
  "sender.time": "about {seconds} s",
} as const;
