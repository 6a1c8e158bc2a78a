package org.supplyline.node;

import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The node's own row, written once with the owner role. */
final class NodeStore {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    NodeStore(DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** The node that this database belongs to; empty in a new one. */
    Optional<NodeIdentity> find() {
        return db.sql("select code, epoch, drill, name, zone from node")
                .query((row, n) -> new NodeIdentity(
                        row.getString("code"),
                        row.getInt("epoch"),
                        row.getBoolean("drill"),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /** @param scanKey 32 random bytes that sign the records of the topic */
    void insert(NodeIdentity node, byte[] scanKey) {
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into node (code, epoch, drill, name, zone, scan_key)
                    values (:code, :epoch, :drill, :name, :zone, :scanKey)
                    """)
                    .param("code", node.code())
                    .param("epoch", node.epoch())
                    .param("drill", node.drill())
                    .param("name", node.name())
                    .param("zone", node.zone().getId())
                    .param("scanKey", scanKey)
                    .update();
            db.sql("insert into journal_counter (node, epoch) values (:code, :epoch)")
                    .param("code", node.code())
                    .param("epoch", node.epoch())
                    .update();
        });
    }
}
