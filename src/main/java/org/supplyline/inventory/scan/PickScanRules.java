package org.supplyline.inventory.scan;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way of each depot to scan when goods are picked, as the branch set it; a depot that nobody set wants the item only. */
@Component
class PickScanRules implements PickScans {

    private final PickScanStore store;
    private final Places places;

    PickScanRules(PickScanStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public Set<String> depotsThatWantLots() {
        return store.wantingLots();
    }

    /** Sets which depots want lots, inside a ledger transaction; only what changes is written. */
    void set(Set<String> wanting, Cause.Request cause, JournalWriter writer) {
        Set<String> before = store.wantingLots();
        Set<String> changed = new TreeSet<>();
        places.all(PlaceKind.DEPOT).forEach(depot -> {
            if (wanting.contains(depot.code()) != before.contains(depot.code())) {
                changed.add(depot.code());
            }
        });
        for (String depot : changed) {
            boolean wantsLot = wanting.contains(depot);
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("what", "pick-scan")
                    .put("depot", depot)
                    .put("scan", wantsLot ? "lot" : "item");
            body.set("cause", cause.toJson());
            String record = writer.append(JournalKind.MASTER, body).toString();
            store.put(new PickScanStore.Rule(depot, wantsLot, cause.user(), writer.recordedAt(), record));
        }
    }
}
