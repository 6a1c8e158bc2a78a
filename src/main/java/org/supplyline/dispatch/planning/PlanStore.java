package org.supplyline.dispatch.planning;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlanJson;
import org.supplyline.routing.PlanProgress;

@Repository
class PlanStore {

    private static final String SELECT = """
            select id, status, requested_by, requested_at, seconds, problem, notes, plan, progress, failure,
                   failure_detail, decided_by, decided_at, record
              from dispatch_plan
            """;

    private static final String LINE = """
            select id, status, requested_by, requested_at, seconds, problem ->> 'start' as start, progress,
                   (plan -> 'totals' ->> 'trips')::integer as trips, (plan -> 'totals' ->> 'stops')::integer as stops,
                   jsonb_array_length(jsonb_path_query_array(
                       plan, '$.undelivered[*] ? (@.reason != "collects-itself")')) as unmet
              from dispatch_plan
            """;

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    long insert(DispatchProblem problem, List<PlanNote> notes, int seconds, String user, Instant at) {
        return db.sql("""
                insert into dispatch_plan (status, requested_by, requested_at, seconds, problem, notes)
                values ('waiting', :user, :at, :seconds, :problem::jsonb, :notes::jsonb) returning id
                """)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("seconds", seconds)
                .param("problem", json(problem))
                .param("notes", json(notes))
                .query(Long.class)
                .single();
    }

    Optional<StoredPlan> find(long number) {
        return db.sql(SELECT + " where id = :id")
                .param("id", number)
                .query((row, n) -> plan(row))
                .optional();
    }

