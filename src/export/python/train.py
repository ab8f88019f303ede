def loss_of(model, step, x, target, mask):
    """Mean over the scored positions. Also what the model said, [batch, time, output]."""
    output = MODEL_CALL
    each = LOSS(output, target)
    return (each * mask).sum() / mask.sum().clamp(min=1), output


def batches_of(tensors, part):
    """The batches of `train` or `held-out`: x, target and mask of each."""
    count = sum(name.startswith(f"{part}/") for name in tensors) // 3
    return [[tensors[f"{part}/{i}/{kind}"] for kind in ("input", "target", "mask")] for i in range(count)]


@torch.no_grad()
def evaluate(model, step, batches):
    """Loss and metric over the held-out episodes."""
    losses, metrics = [], []
    for x, target, mask in batches:
        loss, output = loss_of(model, step, x, target, mask)
        losses.append(loss.item())
        metrics.append(METRIC(output, target, mask).item())
    return sum(losses) / len(losses), sum(metrics) / len(metrics)


def update(model, optimiser, step, batch):
    """One step; a gradient that is not finite changes nothing. Returns the loss before it."""
    optimiser.zero_grad()
    loss, _ = loss_of(model, step, *batch)
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), CLIP_NORM)
    CLIP_VALUE
    if norm.isfinite():
        optimiser.step()
    return loss.item()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--steps", type=int, default=DEFAULT_STEPS)
    arguments.add_argument("--every", type=int, default=100, help="steps between two lines")
    arguments.add_argument("--lr", type=float, default=LEARNING_RATE)
    arguments.add_argument("--fresh", action="store_true", help="begin with new weights of PyTorch's own draws")
    arguments.add_argument("--out", default="trained.safetensors", help="where the weights go")
    given = arguments.parse_args()

    model = MODEL()
    if not given.fresh:
        load_weights(model, FOLDER / "weights.safetensors")
    tensors = read_tensors(FOLDER / "data.safetensors")
    training, held_out = batches_of(tensors, "train"), batches_of(tensors, "held-out")
    optimiser = OPTIMISER

    losses, began = [], time.time()
    for step in range(given.steps):
        losses.append(update(model, optimiser, step, training[step % len(training)]))
        if (step + 1) % given.every == 0 or step + 1 == given.steps:
            held_out_loss, metric = evaluate(model, step + 1, held_out)
            mean = sum(losses) / len(losses)
            print(
                f"step {step + 1}, loss {mean:.6g}, held-out loss {held_out_loss:.6g}, METRIC_NAME {metric:.6g}, "
                f"{time.time() - began:.1f} s",
                flush=True,
            )
            losses = []
    save_weights(model, given.out)
