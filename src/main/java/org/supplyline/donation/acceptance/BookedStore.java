package org.supplyline.donation.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which movements a finished acceptance booked, and reads what corrected them. */
@Repository
class BookedStore {

    private final JdbcClient db;
    private final JsonMapper json;

    BookedStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A movement of an acceptance, or one that corrects such a movement.
     *
     * @param correction whether it corrects another one
     * @param reason why it was corrected; may be empty
     */
    record Booked(JournalId record, boolean correction, String reason, List<Line> lines) {}

    /**
     * A line of it.
     *
     * @param goods as they lay where they came from
     * @param gift number of the gift; empty for what is none
     */
    record Line(PositionKey goods, String to, long quantity, String gift) {}

    void note(String code, List<JournalId> records) {
        for (JournalId record : records) {
            db.sql("insert into acceptance_movement (epoch, seq, code) values (:epoch, :seq, :code)")
                    .param("epoch", record.epoch())
                    .param("seq", record.seq())
                    .param("code", code)
                    .update();
        }
    }

    /** All movements of an acceptance and all that correct them, in journal order; none where nothing was corrected. */
    List<Booked> corrected(String code) {
        return db.sql("""
                with recursive mended (epoch, seq, correction) as (
                    select epoch, seq, false from acceptance_movement where code = :code
                     union
                    select x.epoch, x.seq, true
                      from mended r
                      join movement_correction x on (x.corrects_epoch, x.corrects_seq) = (r.epoch, r.seq))
                select j.node, j.epoch, j.seq, m.correction, j.body::text as body
                  from mended m
                 cross join node n
                  join journal j on (j.node, j.epoch, j.seq) = (n.code, m.epoch, m.seq)
                 where exists (select from mended where correction)
                 order by j.epoch, j.seq
                """).param("code", code).query((row, n) -> booked(row)).list();
    }

    private Booked booked(ResultSet row) throws SQLException {
        JsonNode body = json.readTree(row.getString("body"));
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : body.path("lines")) {
            lines.add(new Line(
                    new PositionKey(
                            line.path("from").stringValue(),
                            line.path("item").stringValue(),
                            line.path("lot").stringValue(),
                            line.path("owner").stringValue(),
                            Fund.of(line.path("fund").stringValue()),
                            line.path("earmark").stringValue()),
                    line.path("to").stringValue(),
                    line.path("quantity").longValue(),
                    line.path("gift").asString("")));
        }
        return new Booked(
                new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq")),
                row.getBoolean("correction"),
                body.path("reason").asString(""),
                lines);
    }
}
