package org.supplyline.device;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.supplyline.integrations.ScanTopic;
import org.supplyline.scanner.LinkSettings;
import org.supplyline.scanner.LinkStatus;
import org.supplyline.scanner.PlainFrameDecoder;
import org.supplyline.scanner.PlainProtocol;
import org.supplyline.scanner.ReaderProtocol;
import org.supplyline.scanner.ScannerLink;
import org.supplyline.scanner.SerialPortTransport;
import org.supplyline.scanner.WriteResult;

/** Keeps every enrolled serial reader connected while the node runs. */
@Component
public class SerialReaders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SerialReaders.class);

    private final Devices devices;
    private final ScanSeal seal;
    private final ScanTopic topic;
    private final Clock clock;
    private final Map<String, Connection> connections = new HashMap<>();
    private volatile boolean running;

    SerialReaders(Devices devices, ScanSeal seal, ScanTopic topic, Clock clock) {
        this.devices = devices;
        this.seal = seal;
        this.topic = topic;
        this.clock = clock;
    }

    private record Connection(ScannerLink link, DriverSession session) {
        void close() {
            link.close();
            session.close();
        }
    }

    @Override
    public void start() {
        running = true;
        refresh();
    }

    /** Connects readers that were enrolled and lets go of those that were revoked since. */
    public synchronized void refresh() {
        if (!running) {
            return;
        }
        List<Device> wanted = devices.serialReaders();
        connections.entrySet().removeIf(entry -> {
            boolean gone = wanted.stream().noneMatch(device -> device.id().equals(entry.getKey()));
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        wanted.forEach(device -> connections.computeIfAbsent(device.id(), id -> connect(device)));
    }

    /** How the reader's line stands; null for a device that is no serial reader of this instance. */
    public synchronized @Nullable LinkStatus status(String device) {
        Connection connection = connections.get(device);
        return connection == null ? null : connection.link().status();
    }

    private Connection connect(Device device) {
        ReadPoint point = Objects.requireNonNull(device.readPoint());
        ReaderProtocol protocol = new PlainProtocol(new PlainFrameDecoder(PlainFrameDecoder.Suffix.LINE_END));
        AtomicReference<ScannerLink> link = new AtomicReference<>();
        DriverSession session = new DriverSession(
                device,
                point,
                devices.issueEpoch(device.id(), EpochReason.SESSION),
                seal,
                topic,
                clock,
                protocol,
                bytes -> answer(link.get(), bytes));
        ScannerLink opened = new ScannerLink(
                new SerialPortTransport(point.port(), point.baud()), protocol, session, LinkSettings.DEFAULTS, clock);
        link.set(opened);
        opened.start();
        return new Connection(opened, session);
    }

    /** A reader that hears nothing stays silent, which is no good beep; the scan itself is safe or tried again. */
    private static void answer(@Nullable ScannerLink link, byte[] bytes) {
        if (link != null) {
            WriteResult result = link.write(bytes);
            if (result != WriteResult.WRITTEN) {
                LOG.debug("A reader was not told: {}", result);
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        connections.values().forEach(Connection::close);
        connections.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the routes, which start at the default phase, and stopped before them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
