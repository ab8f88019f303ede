class Linear(nn.Module):
    """W1 a + W2 b + ... + bias; each argument has a weight [*out, *its own axes] under its name."""

    def __init__(self, out, /, **arguments):
        super().__init__()
        self.out = out
        self.arguments = arguments
        for name, axes in arguments.items():
            self.register_parameter(name, nn.Parameter(torch.empty((*out, *axes))))
        self.bias = nn.Parameter(torch.empty(out))

    def forward(self, *values):
        total = self.bias.flatten()
        for value, (name, axes) in zip(values, self.arguments.items()):
            flat = value.flatten(value.dim() - len(axes)) if axes else value.unsqueeze(-1)
            total = total + F.linear(flat, getattr(self, name).reshape(-1, flat.shape[-1]))
        return total.unflatten(-1, self.out) if self.out else total.squeeze(-1)
