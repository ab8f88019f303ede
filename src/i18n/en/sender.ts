/** Words about what the sender of a link had trained. */
export const senderWords = {
  "sender.trained": "The sender trained this run for {updates} updates.",
  "sender.train": "Train to update {updates}",
  "sender.time": "about {seconds} s",
} as const;
