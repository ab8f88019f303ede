def allocation(usage, dim):
    """(1 - u_i) times the product of all u_j that are used less (ties: the lower index first)."""
    ascending, order = torch.sort(usage, dim=dim, stable=True)
    first, most = ascending.narrow(dim, 0, 1), ascending.narrow(dim, 0, usage.shape[dim] - 1)
    weight = (1 - ascending) * torch.cat([torch.ones_like(first), most], dim).cumprod(dim)
    return torch.zeros_like(usage).scatter(dim, order, weight)


def cosine(equation, a, b):
    """Cosine similarity over the one index of the equation that its result lacks."""
    left, right, result = re.split(",|->", equation)
    (index,) = set(left) & set(right) - set(result)
    outer = f"{left.replace(index, '')},{right.replace(index, '')}->{result}"
    norms = torch.einsum(outer, a.norm(dim=left.index(index)), b.norm(dim=right.index(index)))
    return torch.einsum(equation, a, b) / (norms + 1e-8)


def largest(a, dim):
    """The largest along dim; every place that holds it gets the whole gradient."""
    top = a.amax(dim, keepdim=True).detach()
    return ((a - a.detach()) * (a == top)).sum(dim) + top.squeeze(dim)


def layer_norm(a, dim):
    """(a - mean) / sqrt(variance + 1e-5), without scale and bias."""
    centred = a - a.mean(dim, keepdim=True)
    return centred / torch.sqrt(centred.square().mean(dim, keepdim=True) + 1e-5)


def maximum(a, b):
    """The larger; where both are equal, the gradient flows to a."""
    return torch.where(a < b, b, a)


def minimum(a, b):
    """The smaller; where both are equal, the gradient flows to a."""
    return torch.where(b < a, b, a)


def normalise(a, dim):
    """Divided by its sum."""
    return a / a.sum(dim, keepdim=True)


def rank(a, dim):
    """How many are smaller (ties: the lower index is the smaller); no gradient flows."""
    order = a.argsort(dim=dim, stable=True)
    return order.argsort(dim=dim).to(a.dtype)


def root(a):
    """The square root, with the gradient 0 at 0."""
    is_zero = a == 0
    return torch.sqrt(a.masked_fill(is_zero, 1)).masked_fill(is_zero, 0)


def rotate(weights, move, dim):
    """Circular shift: the sum of move[..., j] times the weights moved on by j - n // 2 along dim."""
    half = move.shape[-1] // 2
    return sum(move[..., j] * weights.roll(j - half, dim) for j in range(move.shape[-1]))
