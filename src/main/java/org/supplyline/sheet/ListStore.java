package org.supplyline.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ListStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<CellFault>> FAULTS = new TypeReference<>() {};
    private static final String ROWS = """
            select sha256, sheet, sheet_name, row, cells, addresses, state, faults, made, reason, settled_by
              from list_row where purpose = :purpose and sha256 = :sha256
            """;
    private static final String LISTS = """
            select f.sha256, f.name, f.imported_at, f.imported_by,
                   count(*) filter (where r.state = 'applied') as applied,
                   count(*) filter (where r.state = 'review') as review,
                   count(*) filter (where r.state = 'dismissed') as dismissed
              from list_import f
              left join list_row r on r.purpose = f.purpose and r.sha256 = f.sha256
             where f.purpose = :purpose
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ListStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the file was new. */
    boolean insert(String purpose, String sha256, String name, Instant at, String user) {
        return db.sql("""
                        insert into list_import (purpose, sha256, name, imported_at, imported_by)
                        values (:purpose, :sha256, :name, :at, :user) on conflict do nothing
                        """)
                        .param("purpose", purpose)
                        .param("sha256", sha256)
                        .param("name", name)
                        .param("at", Timestamp.from(at))
                        .param("user", user)
                        .update()
                == 1;
    }

    boolean exists(String purpose, String sha256) {
        return db.sql("select count(*) from list_import where purpose = :purpose and sha256 = :sha256")
                        .param("purpose", purpose)
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void save(String purpose, ReviewedRow reviewed, Instant at) {
        ListedRow row = reviewed.row();
        db.sql("""
                insert into list_row (purpose, sha256, sheet, sheet_name, row, cells, addresses, state, faults, made,
                       reason, settled_by, settled_at)
                values (:purpose, :sha256, :sheet, :sheetName, :row, :cells::jsonb, :addresses::jsonb, :state,
                       :faults::jsonb, :made, :reason, :user, :at)
                on conflict (purpose, sha256, sheet, row) do update set
                       cells = excluded.cells, state = excluded.state, faults = excluded.faults, made = excluded.made,
                       reason = excluded.reason, settled_by = excluded.settled_by, settled_at = excluded.settled_at
                """)
                .param("purpose", purpose)
                .param("sha256", row.sha256())
                .param("sheet", row.sheet())
                .param("sheetName", row.sheetName())
                .param("row", row.row())
                .param("cells", json.writeValueAsString(row.cells()))
                .param("addresses", json.writeValueAsString(row.addresses()))
                .param("state", reviewed.state().word())
                .param("faults", json.writeValueAsString(reviewed.faults()))
                .param("made", reviewed.made())
                .param("reason", reviewed.reason())
                .param("user", reviewed.settledBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<ReviewedRow> find(String purpose, String sha256, int sheet, int row) {
        return db.sql(ROWS + " and sheet = :sheet and row = :row")
                .param("purpose", purpose)
                .param("sha256", sha256)
                .param("sheet", sheet)
                .param("row", row)
                .query((found, n) -> row(found))
                .optional();
    }

    /** In the order of the file; those that wait for a person first. */
    List<ReviewedRow> rows(String purpose, String sha256, int limit, int offset) {
        return db.sql(ROWS + " order by (state = 'review') desc, sheet, row limit :limit offset :offset")
                .param("purpose", purpose)
                .param("sha256", sha256)
                .param("limit", limit)
                .param("offset", offset)
                .query((found, n) -> row(found))
                .list();
    }

    List<ReviewedRow> waiting(String purpose, String sha256) {
        return db.sql(ROWS + " and state = 'review' order by sheet, row")
                .param("purpose", purpose)
                .param("sha256", sha256)
                .query((found, n) -> row(found))
                .list();
    }

    Optional<ImportedList> list(String purpose, String sha256) {
        return db.sql(LISTS + " and f.sha256 = :sha256 group by f.purpose, f.sha256")
                .param("purpose", purpose)
                .param("sha256", sha256)
                .query((row, n) -> list(row))
                .optional();
    }

    /** The newest first. */
    List<ImportedList> lists(String purpose, int limit) {
        return db.sql(LISTS + " group by f.purpose, f.sha256 order by f.imported_at desc, f.sha256 limit :limit")
                .param("purpose", purpose)
                .param("limit", limit)
                .query((row, n) -> list(row))
                .list();
    }

    private static ImportedList list(ResultSet row) throws SQLException {
        return new ImportedList(
                row.getString("sha256"),
                row.getString("name"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getLong("applied"),
                row.getLong("review"),
                row.getLong("dismissed"));
    }

    private ReviewedRow row(ResultSet found) throws SQLException {
        ListedRow row = new ListedRow(
                found.getString("sha256"),
                found.getInt("sheet"),
                found.getString("sheet_name"),
                found.getInt("row"),
                json.readValue(found.getString("cells"), CELLS),
                json.readValue(found.getString("addresses"), CELLS));
        @Nullable String settledBy = found.getString("settled_by");
        return new ReviewedRow(
                row,
                ReviewedRow.State.valueOf(found.getString("state").toUpperCase(Locale.ROOT)),
                json.readValue(found.getString("faults"), FAULTS),
                found.getString("made"),
                found.getString("reason"),
                settledBy);
    }
}
