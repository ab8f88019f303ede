/** Words of the figure `chomsky-stack-dyck`. */
export const words = {
  "reproduction.chomsky-stack-dyck": "Stack on nested brackets: right at any length",
  "reproduction.chomsky-stack-dyck.figure": "curves over length",
  "reproduction.chomsky-stack-dyck.see":
    "Two kinds of brackets take a stack: the last row stays right far to the right of the bracket.",
  "reproduction.chomsky-stack-dyck.published": "only networks with a stack or a tape generalise on context-free tasks",
  "reproduction.chomsky-stack-dyck.source":
    "Delétang et al. 2022, abstract; as to this very task, as reported, unverified",
  "reproduction.chomsky-stack-dyck.differs":
    "a stack RNN on other context-free tasks, trained on up to 40 there; the neural stack of Grefenstette et al. 2015 on Dyck-2, nested at most 8 deep, trained on 20 here",
  "reproduction.chomsky-stack-dyck.ours": "{value} % right at 21 to 160 brackets, trained on 20",
} as const;
