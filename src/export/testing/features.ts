/** Small texts that use every construct of the language once: what no built-in model happens to use is printed too. */

export const features: Readonly<Record<string, string>> = {
  parts: `model parts
input sentence[word, symbol], label[class]
size unit = 5
size hidden = 4
state h[unit]
signed each = linear[hidden](sentence, each: word)
seen = sum[word](each * each) + mean[word](each)
other = linear[hidden](label)
h' = tanh(linear[unit](seen, other, h))
output linear(h', label)`,

  loops: `model loops
size hop = 3 in 1..4
size stage = hop + 1
size slot = 4
size width = 3
param E[stage, slot, width] = normal 0.5
param T[stage, width] = identity 0.1
state h[width]
key = tanh(linear[width](x, h))
repeat hop with u = key
  attention p = softmax[slot](sum[width](u * at[stage](E, hop)))
  mixed = linear[width](u)
  u' = mixed + sum[slot](p * at[stage](E, hop + 1)) + at[stage](T, -1)
end
h' = tanh(u)
output linear(h')`,

  stack: `model stack
size layer = 2 in 1..3
size unit = 4
first = linear[unit](x)
stack layer with h = first
  state kept[unit] = first
  gate keep = sigmoid(linear[unit](h, kept, bias: 3..6))
  kept' = keep * kept + (1 - keep) * h
  h' = layernorm[unit](h + kept') + rmsnorm[unit](h)
end
output linear(h)`,

  nested: `model nested
size layer = 2
size round = 3
size unit = 4
param tilt[round, unit] = normal 0.5
first = linear[unit](x)
stack layer with h = first
  repeat round with u = h
    gate keep = sigmoid(linear[unit](u, h))
    u' = keep * u + (1 - keep) * at[round](tilt, round) / (1 + layer)
  end
  state kept[unit]
  kept' = 0.5 * kept + u
  h' = h + kept'
end
repeat layer with v = h
  stack round with w = v
    w' = w + tanh(linear[unit](w))
  end
  v' = 0.5 * w
end
output linear(v)`,

  both: `model both
size unit = 5
use lstm(x) as ahead[unit]
use gru(x) reversed as back[unit]
output linear(ahead, back)`,

  noise: `model noise
number weight = 0.3 in 0..1
size latent = 4
mean = linear[latent](x)
spread = linear[latent](x, weights: 0.1, bias: weight)
z = mean + exp(0.5 * spread) * normal[latent]()
other = sum[latent](normal[latent]()) * min(1, update / 10)
seen = dropout(z, 0.4) + training * uniform[latent]()
both = seen + other
loss kl = 0.5 * sum[latent](exp(spread) + square(mean) - 1 - spread)
loss small = weight * mean[latent](abs(z))
output linear(both)`,

  places: `model places
size slot = 5
size width = 3
size from = slot
state memory[slot, width] = learned normal 0.1
state usage[slot] = first
state ring[time, width]
state link[slot, from]
row = tanh(linear[width](x))
amount used = sigmoid(linear[slot](x, usage))
usage' = 0.5 * usage + used
amount free = allocation[slot](usage)
bit rare = least[slot](usage, 2)
ring' = put[time](ring, step, row)
memory' = push[slot](memory, row) + free * row + 0.5 * pop[slot](memory)
link' = offdiagonal[slot, from](0.9 * link + free * usage@from)
first = lookup[slot](memory, 2)
where = onehot[slot](3) + upto[slot](2) * rank[slot](used)
seen = sum[slot](where * memory') + first + sum[slot](rare * memory)
around = sum[from](link' * memory@from) * 0.5
told = sum[slot](around) + mean[time](ring')
output linear(seen, told)`,

  names: `model names
size unit = 3
size Unit = 4
state torch[unit]
state moment[Unit] = learned
state self[unit] = learned softmax
param train[unit] = 0.5
lambda = tanh(linear[unit](x, torch))
F = linear[Unit](x, lambda)
type = sigmoid(linear[unit](F))
记忆 = type * lambda + train
noise = sum[unit](记忆)
torch' = 记忆 * noise
moment' = F * 0.5 + moment
self' = self + lambda
output linear(torch', moment', self')`,

  starts: `model starts
number low = 0.01 in 0..1
size unit = 4
size order = 3
size from = order
state h[unit] = learned uniform -0.5..0.5
i = index[order]()
j = index[from]()
param A[order, from] = where(i < j, -1, 2 * mod(i - j, 2) - 1) / (2 * i + 1)
param legs[order, from] = -where(i > j, sqrt((2 * i + 1) * (2 * j + 1)), i + 1) * (i >= j)
param waves[order, unit] = sin(i / power(100, index[unit]() / count[unit]()))
param gentle[unit] = min(index[unit](), 2) * max(0.5, index[unit]() / 3) + (1 < index[unit]())
param step_size[unit] = log(exp(loguniform low..0.1) - 1)
param plain[unit] = uniform -1..1
param tilt[unit] = 0.1 * normal 1 + gelu(index[unit]())
m = linear[order](x, h, bias: log(uniform 1..9), weights: uniform -0.1..0.1)
seen = sum[from](A * m@from) + sum[from](legs * m@from) * 0.1
h' = tanh(sum[order](seen * waves) + gentle * exp(step_size) + plain * h + tilt)
output linear(h')`,

  learner: `model learner
size key = 4
size value = 4
size unit = 3
size slot = 3
state W[key, value] = learned normal 0.2
state m[slot, unit] = 0.1
k = linear[key](x)
v = linear[value](x)
seen = sum[key](k * W)
bent = gelu(linear[value](seen))
W' = W - 0.3 * grad[W](0.5 * square(layernorm[value](bent) + seen - v))
row = tanh(linear[unit](x))
place = softmax[slot](cosine[unit](m, row))
m' = m - grad[m](place * abs(sum[unit](m * row))) * 0.2 + push[slot](m, row)
told = sum[key](k * W') + norm[slot](sum[unit](m'))
output linear(told)`,

  functions: `model functions
size unit = 5
size slot = 3
size move = 3
state h[unit], m[slot, unit] = 0.2
a = linear[unit](x, h)
b = linear[slot, unit](x)
c = silu(a) + elu(a) + gelu(a) + relu(a) + softplus(a)
d = clip(a, -0.5, 0.5) + min(a, b) * max(b, 0.1) + max(0.2, a) + where(a == b, 1, a < 0.3)
e = stop(a) * sqrt(square(a)) + log(1 + square(b)) - abs(b) / (2 + cosine[unit](a, b))
f = norm[unit](b) + max[unit](b) + product[unit](1 + 0.1 * b) + dot[unit](a, b)
g = normalise[slot](power(abs(f), 1.5)) * rotate[slot](f, softmax[move](linear[move](x)))
m' = 0.5 * m + d + e * f
h' = tanh(c + sum[slot](g * m') + mean[slot](-(a - (b - m))))
output linear(h')`,
};
