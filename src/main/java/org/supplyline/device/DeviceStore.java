package org.supplyline.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {

    private static final String COLUMNS =
            "select id, name, kind, depot, enrolled_at, revoked_at, step, place, port, baud from device ";

    private final JdbcClient db;

    DeviceStore(JdbcClient db) {
        this.db = db;
    }

    long nextNumber() {
        return db.sql("select nextval('device_number')").query(Long.class).single();
    }

    void insert(Device device, byte[] tokenSha256) {
        ReadPoint point = device.readPoint();
        db.sql("""
                insert into device (id, name, kind, depot, token_sha256, enrolled_at, step, place, port, baud)
                values (:id, :name, :kind, :depot, :token, :enrolledAt, :step, :place, :port, :baud)
                """)
                .param("id", device.id())
                .param("name", device.name())
                .param("kind", device.kind().word())
                .param("depot", device.depot())
                .param("token", tokenSha256)
                .param("enrolledAt", Timestamp.from(device.enrolledAt()))
                .param("step", point == null ? null : point.step())
                .param("place", point == null ? null : point.place())
                .param("port", point == null ? null : point.port())
                .param("baud", point == null ? null : point.baud())
                .update();
    }

    Optional<Device> find(String id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(DeviceStore::read)
                .optional();
    }

    Optional<Device> findByToken(byte[] tokenSha256) {
        return db.sql(COLUMNS + "where token_sha256 = :token and revoked_at is null")
                .param("token", tokenSha256)
                .query(DeviceStore::read)
                .optional();
    }

    List<Device> list(int limit) {
        return db.sql(COLUMNS + "order by enrolled_at desc, id limit :limit")
                .param("limit", limit)
                .query(DeviceStore::read)
                .list();
    }

    List<Device> serialReaders() {
        return db.sql(COLUMNS + "where kind = 'serial' and revoked_at is null order by id")
                .query(DeviceStore::read)
                .list();
    }

    int revoke(String id, Instant at) {
        return db.sql("update device set revoked_at = :at where id = :id and revoked_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Gives the device its next epoch, at least {@code lowest}; the device's row is locked so that two never get the same. */
    long issueEpoch(String device, long lowest, EpochReason reason, Instant at) {
        db.sql("select id from device where id = :device for update")
                .param("device", device)
                .query(String.class)
                .single();
        return db.sql("""
                insert into device_epoch (device, epoch, reason, issued_at)
                select :device, greatest(:lowest, coalesce(max(epoch), 0) + 1), :reason, :at
                  from device_epoch where device = :device
                returning epoch
                """)
                .param("device", device)
                .param("lowest", lowest)
                .param("reason", reason.word())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean knowsEpoch(String device, long epoch) {
        return db.sql("select count(*) from device_epoch where device = :device and epoch = :epoch")
                        .param("device", device)
                        .param("epoch", epoch)
                        .query(Long.class)
                        .single()
                > 0;
    }

    byte[] scanKey(String node) {
        return db.sql("select scan_key from node where code = :node")
                .param("node", node)
                .query(byte[].class)
                .single();
    }

    private static Device read(ResultSet row, int number) throws SQLException {
        Timestamp revokedAt = row.getTimestamp("revoked_at");
        return new Device(
                row.getString("id"),
                row.getString("name"),
                DeviceKind.of(row.getString("kind")),
                row.getString("depot"),
                row.getTimestamp("enrolled_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                readPoint(row));
    }

    private static @Nullable ReadPoint readPoint(ResultSet row) throws SQLException {
        String port = row.getString("port");
        return port == null
                ? null
                : new ReadPoint(port, row.getInt("baud"), row.getString("step"), row.getString("place"));
    }
}
