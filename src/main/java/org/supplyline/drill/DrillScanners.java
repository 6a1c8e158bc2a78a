package org.supplyline.drill;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.device.Device;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.EpochReason;
import org.supplyline.device.ScanSeal;
import org.supplyline.integrations.ScanTopic;
import org.supplyline.integrations.ScanTopicUnavailable;
import org.supplyline.integrations.SealedScan;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Keeps a simulated scanner at work on a drill node; its scans take the way of all scans. */
@Component
class DrillScanners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DrillScanners.class);

    /** A drill that is left running over a weekend must not fill the disk. */
    private static final long SCANS_OF_A_RUN = 20_000;

    private final NodeIdentity node;
    private final DrillSettings settings;
    private final Devices devices;
    private final Places places;
    private final Catalog catalog;
    private final ScanSeal seal;
    private final ScanTopic topic;
    private final Clock clock;
    private @Nullable ScheduledExecutorService pace;
    private @Nullable DrillScanner scanner;
    private @Nullable Device device;
    private DrillScanner.@Nullable Event waiting;

    DrillScanners(
            NodeIdentity node,
            DrillSettings settings,
            Devices devices,
            Places places,
            Catalog catalog,
            ScanSeal seal,
            ScanTopic topic,
            Clock clock) {
        this.node = node;
        this.settings = settings;
        this.devices = devices;
        this.places = places;
        this.catalog = catalog;
        this.seal = seal;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "drill-scanner");
            thread.setDaemon(true);
            return thread;
        });
        pace = started;
        if (node.drill() && settings.simulate()) {
            long millis = settings.every().toMillis();
            // A failing scan is logged by itself, so nobody has to look at the future.
            var unused = started.scheduleWithFixedDelay(this::scan, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** One scan. The places of a first start are there only after the application is up, so it begins when they are. */
    private void scan() {
        try {
            if (scanner == null && !setUp()) {
                return;
            }
            DrillScanner at = Objects.requireNonNull(scanner);
            DrillScanner.Event event = waiting == null ? at.next() : waiting;
            waiting = event;
            if (event.seq() <= SCANS_OF_A_RUN) {
                publish(event);
                waiting = null;
            }
        } catch (ScanTopicUnavailable unavailable) {
            LOG.warn("The simulated scanner waits: {}", unavailable.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The simulated scanner failed and tries again.", failure);
        }
    }

    private boolean setUp() {
        List<Place> depots = places.all(PlaceKind.DEPOT);
        List<Pack> packs = catalog.items().stream()
                .flatMap(item -> catalog.packs(item.code()).stream())
                .filter(pack -> pack.gtin() != null)
                .toList();
        if (depots.isEmpty() || packs.isEmpty()) {
            return false;
        }
        String depot = depots.get(0).code();
        List<String> bins = places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .toList();
        if (bins.isEmpty()) {
            return false;
        }
        Device found = simulated(depot);
        long epoch = devices.issueEpoch(found.id(), EpochReason.SESSION);
        LOG.info("Simulated scanner {} begins epoch {} with seed {}.", found.id(), epoch, settings.seed());
        device = found;
        scanner = new DrillScanner(found.id(), epoch, packs, bins, new Random(settings.seed()), clock);
        return true;
    }

    private Device simulated(String depot) {
        String name = "演练扫描枪 Drill scanner";
        return devices.list().stream()
                .filter(known ->
                        known.kind() == DeviceKind.SIMULATED && known.name().equals(name))
                .findFirst()
                .orElseGet(() -> devices.find(devices.enrol(name, DeviceKind.SIMULATED, depot, null)
                                .device())
                        .orElseThrow());
    }

    private void publish(DrillScanner.Event event) {
        Device of = Objects.requireNonNull(device);
        long epoch = Objects.requireNonNull(scanner).epoch();
        topic.publish(List.of(new SealedScan(
                of.id(),
                epoch,
                event.seq(),
                of.depot(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                seal.seal(of.id(), epoch, event.seq(), event.payload()),
                event.payload())));
    }

    @Override
    public void stop() {
        if (pace != null) {
            pace.shutdownNow();
            pace = null;
        }
    }

    @Override
    public boolean isRunning() {
        return pace != null;
    }

    /** After the routes, which start at the default phase, and stopped before them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
