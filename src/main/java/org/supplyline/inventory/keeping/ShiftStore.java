package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ShiftStore {

    /** More than a depot's people can ask for in the longest shift; beyond it the line would be a page. */
    private static final int MOST_REQUESTS = 20_000;

    /** The records of a span, each with whether it is about the depot, or about none and so about the whole branch. */
    private static final String SPAN = """
             from journal j
            cross join lateral (select coalesce(bool_or(d.depot = :depot), false) as here, count(*) > 0 as somewhere
                                  from journal_depot d where (d.epoch, d.seq) = (j.epoch, j.seq)) as about
            where j.node = (select code from node) and j.recorded_at >= :from and j.recorded_at < :to
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ShiftStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    long insert(Shift shift) {
        return db.sql("""
                insert into shift_record (depot, from_at, to_at, given_by, given_at, taker, remarks, left_open, duties, record)
                values (:depot, :from, :to, :by, :at, :taker, :remarks, :open::jsonb, :duties::jsonb, :record) returning id
                """)
                .param("depot", shift.depot())
                .param("from", Timestamp.from(shift.from()))
                .param("to", Timestamp.from(shift.to()))
                .param("by", shift.givenBy())
                .param("at", Timestamp.from(shift.givenAt()))
                .param("taker", shift.taker())
                .param("remarks", shift.remarks())
                .param("open", shift.open().toJson().toString())
                .param("duties", shift.duties().toJson().toString())
                .param("record", shift.record())
                .query(Long.class)
                .single();
    }

    Optional<Shift> find(long id) {
        return db.sql("select * from shift_record where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Shift> newest(String depot, int limit) {
        return db.sql("select * from shift_record where depot = :depot or depot is null order by id desc limit :limit")
                .param("depot", depot)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<Shift> newest(int limit) {
        return db.sql("select * from shift_record order by id desc limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Signs for the one who takes over; returns how many rows that was. */
    int take(long id, String by, Instant at, String record) {
        return db.sql("""
                update shift_record set taken_at = :at, take_record = :record
                 where id = :id and taker = :by and taken_at is null
                """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .update();
    }

    /** Confirms a hand-over that is signed by both; returns how many rows that was. */
    int confirm(long id, String by, Instant at, String record) {
        return db.sql("""
                update shift_record set confirmed_by = :by, confirmed_at = :at, confirm_record = :record
                 where id = :id and taken_at is not null and confirmed_at is null
                """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .update();
    }

    /** Names of the accounts that work in a warehouse. */
    List<String> keepers() {
        return db.sql("select name from user_account where enabled and 'warehouse' = any(roles) order by name")
                .query(String.class)
                .list();
    }

    /**
     * What the journal recorded of people and scanners in that time. A request counts in the depots that its records are
     * about; one that names no depot is about the whole branch and counts in each.
     */
    Duties duties(String depot, Instant from, Instant to) {
        Span span = new Span(depot, from, to);
        List<Duties.Request> requests = span(span, """
                select body -> 'cause' ->> 'user' as actor,
                       array_agg(distinct kind || coalesce(':' || coalesce(body ->> 'what',
                                 case when jsonb_exists(body, 'corrects') then 'corrects' else body ->> 'step' end), '')) as deeds
                """ + SPAN + """
                   and body -> 'cause' ->> 'user' is not null
                   and body -> 'cause' ->> 'user' <> 'system'
                 group by body -> 'cause' ->> 'user', body -> 'cause' ->> 'request'
                having bool_or(here) or not bool_or(somewhere)
                 order by actor limit :most
                """)
                .param("most", MOST_REQUESTS)
                .query((row, n) -> new Duties.Request(row.getString("actor"), Set.copyOf(Arrays.asList((String[])
                        row.getArray("deeds").getArray()))))
                .list();
        List<String> received = span(
                        span, "select distinct jsonb_array_elements_text(body -> 'receivedBy')" + SPAN + """
                   and kind = 'acceptance' and jsonb_typeof(body -> 'receivedBy') = 'array' and here
                """)
                .query(String.class)
                .list();
        long same = span(span, "select count(distinct body ->> 'acceptance')" + SPAN + """
                   and kind = 'acceptance' and body ->> 'samePerson' = 'true' and here
                """)
                .query(Long.class)
                .single();
        long devices = span(
                        span,
                        "select count(distinct body -> 'cause' ->> 'device')" + SPAN + " and (here or not somewhere)")
                .query(Long.class)
                .single();
        return Duties.of(requests, received, same, devices);
    }

    /** The time of a depot's shift. */
    private record Span(String depot, Instant from, Instant to) {}

    private JdbcClient.StatementSpec span(Span span, String sql) {
        return db.sql(sql)
                .param("depot", span.depot())
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()));
    }

    private Shift read(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getString("depot"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                row.getString("given_by"),
                row.getTimestamp("given_at").toInstant(),
                row.getString("taker"),
                row.getString("remarks"),
                LeftOpen.read(json.readTree(row.getString("left_open"))),
                Duties.read(json.readTree(row.getString("duties"))),
                row.getString("record"),
                signature(row.getString("taker"), row.getTimestamp("taken_at"), row.getString("take_record")),
                signature(
                        row.getString("confirmed_by"),
                        row.getTimestamp("confirmed_at"),
                        row.getString("confirm_record")));
    }

    private static Shift.@Nullable Signature signature(
            @Nullable String by, @Nullable Timestamp at, @Nullable String record) {
        return by == null || at == null || record == null ? null : new Shift.Signature(by, at.toInstant(), record);
    }
}
