package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.keeping.ModelOrders.Use;

/** An event that is being made up, in the words of the device and of the model. */
final class RandomDraft {
    private static final String BEFORE = "2020-11-21";
    private static final String LONG_AGO = "2020-11-22";
    private static final String FAR_AHEAD = "2060-11-22";

    private final Random random;
    private final RandomPlaces places;
    private final String device;
    private final long number;
    final String step;
    private final boolean late;
    final List<String> codes = new ArrayList<>();
    final StringBuilder members = new StringBuilder();
    private List<String> units = List.of();
    private @Nullable String item;
    private @Nullable String lot;
    private long quantity;
    List<String> from = List.of();
    String to = "";
    Use use;

    RandomDraft(Random random, RandomPlaces places, String device, long number, String step) {
        this.random = random;
        this.places = places;
        this.device = device;
        this.late = random.nextBoolean();
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
        String order = random.nextInt(8) == 0 ? RandomPlaces.NO_ORDER : places.any(List.copyOf(places.orders.keySet()));
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
        String dock = String.valueOf(places.docks.get(site));
        switch (step) {
            case "loading" -> go(List.of(places.stage), whole, places.vehicle, whole);
            case "departing" -> go(List.of(places.vehicle), false, RandomPlaces.ON_THE_WAY, false);
            case "arriving" -> go(List.of(RandomPlaces.ON_THE_WAY), false, places.vehicle, false);
            case "unloading" -> go(List.of(places.vehicle), whole, dock, whole);
            default -> go(List.of(dock), whole, site, whole);
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
        String label = lot == null ? "" : ",\"lot\":\"%s\",\"expiry\":\"%s\"".formatted(lot, RandomPlaces.expiry(lot));
        return "{\"code\":\"%s\",\"quantity\":%d,\"unit\":\"%s\"%s}"
                .formatted(packs ? RandomPlaces.gtin(item) : item, typed, packs ? "pack" : "base", label);
    }

    private List<String> any() {
        return List.of(places.any(places.all));
    }

    void go(List<String> source, boolean saysFrom, String destination, boolean saysTo) {
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
                                late ? FAR_AHEAD : step.equals(RandomScans.COUNTING) ? BEFORE : LONG_AGO,
                                step.equals(RandomScans.COUNTING) ? 0 : random.nextInt(60),
                                step,
                                String.join(",", codes),
                                members);
        long at = late ? ModelStock.LATE : ModelStock.EARLY;
        return new ModelEvent(number, bytes, bad, undoes, step, at, from, to, units, item, lot, quantity, use);
    }

    static String code(String text) {
        return text.startsWith("http") || text.startsWith("SL") || text.equals(RandomScans.NOBODY_KNOWS)
                ? "{\"text\":\"" + text + "\"}"
                : "{\"aim\":\"]C1\",\"text\":\"" + text + "\"}";
    }
}
