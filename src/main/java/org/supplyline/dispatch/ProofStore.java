package org.supplyline.dispatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProofStore {

    private final JdbcClient db;

    ProofStore(JdbcClient db) {
        this.db = db;
    }

    void insert(String order, DeliveryProof proof, Instant at) {
        db.sql("""
                insert into delivery_proof (order_code, way, signer, signature, letter, id_seen, proven_at)
                values (:order, :way, :signer, :signature, :letter, :idSeen, :at)
                """)
                .param("order", order)
                .param("way", proof.way().word())
                .param("signer", proof.signer())
                .param("signature", proof.signature())
                .param("letter", proof.letter())
                .param("idSeen", proof.idSeen())
                .param("at", Timestamp.from(at))
                .update();
        for (int i = 0; i < proof.photos().size(); i++) {
            db.sql("insert into delivery_photo (order_code, position, sha256) values (:order, :position, :sha256)")
                    .param("order", order)
                    .param("position", i + 1)
                    .param("sha256", proof.photos().get(i))
                    .update();
        }
    }

    Optional<DeliveryProof> find(String order) {
        List<String> photos = db.sql("select sha256 from delivery_photo where order_code = :order order by position")
                .param("order", order)
                .query(String.class)
                .list();
        return db.sql("select way, signer, signature, letter, id_seen from delivery_proof where order_code = :order")
                .param("order", order)
                .query((row, n) -> new DeliveryProof(
                        DeliveryProof.Way.of(row.getString("way")),
                        row.getString("signer"),
                        row.getString("signature"),
                        photos,
                        row.getString("letter"),
                        row.getBoolean("id_seen")))
                .optional();
    }
}
