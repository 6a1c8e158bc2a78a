package org.supplyline.donation.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps acceptances, who signed, and what was done about them later. */
@Repository
class AcceptanceStore {

    private final JdbcClient db;
    private final LineStore lines;

    AcceptanceStore(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    long nextNumber() {
        return db.sql("select nextval('acceptance_number')").query(Long.class).single();
    }

    void insert(Acceptance acceptance) {
        Acceptance.Slip slip = acceptance.slip();
        db.sql("""
                insert into acceptance (code, depot, notice, tracking, donor_present, donor_kind, donor, publication,
                       slip_photo, status, opened_by, opened_at, slip_at, slip_number)
                values (:code, :depot, :notice, :tracking, :present, :kind, :donor, :publication, :photo, 'open', :by, :at,
                       :slipAt, :slipNumber)
                """)
                .param("code", acceptance.code())
                .param("depot", acceptance.depot())
                .param("notice", acceptance.notice())
                .param("tracking", acceptance.tracking())
                .param("present", acceptance.donorPresent())
                .param("kind", acceptance.giver().kind().word())
                .param("donor", acceptance.giver().name())
                .param("publication", acceptance.giver().publication().word())
                .param("photo", acceptance.slipPhoto())
                .param("by", acceptance.openedBy())
                .param("at", Timestamp.from(acceptance.openedAt()))
                .param("slipAt", slip == null ? null : Timestamp.from(slip.at()))
                .param("slipNumber", slip == null ? null : slip.number())
                .update();
        acceptance.lines().forEach(line -> lines.insert(acceptance.code(), line));
    }

    Optional<Acceptance> find(String code) {
        return db.sql("select * from acceptance where code = :code")
                .param("code", code)
                .query((row, n) -> acceptance(row))
                .optional();
    }

    /** The newest first; of one state, and of one courier's number unless it is blank. */
    List<Acceptance> page(boolean open, String tracking, int limit, long offset) {
        return db.sql("""
                select * from acceptance
                 where (status = 'open') = :open and (:tracking = '' or tracking = :tracking)
                 order by case when :open then (
                              select min(array_position(array['urgent', 'useful', 'surplus'], priority))
                                from acceptance_line l where l.code = acceptance.code) end nulls last,
                          opened_at desc, code desc
                 limit :limit offset :offset
                """)
                .param("open", open)
                .param("tracking", tracking)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> acceptance(row))
                .list();
    }

    /** The newest open one of a parcel. */
    Optional<String> openFor(String tracking) {
        return db.sql("""
                select code from acceptance where status = 'open' and tracking = :tracking
                 order by opened_at desc, code desc limit 1
                """).param("tracking", tracking).query(String.class).optional();
    }

    long count(boolean open, String tracking) {
        return db.sql("""
                select count(*) from acceptance
                 where (status = 'open') = :open and (:tracking = '' or tracking = :tracking)
                """)
                .param("open", open)
                .param("tracking", tracking)
                .query(Long.class)
                .single();
    }

