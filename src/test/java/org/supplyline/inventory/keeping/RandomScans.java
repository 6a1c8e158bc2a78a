package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.keeping.ModelOrders.Use;
import org.supplyline.place.ScanCommand;

/**
 * Random events of one handheld: goods and units received, stored, picked, packed, unpacked, loaded, brought to sites, and
 * taken back, for orders or for none; some come twice, some under a number that is taken, some in the wrong order.
 */
final class RandomScans {

    private static final List<String> STEPS =
            List.of("receiving", "receiving", "storing", "picking", "loading", "packing", "unpacking");
    private static final List<String> TYPED = List.of("receiving", "storing", "picking", "loading", "unpacking");
    private static final List<String> ON_THE_ROAD =
            List.of("loading", "departing", "arriving", "unloading", "accepting");
    private static final String COUNTING = "stock_taking";
    private static final String NOBODY_KNOWS = "04012345123456";
    /** Taken back is what was scanned not long ago. */
    private static final int RECENT = 40;

    private static final String BEFORE = "2020-11-21";
    private static final String LONG_AGO = "2020-11-22";
    private static final String FAR_AHEAD = "2060-11-22";

    private final Random random;
    private final RandomPlaces places;
    private final String device;
    private final List<ModelEvent> sent = new ArrayList<>();
    /** What the network keeps back for a later batch. */
    private final List<ModelEvent> late = new ArrayList<>();

    /** The place where somebody counts. */
    private String counted;

    private long seq;

    RandomScans(Random random, RandomPlaces places, String device) {
        this.random = random;
        this.places = places;
        this.device = device;
        this.counted = places.stage;
    }

