def glorot_(weight, fan_in, fan_out):
    """Uniform in +-sqrt(6 / (fan_in + fan_out)) (Glorot & Bengio, 2010)."""
    limit = (6 / (fan_in + fan_out)) ** 0.5
    nn.init.uniform_(weight, -limit, limit)


def orthogonal_(weight, size):
    """An orthogonal matrix [size, size], whatever the axes of the weight."""
    nn.init.orthogonal_(weight.view(size, size))


@torch.no_grad()
def small_(weight):
    """tanh(0.05 normal): a learned first state."""
    weight.copy_(torch.tanh(0.05 * torch.randn_like(weight)))


@torch.no_grad()
def geometric_(weight):
    """n, n - 1, ..., 1 along the last axis: its softmax decays geometrically from place 0."""
    weight.copy_(torch.arange(weight.shape[-1], 0, -1).expand_as(weight))


@torch.no_grad()
def identity_(weight, std):
    """1 where the last two indices are equal, plus normal draws."""
    weight.copy_(torch.eye(*weight.shape[-2:]) + std * torch.randn_like(weight))


@torch.no_grad()
def spread_(weight, first, last):
    """Evenly spaced along the last axis."""
    weight.copy_(torch.linspace(first, last, weight.shape[-1]).expand_as(weight))


@torch.no_grad()
def set_(weight, value):
    """The same value in every place that it does not tell apart."""
    weight.copy_(value)


def places(weight, dim):
    """0, 1, 2, ... along one dimension of the weight."""
    shape = [-1 if other == dim else 1 for other in range(weight.dim())]
    return torch.arange(weight.shape[dim], dtype=torch.float64).view(shape)


def uniform(weight, low, high):
    """A draw for each element."""
    return torch.empty(weight.shape, dtype=torch.float64).uniform_(low, high)


def loguniform(weight, low, high):
    """A draw for each element, as likely in every octave."""
    return torch.exp(uniform(weight, math.log(low), math.log(high)))


def normal(weight, std):
    """A draw for each element."""
    return std * torch.randn(weight.shape, dtype=torch.float64)
