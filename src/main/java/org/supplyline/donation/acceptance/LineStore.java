package org.supplyline.donation.acceptance;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.ExpiryColumns;
import org.supplyline.inventory.Fund;

/** Keeps the lines of acceptances. */
@Repository("acceptanceLineStore")
class LineStore {

    private final JdbcClient db;

    LineStore(JdbcClient db) {
        this.db = db;
    }

    List<AcceptanceLine> lines(String code) {
        return db.sql("select * from acceptance_line where code = :code order by line")
                .param("code", code)
                .query((row, n) -> line(row))
                .list();
    }

    void insert(String code, AcceptanceLine line) {
        AcceptanceLine.Announced announced = line.announced();
        db.sql("""
                insert into acceptance_line (code, line, announced, announced_as, expected, lot, maker, owner, fund,
                       earmark, proof, documents, condition, reason, priority, signed_by, donor_kind, donor, publication)
                values (:code, :line, :announced, :announcedAs, :expected, '-', '', '-', 'donated', '-', 'none', '{}', '', '',
                       'useful', '', 'unknown', '', 'anonymous')
                """)
                .param("code", code)
                .param("line", line.number())
                .param("announced", announced.gift())
                .param("announcedAs", announced.text())
                .param("expected", announced.quantity())
                .update();
        update(code, line);
    }

    /** Writes all that may change while the acceptance is open. */
    void update(String code, AcceptanceLine line) {
        AcceptanceLine.Count count = line.count();
        ExpiryColumns.bind(db.sql("""
                update acceptance_line set item = :item, lot = :lot, maker = :maker, produced = :produced, expiry = :expiry,
                       expiry_time = :expiryTime,
                       packs = :packs, content = :content, loose = :loose, quantity = :quantity, counted_by = :countedBy,
                       by_scan = :byScan, owner = :owner, fund = :fund, earmark = :earmark, value_fen = :fen,
                       proof = :proof, documents = :documents, outcome = :outcome, condition = :condition,
                       reason = :reason, priority = :priority, place = :place, receiver = :receiver,
                       signed_by = :signedBy, photo = :photo, donor_kind = :donorKind, donor = :donor,
                       publication = :publication
                 where code = :code and line = :line
                """), line.batch().expiry())
                .param("code", code)
                .param("line", line.number())
                .param("item", line.item())
                .param("lot", line.batch().lot())
                .param("maker", line.batch().maker())
                .param("produced", date(line.batch().produced()))
                .param("packs", count == null ? null : count.packs())
                .param("content", count == null ? null : count.content())
                .param("loose", count == null ? null : count.loose())
                .param("quantity", count == null ? null : count.quantity())
                .param("countedBy", count == null ? null : count.by())
                .param("byScan", count != null && count.scanned())
                .param("owner", line.title().owner())
                .param("fund", line.title().fund().word())
                .param("earmark", line.title().earmark())
                .param("fen", line.worth().fen())
                .param("proof", line.worth().proof().word())
                .param(
                        "documents",
                        line.documents().stream().map(Paperwork::word).toArray(String[]::new))
                .param("outcome", line.outcome() == null ? null : line.outcome().word())
                .param("condition", line.condition())
                .param("reason", line.reason())
                .param("priority", line.priority().word())
                .param("place", line.to().place())
                .param("receiver", line.to().receiver())
                .param("signedBy", line.to().signedBy())
                .param("photo", line.photo())
                .param("donorKind", line.giver().kind().word())
                .param("donor", line.giver().name())
                .param("publication", line.giver().publication().word())
                .update();
    }

    /** What was decided in the end. */
    void finish(String code, int line, Outcome outcome, AcceptanceLine.Finished finished) {
        db.sql("""
                update acceptance_line set outcome = :outcome, proposed = :proposed, reasons = :reasons, gift = :gift,
                       on_hold = :onHold
                 where code = :code and line = :line
                """)
                .param("code", code)
                .param("line", line)
                .param("outcome", outcome.word())
                .param("proposed", finished.proposed().word())
                .param("reasons", finished.why().stream().map(Why::word).toArray(String[]::new))
                .param("gift", finished.gift())
                .param("onHold", finished.onHold())
                .update();
    }

    /** Takes so much off hold; false if there is not so much. */
    boolean takeOffHold(String code, int line, long quantity) {
        return db.sql("""
                        update acceptance_line set on_hold = on_hold - :quantity
                         where code = :code and line = :line and on_hold >= :quantity
                        """)
                        .param("code", code)
                        .param("line", line)
                        .param("quantity", quantity)
                        .update()
                == 1;
    }

    /** Names the giver of a line of which nobody knew; false if somebody is known already. */
    boolean claim(String code, int line, Giver giver) {
        return db.sql("""
                        update acceptance_line set donor_kind = :kind, donor = :name, publication = :publication
                         where code = :code and line = :line and donor_kind = 'unknown'
                        """)
                        .param("code", code)
                        .param("line", line)
                        .param("kind", giver.kind().word())
                        .param("name", giver.name())
                        .param("publication", giver.publication().word())
                        .update()
                == 1;
    }

    private static AcceptanceLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String receiver = row.getString("receiver");
        return new AcceptanceLine(
                row.getInt("line"),
                new AcceptanceLine.Announced(
                        row.getString("announced"), row.getString("announced_as"), number(row, "expected")),
                row.getString("item"),
                new AcceptanceLine.Batch(
                        row.getString("lot"), row.getString("maker"), day(row, "produced"), ExpiryColumns.read(row)),
                count(row),
                new AcceptanceLine.Title(
                        row.getString("owner"), Fund.of(row.getString("fund")), row.getString("earmark")),
                new AcceptanceLine.Worth(number(row, "value_fen"), AcceptanceLine.Proof.of(row.getString("proof"))),
                texts(row, "documents").map(Paperwork::of).collect(Collectors.toSet()),
                outcome == null ? null : Outcome.of(outcome),
                row.getString("condition"),
                row.getString("reason"),
                AcceptanceLine.Priority.of(row.getString("priority")),
                new AcceptanceLine.Destination(row.getString("place"), receiver, row.getString("signed_by")),
                row.getString("photo"),
                giver(row),
                finished(row));
    }

    static Giver giver(ResultSet row) throws SQLException {
        return new Giver(
                Giver.Kind.of(row.getString("donor_kind")),
                row.getString("donor"),
                Giver.Publication.of(row.getString("publication")));
    }

    private static AcceptanceLine.@Nullable Count count(ResultSet row) throws SQLException {
        Long quantity = number(row, "quantity");
        return quantity == null
                ? null
                : new AcceptanceLine.Count(
                        row.getLong("packs"),
                        row.getLong("content"),
                        row.getLong("loose"),
                        quantity,
                        row.getString("counted_by"),
                        row.getBoolean("by_scan"));
    }

    private static AcceptanceLine.@Nullable Finished finished(ResultSet row) throws SQLException {
        String proposed = row.getString("proposed");
        return proposed == null
                ? null
                : new AcceptanceLine.Finished(
                        Outcome.of(proposed),
                        texts(row, "reasons").map(Why::of).toList(),
                        row.getString("gift"),
                        row.getLong("on_hold"));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