    /** What comes from the topic at once. */
    List<ModelEvent> batch(int size) {
        List<ModelEvent> batch = new ArrayList<>();
        while (batch.size() < size) {
            int kind = random.nextInt(20);
            if (kind == 0 && !sent.isEmpty()) {
                batch.add(places.any(sent));
            } else if (kind == 3 && !late.isEmpty()) {
                batch.add(late.remove(random.nextInt(late.size())));
            } else if (kind == 1 && !sent.isEmpty()) {
                batch.add(event(places.any(sent).seq()));
            } else {
                ModelEvent fresh = event(++seq);
                sent.add(fresh);
                (kind == 2 ? late : batch).add(fresh);
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(batch, random);
        }
        return batch;
    }

    private ModelEvent event(long number) {
        String step = places.any(STEPS);
        return switch (random.nextInt(17)) {
            case 0 -> bad(number);
            case 1, 2 -> undo(number);
            case 3, 4, 5, 6 -> units(number, step);
            case 7, 8, 9 -> counting(number);
            case 10, 11 -> whole(number);
            default -> counted(number, step);
        };
    }

    private ModelEvent bad(long number) {
        Draft draft = new Draft(number, random.nextBoolean() ? "juggling" : "receiving");
        draft.codes.add(code(NOBODY_KNOWS));
        return draft.event(draft.step.equals("juggling") ? "unknown-step" : "unknown-item", 0);
    }

    /** Of something that came, or that is still to come; a third are about counts. */
    private ModelEvent undo(long number) {
        boolean counts = random.nextInt(3) == 0;
        Draft draft = new Draft(number, counts ? COUNTING : "receiving");
        List<Long> recent = sent.stream()
                .filter(event -> !counts || event.step().equals(COUNTING))
                .map(ModelEvent::seq)
                .filter(seen -> seen > number - RECENT)
                .toList();
        long target = random.nextInt(5) == 0 || recent.isEmpty() ? number + random.nextInt(5) : places.any(recent);
        draft.members.append(",\"undoes\":{\"epoch\":1,\"seq\":%d}".formatted(target));
        return draft.event(null, target);
    }

    private ModelEvent units(long number, String step) {
        Draft draft = new Draft(number, step);
        int wanted = step.equals("packing") ? 2 + random.nextInt(2) : 1 + random.nextInt(2);
        draft.units(wanted);
        draft.way();
        draft.order();
        return draft.event(null, 0);
    }

    private ModelEvent counted(long number, String step) {
        Draft draft = new Draft(number, step);
        draft.label(step.endsWith("packing") || random.nextInt(4) == 0);
        draft.way();
        draft.order();
        return draft.event(null, 0);
    }

    /** All of an order, or all that a trip carries. */
    private ModelEvent whole(long number) {
        Draft draft = new Draft(number, places.any(ON_THE_ROAD));
        draft.road();
        return draft.event(null, 0);
    }

    /** Goods or units that are seen at a place, or that they were all. */
    private ModelEvent counting(long number) {
        Draft draft = new Draft(number, COUNTING);
        if (random.nextInt(12) == 0) {
            counted = places.any(places.inside);
        }
        draft.go(List.of(), false, counted, true);
        switch (random.nextInt(5)) {
            case 0 -> draft.codes.add(code(ScanCommand.COUNTED.code().text()));
            case 1, 2, 3 -> draft.label(random.nextInt(4) == 0);
            default -> draft.units(1 + random.nextInt(2));
        }
        return draft.event(null, 0);
    }

    /** What a person types at a desk, as a program sends it and in the words of the model. */
    record Typed(String json, List<ModelEvent> lines, boolean happened) {}

    Typed typed() {
        Draft way = new Draft(0, places.any(TYPED));
        way.way();
        if (!way.step.equals("receiving") && random.nextBoolean()) {
            way.use = way.use.forOrder(places.any(List.copyOf(places.orders.keySet())));
            way.members.append(",\"order\":\"").append(way.use.order()).append('"');
        }
        boolean happened = random.nextInt(3) > 0;
        List<String> json = new ArrayList<>();
        List<ModelEvent> lines = new ArrayList<>();
        for (int wanted = 1 + random.nextInt(3); wanted > 0; wanted--) {
            Draft line = new Draft(lines.size(), way.step);
            line.from = way.from;
            line.to = way.to;
            line.use = way.use;
            json.add(way.step.equals("unpacking") || random.nextInt(3) == 0 ? line.unit() : line.goods());
            lines.add(line.event(null, 0));
        }
        String text = "{\"depot\":\"%s\",\"step\":\"%s\",\"happened\":%b,\"lines\":[%s]%s}"
                .formatted(places.depot, way.step, happened, String.join(",", json), way.members);
        return new Typed(text, lines, happened);
    }

    private static String code(String text) {
        return text.startsWith("http") || text.startsWith("SL") || text.equals(NOBODY_KNOWS)
                ? "{\"text\":\"" + text + "\"}"
                : "{\"aim\":\"]C1\",\"text\":\"" + text + "\"}";
    }

    /** An event that is being made up, in the words of the device and of the model. */
    private final class Draft {
        private final long number;
        private final String step;
        private final boolean late = random.nextBoolean();
        private final List<String> codes = new ArrayList<>();
        private final StringBuilder members = new StringBuilder();
        private List<String> units = List.of();
        private @Nullable String item;
        private @Nullable String lot;
        private long quantity;
        private List<String> from = List.of();
        private String to = "";
        private Use use;

        Draft(long number, String step) {
            this.number = number;
            this.step = step;
            this.use = new Use(Use.NONE, Use.NONE, step.equals("picking"));
        }

        /** From where to where, as the event says it or as the step usually goes. */
        void way() {
            boolean says = random.nextInt(3) > 0;
            switch (step) {
                case "receiving" -> go(List.of("donor:cz-0"), false, places.any(places.stored), true);
                case "storing" -> go(says ? any() : List.of(places.depot), says, places.any(places.all), true);
                case "picking" -> go(says ? places.stored : any(), !says, places.stage, false);
                case "loading" -> go(says ? List.of(places.stage) : any(), !says, places.vehicle, true);
                default -> go(says ? any() : List.of(), says, "", false);
            }
        }

        /** The order, as a code beside the goods or as the handheld remembers it; perhaps one that nobody knows. */
        void order() {
            if (step.equals("receiving") || random.nextInt(3) == 0) {
                return;
            }
            String order =
                    random.nextInt(8) == 0 ? RandomPlaces.NO_ORDER : places.any(List.copyOf(places.orders.keySet()));
            use = use.forOrder(order);
            if (random.nextBoolean()) {
                codes.add(code(order));
            } else {
                members.append(",\"order\":\"").append(order).append('"');
            }
        }

        /** The codes of an order and of a trip alone; how the goods go is known from them. */
        void road() {
            GoodsOrder order = places.any(List.copyOf(places.orders.values()));
            boolean whole = step.equals("departing") || step.equals("arriving") || random.nextInt(6) == 0;
            use = new Use(whole ? Use.NONE : order.code(), RandomPlaces.TRIP, false);
            if (!whole) {
                codes.add(code(order.code()));
            }
            codes.add(code(RandomPlaces.TRIP));
            String site = order.destination();
            switch (step) {
                case "loading" -> go(List.of(places.stage), whole, places.vehicle, whole);
                case "departing" -> go(List.of(places.vehicle), false, RandomPlaces.ON_THE_WAY, false);
                case "arriving" -> go(List.of(RandomPlaces.ON_THE_WAY), false, places.vehicle, false);
                case "unloading" -> go(List.of(places.vehicle), whole, places.dock(site), whole);
                default -> go(List.of(places.dock(site)), whole, site, whole);
            }
        }

        void units(int wanted) {
            List<String> all = new ArrayList<>(RandomPlaces.UNITS);
            Collections.shuffle(all, random);
            units = List.copyOf(all.subList(0, wanted));
            units.forEach(unit -> codes.add(code(RandomPlaces.label(unit))));
        }

        /** Packs of goods, perhaps in a unit and perhaps of a lot. */
        void label(boolean inUnit) {
            units = inUnit ? List.of(places.any(RandomPlaces.UNITS)) : List.of();
            item = places.any(RandomPlaces.ITEMS);
            lot = random.nextInt(3) == 0 ? null : places.any(RandomPlaces.LOTS);
            int packs = 1 + random.nextInt(6);
            quantity = packs * RandomPlaces.pack(item);
            String dated = lot == null
                    ? ""
                    : "17" + RandomPlaces.expiry(lot).replace("-", "").substring(2) + "10" + lot;
            String gtin = RandomPlaces.gtin(item);
            if (inUnit && RandomPlaces.isSscc(units.get(0))) {
                codes.add(code("00" + units.get(0)));
                codes.add(code("02" + gtin + "37" + packs + (lot == null ? "" : "\\u001d" + dated)));
            } else {
                units.forEach(unit -> codes.add(code(RandomPlaces.label(unit))));
                codes.add(code("01" + gtin + dated));
                members.append(",\"quantity\":").append(packs);
            }
        }

        /** A line of a desk: a unit by the number on its label. */
        String unit() {
            units = List.of(places.any(RandomPlaces.UNITS));
            return "{\"code\":\"" + units.get(0) + "\"}";
        }

        /** A line of a desk: goods by their code and single, or by their bar code and in packs. */
        String goods() {
            item = places.any(RandomPlaces.ITEMS);
            lot = random.nextInt(3) == 0 ? null : places.any(RandomPlaces.LOTS);
            boolean packs = random.nextBoolean();
            long typed = 1L + random.nextInt(packs ? 6 : 40);
            quantity = packs ? typed * RandomPlaces.pack(item) : typed;
            String label =
                    lot == null ? "" : ",\"lot\":\"%s\",\"expiry\":\"%s\"".formatted(lot, RandomPlaces.expiry(lot));
            return "{\"code\":\"%s\",\"quantity\":%d,\"unit\":\"%s\"%s}"
                    .formatted(packs ? RandomPlaces.gtin(item) : item, typed, packs ? "pack" : "base", label);
        }

        private List<String> any() {
            return List.of(places.any(places.all));
        }

        private void go(List<String> source, boolean saysFrom, String destination, boolean saysTo) {
            from = source;
            to = destination;
            if (saysFrom) {
                members.append(",\"from\":\"").append(source.get(0)).append('"');
            }
            if (saysTo) {
                members.append(",\"to\":\"").append(destination).append('"');
            }
        }

        ModelEvent event(@Nullable String bad, long undoes) {
            String bytes =
                    "{\"v\":1,\"device\":\"%s\",\"epoch\":1,\"seq\":%d,\"at\":\"%sT08:00:%02d.000Z\",\"step\":\"%s\",\"codes\":[%s]%s}"
                            .formatted(
                                    device,
                                    number,
                                    late ? FAR_AHEAD : step.equals(COUNTING) ? BEFORE : LONG_AGO,
                                    step.equals(COUNTING) ? 0 : random.nextInt(60),
                                    step,
                                    String.join(",", codes),
                                    members);
            long at = late ? ModelStock.LATE : ModelStock.EARLY;
            return new ModelEvent(number, bytes, bad, undoes, step, at, from, to, units, item, lot, quantity, use);
        }
    }
}