    /** Those that one person finished alone and that nobody else has looked at. */
    List<Acceptance> unchecked(int limit) {
        return db.sql("""
                select * from acceptance where check_due is not null and checked_by is null
                 order by check_due limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> acceptance(row))
                .list();
    }

    /** Keeps everybody else from changing it until this transaction ends; says whether it is open. */
    boolean lockOpen(String code) {
        return db.sql("select status from acceptance where code = :code for update")
                .param("code", code)
                .query(String.class)
                .optional()
                .filter("open"::equals)
                .isPresent();
    }

    void addSigner(String code, Acceptance.Signer signer, String enteredBy) {
        db.sql("""
                insert into acceptance_signer (code, number, side, name, entered_by, signed_at)
                select :code, coalesce(max(number), 0) + 1, :side, :name, :by, :at
                  from acceptance_signer where code = :code
                """)
                .param("code", code)
                .param("side", signer.side().word())
                .param("name", signer.name())
                .param("by", enteredBy)
                .param("at", Timestamp.from(signer.at()))
                .update();
    }

    /** Takes the signatures so far their meaning, since what was signed for is another thing now. */
    void voidSigners(String code, Instant at) {
        db.sql("update acceptance_signer set voided_at = :at where code = :code and voided_at is null")
                .param("at", Timestamp.from(at))
                .param("code", code)
                .update();
    }

    void setSlipPhoto(String code, String photo) {
        db.sql("update acceptance set slip_photo = :photo where code = :code")
                .param("photo", photo)
                .param("code", code)
                .update();
    }

    /** False if what stands is neither what is replaced nor the number itself. */
    boolean setFiscalNumber(String code, String number, String replaces) {
        return db.sql("""
                        update acceptance set fiscal_number = :number
                         where code = :code and fiscal_number in (:number, :replaces)
                        """)
                        .param("number", number)
                        .param("code", code)
                        .param("replaces", replaces)
                        .update()
                == 1;
    }

    /** Ends it; false if somebody else did so first. */
    boolean finish(String code, Acceptance.Closing closing) {
        return db.sql("""
                        update acceptance set status = 'done', finished_by = :by, finished_at = :at, record = :record,
                               same_person = :same, check_due = :due
                         where code = :code and status = 'open'
                        """)
                        .param("code", code)
                        .param("by", closing.by())
                        .param("at", Timestamp.from(closing.at()))
                        .param("record", closing.record())
                        .param("same", closing.samePerson())
                        .param("due", timestamp(closing.checkDue()))
                        .update()
                == 1;
    }

    /** Writes who looked at the photos; false if that is not asked for or was done. */
    boolean check(String code, String by, Instant at) {
        return db.sql("""
                        update acceptance set checked_by = :by, checked_at = :at
                         where code = :code and check_due is not null and checked_by is null
                        """)
                        .param("code", code)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /**
     * Something that was done about a line later.
     *
     * @param line 0 where it concerns all lines
     */
    record Action(int line, String kind, long quantity, String reason, String by, Instant at, String record) {}

    void insert(String code, Action action) {
        db.sql("""
                insert into acceptance_action (code, line, kind, quantity, reason, by_user, at, record)
                values (:code, :line, :kind, :quantity, :reason, :by, :at, :record)
                """)
                .param("code", code)
                .param("line", action.line())
                .param("kind", action.kind())
                .param("quantity", action.quantity())
                .param("reason", action.reason())
                .param("by", action.by())
                .param("at", Timestamp.from(action.at()))
                .param("record", action.record())
                .update();
    }

    List<Action> actions(String code) {
        return db.sql("select * from acceptance_action where code = :code order by id")
                .param("code", code)
                .query((row, n) -> new Action(
                        row.getInt("line"),
                        row.getString("kind"),
                        row.getLong("quantity"),
                        row.getString("reason"),
                        row.getString("by_user"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("record")))
                .list();
    }

    private List<Acceptance.Signer> signers(String code) {
        return db.sql("select * from acceptance_signer where code = :code order by number")
                .param("code", code)
                .query((row, n) -> new Acceptance.Signer(
                        Acceptance.Side.of(row.getString("side")),
                        row.getString("name"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getTimestamp("voided_at") == null))
                .list();
    }

    private static Acceptance.@Nullable Slip slip(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("slip_at");
        return at == null ? null : new Acceptance.Slip(at.toInstant(), row.getString("slip_number"));
    }

    private Acceptance acceptance(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Acceptance(
                code,
                row.getString("depot"),
                row.getString("notice"),
                row.getString("tracking"),
                row.getBoolean("donor_present"),
                LineStore.giver(row),
                row.getString("fiscal_number"),
                row.getString("slip_photo"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                slip(row),
                lines.lines(code),
                signers(code),
                closing(row));
    }

    private static Acceptance.@Nullable Closing closing(ResultSet row) throws SQLException {
        String record = row.getString("record");
        return record == null
                ? null
                : new Acceptance.Closing(
                        row.getString("finished_by"),
                        row.getTimestamp("finished_at").toInstant(),
                        record,
                        row.getBoolean("same_person"),
                        instant(row, "check_due"),
                        row.getString("checked_by"),
                        instant(row, "checked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
