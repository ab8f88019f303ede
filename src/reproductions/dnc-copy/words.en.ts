/** Words of the figure `dnc-copy`. */
export const words = {
  "reproduction.dnc-copy": "DNC: free slots are taken, and read in their order",
  "reproduction.dnc-copy.figure": "Extended Data figure 1",
  "reproduction.dnc-copy.see":
    "While patterns come, Write goes to free slots; after the mark Read follows the links from slot to slot.",
  "reproduction.dnc-copy.published":
    "no number: a picture in which the allocation gate is open while it writes, and the free gate while it reads",
  "reproduction.dnc-copy.source": "Graves et al. 2016, Extended Data figure 1 and its legend",
  "reproduction.dnc-copy.differs":
    "10 sequences of 5 patterns after one another and 10 slots there, so that slots are used again; one sequence of up to 8 and 24 slots here, where nothing has to be freed",
  "reproduction.dnc-copy.ours": "{value} % of the steps of Read go to what was written next",
} as const;
