package org.supplyline.scanner.llrp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.supplyline.scanner.ScannerTransport;
import org.supplyline.scanner.TcpTransport;

/** A reader on a socket that answers as the test wants, and the way to it. */
final class ScriptedReader implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ServerSocket server;
    private final int highestVersion;
    private final List<LlrpMessage> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, LlrpMessage> scripted = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String connectionStatus = "Success";
    private volatile String hangsUpAt = "";
    private volatile Socket line = new Socket();

    ScriptedReader(int highestVersion) throws IOException {
        this.highestVersion = highestVersion;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** What it says to who connects from now on. */
    void greetWith(String status) {
        connectionStatus = status;
    }

    /** Answers a request in another way than well. */
    void answer(String request, LlrpMessage with) {
        scripted.put(request, with);
    }

    void hangUpAt(String request) {
        hangsUpAt = request;
    }

    List<LlrpMessage> heard() {
        return heard;
    }

    List<String> heardNames() {
        return heard.stream().map(LlrpMessage::name).toList();
    }

    long heardTimes(String name) {
        return heard.stream().filter(one -> one.name().equals(name)).count();
    }

    int connections() {
        return connections.get();
    }

    void say(LlrpMessage message) throws IOException {
        say(message.encode());
    }

    void say(byte[] bytes) throws IOException {
        line.getOutputStream().write(bytes);
    }

    /** As if it were switched off and on. */
    void restart() throws IOException {
        line.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                line = socket;
                connections.incrementAndGet();
                say(new ReaderMessages(1).connectionAttempt(0, NOW, connectionStatus));
                LlrpDecoder decoder = new LlrpDecoder();
                byte[] buffer = new byte[4096];
                InputStream in = socket.getInputStream();
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    decoder.feed(
                            buffer,
                            count,
                            frame ->
                                    hear(((LlrpFrame) frame.message()).message().orElseThrow()));
                }
            } catch (IOException gone) {
                // The host went away, or the test ended.
            }
        }
    }

    private void hear(LlrpMessage message) {
        heard.add(message);
        try {
            if (message.name().equals(hangsUpAt)) {
                line.close();
                return;
            }
            LlrpMessage other = scripted.get(message.name());
            if (other != null) {
                say(new LlrpMessage(
                        other.version(),
                        other.number(),
                        other.name(),
                        message.id(),
                        other.values(),
                        other.parameters()));
            } else {
                answerWell(message);
            }
        } catch (IOException gone) {
            // The host or the test closed the line, which ends the reading too.
        }
    }

    private void answerWell(LlrpMessage message) throws IOException {
        ReaderMessages say = new ReaderMessages(message.version());
        if (message.version() > highestVersion) {
            say(new ReaderMessages(1).response("ERROR_MESSAGE", message.id(), "M_UnsupportedVersion", ""));
        } else if (message.name().equals("GET_SUPPORTED_VERSION")) {
            say(say.supportedVersion(message.id(), 1, highestVersion));
        } else if (message.name().endsWith("_ROSPEC")
                || List.of("SET_PROTOCOL_VERSION", "SET_READER_CONFIG", "CLOSE_CONNECTION")
                        .contains(message.name())) {
            say(say.response(message.name() + "_RESPONSE", message.id(), "M_Success", ""));
        }
    }

    ScannerTransport transport() {
        return new TcpTransport(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        line.close();
    }

    /** Waits for a condition, and fails naming it when it does not come. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited %s in vain for %s.".formatted(LIMIT, what));
            }
            Thread.onSpinWait();
        }
    }
}
