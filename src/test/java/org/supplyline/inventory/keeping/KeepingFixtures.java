package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.CountScans;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PostingWatch;
import org.supplyline.inventory.SignedGoods;
import org.supplyline.inventory.TransferBook;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.Places;

/** Stock-keeping of a test node, as the ledger knows it. */
public final class KeepingFixtures {

    private KeepingFixtures() {}

    public static Discrepancies queue(NodeDatabaseFixture node) {
        return discrepancies(node, Clock.systemUTC());
    }

    public static PostingWatch trace(NodeDatabaseFixture node) {
        DiscrepancyStore store = new DiscrepancyStore(node.db());
        CountStore counts = new CountStore(node.db());
        TraceStore trace = new TraceStore(node.db());
        return new PostingTrace(
                trace,
                discrepancies(node, Clock.systemUTC()),
                store,
                counts,
                new CountedDifferences(counts, trace, store));
    }

    /** Counts by scanning of a test node. */
    public static CountScans countScans(NodeDatabaseFixture node, Catalog catalog, Places places) {
        return scanned(node, catalog, places);
    }

    /** Corrections by hand of a test node. */
    static Corrections corrections(
            NodeDatabaseFixture node,
            Journal journal,
            Ledger ledger,
            Catalog catalog,
            Places places,
            SignedGoods signed) {
        return new Corrections(
                journal,
                new CorrectionStore(node.db()),
                ledger,
                InventoryFixtures.lots(node),
                catalog,
                places,
                new TransferCorrections(new TransferStore(node.db()), new DiscrepancyStore(node.db()), places),
                transferBook(node, places),
                new DisposalStore(node.db()),
                signed);
    }

    /**
     * Corrects a record by hand so that another quantity of its first line was moved, for the tests of other packages.
     *
     * @param lot the lot that it really was, or null if that is right
     * @param quantity 0 if nothing of the record happened
     * @return {@code done}, or the word of the refusal with what it is about
     */
    public static String correct(
            NodeDatabaseFixture node,
            Journal journal,
            Ledger ledger,
            Catalog catalog,
            Places places,
            SignedGoods signed,
            JournalId record,
            @Nullable String lot,
            long quantity) {
        Corrections corrections = corrections(node, journal, ledger, catalog, places, signed);
        List<Corrections.Wanted> again = new ArrayList<>();
        for (MovementLine line : corrections.find(record).orElseThrow().lines()) {
            again.add(new Corrections.Wanted(
                    line.goods().item(),
                    lot == null ? line.goods().lot() : lot,
                    line.from(),
                    line.to(),
                    again.isEmpty() ? quantity : line.quantity()));
        }
        Result result = journal.write(writer -> corrections.correct(
                writer,
                new Cause.Request("checker", "correct " + record),
                record,
                "wrong-quantity",
                quantity == 0 ? null : again));
        return result.match(done -> "done", refused -> refused.why().word() + refused.about());
    }

    public static TransferBook transferBook(NodeDatabaseFixture node, Places places) {
        return new TransferArrivals(new TransferStore(node.db()), new DiscrepancyStore(node.db()), places);
    }

    static ScannedCounts scanned(NodeDatabaseFixture node, Catalog catalog, Places places) {
        CartonCounts cartons = cartons(node);
        return new ScannedCounts(new CountScanStore(node.db()), counts(node, catalog, places, cartons), cartons);
    }

    static CartonCounts cartons(NodeDatabaseFixture node) {
        return new CartonCounts(
                InventoryFixtures.units(node),
                InventoryFixtures.unitReader(node, Clock.systemUTC()),
                new CartonCountStore(node.db()),
                new DiscrepancyStore(node.db()));
    }

    static Counts counts(NodeDatabaseFixture node, Catalog catalog, Places places, CartonCounts cartons) {
        CountStore store = new CountStore(node.db());
        DiscrepancyStore discrepancies = new DiscrepancyStore(node.db());
        return new Counts(
                store,
                new CountedDifferences(store, new TraceStore(node.db()), discrepancies),
                cartons,
                discrepancies,
                InventoryFixtures.ledger(node),
                InventoryFixtures.lots(node),
                places,
                catalog,
                words(node, catalog, places),
                node.identity());
    }

    static KeepingWords words(NodeDatabaseFixture node, Catalog catalog, Places places) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new KeepingWords(catalog, places, new EarmarkWords(places), messages, node.identity());
    }

    static DiscrepancyQueue discrepancies(NodeDatabaseFixture node, Clock clock) {
        return new DiscrepancyQueue(new DiscrepancyStore(node.db()), new DiscrepancyQueueStore(node.db()), clock);
    }
}
