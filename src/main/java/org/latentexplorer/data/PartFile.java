package org.latentexplorer.data;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A file as far as it has been downloaded. Receives what a server sends, behind what there already is if the server
 * continues there, else from the start. What was received stays, however the transfer ends.
 */
final class PartFile implements AutoCloseable {
    private final long most;
    private final FileChannel channel;
    private volatile long size;

    /** The file could not be written: no other mirror helps. */
    static final class WriteFailed extends IOException {
        WriteFailed(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @param most bytes the file can have; a server that sends more is cut off */
    PartFile(Path path, long most) throws WriteFailed {
        this.most = most;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            size = channel.size();
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    /** Bytes there are now. */
    long size() {
        return size;
    }

    /** Forgets what there is. */
    void clear() throws WriteFailed {
        try {
            channel.truncate(0);
            size = 0;
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    /** Makes sure that what there is outlives a crash. */
    void sync() throws WriteFailed {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    /** Where the body of an answer goes; that of an error goes nowhere. */
    HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo answer) {
        return switch (answer.statusCode()) {
            case 200 -> new Receiver(0);
            case 206 -> new Receiver(start(answer));
            default -> HttpResponse.BodySubscribers.replacing(null);
        };
    }

    /** The offset in {@code Content-Range: bytes <offset>-<last>/<size>}; -1 if there is none. */
    private static long start(HttpResponse.ResponseInfo answer) {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        return range.matches("bytes \\d{1,18}-.*") ? Long.parseLong(range.substring(6, range.indexOf('-'))) : -1;
    }

    @Override
    public void close() throws WriteFailed {
        try {
            channel.close();
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    private final class Receiver implements HttpResponse.BodySubscriber<Void> {
        private final long offset;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Receiver(long offset) {
            this.offset = offset;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Flow.Subscription source) {
            subscription = source;
            if (offset != 0 && offset != size) {
                fail(new IOException("the server continues at byte " + offset + ", not " + size));
                return;
            }
            try {
                channel.truncate(offset);
                channel.position(offset);
                size = offset;
            } catch (IOException e) {
                fail(new WriteFailed(e));
                return;
            }
            source.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (size + buffer.remaining() > most) {
                    fail(new IOException("the server sends more than " + most + " bytes"));
                    return;
                }
                try {
                    while (buffer.hasRemaining()) {
                        size = size + channel.write(buffer);
                    }
                } catch (IOException e) {
                    fail(new WriteFailed(e));
                    return;
                }
            }
        }

        private void fail(IOException e) {
            subscription.cancel();
            end.completeExceptionally(e);
        }

        @Override
        public void onError(Throwable e) {
            end.completeExceptionally(e);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }
}
