package org.supplyline.scanner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A reader in the network, or a serial one behind a device server that passes its bytes on.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param connectLimit longest time to wait for the reader to take the connection
 */
public record TcpTransport(String host, int port, Duration connectLimit) implements ScannerTransport {

    /** Longer than any pause inside a scan, short enough that closing is prompt. */
    private static final int READ_WAIT_MILLIS = 100;

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException if the port is none or the limit is not positive */
    public TcpTransport {
        if (port < 1 || port > LARGEST_PORT || connectLimit.isNegative() || connectLimit.isZero()) {
            throw new IllegalArgumentException(
                    "A reader is at host:1 to host:%d, within a positive time, not %s:%d, %s."
                            .formatted(LARGEST_PORT, host, port, connectLimit));
        }
    }

    /** With three seconds to connect. */
    public TcpTransport(String host, int port) {
        this(host, port, DEFAULT_LIMIT);
    }

    @Override
    public String name() {
        return host + ":" + port;
    }

    /** Looks the name up anew each time. Keep-alive tells of a reader that lost its power, after the system's two hours. */
    @Override
    public Line open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setKeepAlive(true);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_WAIT_MILLIS);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connectLimit.toMillis()));
            return new SocketLine(socket);
        } catch (IOException refused) {
            socket.close();
            throw new IOException("%s cannot be reached: %s".formatted(name(), refused.getMessage()), refused);
        }
    }

    private record SocketLine(Socket socket) implements Line {

        @Override
        public int read(byte[] buffer) throws IOException {
            try {
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    throw new IOException("The reader has closed the connection.");
                }
                return count;
            } catch (SocketTimeoutException quiet) {
                return 0;
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // Nothing of the connection is used again.
                return;
            }
        }
    }
}