    /** The newest first. */
    List<PlanLine> page(int offset, int limit) {
        return db.sql(LINE + " order by id desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<PlanLine> line(long number) {
        return db.sql(LINE + " where id = :id")
                .param("id", number)
                .query((row, n) -> line(row))
                .optional();
    }

    long count() {
        return db.sql("select count(*) from dispatch_plan").query(Long.class).single();
    }

    long underWay() {
        return db.sql("select count(*) from dispatch_plan where status in ('waiting', 'solving')")
                .query(Long.class)
                .single();
    }

    /** Searches ahead of this one. */
    long ahead(long number) {
        return db.sql("select count(*) from dispatch_plan where status in ('waiting', 'solving') and id < :id")
                .param("id", number)
                .query(Long.class)
                .single();
    }

    /** Gives a search back to the queue whose worker has not been heard of since then. */
    void release(Instant silentSince, Instant now) {
        db.sql("""
                update dispatch_plan set status = 'waiting', worker = null, beat_at = null, progress = null
                 where status = 'solving' and beat_at < :since
                """).param("since", Timestamp.from(silentSince)).update();
        db.sql("""
                update dispatch_plan set status = 'discarded', decided_by = requested_by, decided_at = :now
                 where status = 'waiting' and stop_requested
                """).param("now", Timestamp.from(now)).update();
    }

    /** Takes the oldest waiting search, if no other runs. */
    Optional<Long> claim(String worker, Instant now) {
        try {
            return tryToClaim(worker, now);
        } catch (DuplicateKeyException another) {
            // Two instances asked at once, and the index let one of them have it.
            return Optional.empty();
        }
    }

    private Optional<Long> tryToClaim(String worker, Instant now) {
        return db.sql("""
                update dispatch_plan set status = 'solving', worker = :worker, beat_at = :now
                 where id = (select id from dispatch_plan where status = 'waiting' order by id limit 1
                                for update skip locked)
                   and not exists (select from dispatch_plan where status = 'solving')
                returning id
                """)
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** What the rest of the node wants of a running search. */
    enum Wanted {
        GO_ON,
        STOP,
        GIVE_UP
    }

    Wanted beat(long number, String worker, @Nullable PlanProgress progress, Instant now) {
        return db.sql("""
                update dispatch_plan set beat_at = :now, progress = coalesce(:progress::jsonb, progress)
                 where id = :id and status = 'solving' and worker = :worker
                returning stop_requested
                """)
                .param("now", Timestamp.from(now))
                .param("progress", progress == null ? null : json(progress))
                .param("id", number)
                .param("worker", worker)
                .query(Boolean.class)
                .optional()
                .map(stop -> stop ? Wanted.STOP : Wanted.GO_ON)
                .orElse(Wanted.GIVE_UP);
    }

    /** False if the search was put aside meanwhile. */
    boolean keep(long number, String worker, DispatchPlan plan, Instant now) {
        return db.sql("""
                update dispatch_plan
                   set status = 'draft', plan = :plan::jsonb, worker = null, progress = null, solved_at = :now
                 where id = :id and status = 'solving' and worker = :worker
                """)
                        .param("plan", json(plan))
                        .param("now", Timestamp.from(now))
                        .param("id", number)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** False if the search was put aside meanwhile. */
    boolean fail(long number, String worker, String code, String detail, Instant now) {
        return db.sql("""
                update dispatch_plan
                   set status = 'failed', failure = :code, failure_detail = :detail, worker = null, progress = null,
                       solved_at = :now
                 where id = :id and status = 'solving' and worker = :worker
                """)
                        .param("code", code)
                        .param("detail", detail)
                        .param("now", Timestamp.from(now))
                        .param("id", number)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Gives this worker's own search back; false if it was put aside meanwhile. */
    boolean putBack(long number, String worker) {
        return db.sql("""
                update dispatch_plan set status = 'waiting', worker = null, beat_at = null, progress = null
                 where id = :id and status = 'solving' and worker = :worker
                """).param("id", number).param("worker", worker).update() == 1;
    }

    /** False if no search of that number is under way. */
    boolean requestStop(long number) {
        return db.sql("""
                update dispatch_plan set stop_requested = true
                 where id = :id and status in ('waiting', 'solving')
                """).param("id", number).update() == 1;
    }

    /** False if it is approved or put aside already. */
    boolean discard(long number, String user, Instant now) {
        return db.sql("""
                update dispatch_plan
                   set status = 'discarded', worker = null, progress = null, decided_by = :user, decided_at = :now
                 where id = :id and status in ('waiting', 'solving', 'draft', 'failed')
                """)
                        .param("user", user)
                        .param("now", Timestamp.from(now))
                        .param("id", number)
                        .update()
                == 1;
    }

    /** False if it is no draft any more. */
    boolean approve(long number, String user, String record, Instant now) {
        return db.sql("""
                update dispatch_plan set status = 'approved', decided_by = :user, decided_at = :now, record = :record
                 where id = :id and status = 'draft'
                """)
                        .param("user", user)
                        .param("now", Timestamp.from(now))
                        .param("record", record)
                        .param("id", number)
                        .update()
                == 1;
    }

    private static String json(Object value) {
        return new String(PlanJson.write(value), StandardCharsets.UTF_8);
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        Integer trips = row.getObject("trips", Integer.class);
        return new PlanLine(
                row.getLong("id"),
                PlanStatus.of(row.getString("status")),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("seconds"),
                Instant.parse(row.getString("start")),
                trips == null ? null : new PlanLine.Sums(trips, row.getInt("stops"), row.getInt("unmet")),
                read(row.getBytes("progress"), PlanProgress.class));
    }

    private static StoredPlan plan(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new StoredPlan(
                row.getLong("id"),
                PlanStatus.of(row.getString("status")),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("seconds"),
                PlanJson.read(row.getBytes("problem"), DispatchProblem.class),
                List.of(PlanJson.read(row.getBytes("notes"), PlanNote[].class)),
                read(row.getBytes("plan"), DispatchPlan.class),
                read(row.getBytes("progress"), PlanProgress.class),
                row.getString("failure"),
                Optional.ofNullable(row.getString("failure_detail")).orElse(""),
                decided == null
                        ? null
                        : new StoredPlan.Decision(
                                row.getString("decided_by"), decided.toInstant(), row.getString("record")));
    }

    private static <T> @Nullable T read(byte @Nullable [] json, Class<T> type) {
        return json == null ? null : PlanJson.read(json, type);
    }
}
