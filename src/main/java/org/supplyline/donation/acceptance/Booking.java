package org.supplyline.donation.acceptance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/**
 * The movements of a finished acceptance. What devices scanned in under its code is in the books already, as goods of
 * which nobody knew more: that is taken back, and all of it is booked once with its gift, owner and earmark.
 */
final class Booking {

    /** Why scans are taken back; they were right, and more is known now. */
    static final String ATTRIBUTED = "attributed";

    private final Acceptance acceptance;
    private final String node;
    private final String donor;
    private final String hold;
    private final List<Open> scanned;
    private final List<MovementLine> back = new ArrayList<>();
    private final List<MovementLine> received = new ArrayList<>();
    private final List<MovementLine> straight = new ArrayList<>();

    /**
     * @param node its code, which owns what scanners saw
     * @param donor place of donors
     * @param hold the depot's area for goods on hold
     */
    Booking(Acceptance acceptance, String node, String donor, String hold, List<AnnouncedStore.Scanned> scanned) {
        this.acceptance = acceptance;
        this.node = node;
        this.donor = donor;
        this.hold = hold;
        this.scanned = new ArrayList<>(scanned.stream().map(Open::new).toList());
    }

    /** Scanned goods of which some belong to no line yet. */
    private static final class Open {
        private final AnnouncedStore.Scanned part;
        private long left;

        Open(AnnouncedStore.Scanned part) {
            this.part = part;
            this.left = part.quantity();
        }
    }

    /** Books a line that was counted. */
    void add(AcceptanceLine line, Outcome outcome, @Nullable String gift) {
        String item = line.item();
        if (item == null) {
            return;
        }
        long missing = line.quantity();
        Worths worths = new Worths(line.worth().fair(), line.quantity());
        for (Open open : scanned) {
            long taken = fits(open.part, item, line.batch()) ? Math.min(open.left, missing) : 0;
            if (taken > 0) {
                open.left -= taken;
                missing -= taken;
                back.add(new MovementLine(seen(open.part), donor, taken, open.part.unit()));
                put(line, outcome, gift, taken, open.part, worths.of(taken));
            }
        }
        if (missing > 0) {
            put(line, outcome, gift, missing, null, worths.of(missing));
        }
    }

    /** A value parted over the pieces of a line so that they add up to it again. */
    private static final class Worths {
        private final @Nullable Long all;
        private final long quantity;
        private long given;
        private long counted;

        Worths(@Nullable Long all, long quantity) {
            this.all = all;
            this.quantity = quantity;
        }

        @Nullable
        Long of(long part) {
            if (all == null) {
                return null;
            }
            counted += part;
            long upTo = BigInteger.valueOf(all)
                    .multiply(BigInteger.valueOf(counted))
                    .divide(BigInteger.valueOf(quantity))
                    .longValueExact();
            long share = upTo - given;
            given = upTo;
            return share;
        }
    }

    private static boolean fits(AnnouncedStore.Scanned part, String item, AcceptanceLine.Batch batch) {
        return part.item().equals(item)
                && (part.lot().equals(batch.stockLot()) || part.lot().equals(PositionKey.NONE));
    }

    private PositionKey seen(AnnouncedStore.Scanned part) {
        return new PositionKey(part.place(), part.item(), part.lot(), node, Fund.DONATED, PositionKey.NONE);
    }

    private void put(
            AcceptanceLine line,
            Outcome outcome,
            @Nullable String gift,
            long quantity,
            AnnouncedStore.@Nullable Scanned part,
            @Nullable Long fen) {
        if (!outcome.books()) {
            return;
        }
        AcceptanceLine.Title title = line.title();
        PositionKey goods = new PositionKey(
                donor,
                Objects.requireNonNull(line.item()),
                line.batch().stockLot(),
                title.owner(),
                title.fund(),
                title.earmark());
        String unit = part == null ? null : part.unit();
        String receiver = line.to().receiver();
        if (outcome == Outcome.HOLD) {
            received.add(new MovementLine(goods, hold, quantity, unit, gift, fen));
        } else if (receiver != null) {
            straight.add(new MovementLine(goods, receiver, quantity, unit, gift, fen));
        } else {
            String here = part == null ? acceptance.depot() : part.place();
            String place = line.to().place() == null ? here : line.to().place();
            received.add(new MovementLine(goods, place, quantity, unit, gift, fen));
        }
    }

    /** An item of which more was scanned than the lines say. */
    Optional<String> unattributed() {
        return scanned.stream()
                .filter(open -> open.left > 0)
                .map(open -> open.part.item())
                .findFirst();
    }

    /** The movements, in the order in which they are booked; the first may take scans back. */
    List<Movement> movements(Cause cause, JournalWriter writer) {
        List<Movement> movements = new ArrayList<>();
        if (!back.isEmpty()) {
            movements.add(movement(BusinessStep.RECEIVING, cause, writer, back)
                    .forOrder(acceptance.code())
                    .correcting(JournalId.parse(scanned.get(0).part.first()), ATTRIBUTED));
        }
        if (!received.isEmpty()) {
            movements.add(announced(came(BusinessStep.RECEIVING, cause, writer, received)));
        }
        if (!straight.isEmpty()) {
            movements.add(announced(came(BusinessStep.ACCEPTING, cause, writer, straight)));
        }
        return movements;
    }

    private Movement announced(Movement movement) {
        return acceptance.notice() == null ? movement : movement.fulfilling(acceptance.notice());
    }

    /** Goods came when they are entered, or when their slip says. */
    private Movement came(BusinessStep step, Cause cause, JournalWriter writer, List<MovementLine> lines) {
        Acceptance.Slip slip = acceptance.slip();
        if (slip == null) {
            return movement(step, cause, writer, lines);
        }
        Movement movement = Movement.requested(step.word(), cause, slip.at(), lines);
        return slip.number().isEmpty() ? movement : movement.because("slip: " + slip.number());
    }

    private static Movement movement(BusinessStep step, Cause cause, JournalWriter writer, List<MovementLine> lines) {
        return Movement.requested(step.word(), cause, writer.recordedAt(), lines);
    }
}
