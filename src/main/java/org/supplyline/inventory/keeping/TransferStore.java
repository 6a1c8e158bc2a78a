package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.TransferBook;
import org.supplyline.journal.JournalId;

@Repository
class TransferStore {

    private final JdbcClient db;

    TransferStore(JdbcClient db) {
        this.db = db;
    }

    long insert(Transfer transfer) {
        long id = db.sql("""
                insert into transfer (from_depot, to_depot, status, sent_by, sent_at, record, reason)
                values (:from, :to, 'open', :by, :at, :record, :reason) returning id
                """)
                .param("from", transfer.fromDepot())
                .param("to", transfer.toDepot())
                .param("by", transfer.sentBy())
                .param("at", Timestamp.from(transfer.sentAt()))
                .param("record", transfer.record())
                .param("reason", transfer.reason())
                .query(Long.class)
                .single();
        for (Transfer.Line line : transfer.lines()) {
            goods(db.sql("""
                    insert into transfer_line (transfer, item, lot, owner, fund, earmark, sent)
                    values (:transfer, :item, :lot, :owner, :fund, :earmark, :sent)
                    """), id, line.goods()).param("sent", line.sent()).update();
        }
        return id;
    }

    Optional<Transfer> find(long id) {
        return db.sql("select * from transfer where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Those that are not yet accounted for, oldest first, then the last that are. */
    List<Transfer> page(int limit) {
        return db.sql("""
                select * from transfer
                 order by status in ('received', 'cancelled'),
                          case when status in ('received', 'cancelled') then -id else id end
                 limit :limit
                """).param("limit", limit).query(this::read).list();
    }

    void received(long id, PositionKey goods, long quantity) {
        goods(db.sql("update transfer_line set received = received + :quantity where " + LINE), id, goods)
                .param("quantity", quantity)
                .update();
    }

    void lost(long id, PositionKey goods, long quantity) {
        goods(db.sql("update transfer_line set lost = lost + :quantity where " + LINE), id, goods)
                .param("quantity", quantity)
                .update();
    }

    /** Notes the records of a movement of it: one that sent its goods, or told what became of them. */
    void note(long id, List<JournalId> records, boolean sending) {
        for (JournalId record : records) {
            db.sql("insert into transfer_record (epoch, seq, transfer, sending) values (:epoch, :seq, :id, :sending)")
                    .param("epoch", record.epoch())
                    .param("seq", record.seq())
                    .param("id", id)
                    .param("sending", sending)
                    .update();
        }
    }

    /**
     * What a record is to a transfer.
     *
     * @param sending whether it sent the goods, not what became of them
     */
    record Part(long transfer, boolean sending) {}

    /** The transfer that a record, or what it corrects in the end, belongs to. */
    Optional<Part> partOf(JournalId record) {
        return db.sql("""
                with recursive mended (epoch, seq) as (
                    select :epoch::integer, :seq::bigint
                     union
                    select x.corrects_epoch, x.corrects_seq
                      from mended r join movement_correction x on (x.epoch, x.seq) = (r.epoch, r.seq))
                select t.transfer, t.sending from transfer_record t join mended m on (m.epoch, m.seq) = (t.epoch, t.seq)
                """)
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .query((row, n) -> new Part(row.getLong("transfer"), row.getBoolean("sending")))
                .optional();
    }

    /** Lets it say how much of a position was sent, received and lost, after a correction. */
    void put(long id, Transfer.Line line) {
        goods(db.sql("""
                insert into transfer_line (transfer, item, lot, owner, fund, earmark, sent, received, lost)
                values (:transfer, :item, :lot, :owner, :fund, :earmark, :sent, :received, :lost)
                on conflict (transfer, item, lot, owner, fund, earmark)
                do update set sent = excluded.sent, received = excluded.received, lost = excluded.lost
                """), id, line.goods())
                .param("sent", line.sent())
                .param("received", line.received())
                .param("lost", line.lost())
                .update();
    }

    /** Lets its state follow from its lines. */
    void follow(long id) {
        db.sql("""
                update transfer set status = case
                       when not exists (select from transfer_line where transfer = :id and sent > 0) then 'cancelled'
                       when received_at is null then 'open'
                       when exists (select from transfer_line where transfer = :id and received + lost < sent) then 'short'
                       else 'received' end
                 where id = :id
                """).param("id", id).update();
    }

    /** Moves it on from one state to the next; returns how many rows that was. */
    int advance(long id, Transfer.Status from, Transfer.Status to, String by, Timestamp at) {
        return db.sql("""
                update transfer set status = :to, received_by = :by, received_at = :at
                 where id = :id and status = :from
                """)
                .param("to", to.word())
                .param("from", from.word())
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** It is on its way again, or still. */
    void reopen(long id) {
        db.sql("update transfer set status = 'open', received_by = null, received_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** What transfers still miss. */
    List<TransferBook.Sent> missing() {
        return db.sql("select t.to_depot, " + GOODS + """
                       l.sent - l.received - l.lost as quantity
                  from transfer t join transfer_line l on l.transfer = t.id cross join node n
                 where t.status in ('open', 'short') and l.sent > l.received + l.lost
                """)
                .query((row, n) -> sent(row))
                .list();
    }

    /** How much of its goods a transfer misses. */
    record Missing(long transfer, long quantity) {}

    /** The transfers to the depot that miss some of these goods, oldest first. */
    List<Missing> missing(String depot, PositionKey goods) {
        return PositionColumns.bind(db.sql("""
                select t.id, l.sent - l.received - l.lost as quantity
                  from transfer t join transfer_line l on l.transfer = t.id cross join node n
                 where t.status in ('open', 'short') and t.to_depot = :depot and l.sent > l.received + l.lost
                   and ('in-transit:' || n.code, l.item, l.lot, l.owner, l.fund, l.earmark)
                     = (:place, :item, :lot, :owner, :fund, :earmark)
                 order by t.id
                """), goods)
                .param("depot", depot)
                .query((row, n) -> new Missing(row.getLong("id"), row.getLong("quantity")))
                .list();
    }

    void insertArrival(JournalId record, long id, PositionKey goods, long quantity) {
        goods(db.sql("""
                insert into transfer_arrival (record, transfer, item, lot, owner, fund, earmark, quantity)
                values (:record, :transfer, :item, :lot, :owner, :fund, :earmark, :quantity)
                on conflict (record, transfer, item, lot, owner, fund, earmark)
                do update set quantity = transfer_arrival.quantity + excluded.quantity
                """), id, goods)
                .param("record", record.toString())
                .param("quantity", quantity)
                .update();
    }

    Map<JournalId, List<TransferBook.Sent>> brought(Collection<JournalId> records) {
        Map<JournalId, List<TransferBook.Sent>> found = new HashMap<>();
        db.sql("select l.record, t.to_depot, " + GOODS + """
                       l.quantity
                  from transfer t join transfer_arrival l on l.transfer = t.id cross join node n
                 where l.record = any(:records)
                """)
                .param("records", records.stream().map(JournalId::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(JournalId.parse(row.getString("record")), r -> new ArrayList<>())
                            .add(sent(row));
                });
        return found;
    }

    private static TransferBook.Sent sent(ResultSet row) throws SQLException {
        return new TransferBook.Sent(row.getString("to_depot"), PositionColumns.read(row), row.getLong("quantity"));
    }

    /** What the record brought is missing again; gives the transfers. */
    List<Long> takeBack(JournalId record) {
        return db.sql("""
                with back as (delete from transfer_arrival where record = :record returning *)
                update transfer_line l set received = l.received - b.quantity from back b
                 where (l.transfer, l.item, l.lot, l.owner, l.fund, l.earmark)
                     = (b.transfer, b.item, b.lot, b.owner, b.fund, b.earmark)
                returning l.transfer
                """).param("record", record.toString()).query(Long.class).list();
    }

    private static final String GOODS = "'in-transit:' || n.code as place, l.item, l.lot, l.owner, l.fund, l.earmark, ";

    private static final String LINE =
            "transfer = :transfer and (item, lot, owner, fund, earmark) = (:item, :lot, :owner, :fund, :earmark)";

    private static JdbcClient.StatementSpec goods(JdbcClient.StatementSpec sql, long id, PositionKey goods) {
        return sql.param("transfer", id)
                .param("item", goods.item())
                .param("lot", goods.lot())
                .param("owner", goods.owner())
                .param("fund", goods.fund().word())
                .param("earmark", goods.earmark());
    }

    private Transfer read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Transfer(
                id,
                row.getString("from_depot"),
                row.getString("to_depot"),
                Transfer.Status.of(row.getString("status")),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("record"),
                row.getString("reason"),
                lines(id));
    }

    private List<Transfer.Line> lines(long id) {
        return db.sql("""
                select l.*, 'in-transit:' || n.code as place from transfer_line l cross join node n
                 where l.transfer = :id order by item, lot, owner, fund, earmark
                """)
                .param("id", id)
                .query((row, n) -> new Transfer.Line(
                        PositionColumns.read(row), row.getLong("sent"), row.getLong("received"), row.getLong("lost")))
                .list();
    }
}
