#!/usr/bin/python3
"""scikit-learn's side of the t-SNE benchmark.

usage: embedding.py run CODES COUNT DIMENSIONS XY     embeds, writes XY, prints the seconds
       embedding.py score CODES COUNT DIMENSIONS XY   prints the exact Kullback-Leibler divergence at perplexity 30

CODES and XY hold little-endian floats without a header, XY two a code.
"""
import sys
import time

import numpy
from scipy.spatial.distance import squareform
from sklearn.manifold import TSNE
from sklearn.manifold._t_sne import _joint_probabilities
from sklearn.metrics import pairwise_distances

PERPLEXITY = 30


def divergence(codes, places):
    wanted = _joint_probabilities(pairwise_distances(codes, squared=True).astype(numpy.float32), PERPLEXITY, 0)
    near = squareform(1 / (1 + pairwise_distances(places, squared=True)), checks=False)
    found = numpy.maximum(near / (2 * near.sum()), 1e-12)
    return 2 * numpy.sum(wanted * numpy.log(numpy.maximum(wanted, 1e-12) / found))


task, codes_file, count, dimensions, places_file = sys.argv[1:]
codes = numpy.fromfile(codes_file, "<f4").reshape(int(count), int(dimensions))
if task == "run":
    start = time.perf_counter()
    places = TSNE(2, perplexity=PERPLEXITY, init="random", learning_rate=200, random_state=0,
                  n_jobs=2).fit_transform(codes)
    print(time.perf_counter() - start)
    places.astype("<f4").tofile(places_file)
else:
    print(divergence(codes.astype(float), numpy.fromfile(places_file, "<f4").reshape(-1, 2).astype(float)))
