package org.supplyline.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ControlClass;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.catalog.ShelfLife;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.Enrolment;
import org.supplyline.gs1.Gtin;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** A depot full of goods and the scanners that work in it. */
final class BenchWorld {

    private static final Cause SETUP = new Cause.Request("bench", "set-up");
    private static final long OPENING_QUANTITY = 1_000_000;
    private static final int LINES_A_MOVEMENT = 1_000;
    private static final int MOST_SCANNED = 5;

    private final ApplicationContext beans;
    private final Size size;
    private final Random random;
    private final List<String> gtins = new ArrayList<>();
    private final List<String> bins;
    private final String depot;

    /** How many items there are, lots of each, and bins with all of them; the product is the number of stock rows. */
    record Size(int items, int lots, int bins) {

        int rows() {
            return items * lots * bins;
        }
    }

    BenchWorld(ApplicationContext beans, Size size, long seed) {
        this.beans = beans;
        this.size = size;
        this.random = new Random(seed);
        Places places = beans.getBean(Places.class);
        Place house = places.createDepot(
                new NewDepot("测量库", "Bench depot", new DepotSize(2_000, 9_000_000, 4, 20_000), null, null, size.bins()),
                SETUP);
        this.depot = house.code();
        this.bins = places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .toList();
        IntStream.range(0, size.items()).forEach(this::stockItem);
    }

    private static String item(int number) {
        return "bench-" + number;
    }

    private static String lot(int number) {
        return "L" + number;
    }

    List<String> items() {
        return IntStream.range(0, size.items()).mapToObj(BenchWorld::item).toList();
    }

    List<String> bins() {
        return bins;
    }

    private void stockItem(int number) {
        Catalog catalog = beans.getBean(Catalog.class);
        String gtin = gtin(number);
        gtins.add(gtin);
        Cause cause = new Cause.Request("bench", "item-" + number);
        catalog.add(
                new ReliefItem(
                        item(number),
                        "测量物资 " + number,
                        "Bench item " + number,
                        "2010101",
                        "件",
                        "piece",
                        500,
                        1_000,
                        false,
                        ShelfLife.NONE,
                        ControlClass.ORDINARY,
                        Hazard.NONE,
                        false),
                cause);
        catalog.savePack(
                new Pack(item(number), Gtin.parse(gtin).orElseThrow(), "箱", "carton", 10, 5_000, 10_000), cause);
        open(item(number));
    }

    private void open(String item) {
        String node = beans.getBean(NodeIdentity.class).code();
        String opening = beans.getBean(Places.class).fixed(PlaceKind.OPENING).toString();
        Lots lots = beans.getBean(Lots.class);
        Ledger ledger = beans.getBean(Ledger.class);
        List<MovementLine> lines = new ArrayList<>();
        for (int lot = 0; lot < size.lots(); lot++) {
            PositionKey goods = new PositionKey(opening, item, lot(lot), node, Fund.DONATED, PositionKey.NONE);
            bins.forEach(bin -> lines.add(new MovementLine(goods, bin, OPENING_QUANTITY, null)));
        }
        beans.getBean(Journal.class).write(writer -> {
            IntStream.range(0, size.lots()).forEach(lot -> lots.learn(writer, item, lot(lot), null, null));
            for (int start = 0; start < lines.size(); start += LINES_A_MOVEMENT) {
                ledger.post(
                        writer,
                        Movement.requested(
                                "receiving",
                                new Cause.Request("bench", "opening"),
                                writer.recordedAt(),
                                lines.subList(start, Math.min(start + LINES_A_MOVEMENT, lines.size()))));
            }
            return lines.size();
        });
    }

    /** GTINs of the range for use inside a company (GS1 General Specifications, 1.4.5). */
    private static String gtin(int number) {
        String body = String.format(Locale.ROOT, "00200%08d", number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }

    /** A scanner that numbers its events. */
    static final class Scanner {
        private final Enrolment enrolment;
        private long seq;

        private Scanner(Enrolment enrolment) {
            this.enrolment = enrolment;
        }

        String device() {
            return enrolment.device();
        }

        String token() {
            return enrolment.token();
        }

        long epoch() {
            return enrolment.epoch();
        }

        /** The number of its last event. */
        synchronized long seq() {
            return seq;
        }
    }

    Scanner scanner(String name) {
        return new Scanner(beans.getBean(Devices.class).enrol(name, DeviceKind.SIMULATED, depot, null));
    }

    /** The next event of this scanner: cartons that come in, or go from one bin to another. */
    String event(Scanner scanner, Instant at) {
        synchronized (scanner) {
            scanner.seq++;
            String codes =
                    "{\"aim\":\"]C1\",\"text\":\"01" + pick(gtins) + "10" + lot(random.nextInt(size.lots())) + "\"}";
            boolean receives = random.nextInt(2) == 0;
            String way = receives
                    ? "\"step\":\"receiving\",\"to\":\"" + pick(bins) + "\""
                    : "\"step\":\"storing\",\"from\":\"" + pick(bins) + "\",\"to\":\"" + pick(bins) + "\"";
            return "{\"v\":1,\"device\":\"%s\",\"epoch\":%d,\"seq\":%d,\"at\":\"%s\",%s,\"codes\":[%s],\"quantity\":%d}"
                    .formatted(
                            scanner.device(),
                            scanner.epoch(),
                            scanner.seq,
                            at,
                            way,
                            codes,
                            1 + random.nextInt(MOST_SCANNED));
        }
    }

    /** So many next events. */
    List<String> events(Scanner scanner, int count) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, count).mapToObj(n -> event(scanner, now)).toList();
    }

    private synchronized <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
