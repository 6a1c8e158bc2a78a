package org.supplyline.dispatch.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;

@Repository
class ReservationStore {

    private static final String SELECT = """
            select id, destination, depot, basis, status, made_by, made_at, expires_at, record, end_record, ended_by,
                   ended_at, order_code, reason
              from reservation
            """;

    private final JdbcClient db;

    ReservationStore(JdbcClient db) {
        this.db = db;
    }

    /** Who promises, when, until when, and the record that says so. */
    record Making(String by, Instant at, Instant until, String record) {}

    long insert(NewOrder wanted, Making making) {
        long id = db.sql("""
                insert into reservation (destination, depot, basis, status, made_by, made_at, expires_at, record)
                values (:destination, :depot, :basis, 'held', :by, :at, :until, :record) returning id
                """)
                .param("destination", wanted.destination())
                .param("depot", wanted.depot())
                .param("basis", wanted.basis())
                .param("by", making.by())
                .param("at", Timestamp.from(making.at()))
                .param("until", Timestamp.from(making.until()))
                .param("record", making.record())
                .query(Long.class)
                .single();
        List<OrderLine> lines = wanted.lines();
        for (int i = 0; i < lines.size(); i++) {
            db.sql("""
                    insert into reservation_line (reservation, line, item, earmark, quantity)
                    values (:reservation, :line, :item, :earmark, :quantity)
                    """)
                    .param("reservation", id)
                    .param("line", i + 1)
                    .param("item", lines.get(i).item())
                    .param("earmark", lines.get(i).earmark())
                    .param("quantity", lines.get(i).quantity())
                    .update();
        }
        return id;
    }

    /** False if it is not held any more. */
    boolean end(long id, ReservationStatus as, Reservation.Ending ending) {
        return db.sql("""
                update reservation
                   set status = :status, ended_by = :by, ended_at = :at, end_record = :record, order_code = :order,
                       reason = :reason
                 where id = :id and status = 'held'
                """)
                        .param("status", as.word())
                        .param("by", ending.by())
                        .param("at", Timestamp.from(ending.at()))
                        .param("record", ending.record())
                        .param("order", ending.order())
                        .param("reason", ending.reason())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Reservation> find(long id) {
        return withLines(db.sql(SELECT + " where id = :id")
                        .param("id", id)
                        .query(ReservationStore::reservation)
                        .list())
                .stream()
                .findFirst();
    }

    /** What holds goods at that time, whether anybody has marked the others or not. */
    List<Reservation> holding(Instant now) {
        return withLines(db.sql(SELECT + " where status = 'held' and expires_at > :now order by id")
                .param("now", Timestamp.from(now))
                .query(ReservationStore::reservation)
                .list());
    }

    /** Held ones whose time is over, the oldest first. */
    List<Long> overdue(Instant now, int limit) {
        return db.sql("""
                select id from reservation where status = 'held' and expires_at <= :now order by expires_at, id limit :limit
                """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** The newest first; all if no status is given. */
    List<Reservation> page(@Nullable ReservationStatus status, int offset, int limit) {
        return withLines(db.sql(SELECT + """
                         where (:status::text is null or status = :status)
                         order by id desc offset :offset limit :limit
                        """)
                .param("status", status == null ? null : status.word())
                .param("offset", offset)
                .param("limit", limit)
                .query(ReservationStore::reservation)
                .list());
    }

    long count(@Nullable ReservationStatus status) {
        return db.sql("select count(*) from reservation where (:status::text is null or status = :status)")
                .param("status", status == null ? null : status.word())
                .query(Long.class)
                .single();
    }

    private List<Reservation> withLines(List<Reservation> found) {
        Map<Long, List<OrderLine>> lines = new LinkedHashMap<>();
        found.forEach(one -> lines.put(one.id(), new ArrayList<>()));
        if (!found.isEmpty()) {
            db.sql("""
                    select reservation, item, earmark, quantity from reservation_line
                     where reservation = any(:ids) order by reservation, line
                    """).param("ids", lines.keySet().toArray(Long[]::new)).query(row -> {
                Objects.requireNonNull(lines.get(row.getLong("reservation")))
                        .add(new OrderLine(
                                row.getString("item"), row.getString("earmark"), row.getLong("quantity"), null));
            });
        }
        return found.stream()
                .map(one -> one.withLines(Objects.requireNonNull(lines.get(one.id()))))
                .toList();
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new Reservation(
                row.getLong("id"),
                row.getString("destination"),
                row.getString("depot"),
                row.getString("basis"),
                ReservationStatus.of(row.getString("status")).orElseThrow(),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("record"),
                endedAt == null
                        ? null
                        : new Reservation.Ending(
                                row.getString("ended_by"),
                                endedAt.toInstant(),
                                row.getString("end_record"),
                                row.getString("order_code"),
                                row.getString("reason")),
                List.of());
    }
}
