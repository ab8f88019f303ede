class RMSprop(torch.optim.Optimizer):
    """Graves, Generating sequences with recurrent neural networks, 2013, equations 38-45."""

    def __init__(self, parameters, lr):
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                state = self.state[parameter]
                if not state:
                    state.update(n=torch.zeros_like(parameter), g=torch.zeros_like(parameter), d=torch.zeros_like(parameter))
                state["n"].mul_(0.95).addcmul_(parameter.grad, parameter.grad, value=0.05)
                state["g"].mul_(0.95).add_(parameter.grad, alpha=0.05)
                scale = torch.sqrt(state["n"] - state["g"] ** 2 + 1e-4)
                state["d"].mul_(0.9).sub_(group["lr"] * parameter.grad / scale)
                parameter.add_(state["d"])
