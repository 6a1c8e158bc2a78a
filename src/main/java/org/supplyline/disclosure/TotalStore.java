package org.supplyline.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TotalStore {

    private final JdbcClient db;

    TotalStore(JdbcClient db) {
        this.db = db;
    }

    /** How much of an item ever went from one public place to another. */
    record Flow(String item, String from, String to, long quantity) {}

    /** Adds up lines; the order of the result is the order in which rows are locked everywhere. */
    static List<Flow> fold(List<EntryLine> lines) {
        Map<Flow, Long> sums = new HashMap<>();
        for (EntryLine line : lines) {
            sums.merge(new Flow(line.item(), line.from(), line.to(), 0), line.quantity(), Math::addExact);
        }
        return sums.entrySet().stream()
                .map(sum -> new Flow(
                        sum.getKey().item(), sum.getKey().from(), sum.getKey().to(), sum.getValue()))
                .sorted(Comparator.comparing(Flow::item)
                        .thenComparing(Flow::from)
                        .thenComparing(Flow::to))
                .toList();
    }

    void add(List<Flow> flows) {
        db.sql("""
                insert into disclosure_total as total (item, from_place, to_place, quantity)
                select * from unnest(:items::text[], :froms::text[], :tos::text[], :quantities::bigint[])
                    on conflict (item, from_place, to_place)
                    do update set quantity = total.quantity + excluded.quantity
                """)
                .param("items", flows.stream().map(Flow::item).toArray(String[]::new))
                .param("froms", flows.stream().map(Flow::from).toArray(String[]::new))
                .param("tos", flows.stream().map(Flow::to).toArray(String[]::new))
                .param("quantities", flows.stream().map(Flow::quantity).toArray(Long[]::new))
                .update();
    }

    /** At most one row for each item and pair of places, so the whole is small: read with one query. */
    List<Flow> all() {
        return db.sql("select item, from_place, to_place, quantity from disclosure_total order by 1, 2, 3")
                .query((row, n) -> new Flow(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }
}
