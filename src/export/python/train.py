def loss_of(model, seen, x, target, mask):
    """Mean over the scored positions; and the output [batch, time, output]."""
    output, terms = run(model, x, seen)
    each = loss(output, target) + sum(terms.values())
    return (each * mask).sum() / mask.sum().clamp(min=1), output


def update(model, optimiser, seen, batch, settings):
    """One step; a gradient that is not finite changes nothing. Returns the loss before it."""
    for group in optimiser.param_groups:
        group.update(lr=settings["lr"], weight_decay=settings["weight_decay"])
    model.train()
    optimiser.zero_grad()
    before, _ = loss_of(model, seen, *batch)
    before.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), settings["clip_norm"] or float("inf"))
    if settings["clip_value"]:
        nn.utils.clip_grad_value_(model.parameters(), settings["clip_value"])
    if norm.isfinite():
        optimiser.step()
    return before.item()


@torch.no_grad()
def evaluate(model, seen, batches):
    """Loss and metric over the held-out episodes."""
    model.eval()
    losses, metrics = [], []
    for x, target, mask in batches:
        held_out, output = loss_of(model, seen, x, target, mask)
        losses.append(held_out.item())
        metrics.append(metric(output, target, mask).item())
    return sum(losses) / len(losses), sum(metrics) / len(metrics)


def batches_of(tensors, part):
    """The batches of `train` or `held-out`: x, target and mask of each."""
    count = sum(name.startswith(f"{part}/") for name in tensors) // 3
    return [[tensors[f"{part}/{i}/{kind}"] for kind in ("input", "target", "mask")] for i in range(count)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--steps", type=int, default=STEPS)
    arguments.add_argument("--every", type=int, default=100, help="steps between two lines")
    arguments.add_argument("--fresh", action="store_true", help="begin with weights of PyTorch's own draws")
    arguments.add_argument("--out", default="trained.safetensors", help="where the weights go")
    given = arguments.parse_args()

    folder = Path(__file__).parent
    model = Model()
    if not given.fresh:
        load_weights(model, folder / "weights.safetensors")
    tensors = read_tensors(folder / "data.safetensors")
    training, held_out = batches_of(tensors, "train"), batches_of(tensors, "held-out")
    settings = SETTINGS[0]
    optimiser = make_optimiser(model.parameters(), settings["lr"])

    # Updates that the weights have seen, which some models read.
    begun = 0 if given.fresh else BEGUN
    losses, began = [], time.time()
    for step in range(given.steps):
        settings = SETTINGS.get(step, settings)
        losses.append(update(model, optimiser, begun + step, training[step % len(training)], settings))
        if (step + 1) % given.every == 0 or step + 1 == given.steps:
            held_out_loss, score = evaluate(model, begun + step + 1, held_out)
            mean = sum(losses) / len(losses)
            spent = time.time() - began
            print(f"step {step + 1}: loss {mean:.6g}, held-out {held_out_loss:.6g}, {METRIC} {score:.6g}, {spent:.1f} s")
            losses = []
    save_weights(model, given.out, begun + given.steps)


if __name__ == "__main__":
    main()
