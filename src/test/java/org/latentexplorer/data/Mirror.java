package org.latentexplorer.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this computer that has files, and can be made to misbehave. */
final class Mirror implements AutoCloseable {
    /** How it answers. */
    enum Manner {
        /** As it should, parts of files too. */
        WELL,
        /** Always the whole file. */
        IGNORING_RANGES,
        /** Breaks off after half of what was asked for. */
        BREAKING_OFF,
        /** Falls silent after half of what was asked for. */
        FALLING_SILENT,
        /** Has no such file. */
        MISSING
    }

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    volatile Manner manner = Manner.WELL;

    Mirror() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/mnist/");
    }

    void put(String name, byte[] bytes) {
        files.put("/mnist/" + name, bytes);
    }

    /** What was asked for: file names, with the range behind them if there was one. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(path.substring(path.lastIndexOf('/') + 1) + (range == null ? "" : " " + range));
        byte[] file = files.get(path);
        if (file == null || manner == Manner.MISSING) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        int start = range == null || manner == Manner.IGNORING_RANGES ? 0
                : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (start >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (start > 0) {
            exchange.getResponseHeaders().set("Content-Range",
                    "bytes " + start + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, file.length - start);
        send(exchange, Arrays.copyOfRange(file, start, file.length));
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        OutputStream out = exchange.getResponseBody();
        boolean whole = manner == Manner.WELL || manner == Manner.IGNORING_RANGES;
        out.write(body, 0, whole ? body.length : body.length / 2);
        out.flush();
        if (manner == Manner.FALLING_SILENT) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
