package org.supplyline.inventory.opening;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;

@Repository
class OpeningStore {

    private final JdbcClient db;
    private final String node;

    OpeningStore(JdbcClient db, NodeIdentity node) {
        this.db = db;
        this.node = node.code();
    }

    /** A line that came from opening, newest record first. */
    record Booked(
            String record,
            String item,
            String lot,
            String owner,
            String fund,
            String earmark,
            String to,
            long quantity,
            Instant at) {}

    List<Booked> newest(String opening, int limit, int offset) {
        return db.sql("""
                select epoch, seq, item, lot, owner, fund, earmark, to_place, quantity, occurred_at from movement_line
                 where from_place = :opening order by epoch desc, seq desc, line limit :limit offset :offset
                """)
                .param("opening", opening)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Booked(
                        node + "." + row.getInt("epoch") + "." + row.getLong("seq"),
                        row.getString("item"),
                        row.getString("lot"),
                        row.getString("owner"),
                        row.getString("fund"),
                        row.getString("earmark"),
                        row.getString("to_place"),
                        row.getLong("quantity"),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
    }

    long count(String opening) {
        return db.sql("select count(*) from movement_line where from_place = :opening")
                .param("opening", opening)
                .query(Long.class)
                .single();
    }

    /** How much of these goods came from opening to that place already, less what was taken back. */
    long booked(PositionKey goods, String to) {
        return db.sql("""
                select coalesce(sum(case when from_place = :opening then quantity else -quantity end), 0)
                  from movement_line
                 where item = :item and lot = :lot and owner = :owner and fund = :fund and earmark = :earmark
                   and ((from_place = :opening and to_place = :to) or (from_place = :to and to_place = :opening))
                """)
                .param("opening", goods.place())
                .param("to", to)
                .param("item", goods.item())
                .param("lot", goods.lot())
                .param("owner", goods.owner())
                .param("fund", goods.fund().word())
                .param("earmark", goods.earmark())
                .query(Long.class)
                .single();
    }
}
