package org.supplyline.inventory.scan;

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

    List<Remark> held(String device, long epoch, int limit) {
        return db.sql("""
                select seq, code, detail from held_scan
                 where device = :device and epoch = :epoch and settled_at is null
                 order by seq, id limit :limit
                """)
                .param("device", device)
                .param("epoch", epoch)
                .param("limit", limit)
                .query((row, n) -> new Remark(row.getLong("seq"), row.getString("code"), row.getString("detail")))
                .list();
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

    List<Remark> violations(String device, long epoch, long after, int limit) {
        return db.sql("""
                select seq, v.code from scan_key, unnest(violations) as v(code)
                 where device = :device and epoch = :epoch and seq > :after and violations is not null
                 order by seq limit :limit
                """)
                .param("device", device)
                .param("epoch", epoch)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Remark(row.getLong("seq"), row.getString("code"), ""))
                .list();
    }
}
