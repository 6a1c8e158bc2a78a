package org.supplyline.donation.acceptance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.GiftDonors;

/** Who gave, as the acceptances say; a line that names nobody is of the acceptance's own donor. */
@Repository
class GiftDonorStore implements GiftDonors {

    private final JdbcClient db;

    GiftDonorStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> names(Collection<String> gifts) {
        Map<String, String> names = new HashMap<>();
        db.sql("""
                select gift, string_agg(distinct donor, '、' order by donor) as donors
                  from (select l.gift, coalesce(nullif(l.donor, ''), a.donor) as donor
                          from acceptance_line l join acceptance a on a.code = l.code
                         where l.gift = any(:gifts)) as given
                 where donor <> '' group by gift
                """).param("gifts", gifts.toArray(String[]::new)).query(row -> {
            names.put(row.getString("gift"), row.getString("donors"));
        });
        return names;
    }
}
