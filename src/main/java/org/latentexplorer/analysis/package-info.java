/** What codes are good for: anomalies, probes, clusters, noise, compression, capacity, factors, and the metrics. */
package org.latentexplorer.analysis;
