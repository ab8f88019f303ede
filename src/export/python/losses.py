def value(output, target):
    """The squared error, mean over the outputs: [batch, time]."""
    return (output - target).square().mean(dim=-1)


def bits(output, target):
    """The binary cross-entropy from logits, mean over the outputs: [batch, time]."""
    return F.binary_cross_entropy_with_logits(output, target, reduction="none").mean(dim=-1)


def class_(output, target):
    """The cross-entropy from logits; target [batch, time] holds class numbers: [batch, time]."""
    return F.cross_entropy(output.transpose(1, 2), target.long(), reduction="none")
