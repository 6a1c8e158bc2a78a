package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeStore {

    private final JdbcClient db;

    OutcomeStore(JdbcClient db) {
        this.db = db;
    }

    /** A device and one of its epochs. */
    record DeviceEpoch(String device, long epoch) {}

    /** How far an epoch is settled without a gap, and its highest number. */
    record Progress(long bookedThrough, long highest) {

        /** Nothing came yet. */
        static final Progress NONE = new Progress(0, 0);
    }

    /** A stretch of numbers that never came. */
    record Gap(long first, long last) {}

    /** A number and what is to be said of it. */
    record Remark(long seq, String code, String detail) {}

    Map<DeviceEpoch, Progress> progress(Collection<DeviceEpoch> all) {
        Map<DeviceEpoch, Progress> found = new HashMap<>();
        db.sql("""
                select p.device, p.epoch, p.highest,
                       coalesce((select upper(r) - 1 from unnest(p.settled) as r where lower(r) = 1), 0) as through
                  from unnest(:devices::text[], :epochs::bigint[]) as t(device, epoch)
                  join device_progress p on (p.device, p.epoch) = (t.device, t.epoch)
                """)
                .param("devices", all.stream().map(DeviceEpoch::device).toArray(String[]::new))
                .param("epochs", all.stream().map(DeviceEpoch::epoch).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new DeviceEpoch(row.getString("device"), row.getLong("epoch")),
                            new Progress(row.getLong("through"), row.getLong("highest")));
                });
        return found;
    }

    List<Gap> gaps(String device, long epoch, int limit) {
        return db.sql("""
                select lower(r) as first, upper(r) - 1 as last
                  from device_progress,
                       unnest(int8multirange(int8range(1, highest + 1)) - settled) as r
                 where device = :device and epoch = :epoch
                 order by 1 limit :limit
                """)
                .param("device", device)
                .param("epoch", epoch)
                .param("limit", limit)
                .query((row, n) -> new Gap(row.getLong("first"), row.getLong("last")))
                .list();
    }

    /** What is held, oldest first, at most so many of each epoch. */
    Map<DeviceEpoch, List<Remark>> held(Collection<DeviceEpoch> all, int limit) {
        Map<DeviceEpoch, List<Remark>> found = new HashMap<>();
        db.sql("""
                select t.device, t.epoch, h.seq, h.code, h.detail
                  from unnest(:devices::text[], :epochs::bigint[]) as t(device, epoch)
                 cross join lateral (select id, seq, code, detail from held_scan
                                      where device = t.device and epoch = t.epoch and settled_at is null
                                      order by seq, id limit :limit) as h
                 order by t.device, t.epoch, h.seq, h.id
                """)
                .param("devices", all.stream().map(DeviceEpoch::device).toArray(String[]::new))
                .param("epochs", all.stream().map(DeviceEpoch::epoch).toArray(Long[]::new))
                .param("limit", limit)
                .query(row -> {
                    found.computeIfAbsent(
                                    new DeviceEpoch(row.getString("device"), row.getLong("epoch")),
                                    of -> new ArrayList<>())
                            .add(new Remark(row.getLong("seq"), row.getString("code"), row.getString("detail")));
                });
        return found;
    }

    long heldTotal(String device, long epoch) {
        return db.sql("""
                select count(*) from held_scan where device = :device and epoch = :epoch and settled_at is null
                """)
                .param("device", device)
                .param("epoch", epoch)
                .query(Long.class)
                .single();
    }

    /** The rules that booked scans went against, behind what each question knows, at most so many of each. */
    Map<Outcomes.Question, List<Remark>> violations(List<Outcomes.Question> questions, int limit) {
        Map<Outcomes.Question, List<Remark>> found = new HashMap<>();
        db.sql("""
                select t.n, v.seq, v.code
                  from unnest(:devices::text[], :epochs::bigint[], :afters::bigint[])
                       with ordinality as t(device, epoch, after, n)
                 cross join lateral (select k.seq, broken.code from scan_key k, unnest(k.violations) as broken(code)
                                      where k.device = t.device and k.epoch = t.epoch and k.seq > t.after
                                        and k.violations is not null
                                      order by k.seq limit :limit) as v
                 order by t.n, v.seq
                """)
                .param(
                        "devices",
                        questions.stream()
                                .map(question -> question.of().device())
                                .toArray(String[]::new))
                .param(
                        "epochs",
                        questions.stream()
                                .map(question -> question.of().epoch())
                                .toArray(Long[]::new))
                .param(
                        "afters",
                        questions.stream().map(Outcomes.Question::after).toArray(Long[]::new))
                .param("limit", limit)
                .query(row -> {
                    found.computeIfAbsent(questions.get(row.getInt("n") - 1), question -> new ArrayList<>())
                            .add(new Remark(row.getLong("seq"), row.getString("code"), ""));
                });
        return found;
    }
}
