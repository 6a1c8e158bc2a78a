package org.supplyline.dispatch.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks and their history. Every change is one statement that compares, sets and leaves its line in the history; of two at
 * once the second waits for the first and then finds that its condition holds no more.
 */
@Repository
class TaskStore {

    private static final String SELECT =
            "select id, kind, subject, depot, status, holder, made_at, changed_at from task ";

    /** Condition and new values of a change are put in; the names in both are parameters. */
    private static final String CHANGE = """
            with was as (select id, holder from task where %s order by id for update),
                 changed as (update task t set %s, changed_at = :at from was where t.id = was.id
                             returning t.id, was.holder as from_holder, t.holder as to_holder)
            insert into task_change (task, at, what, actor, from_holder, to_holder, reason)
            select id, :at, :what, :actor, from_holder, to_holder, :reason from changed order by id
            """;

    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    /** Who changes something, when, and why. */
    record Act(TaskChange.What what, String actor, Instant at, String reason) {

        static Act ofLedger(TaskChange.What what, Instant at) {
            return new Act(what, TaskChange.LEDGER, at, "");
        }
    }

    /** Makes a task unless it is there. */
    void make(TaskKind kind, String subject, String depot, String actor, Instant at) {
        db.sql("""
                with made as (insert into task (kind, subject, depot, status, made_at, changed_at)
                              values (:kind, :subject, :depot, 'open', :at, :at)
                              on conflict (kind, subject) do nothing returning id)
                insert into task_change (task, at, what, actor) select id, :at, 'made', :actor from made
                """)
                .param("kind", kind.word())
                .param("subject", subject)
                .param("depot", depot)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Gives it to whom the loser of a race is told of; false if it is not open. */
    boolean claim(long id, Holder holder, Act act) {
        return change("id = :id and status = 'open'", "status = 'claimed', holder = :to", act)
                        .param("id", id)
                        .param("to", holder.text())
                        .update()
                == 1;
    }

    /** False if it is not with {@code from} any more; null stands for nobody. */
    boolean give(long id, @Nullable Holder from, Holder to, Act act) {
        return change(
                                "id = :id and status in ('open', 'claimed') and holder is not distinct from :from::text",
                                "status = 'claimed', holder = :to",
                                act)
                        .param("id", id)
                        .param("from", from == null ? null : from.text())
                        .param("to", to.text())
                        .update()
                == 1;
    }

    boolean release(long id, Holder from, Act act) {
        return change("id = :id and status = 'claimed' and holder = :from", "status = 'open', holder = null", act)
                        .param("id", id)
                        .param("from", from.text())
                        .update()
                == 1;
    }

    /** Everything that {@code from} has goes to {@code to}; how much it was. */
    int giveAll(Holder from, Holder to, Act act) {
        return change("status = 'claimed' and holder = :from", "holder = :to", act)
                .param("from", from.text())
                .param("to", to.text())
                .update();
    }

    void finish(Collection<Long> ids, Act act) {
        change("id = any(:ids) and status in ('open', 'claimed')", "status = 'done'", act)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** A finished task is not finished after all; whoever had it has it again. */
    void reopen(Collection<Long> ids, Act act) {
        change(
                        "id = any(:ids) and status = 'done'",
                        "status = case when t.holder is null then 'open' else 'claimed' end",
                        act)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Ends the tasks of a closed order, whose status says as what. */
    void endOrder(String order, TaskStatus as, Act act) {
        change("kind <> 'load' and subject = :order and status in ('open', 'claimed')", "status = :status", act)
                .param("order", order)
                .param("status", as.word())
                .update();
    }

    /** Ends the waiting task of that kind, if there is one. */
    void cancel(TaskKind kind, String subject, Act act) {
        change("kind = :kind and subject = :subject and status in ('open', 'claimed')", "status = 'cancelled'", act)
                .param("kind", kind.word())
                .param("subject", subject)
                .update();
    }

    /** Ends the loading of a trip of which no order is open: done if any was delivered, else cancelled. */
    void endTrip(String trip, TaskStatus as, Act act) {
        change("""
                kind = 'load' and subject = :trip and status in ('open', 'claimed')
                   and not exists (select from goods_order where trip = :trip and status = 'open')
                   and exists (select from goods_order where trip = :trip and status = 'delivered') = (:status = 'done')
                """, "status = :status", act)
                .param("trip", trip)
                .param("status", as.word())
                .update();
    }

    private JdbcClient.StatementSpec change(String condition, String values, Act act) {
        return db.sql(CHANGE.formatted(condition, values))
                .param("at", Timestamp.from(act.at()))
                .param("what", act.what().word())
                .param("actor", act.actor())
                .param("reason", act.reason());
    }

    Optional<Task> find(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(TaskStore::task)
                .optional();
    }

    /** Those of the orders and of their trips, finished ones too, but not what was cancelled. */
    List<Task> ofOrders(Collection<String> orders) {
        return db.sql(SELECT + """
                where status <> 'cancelled'
                  and subject = any(:orders::text[]
                          || array(select trip from goods_order where code = any(:orders) and trip is not null))
                order by id
                """)
                .param("orders", orders.toArray(String[]::new))
                .query(TaskStore::task)
                .list();
    }

    List<Task> waiting() {
        return db.sql(SELECT + "where status in ('open', 'claimed') order by id")
                .query(TaskStore::task)
                .list();
    }

    /** What waits in the depot for anybody, and what the holder has wherever it is; its own first, then the oldest. */
    List<Task> forDevice(Holder holder, String depot, int limit) {
        return db.sql(SELECT + """
                where status = 'open' and depot = :depot or status = 'claimed' and holder = :holder
                order by status = 'open', id limit :limit
                """)
                .param("holder", holder.text())
                .param("depot", depot)
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    List<Task> page(TaskFilter filter, Holder reader, int offset, int limit) {
        return filtered(SELECT, filter, reader, """
                order by status = 'claimed' and holder = :reader desc nulls last, status not in ('open', 'claimed'),
                         case when status in ('open', 'claimed') then id else -id end
                offset :offset limit :limit
                """)
                .param("offset", offset)
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    long count(TaskFilter filter, Holder reader) {
        return filtered("select count(*) from task ", filter, reader, "and :reader <> ''")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, TaskFilter filter, Holder reader, String rest) {
        return db.sql(select + """
                where (:depot::text is null or depot = :depot) and (:kind::text is null or kind = :kind)
                  and (case :state when 'todo' then status in ('open', 'claimed')
                                   when 'mine' then status = 'claimed' and holder = :reader
                                   when 'all' then true
                                   else status = :state end)
                """ + rest)
                .param("depot", filter.depot())
                .param("kind", filter.kind() == null ? null : filter.kind().word())
                .param("state", filter.state())
                .param("reader", reader.text());
    }

    List<TaskChange> changes(long id) {
        return db.sql("""
                select at, what, actor, from_holder, to_holder, reason from task_change where task = :id order by number
                """)
                .param("id", id)
                .query((row, n) -> new TaskChange(
                        row.getTimestamp("at").toInstant(),
                        TaskChange.What.of(row.getString("what")),
                        row.getString("actor"),
                        holder(row.getString("from_holder")),
                        holder(row.getString("to_holder")),
                        row.getString("reason")))
                .list();
    }

    /** The orders of these trips that were not cancelled, each with its trip. */
    Map<String, String> ordersOf(Collection<String> trips) {
        Map<String, String> orders = new HashMap<>();
        if (!trips.isEmpty()) {
            db.sql("select code, trip from goods_order where trip = any(:trips) and status <> 'cancelled'")
                    .param("trips", trips.toArray(String[]::new))
                    .query(row -> {
                        orders.put(row.getString("code"), row.getString("trip"));
                    });
        }
        return orders;
    }

    /** Numbers of a device's scans of which the ledger has decided. */
    record Settled(long epoch, long first, long last) {}

    /** The newest first; a device that keeps to its numbers has one range an epoch. */
    List<Settled> settled(String device) {
        return db.sql("""
                select epoch, lower(part) as first, upper(part) - 1 as last
                  from device_progress, unnest(settled) as part
                 where device = :device order by epoch desc, first desc limit 1000
                """)
                .param("device", device)
                .query((row, n) -> new Settled(row.getLong("epoch"), row.getLong("first"), row.getLong("last")))
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getLong("id"),
                TaskKind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                row.getString("depot"),
                TaskStatus.of(row.getString("status")).orElseThrow(),
                holder(row.getString("holder")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Holder holder(@Nullable String text) {
        return text == null ? null : Holder.parse(text).orElseThrow();
    }
}
