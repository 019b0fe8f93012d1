package org.latentexplorer.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;

/** Requests to web servers, watched: a server that falls silent is given up, a person who cancels is heard at once. */
final class Transfer {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    /** The server has nothing behind what there is: all was received, or something else. */
    private static final int NOTHING_LEFT = 416;
    private static final long GLANCE_MILLIS = 100;

    private final HttpClient client;
    private final Duration patience;

    /** @param patience how long a server may send nothing */
    Transfer(HttpClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /**
     * Receives the rest of a file; returns whether what there was before is part of it.
     *
     * @param expected bytes of the whole file, about
     * @throws IOException if the server cannot be reached, refuses, falls silent or breaks off
     * @throws Cancelled   if asked to stop
     */
    boolean run(URI from, PartFile part, long expected, Progress progress) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(from);
        if (part.size() > 0) {
            request.header("Range", "bytes=" + part.size() + "-");
        }
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), part::receive);
        try {
            int status = await(answer, part, expected, progress);
            if (status != OK && status != PARTIAL && !(status == NOTHING_LEFT && part.size() > 0)) {
                throw new IOException("HTTP status " + status);
            }
            return status != OK;
        } finally {
            answer.cancel(true);
        }
    }

    private int await(CompletableFuture<HttpResponse<Void>> answer, PartFile part, long expected, Progress progress)
            throws IOException {
        long size = part.size();
        long heard = System.nanoTime();
        while (true) {
            progress.check();
            try {
                return answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS).statusCode();
            } catch (TimeoutException e) {
                if (part.size() != size) {
                    size = part.size();
                    heard = System.nanoTime();
                    progress.update(size, Math.max(size, expected));
                } else if (System.nanoTime() - heard > patience.toNanos()) {
                    throw new IOException("nothing received for " + patience.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            } catch (ExecutionException e) {
                throw reason(e.getCause());
            }
        }
    }

    private static IOException reason(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof PartFile.WriteFailed failed) {
                return failed;
            }
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
