package org.supplyline.drill;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Pack;
import org.supplyline.integrations.Payload;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The scans of one simulated scanner: a carton comes in, the same carton is put into a bin, and so on. */
final class DrillScanner {

    private final String device;
    private final long epoch;
    private final List<Pack> packs;
    private final List<String> bins;
    private final Random random;
    private final Clock clock;
    private long seq;
    private @Nullable Pack received;

    /**
     * @param packs packs with a GTIN, at least one
     * @param bins place codes of the depot's bins, at least one
     */
    DrillScanner(String device, long epoch, List<Pack> packs, List<String> bins, Random random, Clock clock) {
        this.device = device;
        this.epoch = epoch;
        this.packs = packs;
        this.bins = bins;
        this.random = random;
        this.clock = clock;
    }

    long epoch() {
        return epoch;
    }

    /** An event and its number. */
    record Event(long seq, Payload payload) {}

    Event next() {
        seq++;
        Pack pack = received;
        boolean stores = pack != null;
        if (pack == null) {
            pack = packs.get(random.nextInt(packs.size()));
        }
        received = stores ? null : pack;
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("device", device)
                .put("epoch", epoch)
                .put("seq", seq)
                .put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("step", stores ? "storing" : "receiving");
        if (stores) {
            event.put("to", bins.get(random.nextInt(bins.size())));
        }
        event.putArray("codes")
                .addObject()
                .put("aim", "]C1")
                .put("text", "01" + Objects.requireNonNull(pack.gtin()).digits());
        return new Event(seq, Payload.of(event.toString()));
    }
}
