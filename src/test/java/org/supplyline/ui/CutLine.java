package org.supplyline.ui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line between a browser and the node that a test can cut: what is open breaks, and nobody gets through until it is mended. */
final class CutLine implements AutoCloseable {

    private final int nodePort;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean cut;

    CutLine(int nodePort) throws IOException {
        this.nodePort = nodePort;
        begin(this::accept);
    }

    String address(String path) {
        return "http://localhost:" + entrance.getLocalPort() + path;
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::close);
    }

    void mend() {
        cut = false;
    }

    /** How often somebody tried to get through a cut line. */
    int refused() {
        return refused.get();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            open.forEach(CutLine::close);
        }
    }

    private void connect(Socket browser) throws IOException {
        if (cut) {
            refused.incrementAndGet();
            close(browser);
            return;
        }
        Socket node = new Socket(InetAddress.getLoopbackAddress(), nodePort);
        open.add(browser);
        open.add(node);
        begin(() -> pump(browser, node));
        begin(() -> pump(node, browser));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            open.remove(from);
        } finally {
            close(from);
            close(to);
            open.remove(from);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new IllegalStateException("A socket could not be closed.", alreadyBroken);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
