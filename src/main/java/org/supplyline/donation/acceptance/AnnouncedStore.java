package org.supplyline.donation.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.ExpiryColumns;

/** Reads what lists announced and scanners saw: what an acceptance expects. */
@Repository
class AnnouncedStore {

    private static final int LONGEST_PERSON = 4;
    private static final Pattern ORGANISATION_END =
            Pattern.compile(".*(?:公司|集团|企业|会社|商会|协会|学会|工会|分会|基金|委会|中心|银行|药业|药房|制药|医疗|科技|大学|政府|指挥部|[厂社局院校馆所]"
                    + "|.{2,}(?:[站店部库处队室行铺团]|市场|农场|商城|超市|车间|街道|红会|慈善会|村委|居委))");

    private final JdbcClient db;

    AnnouncedStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A line of a notice.
     *
     * @param gift its number, {@code cz.1.17/2}
     * @param text goods and amount as the list has them
     * @param acceptance the first that has it already, or null
     */
    record Line(
            String gift,
            String text,
            @Nullable String item,
            @Nullable Long quantity,
            String lot,
            @Nullable Long valueFen,
            Giver.Kind kind,
            String donor,
            boolean earmarked,
            String receivers,
            @Nullable String acceptance) {

        public boolean taken() {
            return acceptance != null;
        }
    }

    /** The lines of a notice of gifts, at most 100; of a list of issues there are none. */
    List<Line> lines(String notice) {
        return db.sql("""
                select l.*, (select string_agg(r.value, '、') from jsonb_array_elements_text(l.receivers) r) as named,
                       (select min(code) from acceptance_line a where a.announced = l.notice || '/' || l.line) as acceptance
                  from notice_line l join import_sheet s using (sha256, sheet)
                 where l.notice = :notice and s.direction = 'received' order by l.line
                """).param("notice", notice).query((row, n) -> line(row)).list();
    }

    /**
     * A notice of which something has not come yet.
     *
     * @param lines how many it has
     * @param open how many no acceptance has
     */
    record Waiting(String notice, String file, String sheet, Instant importedAt, long lines, long open) {}

    /** The newest first. */
    List<Waiting> waiting(int limit) {
        return db.sql("""
                select l.notice, f.name as file, s.name as sheet, f.imported_at, count(*) as lines,
                       count(*) filter (where not exists (
                           select 1 from acceptance_line a where a.announced = l.notice || '/' || l.line)) as open
                  from notice_line l join import_sheet s using (sha256, sheet) join import_file f using (sha256)
                 where s.direction = 'received'
                 group by l.notice, f.name, s.name, f.imported_at
                having count(*) filter (where not exists (
                           select 1 from acceptance_line a where a.announced = l.notice || '/' || l.line)) > 0
                 order by f.imported_at desc, l.notice limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        row.getString("notice"),
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getTimestamp("imported_at").toInstant(),
                        row.getLong("lines"),
                        row.getLong("open")))
                .list();
    }

    /**
     * What devices scanned in under an acceptance's code and nobody has attributed.
     *
     * @param first the record of the first such scan
     */
    record Scanned(
            String item,
            String lot,
            @Nullable Expiry expiry,
            String place,
            @Nullable String unit,
            long quantity,
            String first) {}

    List<Scanned> scanned(String code, String node) {
        return db.sql("""
                select item, lot, handling_unit, min(epoch) as epoch, min(seq) as seq, min(known.expiry) as expiry, min(known.expiry_time) as expiry_time,
                       case when from_place like 'donor:%' then to_place else from_place end as place,
                       sum(case when from_place like 'donor:%' then quantity else -quantity end) as quantity
                  from movement_line left join lot known using (item, lot)
                 where order_code = :code and step = 'receiving'
                 group by item, lot, handling_unit, place
                having sum(case when from_place like 'donor:%' then quantity else -quantity end) > 0
                 order by item, lot, place, handling_unit nulls first
                """)
                .param("code", code)
                .query((row, n) -> new Scanned(
                        row.getString("item"),
                        row.getString("lot"),
                        ExpiryColumns.read(row),
                        row.getString("place"),
                        row.getString("handling_unit"),
                        row.getLong("quantity"),
                        node + "." + row.getInt("epoch") + "." + row.getLong("seq")))
                .list();
    }

    /** Of these codes those of acceptances, and whether each is open. */
    Map<String, Boolean> open(Collection<String> codes) {
        Map<String, Boolean> found = new HashMap<>();
        db.sql("select code, status from acceptance where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("code"), row.getString("status").equals("open"));
                });
        return found;
    }

    /** The open acceptance under whose code a unit was scanned in. */
    Optional<String> openAcceptance(String unit) {
        return db.sql("""
                select code from acceptance
                 where status = 'open' and code in (
                       select order_code from movement_line where handling_unit = :unit and step = 'receiving')
                 order by code limit 1
                """).param("unit", unit).query(String.class).optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        String donor = row.getString("donor");
        long quantity = row.getLong("quantity");
        Long known = row.wasNull() ? null : Long.valueOf(quantity);
        long fen = row.getLong("value_fen");
        Long value = row.wasNull() ? null : Long.valueOf(fen);
        String receivers = row.getString("named");
        long packs = row.getLong("packs");
        String amount = known == null ? packs + row.getString("pack_unit") : known + row.getString("unit");
        return new Line(
                row.getString("notice") + "/" + row.getInt("line"),
                (row.getString("item_text") + " " + row.getString("spec")).strip() + " " + amount,
                row.getString("item"),
                known,
                row.getString("lot"),
                value,
                kind(row.getString("donor_kind"), donor),
                donor,
                row.getBoolean("earmarked"),
                receivers == null ? "" : receivers,
                row.getString("acceptance"));
    }

    /**
     * Lists do not tell persons from organisations: who is named with four characters or less is taken for a person, unless
     * the name ends as no person's does. A person who is published in full is worse than an organisation that is masked.
     */
    private static Giver.Kind kind(String listed, String donor) {
        if (!listed.equals("named") || donor.isEmpty()) {
            return Giver.Kind.UNKNOWN;
        }
        boolean brief = donor.codePointCount(0, donor.length()) <= LONGEST_PERSON;
        return brief && !ORGANISATION_END.matcher(donor).matches() ? Giver.Kind.PERSON : Giver.Kind.ORGANISATION;
    }
}
