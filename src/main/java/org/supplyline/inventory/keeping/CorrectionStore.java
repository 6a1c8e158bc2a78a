package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.journal.JournalId;

@Repository
class CorrectionStore {

    private final JdbcClient db;

    CorrectionStore(JdbcClient db) {
        this.db = db;
    }

    /** The records that take back or mend this one, in journal order. */
    List<String> correctionsOf(JournalId record) {
        return db.sql("""
                select n.code as node, x.epoch, x.seq from movement_correction x cross join node n
                 where x.corrects_epoch = :epoch and x.corrects_seq = :seq order by x.epoch, x.seq
                """)
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .query((row, n) -> id(row).toString())
                .list();
    }

    /** Keeps a scan from being taken back by its device after a person has corrected what it moved. */
    void markUndone(JournalId record) {
        db.sql("""
                update scan_key k set undone = true
                  from journal j
                  join node n on n.code = j.node
                 where j.epoch = :epoch and j.seq = :seq
                   and k.device = j.body -> 'cause' ->> 'device'
                   and k.epoch = (j.body -> 'cause' ->> 'epoch')::bigint
                   and k.seq = (j.body -> 'cause' ->> 'seq')::bigint
                """).param("epoch", record.epoch()).param("seq", record.seq()).update();
    }

    private static JournalId id(ResultSet row) throws SQLException {
        return new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq"));
    }
}
