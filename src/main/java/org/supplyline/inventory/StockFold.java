package org.supplyline.inventory;

import java.util.Map;
import java.util.TreeMap;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import tools.jackson.databind.JsonNode;

/** Adds up the journal: what stock must be, computed from nothing but the records. */
final class StockFold {

    private final Map<PositionKey, Long> stock = new TreeMap<>();
    private long records;

    void add(JournalRecord record) {
        records++;
        if (record.kind() != JournalKind.MOVEMENT) {
            return;
        }
        for (JsonNode line : record.body().path("lines")) {
            PositionKey from = new PositionKey(
                    line.path("from").stringValue(),
                    line.path("item").stringValue(),
                    line.path("lot").stringValue(),
                    line.path("owner").stringValue(),
                    Fund.of(line.path("fund").stringValue()),
                    line.path("earmark").stringValue());
            long quantity = line.path("quantity").longValue();
            stock.merge(from, -quantity, Long::sum);
            stock.merge(from.at(line.path("to").stringValue()), quantity, Long::sum);
        }
    }

    long records() {
        return records;
    }

    /** Every position that ever held something, also those that are zero now. */
    Map<PositionKey, Long> stock() {
        return stock;
    }
}
