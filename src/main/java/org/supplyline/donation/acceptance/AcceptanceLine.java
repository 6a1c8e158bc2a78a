package org.supplyline.donation.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.PositionKey;

/**
 * Goods of one kind at the door.
 *
 * @param number from 1 within the acceptance
 * @param item the catalogue's code; null while nobody told it
 * @param count null until somebody counted
 * @param documents what was seen with the goods
 * @param outcome what a person decided; null: as the rules propose
 * @param condition under which they were accepted; may be empty
 * @param reason why a person decided so; may be empty
 * @param photo SHA-256 of a picture, in hex
 * @param finished what became of it; null while the acceptance is open
 */
record AcceptanceLine(
        int number,
        Announced announced,
        @Nullable String item,
        Batch batch,
        @Nullable Count count,
        Title title,
        Worth worth,
        Set<Paperwork> documents,
        @Nullable Outcome outcome,
        String condition,
        String reason,
        Priority priority,
        Destination to,
        @Nullable String photo,
        Giver giver,
        @Nullable Finished finished) {

    AcceptanceLine {
        documents = Set.copyOf(documents);
    }

    /**
     * What was said to come.
     *
     * @param gift the notice's line, {@code cz.1.17/2}; null where nothing announced it
     * @param text as the list had it
     * @param quantity base units; null where the list does not tell
     */
    record Announced(
            @Nullable String gift, String text, @Nullable Long quantity) {

        static final Announced NOT = new Announced(null, "", null);
    }

    /** The batch, as printed on the goods. */
    record Batch(
            String lot,
            String maker,
            @Nullable LocalDate produced,
            @Nullable Expiry expiry) {

        static final Batch NONE = new Batch(PositionKey.NONE, "", null, null);

        /** The lot in stock. */
        public String stockLot() {
            return Lots.name(lot, expiry);
        }
    }

    /**
     * What is there: packs × content + loose, exactly.
     *
     * @param packs 0 where only loose units were counted or all was scanned
     * @param quantity base units
     * @param by the user who counted
     * @param scanned whether devices counted
     */
    record Count(long packs, long content, long loose, long quantity, String by, boolean scanned) {

        /** @throws ArithmeticException if the product has no place in a long */
        static Count typed(long packs, long content, long loose, String by) {
            long quantity = Math.addExact(Math.multiplyExact(packs, content), loose);
            return new Count(packs, content, loose, quantity, by, false);
        }

        static Count scanned(long quantity, String by) {
            return new Count(0, 1, quantity, quantity, by, true);
        }
    }

    /** Whose the goods are, by what title they are held, and what the donor bound them to. */
    record Title(String owner, Fund fund, String earmark) {}

    /** What all of it is worth, in fen, and what proves that. */
    record Worth(@Nullable Long fen, Proof proof) {

        static final Worth UNKNOWN = new Worth(null, Proof.NONE);

        /** Without a proof there is no fair value, only a quantity. */
        @Nullable
        Long fair() {
            return proof == Proof.NONE ? null : fen;
        }
    }

    /** What proves a value. */
    enum Proof {
        NONE,
        INVOICE,
        CONTRACT,
        LIST,
        MARKET,
        APPRAISAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Proof of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How much the goods are needed. */
    enum Priority {
        URGENT,
        USEFUL,
        SURPLUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Priority of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where the goods go.
     *
     * @param place bin or area; null: the depot itself
     * @param receiver site or recipient that got them at once; null: they stay here
     * @param signedBy who signed for the receiver
     */
    record Destination(@Nullable String place, @Nullable String receiver, String signedBy) {

        static final Destination DEPOT = new Destination(null, null, "");
    }

    /**
     * @param proposed what the rules said
     * @param why the rules that said so
     * @param gift number of the gift in the ledger; null where nothing was booked
     * @param onHold base units of it that are still on hold
     */
    record Finished(
            Outcome proposed, List<Why> why, @Nullable String gift, long onHold) {

        Finished {
            why = List.copyOf(why);
        }
    }

    /** Whether what people sign for is the same: the goods, how many, whose, their worth, and whether they are taken. */
    boolean saysTheSame(AcceptanceLine other) {
        return Objects.equals(item, other.item)
                && batch.equals(other.batch)
                && quantity() == other.quantity()
                && title.equals(other.title)
                && worth.equals(other.worth)
                && outcome == other.outcome;
    }

    /** The same line, as devices counted it. */
    AcceptanceLine counted(ScanSum sum, String user) {
        Batch counted = batch.stockLot().equals(sum.lot())
                ? batch
                : new Batch(
                        sum.lot(),
                        batch.maker(),
                        batch.produced(),
                        sum.expiry() == null ? batch.expiry() : sum.expiry());
        return new AcceptanceLine(
                number,
                announced,
                sum.item(),
                counted,
                Count.scanned(sum.quantity(), user),
                title,
                worth,
                documents,
                outcome,
                condition,
                reason,
                priority,
                to,
                photo,
                giver,
                null);
    }

    /** The same line, of which a correction left these goods; a value stands only for the same goods in the same quantity. */
    AcceptanceLine standing(PositionKey goods, long left) {
        Batch stands = goods.lot().equals(batch.stockLot()) ? batch : new Batch(goods.lot(), batch.maker(), null, null);
        boolean same = goods.item().equals(item) && left == quantity();
        return new AcceptanceLine(
                number,
                announced,
                goods.item(),
                stands,
                Count.typed(0, 1, left, count == null ? "" : count.by()),
                title,
                same ? worth : Worth.UNKNOWN,
                documents,
                outcome,
                condition,
                reason,
                priority,
                to,
                photo,
                giver,
                finished);
    }

    /** The same line, worth this. */
    AcceptanceLine worth(Worth what) {
        return new AcceptanceLine(
                number, announced, item, batch, count, title, what, documents, outcome, condition, reason, priority, to,
                photo, giver, finished);
    }

    /** The same line, bound to this. */
    AcceptanceLine boundTo(String earmark) {
        return new AcceptanceLine(
                number,
                announced,
                item,
                batch,
                count,
                new Title(title.owner(), title.fund(), earmark),
                worth,
                documents,
                outcome,
                condition,
                reason,
                priority,
                to,
                photo,
                giver,
                finished);
    }

    /** Base units, 0 before it was counted. */
    long quantity() {
        return count == null ? 0 : count.quantity();
    }
}
