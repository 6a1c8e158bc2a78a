package org.supplyline.inventory.keeping;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.journal.JournalId;

@Repository
class LateOrderStore {

    /** Longer trails are followed this far; what is behind needs another order. */
    private static final int MOST_RECORDS = 2_000;

    /** Records of these items without an order that stand: neither taken back nor taking another one back. */
    private static final String STANDING = """
            select distinct n.code as node, m.epoch, m.seq
              from movement_line m
             cross join node n
             where m.item = any(:items) and m.order_code is null
               and m.step in ('picking', 'packing', 'unpacking', 'loading', 'departing', 'arriving', 'unloading',
                              'accepting', 'storing')
               and not exists (select from movement_correction c
                                where (c.corrects_epoch, c.corrects_seq) = (m.epoch, m.seq))
               and not exists (select from movement_correction c
                                 join movement_line w on (w.epoch, w.seq) = (c.corrects_epoch, c.corrects_seq)
                                where (c.epoch, c.seq) = (m.epoch, m.seq)
                                  and (w.from_place, w.to_place) = (m.to_place, m.from_place)
                                  and (w.from_place <> w.to_place or w.step <> m.step))
            """;

    private final JdbcClient db;

    LateOrderStore(JdbcClient db) {
        this.db = db;
    }

    /** The last ones before a record, the newest first. */
    List<JournalId> before(JournalId record, Collection<String> items) {
        return ids(
                STANDING + " and (m.epoch, m.seq) < (:epoch, :seq) order by m.epoch desc, m.seq desc limit :most",
                record,
                items);
    }

    /** The first ones behind a record. */
    List<JournalId> behind(JournalId record, Collection<String> items) {
        return ids(
                STANDING + " and (m.epoch, m.seq) > (:epoch, :seq) order by m.epoch, m.seq limit :most", record, items);
    }

    private List<JournalId> ids(String sql, JournalId record, Collection<String> items) {
        return db.sql(sql)
                .param("items", items.toArray(String[]::new))
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .param("most", MOST_RECORDS)
                .query((row, n) -> new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq")))
                .list();
    }
}
