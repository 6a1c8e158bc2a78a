package org.supplyline.donation.acceptance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.catalog.ControlClass;

/** How much of dangerous goods lies in a depot. */
@Repository
class HazardStore {

    private final JdbcClient db;

    HazardStore(JdbcClient db) {
        this.db = db;
    }

    /** Grams in the depot and in all places in it. */
    long gramsIn(String depot) {
        return db.sql("""
                select coalesce(sum(s.quantity * i.weight_grams), 0)
                  from stock s join relief_item i on i.code = s.item join place p on p.code = s.place
                 where (p.code = :depot or p.parent = :depot) and i.control = :hazardous and s.quantity > 0
                """)
                .param("depot", depot)
                .param("hazardous", ControlClass.HAZARDOUS.word())
                .query(Long.class)
                .single();
    }

    /** Grams among them that devices scanned in under an acceptance's code. */
    long gramsScannedFor(String acceptance) {
        return db.sql("""
                select coalesce(sum(case when m.from_place like 'donor:%' then m.quantity else -m.quantity end * i.weight_grams), 0)
                  from movement_line m join relief_item i on i.code = m.item
                 where m.order_code = :acceptance and m.step = 'receiving' and i.control = :hazardous
                """)
                .param("acceptance", acceptance)
                .param("hazardous", ControlClass.HAZARDOUS.word())
                .query(Long.class)
                .single();
    }
}
