#!/usr/bin/env python3
"""The PyTorch side of BesidePeers: training steps on MNIST, the data already in memory.

usage: training.py DIR PRESET STEPS THREADS     DIR holds the four MNIST .gz files
Answers each line "go" on standard input with STEPS steps and a line "N samples/s, at its best M samples/s": all of
the time, and the fastest tenth of the steps. Networks, losses and batches are those of the presets of the same names.
Debian: apt-get install python3-torch.
"""
import gzip
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WARM_UP = 30


def images(folder):
    with gzip.open(f"{folder}/train-images-idx3-ubyte.gz") as f:
        raw = np.frombuffer(f.read(), np.uint8, offset=16)
    return torch.from_numpy(raw.reshape(-1, 784).astype(np.float32) / 255)


def stack(sizes, last=()):
    layers = []
    for i, (a, b) in enumerate(zip(sizes, sizes[1:])):
        layers.append(nn.Linear(a, b))
        if i < len(sizes) - 2:
            layers.append(nn.ReLU())
    return nn.Sequential(*layers, *last)


class Vanilla(nn.Module):
    def __init__(self, encoder, decoder, loss):
        super().__init__()
        self.encoder, self.decoder, self.of = encoder, decoder, loss

    def loss(self, x):
        return self.of(self.decoder(self.encoder(x)), x)


class Variational(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = stack([784, 512, 256], [nn.ReLU()])
        self.mean, self.log_variance = nn.Linear(256, 2), nn.Linear(256, 2)
        self.decoder = stack([2, 256, 512, 784])

    def loss(self, x):
        h = self.encoder(x)
        mu, lv = self.mean(h), self.log_variance(h)
        logits = self.decoder(mu + torch.exp(0.5 * lv) * torch.randn_like(mu))
        reconstruction = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
        return (reconstruction - 0.5 * torch.sum(1 + lv - mu * mu - lv.exp())) / len(x)


def convolutional():
    down = nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 32, 3, 1, 1), nn.ReLU(), nn.Conv2d(32, 64, 3, 2, 1), nn.ReLU(),
        nn.Conv2d(64, 64, 3, 2, 1), nn.ReLU(), nn.Conv2d(64, 64, 3, 1, 1), nn.ReLU(), nn.Flatten(),
        nn.Linear(64 * 49, 2))
    up = nn.Sequential(
        nn.Linear(2, 64 * 49), nn.ReLU(), nn.Unflatten(1, (64, 7, 7)), nn.ConvTranspose2d(64, 64, 3, 1, 1), nn.ReLU(),
        nn.ConvTranspose2d(64, 64, 3, 2, 1, 1), nn.ReLU(), nn.ConvTranspose2d(64, 32, 3, 2, 1, 1), nn.ReLU(),
        nn.ConvTranspose2d(32, 1, 3, 1, 1), nn.Flatten())
    return Vanilla(down, up, F.binary_cross_entropy_with_logits)


PRESETS = {
    "deep-2d": (32, lambda: Vanilla(stack([784, 128, 64, 16, 2]), stack([2, 16, 64, 128, 784], [nn.Sigmoid()]),
                                    F.mse_loss)),
    "shallow-32": (128, lambda: Vanilla(stack([784, 32], [nn.ReLU()]), stack([32, 784]),
                                        F.binary_cross_entropy_with_logits)),
    "variational-2d": (128, Variational),
    "convolutional-2d": (128, convolutional),
}

folder, preset, steps, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
torch.set_num_threads(threads)
torch.manual_seed(0)
train = images(folder)
batch, network = PRESETS[preset][0], PRESETS[preset][1]()
adam = torch.optim.Adam(network.parameters(), lr=1e-3)


def run(count):
    """Seconds each step took."""
    order = torch.randperm(len(train))
    ticks = [time.perf_counter()]
    for i in range(count):
        at = i * batch % (len(train) - batch)
        loss = network.loss(train[order[at:at + batch]])
        adam.zero_grad()
        loss.backward()
        adam.step()
        loss.item()
        ticks.append(time.perf_counter())
    return np.diff(ticks)


run(WARM_UP)
for line in sys.stdin:
    seconds = run(steps)
    print(f"{batch * steps / seconds.sum():.0f} samples/s, at its best {batch / np.quantile(seconds, 0.1):.0f} samples/s",
          flush=True)
