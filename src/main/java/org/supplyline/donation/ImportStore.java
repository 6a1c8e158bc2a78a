package org.supplyline.donation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.donation.sheet.Amount;
import org.supplyline.donation.sheet.Flag;
import org.supplyline.donation.sheet.Goods;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.PrivateNote;
import org.supplyline.donation.sheet.SheetReading;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Repository
class ImportStore {

    /** Rows sent to the database in one statement. */
    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JsonMapper json;

    ImportStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the file was new. */
    boolean insertFile(String sha256, String name, long bytes, Instant at, String user) {
        return db.sql("""
                        insert into import_file (sha256, name, bytes, imported_at, imported_by)
                        values (:sha256, :name, :bytes, :at, :user)
                        on conflict do nothing
                        """)
                        .param("sha256", sha256)
                        .param("name", name)
                        .param("bytes", bytes)
                        .param("at", Timestamp.from(at))
                        .param("user", user)
                        .update()
                == 1;
    }

    boolean exists(String sha256) {
        return db.sql("select count(*) from import_file where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insertSheet(SheetKey key, SheetReading reading) {
        db.sql("""
                insert into import_sheet (sha256, sheet, name, direction, list_date, quantity_rows)
                values (:sha256, :sheet, :name, :direction, :date, :quantityRows)
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("name", reading.sheet())
                .param("direction", reading.direction().name().toLowerCase(Locale.ROOT))
                .param("date", reading.date())
                .param("quantityRows", reading.quantityRows())
                .update();
    }

    /** @param rows number, kind and the cells shown for it */
    void insertRows(SheetKey key, List<RowPicture> rows) {
        insert(
                "import_row",
                rows.stream()
                        .map(row -> {
                            ObjectNode node = keyed(key).put("row", row.row()).put("kind", row.kind());
                            ArrayNode cells = node.putArray("cells");
                            row.cells()
                                    .forEach(cell ->
                                            cells.addArray().add(cell.column()).add(cell.text()));
                            return node;
                        })
                        .toList());
    }

    /** Gives the journal record its row and its lines their numbers. */
    void insertNotice(SheetKey key, JournalId id, List<NoticeBody.Named> lines) {
        db.sql("insert into notice (id, sha256, sheet) values (:id, :sha256, :sheet)")
                .param("id", id.toString())
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .update();
        List<ObjectNode> nodes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            nodes.add(line(keyed(key).put("notice", id.toString()).put("line", i + 1), lines.get(i)));
        }
        insert("notice_line", nodes);
    }

    private static ObjectNode line(ObjectNode node, NoticeBody.Named named) {
        NoticeLine line = named.line();
        Goods goods = line.goods();
        Amount amount = line.amount();
        node.put("row", line.row()).put("number", line.number()).put("cell", line.cell());
        node.put("item_text", goods.name()).put("item", named.item().orElse(null));
        node.put("several", goods.names().size() > 1).put("spec", goods.spec());
        node.put("quantity", amount.count()).put("unit", amount.unit());
        node.put("packs", amount.packs()).put("pack_unit", amount.packUnit()).put("content", amount.content());
        node.put("lot", goods.lot()).put("expiry", goods.expiry());
        node.put("milligrams", line.milligrams()).put("carton_cm3", line.cartonCm3());
        node.put("value_fen", line.valueFen()).put("proof", line.proof());
        node.put("donor_kind", goods.donor().kind().name().toLowerCase(Locale.ROOT));
        node.put("donor", goods.donor().name()).put("via", goods.donor().via());
        node.put("receiver", goods.receiver()).put("consignment", goods.consignment());
        node.put("earmarked", goods.earmark().marked());
        ArrayNode receivers = node.putArray("receivers");
        goods.earmark().receivers().forEach(receivers::add);
        ArrayNode flags = node.put("remark", goods.remark()).putArray("flags");
        line.flags().stream().map(Flag::code).sorted().forEach(flags::add);
        return node.put("same_as", line.sameAsRow());
    }

    void insertPrivateNotes(SheetKey key, Map<Integer, List<PrivateNote>> notes) {
        List<ObjectNode> nodes = new ArrayList<>();
        notes.forEach((row, texts) -> {
            for (int i = 0; i < texts.size(); i++) {
                nodes.add(keyed(key)
                        .put("row", row)
                        .put("number", i + 1)
                        .put("cell", texts.get(i).cell())
                        .put("text", texts.get(i).text()));
            }
        });
        insert("private_note", nodes);
    }

    private ObjectNode keyed(SheetKey key) {
        return json.createObjectNode().put("sha256", key.sha256()).put("sheet", key.sheet());
    }

    private void insert(String table, List<ObjectNode> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            ArrayNode batch = json.createArrayNode();
            rows.subList(from, Math.min(rows.size(), from + BATCH)).forEach(batch::add);
            db.sql("insert into " + table + " select * from jsonb_populate_recordset(null::" + table
                            + ", :rows::jsonb)")
                    .param("rows", batch.toString())
                    .update();
        }
    }

    void setKind(SheetKey key, int row, String kind) {
        db.sql("update import_row set kind = :kind where sha256 = :sha256 and sheet = :sheet and row = :row")
                .param("kind", kind)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("row", row)
                .update();
    }

    private static final String COUNTS = """
            select f.name as file, s.sha256, s.name as sheet, s.sheet as place, s.quantity_rows, s.direction,
                   f.imported_at, f.imported_by, s.list_date,
                   count(*) as rows,
                   count(*) filter (where r.kind = 'lines') as line_rows,
                   count(*) filter (where r.kind = 'review') as review,
                   (select count(*) from notice_line l where l.sha256 = s.sha256 and l.sheet = s.sheet) as lines,
                   array(select n.id from notice n where n.sha256 = s.sha256 and n.sheet = s.sheet order by n.id) as notices
              from import_file f
              join import_sheet s on s.sha256 = f.sha256
              join import_row r on r.sha256 = s.sha256 and r.sheet = s.sheet
            """;
    private static final String GROUPED = " group by f.sha256, s.sha256, s.sheet ";

    List<ImportedSheet> sheets(String sha256) {
        return db.sql(COUNTS + " where f.sha256 = :sha256" + GROUPED + "order by s.sheet")
                .param("sha256", sha256)
                .query((row, n) -> count(row))
                .list();
    }

    /** The newest first. */
    List<ListedSheet> newest(int limit, long offset) {
        return db.sql(COUNTS + GROUPED + "order by f.imported_at desc, f.sha256, s.sheet limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> listed(row))
                .list();
    }

    long countSheets() {
        return db.sql("select count(*) from import_sheet").query(Long.class).single();
    }

    Optional<ListedSheet> find(SheetKey key) {
        return db.sql(COUNTS + " where s.sha256 = :sha256 and s.sheet = :sheet" + GROUPED)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .query((row, n) -> listed(row))
                .optional();
    }

    private static ImportedSheet count(ResultSet row) throws SQLException {
        long rows = row.getLong("rows");
        long lineRows = row.getLong("line_rows");
        long review = row.getLong("review");
        return new ImportedSheet(
                row.getString("file"),
                row.getString("sha256"),
                row.getString("sheet"),
                rows,
                row.getLong("quantity_rows"),
                row.getLong("lines"),
                lineRows,
                review,
                rows - lineRows - review,
                false,
                List.of((String[]) row.getArray("notices").getArray()));
    }

    private static ListedSheet listed(ResultSet row) throws SQLException {
        java.sql.@Nullable Date date = row.getDate("list_date");
        return new ListedSheet(
                new SheetKey(row.getString("sha256"), row.getInt("place")),
                count(row),
                SheetReading.Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                date == null ? null : date.toLocalDate());
    }
}
