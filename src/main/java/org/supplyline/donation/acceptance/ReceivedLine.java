package org.supplyline.donation.acceptance;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.PositionKey;

/**
 * A line that was received, as it stands, and what became of the part of it that was on hold.
 *
 * @param released base units that came off hold and stayed
 * @param returned base units that came off hold and were given back
 * @param correction why it says something else than was signed for; null while it does not
 */
record ReceivedLine(
        AcceptanceLine line,
        long released,
        long returned,
        @Nullable Correction correction) {

    /**
     * What made a line say something else.
     *
     * @param record the last record that corrected it
     * @param reason a word of the corrections, or the person's own
     * @param was base units that were signed for
     */
    record Correction(String record, String reason, long was) {}

    /** Of an acceptance, without what was refused or never came. */
    static List<ReceivedLine> of(Acceptance acceptance, List<AcceptanceStore.Action> actions) {
        return acceptance.lines().stream()
                .filter(line -> line.quantity() > 0
                        && line.outcome() != null
                        && line.outcome().books())
                .map(line -> new ReceivedLine(
                        line, sum(actions, line.number(), "release"), sum(actions, line.number(), "return"), null))
                .toList();
    }

    private static long sum(List<AcceptanceStore.Action> actions, int line, String kind) {
        return actions.stream()
                .filter(action -> action.line() == line && action.kind().equals(kind))
                .mapToLong(AcceptanceStore.Action::quantity)
                .sum();
    }

    /** The same line, after a correction left these goods of it. */
    ReceivedLine standing(PositionKey goods, long quantity, BookedStore.@Nullable Booked by) {
        boolean same = goods.item().equals(line.item())
                && goods.lot().equals(line.batch().stockLot());
        if (by == null || (same && quantity == line.quantity())) {
            return this;
        }
        long was = correction == null ? line.quantity() : correction.was();
        return new ReceivedLine(
                line.standing(goods, quantity),
                same ? released : 0,
                same ? returned : 0,
                new Correction(by.record().toString(), by.reason(), was));
    }

    boolean wasOnHold() {
        return line.outcome() == Outcome.HOLD;
    }

    /** Base units that are on hold still. */
    long onHold() {
        return line.finished() == null ? 0 : line.finished().onHold();
    }

    /** Base units that were received and not given back. */
    long kept() {
        return line.quantity() - returned;
    }

    /** Base units that came off hold and are still there. */
    long offHold() {
        return Math.min(released, kept());
    }

    /** Whether a donor gave it: what is bought, allocated or kept for others is no gift. */
    boolean isGift() {
        return line.title().fund().isGift();
    }

    /** Base units that may be thanked for: goods on hold may still go back. */
    long given() {
        if (!isGift()) {
            return 0;
        }
        return wasOnHold() ? offHold() : kept();
    }

    /** What so much of it is worth, in fen, rounded down; null where nothing proves a value. */
    @Nullable
    Long fair(long part) {
        Long all = line.worth().fair();
        return all == null || part == line.quantity()
                ? all
                : Long.valueOf(BigInteger.valueOf(all)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(line.quantity()))
                        .longValueExact());
    }
}
