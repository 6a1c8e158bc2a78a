package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.journal.JournalId;

@Repository
class DisposalStore {

    private final JdbcClient db;

    DisposalStore(JdbcClient db) {
        this.db = db;
    }

    long insert(Disposals.Wish wish, String by, Instant at) {
        return PositionColumns.bind(db.sql("""
                insert into disposal (status, way, place, item, lot, owner, fund, earmark, quantity, reason, photo,
                       proceeds_fen, buyer, proposed_by, proposed_at)
                values ('proposed', :way, :place, :item, :lot, :owner, :fund, :earmark, :quantity, :reason, :photo,
                       :proceeds, :buyer, :by, :at) returning id
                """), wish.goods())
                .param("way", wish.way())
                .param("quantity", wish.quantity())
                .param("reason", wish.reason())
                .param("photo", wish.photo())
                .param("proceeds", wish.proceedsFen())
                .param("buyer", wish.buyer())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<Disposals.Proposal> find(long id) {
        return db.sql("select * from disposal where id = :id")
                .param("id", id)
                .query(DisposalStore::read)
                .optional();
    }

    /** The disposal that a movement carried out, since two people decided so. */
    Optional<Long> of(JournalId movement) {
        return db.sql("""
                select d.id from disposal d
                  join journal j on j.node = split_part(d.record, '.', 1)
                   and j.epoch = split_part(d.record, '.', 2)::integer and j.seq = split_part(d.record, '.', 3)::bigint
                 where d.status = 'approved' and j.body ->> 'movement' = :movement
                """)
                .param("movement", movement.toString())
                .query(Long.class)
                .optional();
    }

    /** Those that wait for somebody first, then the newest. */
    List<Disposals.Proposal> page(int limit) {
        return db.sql("select * from disposal order by status <> 'proposed', id desc limit :limit")
                .param("limit", limit)
                .query(DisposalStore::read)
                .list();
    }

    void decide(long id, boolean yes, String by, Instant at, String record, String answer) {
        db.sql("""
                update disposal set status = :status, decided_by = :by, decided_at = :at, record = :record,
                       answer = :answer
                 where id = :id and status = 'proposed'
                """)
                .param("status", yes ? "approved" : "rejected")
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    private static Disposals.Proposal read(ResultSet row, int number) throws SQLException {
        return new Disposals.Proposal(
                row.getLong("id"),
                row.getString("status"),
                new Disposals.Wish(
                        PositionColumns.read(row),
                        row.getLong("quantity"),
                        row.getString("way"),
                        row.getString("reason"),
                        row.getString("photo"),
                        row.getObject("proceeds_fen", Long.class),
                        row.getString("buyer")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                row.getString("record"),
                row.getString("answer"));
    }
}
