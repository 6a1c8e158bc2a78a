package org.supplyline.inventory.scan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.integrations.Payload;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Violation;

@Repository
class ScanStore {

    private final JdbcClient db;

    ScanStore(JdbcClient db) {
        this.db = db;
    }

    /** The hashes of those keys that were taken before. */
    Map<ScanKey, byte[]> hashes(Collection<ScanKey> keys) {
        Map<ScanKey, byte[]> found = new HashMap<>();
        if (!reachesSettled(keys)) {
            return found;
        }
        keys(db.sql("""
                select k.device, k.epoch, k.seq, k.sha256
                  from scan_key k
                  join unnest(:devices::text[], :epochs::bigint[], :seqs::bigint[]) as t(device, epoch, seq)
                    on (k.device, k.epoch, k.seq) = (t.device, t.epoch, t.seq)
                """), keys)
                .query((row, n) -> found.put(
                        new ScanKey(row.getString("device"), row.getLong("epoch"), row.getLong("seq")),
                        row.getBytes("sha256")))
                .list();
        return found;
    }

    /** Whether a device sent again what it sent before, or numbers between such: with new scans, which are the rule, not. */
    private boolean reachesSettled(Collection<ScanKey> keys) {
        Map<ScanKey, LongSummaryStatistics> streams = new LinkedHashMap<>();
        for (ScanKey key : keys) {
            streams.computeIfAbsent(new ScanKey(key.device(), key.epoch(), 1), k -> new LongSummaryStatistics())
                    .accept(key.seq());
        }
        return keys(db.sql("""
                select exists (select
                  from unnest(:devices::text[], :epochs::bigint[], :firsts::bigint[], :lasts::bigint[])
                       as t(device, epoch, first, last)
                  join device_progress p using (device, epoch)
                 where p.settled && int8range(t.first, t.last, '[]'))
                """), streams.keySet())
                .param(
                        "firsts",
                        streams.values().stream()
                                .map(LongSummaryStatistics::getMin)
                                .toArray(Long[]::new))
                .param(
                        "lasts",
                        streams.values().stream()
                                .map(LongSummaryStatistics::getMax)
                                .toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** What became of an event: its records when it was booked, null when it is held. */
    record Outcome(Arrival arrival, Ledger.@Nullable Numbered booked, Collection<Violation> violations) {}

    /** Takes the keys, and counts them among what is settled of their devices. */
    void insertKeys(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        keys(
                        db.sql("""
                with written as (
                    insert into scan_key (device, epoch, seq, sha256, payload, received_at, state, journal_epoch,
                           journal_seq, journal_count, violations)
                    select t.device, t.epoch, t.seq, t.sha256, t.payload, t.received_at,
                           case when t.journal_seq is null then 'held' else 'booked' end,
                           t.journal_epoch, t.journal_seq, t.journal_count, string_to_array(t.violations, ',')
                      from unnest(:devices::text[], :epochs::bigint[], :seqs::bigint[], :hashes::bytea[],
                           :payloads::bytea[], :times::timestamptz[], :journalEpochs::int[], :journalSeqs::bigint[],
                           :counts::int[], :violations::text[])
                           as t(device, epoch, seq, sha256, payload, received_at, journal_epoch, journal_seq,
                                journal_count, violations)
                    returning device, epoch, seq)
                insert into device_progress (device, epoch, settled, highest)
                select device, epoch, range_agg(int8range(seq, seq + 1)), max(seq) from written
                 group by device, epoch
                 order by device, epoch
                on conflict (device, epoch) do update
                   set settled = device_progress.settled + excluded.settled,
                       highest = greatest(device_progress.highest, excluded.highest)
                """),
                        outcomes.stream()
                                .map(outcome -> outcome.arrival().trustedKey())
                                .toList())
                .param("hashes", array(outcomes, o -> o.arrival().payload().sha256(), byte[][]::new))
                .param("payloads", array(outcomes, o -> o.arrival().payload().toBytes(), byte[][]::new))
                .param("times", array(outcomes, o -> timestamp(o.arrival().receivedAt()), Timestamp[]::new))
                .param(
                        "journalEpochs",
                        array(
                                outcomes,
                                o -> o.booked() == null
                                        ? null
                                        : o.booked().first().epoch(),
                                Integer[]::new))
                .param(
                        "journalSeqs",
                        array(
                                outcomes,
                                o -> o.booked() == null
                                        ? null
                                        : o.booked().first().seq(),
                                Long[]::new))
                .param(
                        "counts",
                        array(
                                outcomes,
                                o -> o.booked() == null ? null : o.booked().count(),
                                Integer[]::new))
                .param("violations", array(outcomes, o -> words(o.violations()), String[]::new))
                .update();
    }

    /** Keeps a record that could not be booked, for a person too; the same bytes under the same key are kept once. */
    void hold(Arrival arrival, Decision.Hold why, @Nullable ScanKey awaits, Instant heldAt) {
        ScanKey key = arrival.key();
        db.sql("""
                with held as (
                    insert into held_scan (device, epoch, seq, sha256, payload, position, received_at, held_at, code,
                           detail, awaits_epoch, awaits_seq)
                    values (:device, :epoch, :seq, :sha256, :payload, :position, :receivedAt, :heldAt, :code,
                           :detail, :awaitsEpoch, :awaitsSeq)
                    on conflict do nothing
                    returning id, held_at, code, detail)
                insert into discrepancy (kind, held_scan, opened_at, detail)
                select discrepancy_of_held(code), id, held_at, detail from held
                """)
                .param("device", key == null ? null : key.device())
                .param("epoch", key == null ? null : key.epoch())
                .param("seq", key == null ? null : key.seq())
                .param("sha256", arrival.payload().sha256())
                .param("payload", arrival.payload().toBytes())
                .param("position", arrival.position())
                .param("receivedAt", timestamp(arrival.receivedAt()))
                .param("heldAt", Timestamp.from(heldAt))
                .param("code", why.code())
                .param("detail", printable(why.detail()))
                .param("awaitsEpoch", awaits == null ? null : awaits.epoch())
                .param("awaitsSeq", awaits == null ? null : awaits.seq())
                .update();
    }

    /** A held event and its bytes. */
    record HeldEvent(
            long id, ScanKey key, Payload payload, @Nullable Instant receivedAt) {}

    /** Held events that wait for one of these keys to be booked. */
    List<HeldEvent> awaiting(Collection<ScanKey> booked) {
        return keys(db.sql("""
                select h.id, h.device, h.epoch, h.seq, h.payload, h.received_at
                  from held_scan h
                  join unnest(:devices::text[], :epochs::bigint[], :seqs::bigint[]) as t(device, epoch, seq)
                    on (h.device, h.awaits_epoch, h.awaits_seq) = (t.device, t.epoch, t.seq)
                 where h.settled_at is null
                 order by h.id
                """), booked).query(ScanStore::heldEvent).list();
    }

    /** The open held event of this number, locked by the journal's lock like all of them. */
    Optional<HeldEvent> open(long id) {
        return db.sql("""
                select id, device, epoch, seq, payload, received_at from held_scan
                 where id = :id and settled_at is null and device is not null and code <> 'key-conflict'
                """).param("id", id).query(ScanStore::heldEvent).optional();
    }

    /** It is still held, and this is why now; it waits for no other event any more. */
    void holdFor(long id, Decision.Hold why) {
        db.sql("""
                update held_scan set code = :code, detail = :detail, awaits_epoch = null, awaits_seq = null
                 where id = :id and settled_at is null
                """)
                .param("code", why.code())
                .param("detail", printable(why.detail()))
                .param("id", id)
                .update();
    }

    /** Closes a held row and its discrepancy; returns how many that was. */
    int settleHeld(long id, String settledAs, @Nullable String by, @Nullable String reason, Instant at) {
        return db.sql("""
                with closed as (
                    update held_scan set settled_at = :at, settled_as = :settledAs, settled_by = :by, reason = :reason
                     where id = :id and settled_at is null
                    returning id, settled_at, settled_as, settled_by, reason)
                update discrepancy as d
                   set settled_at = c.settled_at, settled_as = c.settled_as, settled_by = c.settled_by,
                       reason = c.reason
                  from closed as c where d.held_scan = c.id
                """)
                .param("at", Timestamp.from(at))
                .param("settledAs", settledAs)
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void markBooked(ScanKey key, Ledger.Numbered numbered, Collection<Violation> violations) {
        db.sql("""
                update scan_key set state = 'booked', journal_epoch = :journalEpoch, journal_seq = :journalSeq,
                       journal_count = :count, violations = string_to_array(:violations::text, ',')
                 where device = :device and epoch = :epoch and seq = :seq and state = 'held'
                """)
                .param("journalEpoch", numbered.first().epoch())
                .param("journalSeq", numbered.first().seq())
                .param("count", numbered.count())
                .param("violations", words(violations))
                .param("device", key.device())
                .param("epoch", key.epoch())
                .param("seq", key.seq())
                .update();
    }

    void markDismissed(ScanKey key) {
        db.sql("""
                update scan_key set state = 'dismissed'
                 where device = :device and epoch = :epoch and seq = :seq and state = 'held'
                """)
                .param("device", key.device())
                .param("epoch", key.epoch())
                .param("seq", key.seq())
                .update();
    }

    void markUndone(ScanKey key) {
        db.sql("""
                update scan_key set undone = true where device = :device and epoch = :epoch and seq = :seq
                """)
                .param("device", key.device())
                .param("epoch", key.epoch())
                .param("seq", key.seq())
                .update();
    }

    private static HeldEvent heldEvent(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        Timestamp receivedAt = row.getTimestamp("received_at");
        return new HeldEvent(
                row.getLong("id"),
                new ScanKey(row.getString("device"), row.getLong("epoch"), row.getLong("seq")),
                Payload.of(row.getBytes("payload")),
                receivedAt == null ? null : receivedAt.toInstant());
    }

    private static JdbcClient.StatementSpec keys(JdbcClient.StatementSpec sql, Collection<ScanKey> keys) {
        return sql.param("devices", keys.stream().map(ScanKey::device).toArray(String[]::new))
                .param("epochs", keys.stream().map(ScanKey::epoch).toArray(Long[]::new))
                .param("seqs", keys.stream().map(ScanKey::seq).toArray(Long[]::new));
    }

    private static <T, R> R[] array(
            Collection<T> rows, Function<T, ? extends @Nullable R> column, IntFunction<R[]> maker) {
        return rows.stream().map(column).toArray(maker);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static @Nullable String words(Collection<Violation> violations) {
        return violations.isEmpty()
                ? null
                : String.join(",", violations.stream().map(Violation::word).toList());
    }

    /** PostgreSQL's text cannot hold U+0000, and a person cannot read control characters. */
    private static String printable(String detail) {
        String shown = detail.replaceAll("\\p{Cntrl}", "\u2423");
        return shown.length() <= 200 ? shown : shown.substring(0, 200);
    }
}
