package org.supplyline.dispatch.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.journal.Journal;

/** Tells people when goods left and nobody signed for them in time (无回单); any instance may do it, once an order. */
@Component
class ReceiptWatch {

    private final TripBoardStore store;
    private final Discrepancies discrepancies;
    private final Journal journal;
    private final Clock clock;
    private final Duration patience;

    ReceiptWatch(
            TripBoardStore store,
            Discrepancies discrepancies,
            Journal journal,
            Clock clock,
            HandoverSettings settings) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.journal = journal;
        this.clock = clock;
        this.patience = Duration.ofHours(settings.receiptHours());
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void look() {
        List<TripBoardStore.Unsigned> late = store.unsigned(due(clock.instant()));
        for (TripBoardStore.Unsigned order : late) {
            journal.write(writer -> {
                boolean first = store.tell(order.order(), writer.recordedAt());
                if (first) {
                    discrepancies.open(
                            writer,
                            new Discrepancy(
                                    DiscrepancyKind.NO_RECEIPT, order.departed(), null, null, order.order(), ""));
                }
                return first;
            });
        }
    }

    /** Whether what left then should be signed for by now. */
    boolean isLate(Instant departed) {
        return departed.isBefore(due(clock.instant()));
    }

    private Instant due(Instant now) {
        return now.minus(patience);
    }
}
