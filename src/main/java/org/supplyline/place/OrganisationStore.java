package org.supplyline.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private static final String SELECT = "select code, parent, level, name_zh, name_en, division from organisation";

    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    List<Organisation> all() {
        return db.sql(SELECT + " order by length(code), code")
                .query((row, n) -> organisation(row))
                .list();
    }

    Optional<Organisation> find(String code) {
        return db.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, n) -> organisation(row))
                .optional();
    }

    void insert(Organisation organisation, Instant at) {
        db.sql("""
                insert into organisation (code, parent, level, name_zh, name_en, division, created_at)
                values (:code, :parent, :level, :nameZh, :nameEn, :division, :at)
                """)
                .param("code", organisation.code())
                .param("parent", organisation.parent())
                .param("level", organisation.level().word())
                .param("nameZh", organisation.nameZh())
                .param("nameEn", organisation.nameEn())
                .param("division", organisation.division())
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(String code, @Nullable String parent) {
        db.sql("update organisation set parent = :parent where code = :code")
                .param("parent", parent)
                .param("code", code)
                .update();
    }

    void put(String place, String organisation) {
        db.sql("update place set organisation = :organisation where code = :place")
                .param("organisation", organisation)
                .param("place", place)
                .update();
    }

    /** The branch of each place that has one, by the place's code. */
    Map<String, String> placed() {
        Map<String, String> placed = new HashMap<>();
        db.sql("select code, organisation from place where organisation is not null")
                .query(row -> {
                    placed.put(row.getString("code"), row.getString("organisation"));
                });
        return placed;
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("code"),
                row.getString("parent"),
                Organisation.Level.of(row.getString("level")).orElseThrow(),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("division"));
    }
}
