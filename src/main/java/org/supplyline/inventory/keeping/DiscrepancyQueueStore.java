package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.PositionColumns;

/** The queue as people look at it; {@link DiscrepancyStore} changes it. */
@Repository
class DiscrepancyQueueStore {

    /** Whether the row d concerns the depot: by what it names, or because it names no depot at all. */
    static final String CONCERNS = """
            (exists (select from discrepancy_depot c where c.id = d.id and c.depot = :depot)
             or not exists (select from discrepancy_depot c where c.id = d.id))
            """;

    private final JdbcClient db;

    DiscrepancyQueueStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which rows are wanted.
     *
     * @param kind only these, or null for all
     * @param open whether the open or the settled ones
     * @param overdue only those past their day
     */
    record Filter(@Nullable DiscrepancyKind kind, boolean open, boolean overdue, Instant now) {}

    Optional<OpenDiscrepancy> find(long id) {
        return db.sql("select * from discrepancy where id = :id")
                .param("id", id)
                .query(DiscrepancyQueueStore::read)
                .optional();
    }

    /** Oldest first while open, newest first once settled. */
    List<OpenDiscrepancy> page(Filter filter, int offset, int limit) {
        String order = filter.open() ? "due_at nulls last, id" : "settled_at desc, id desc";
        return where("select * from discrepancy", filter, " order by " + order + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(DiscrepancyQueueStore::read)
                .list();
    }

    long count(Filter filter) {
        return where("select count(*) from discrepancy", filter, "")
                .query(Long.class)
                .single();
    }

    /** How many of each kind are open. */
    Map<DiscrepancyKind, Long> counts() {
        Map<DiscrepancyKind, Long> counts = new EnumMap<>(DiscrepancyKind.class);
        db.sql("select kind, count(*) as number from discrepancy where settled_at is null group by kind")
                .query(row -> {
                    DiscrepancyKind.of(row.getString("kind")).ifPresent(kind -> put(counts, kind, row));
                });
        return counts;
    }

    /** All open ones that concern a depot or no depot in particular, for the close of its day. */
    List<OpenDiscrepancy> open(String depot, int limit) {
        return db.sql("select * from discrepancy d where settled_at is null and " + CONCERNS
                        + " order by id limit :limit")
                .param("depot", depot)
                .param("limit", limit)
                .query(DiscrepancyQueueStore::read)
                .list();
    }

    private JdbcClient.StatementSpec where(String select, Filter filter, String rest) {
        String sql = select + " where settled_at is " + (filter.open() ? "null" : "not null")
                + (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.overdue() ? " and due_at < :now" : "")
                + rest;
        JdbcClient.StatementSpec spec = db.sql(sql);
        if (filter.kind() != null) {
            spec = spec.param("kind", filter.kind().word());
        }
        return filter.overdue() ? spec.param("now", Timestamp.from(filter.now())) : spec;
    }

    private static void put(Map<DiscrepancyKind, Long> counts, DiscrepancyKind kind, ResultSet row) {
        try {
            counts.put(kind, row.getLong("number"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static OpenDiscrepancy read(ResultSet row, int number) throws SQLException {
        String place = row.getString("place");
        Instant settledAt = time(row, "settled_at");
        return new OpenDiscrepancy(
                row.getLong("id"),
                DiscrepancyKind.of(row.getString("kind")).orElseThrow(),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("record"),
                row.getObject("held_scan", Long.class),
                row.getObject("stock_count", Long.class),
                row.getObject("transfer", Long.class),
                place,
                place == null || row.getString("item") == null ? null : PositionColumns.read(row, place),
                row.getObject("quantity", Long.class),
                row.getString("order_code"),
                row.getString("detail"),
                row.getString("keeper"),
                time(row, "due_at"),
                settledAt == null
                        ? null
                        : new OpenDiscrepancy.Settlement(
                                settledAt,
                                row.getString("settled_as"),
                                row.getString("settled_by"),
                                row.getString("settle_record"),
                                row.getString("settle_order"),
                                row.getString("reason")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
