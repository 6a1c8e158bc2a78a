package org.supplyline.donation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.donation.sheet.Amount;
import org.supplyline.donation.sheet.Donor;
import org.supplyline.donation.sheet.Earmark;
import org.supplyline.donation.sheet.Flag;
import org.supplyline.donation.sheet.Goods;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.PrivateNote;
import org.supplyline.donation.sheet.SheetReading;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what imports gave. */
@Repository
class LineStore {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    LineStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A sheet's lines in its order. */
    List<KeptLine> lines(SheetKey key, int limit, long offset) {
        return db.sql("""
                select * from notice_line where sha256 = :sha256 and sheet = :sheet
                 order by row, number limit :limit offset :offset
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> kept(row))
                .list();
    }

    /** All lines of lists of one direction, newest lists first. */
    List<NoticeLine> lines(SheetReading.Direction direction, int limit) {
        return db.sql("""
                select l.* from notice_line l
                  join import_sheet s using (sha256, sheet)
                  join import_file f using (sha256)
                 where s.direction = :direction
                 order by f.imported_at desc, l.sha256, l.sheet, l.row, l.number limit :limit
                """)
                .param("direction", direction.name().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, n) -> kept(row).line())
                .list();
    }

    /** The rows of a sheet from one to another, as they stood. */
    List<RowPicture> pictures(SheetKey key, int first, int last) {
        return db.sql("""
                select row, kind, cells from import_row
                 where sha256 = :sha256 and sheet = :sheet and row between :first and :last
                 order by row
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new RowPicture(
                        row.getInt("row"),
                        row.getString("kind"),
                        json.readValue(row.getString("cells"), CELLS).stream()
                                .map(cell -> new RowPicture.Shown(cell.get(0), cell.get(1)))
                                .toList()))
                .list();
    }

    List<PrivateNote> privateNotes(SheetKey key, int limit) {
        return db.sql("""
                select cell, text from private_note where sha256 = :sha256 and sheet = :sheet
                 order by row, number limit :limit
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("limit", limit)
                .query((row, n) -> new PrivateNote(row.getString("cell"), row.getString("text")))
                .list();
    }

    private KeptLine kept(ResultSet row) throws SQLException {
        Donor donor = new Donor(
                Donor.Kind.valueOf(row.getString("donor_kind").toUpperCase(Locale.ROOT)),
                row.getString("donor"),
                row.getString("via"));
        Goods goods = new Goods(
                donor,
                row.getString("receiver"),
                row.getInt("consignment"),
                List.of(row.getString("item_text")),
                row.getString("spec"),
                row.getString("lot"),
                row.getString("expiry"),
                new Earmark(row.getBoolean("earmarked"), json.readValue(row.getString("receivers"), TEXTS)),
                null,
                null,
                row.getString("remark"));
        Amount amount = new Amount(
                number(row, "quantity"),
                row.getString("unit"),
                number(row, "packs"),
                row.getString("pack_unit"),
                number(row, "content"));
        NoticeLine line = new NoticeLine(
                row.getInt("row"),
                row.getInt("number"),
                row.getString("cell"),
                goods,
                amount,
                number(row, "milligrams"),
                number(row, "carton_cm3"),
                number(row, "value_fen"),
                flags(row.getString("flags")),
                row.getInt("same_as"));
        return new KeptLine(line, row.getString("item"), row.getString("notice") + "/" + row.getInt("line"));
    }

    private Set<Flag> flags(String array) {
        List<String> codes = json.readValue(array, TEXTS);
        return Stream.of(Flag.values())
                .filter(flag -> codes.contains(flag.code()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
