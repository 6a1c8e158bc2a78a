package org.supplyline.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedStore {

    private static final String SELECT = """
            select id, site, item, asked, approved, days, urgency, due, basis, formula, reason, status,
                   waits_since
              from need
            """;

    private final JdbcClient db;

    NeedStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Need> find(String id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> need(row))
                .optional();
    }

    Optional<Need> open(String site, String item) {
        return db.sql(SELECT + " where site = :site and item = :item and status = 'open'")
                .param("site", site)
                .param("item", item)
                .query((row, n) -> need(row))
                .optional();
    }

    List<Need> open() {
        return db.sql(SELECT + " where status = 'open' order by urgency, due nulls last, length(site), site, item")
                .query((row, n) -> need(row))
                .list();
    }

    void insert(Need need, Instant at) {
        db.sql("""
                insert into need (id, site, item, asked, approved, days, urgency, due, basis, formula, reason, status,
                       waits_since, recorded_at)
                values (:id, :site, :item, :asked, :approved, :days, :urgency, :due, :basis, :formula, :reason,
                       :status, :waitsSince, :at)
                """)
                .param("id", need.id())
                .param("site", need.site())
                .param("item", need.item())
                .param("asked", need.asked())
                .param("approved", need.approved())
                .param("days", need.days())
                .param("urgency", need.urgency())
                .param("due", need.due() == null ? null : Timestamp.from(need.due()))
                .param("basis", need.basis().word())
                .param("formula", need.formula())
                .param("reason", need.reason())
                .param("status", need.status().name().toLowerCase(Locale.ROOT))
                .param("waitsSince", Timestamp.from(need.waitsSince()))
                .param("at", Timestamp.from(at))
                .update();
    }

    void update(Need need) {
        db.sql("""
                update need set approved = :approved, days = :days, basis = :basis, formula = :formula,
                       reason = :reason, status = :status
                 where id = :id
                """)
                .param("approved", need.approved())
                .param("days", need.days())
                .param("basis", need.basis().word())
                .param("formula", need.formula())
                .param("reason", need.reason())
                .param("status", need.status().name().toLowerCase(Locale.ROOT))
                .param("id", need.id())
                .update();
    }

    Optional<SiteProfile> profile(String site) {
        return db.sql("select site, shifts_a_day, persons, households from site_profile where site = :site")
                .param("site", site)
                .query((row, n) -> profile(row))
                .optional();
    }

    List<SiteProfile> profiles() {
        return db.sql("select site, shifts_a_day, persons, households from site_profile order by length(site), site")
                .query((row, n) -> profile(row))
                .list();
    }

    void save(SiteProfile profile) {
        db.sql("""
                insert into site_profile (site, shifts_a_day, persons, households)
                values (:site, :shifts, :persons, :households)
                on conflict (site) do update set shifts_a_day = excluded.shifts_a_day, persons = excluded.persons,
                       households = excluded.households
                """)
                .param("site", profile.site())
                .param("shifts", profile.shiftsADay())
                .param("persons", profile.persons())
                .param("households", profile.households())
                .update();
    }

    Optional<Need> made(String requester, String request) {
        return db.sql("select need from need_request where requester = :requester and request = :request")
                .param("requester", requester)
                .param("request", request)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    void keep(String requester, String request, String need) {
        db.sql("insert into need_request (requester, request, need) values (:requester, :request, :need)")
                .param("requester", requester)
                .param("request", request)
                .param("need", need)
                .update();
    }

    boolean isImported(String sha256) {
        return db.sql("select count(*) from need_import where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void keepImport(String sha256, String file, long records, Instant at) {
        db.sql("insert into need_import (sha256, file, records, recorded_at) values (:sha256, :file, :records, :at)")
                .param("sha256", sha256)
                .param("file", file)
                .param("records", records)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Need need(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new Need(
                row.getString("id"),
                row.getString("site"),
                row.getString("item"),
                number(row, "asked"),
                number(row, "approved"),
                number(row, "days"),
                row.getInt("urgency"),
                due == null ? null : due.toInstant(),
                Basis.of(row.getString("basis")).orElseThrow(),
                row.getString("formula"),
                row.getString("reason"),
                Need.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getTimestamp("waits_since").toInstant());
    }

    private static SiteProfile profile(ResultSet row) throws SQLException {
        return new SiteProfile(
                row.getString("site"), number(row, "shifts_a_day"), number(row, "persons"), number(row, "households"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
