package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class XServerTest {
    @TempDir
    private Path folder;

    /** A server that gives one answer and keeps what it was asked. */
    private CompletableFuture<String> server(int answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("X7")));
        return CompletableFuture.supplyAsync(() -> {
            try (server; SocketChannel client = server.accept()) {
                ByteBuffer request = ByteBuffer.allocate(200);
                client.read(request);
                client.write(ByteBuffer.wrap(new byte[] {(byte) answer, 0, 11, 0, 0, 0, 0, 0}));
                return new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Map<String, String> environment(String display, Path authority) {
        return Map.of("DISPLAY", display, "XAUTHORITY", authority.toString());
    }

    @Test
    void aServerThatLetsEverybodyInIsAskedWithoutCookie() throws IOException {
        CompletableFuture<String> asked = server(1);
        assertTrue(XServer.accepts(environment(":7.0", folder.resolve("none")), folder));
        assertEquals("l\0\u000b\0\0\0\0\0\0\0\0\0", asked.join());
    }

    @Test
    void theCookieOfTheDisplayIsShown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String[] entry : new String[][] {{"6", "another"}, {"7", "0123456789abcdef"}}) {
            out.writeShort(256);
            for (String part : new String[] {"host", entry[0], "MIT-MAGIC-COOKIE-1", entry[1]}) {
                out.writeUTF(part);
            }
        }
        Path authority = Files.write(folder.resolve("authority"), bytes.toByteArray());
        CompletableFuture<String> asked = server(1);
        assertTrue(XServer.accepts(environment("unix:7", authority), folder));
        assertTrue(asked.join().endsWith("MIT-MAGIC-COOKIE-1\0\0" + "0123456789abcdef"));
    }

    @Test
    void aRefusalOrNoServerIsNoYes() throws IOException {
        CompletableFuture<String> asked = server(0);
        assertFalse(XServer.accepts(environment(":7", folder.resolve("none")), folder));
        asked.join();
        assertFalse(XServer.accepts(environment(":8", folder.resolve("none")), folder));
        assertFalse(XServer.accepts(environment("elsewhere:7", folder.resolve("none")), folder));
        assertFalse(XServer.accepts(Map.of(), folder));
    }
}
