package org.latentexplorer;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shakes hands with the X server of this machine, after "X Window System Protocol", chapter 8. Calling Xlib for that
 * would spin classes for a tenth of a second, in a start that has fifteen.
 */
final class XServer {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final String COOKIE = "MIT-MAGIC-COOKIE-1";
    private static final int SUCCESS = 1;

    /** Never closed: a server whose last client leaves begins anew, and would not hear JavaFX come meanwhile. */
    @SuppressWarnings("unused")
    private static SocketChannel held;

    private XServer() {
    }

    /**
     * Whether the display is of this machine and lets us in for certain. If not, it may still do so, by a way that
     * is not known here: Xlib knows all.
     */
    static boolean accepts(Map<String, String> environment) {
        return accepts(environment, SOCKETS);
    }

    static boolean accepts(Map<String, String> environment, Path sockets) {
        Matcher display = LOCAL.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!display.matches()) {
            return false;
        }
        SocketAddress address = UnixDomainSocketAddress.of(sockets.resolve("X" + display.group(1)));
        try {
            SocketChannel server = SocketChannel.open(address);
            server.write(request(cookie(environment, display.group(1))));
            ByteBuffer answer = ByteBuffer.allocate(1);
            if (server.read(answer) == 1 && answer.get(0) == SUCCESS) {
                held = server;
                return true;
            }
            server.close();
        } catch (IOException e) {
            System.getLogger(XServer.class.getName()).log(System.Logger.Level.DEBUG, "no X server at {0}", address);
        }
        return false;
    }

    private static ByteBuffer request(byte[] cookie) {
        byte[] name = cookie.length == 0 ? new byte[0] : COOKIE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer request = ByteBuffer.allocate(12 + padded(name.length) + padded(cookie.length));
        request.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0)
                .putShort((short) name.length).putShort((short) cookie.length).putShort((short) 0);
        request.put(name).position(12 + padded(name.length)).put(cookie);
        return request.rewind();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    /** The cookie for a display in the person's authority file; empty if there is none. */
    private static byte[] cookie(Map<String, String> environment, String number) throws IOException {
        Path file = Path.of(environment.getOrDefault("XAUTHORITY", System.getProperty("user.home") + "/.Xauthority"));
        if (!Files.isReadable(file)) {
            return new byte[0];
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (in.available() > 0) {
                in.readUnsignedShort(); // family: a cookie for the same number elsewhere is merely refused
                part(in); // address
                String display = new String(part(in), StandardCharsets.US_ASCII);
                String name = new String(part(in), StandardCharsets.US_ASCII);
                byte[] cookie = part(in);
                if (name.equals(COOKIE) && (display.isEmpty() || display.equals(number))) {
                    return cookie;
                }
            }
        }
        return new byte[0];
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }
}
