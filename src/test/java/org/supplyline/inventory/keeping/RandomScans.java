package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    static final String COUNTING = "stock_taking";
    static final String NOBODY_KNOWS = "04012345123456";
    /** Taken back is what was scanned not long ago. */
    private static final int RECENT = 40;

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

    private RandomDraft draft(long number, String step) {
        return new RandomDraft(random, places, device, number, step);
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
        RandomDraft draft = draft(number, random.nextBoolean() ? "juggling" : "receiving");
        draft.codes.add(RandomDraft.code(NOBODY_KNOWS));
        return draft.event(draft.step.equals("juggling") ? "unknown-step" : "unknown-item", 0);
    }

    /** Of something that came, or that is still to come; a third are about counts. */
    private ModelEvent undo(long number) {
        boolean counts = random.nextInt(3) == 0;
        RandomDraft draft = draft(number, counts ? COUNTING : "receiving");
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
        RandomDraft draft = draft(number, step);
        int wanted = step.equals("packing") ? 2 + random.nextInt(2) : 1 + random.nextInt(2);
        draft.units(wanted);
        draft.way();
        draft.order();
        return draft.event(null, 0);
    }

    private ModelEvent counted(long number, String step) {
        RandomDraft draft = draft(number, step);
        draft.label(step.endsWith("packing") || random.nextInt(4) == 0);
        draft.way();
        draft.order();
        return draft.event(null, 0);
    }

    /** All of an order, or all that a trip carries. */
    private ModelEvent whole(long number) {
        RandomDraft draft = draft(number, places.any(ON_THE_ROAD));
        draft.road();
        return draft.event(null, 0);
    }

    /** Goods or units that are seen at a place, or that they were all. */
    private ModelEvent counting(long number) {
        RandomDraft draft = draft(number, COUNTING);
        if (random.nextInt(12) == 0) {
            counted = places.any(places.inside);
        }
        draft.go(List.of(), false, counted, true);
        switch (random.nextInt(5)) {
            case 0 ->
                draft.codes.add(RandomDraft.code(ScanCommand.COUNTED.code().text()));
            case 1, 2, 3 -> draft.label(random.nextInt(4) == 0);
            default -> draft.units(1 + random.nextInt(2));
        }
        return draft.event(null, 0);
    }

    /** What a person types at a desk, as a program sends it and in the words of the model. */
    record Typed(String json, List<ModelEvent> lines, boolean happened) {}

    Typed typed() {
        RandomDraft way = draft(0, places.any(TYPED));
        way.way();
        if (!way.step.equals("receiving") && random.nextBoolean()) {
            way.use = way.use.forOrder(places.any(List.copyOf(places.orders.keySet())));
            way.members.append(",\"order\":\"").append(way.use.order()).append('"');
        }
        boolean happened = random.nextInt(3) > 0;
        List<String> json = new ArrayList<>();
        List<ModelEvent> lines = new ArrayList<>();
        for (int wanted = 1 + random.nextInt(3); wanted > 0; wanted--) {
            RandomDraft line = draft(lines.size(), way.step);
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
}
