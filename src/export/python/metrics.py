def value(output, target, mask):
    """The squared error of a scored position."""
    return ((output - target).square().mean(dim=-1) * mask).sum() / mask.sum()


def bits(output, target, mask):
    """Wrong bits in a sequence."""
    return (((output > 0) != (target > 0.5)).sum(dim=-1) * mask).sum() / len(mask)


def class_(output, target, mask):
    """The share of scored positions whose largest logit is the right one."""
    return ((output.argmax(dim=-1) == target) * mask).sum() / mask.sum()
