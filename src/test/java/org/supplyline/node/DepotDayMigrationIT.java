package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days, shifts and rules of the whole node, from before each depot and branch had its own. */
class DepotDayMigrationIT {

    @Test
    void withOneDepotTheShiftsAreItsOwnAndTheDayAndTheRulesStayThoseOfTheNode() {
        JdbcClient db = migrated("depot:cz-1");

        assertThat(db.sql("select depot from shift_record").query(String.class).single())
                .isEqualTo("depot:cz-1");
        assertThat(db.sql("select count(*) from day_close where depot is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(db.sql("select transit + arrived + sent from day_close_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(db.sql("select body ->> 'months' from acceptance_rules where organisation is null")
                        .query(String.class)
                        .single())
                .isEqualTo("9");
    }

    @Test
    void withSeveralDepotsTheShiftsStayThoseOfTheNode() {
        JdbcClient db = migrated("depot:cz-1", "depot:cz-2");

        assertThat(db.sql("select count(*) from shift_record where depot is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        db.sql("""
                insert into day_close (depot, day, epoch, seq, closed_by, closed_at, record)
                select code, '2026-11-01', 1, 9, 'x', now(), 'cz.1.9' from place where kind = 'depot'
                """).update();
        assertThat(db.sql("select count(*) from day_close").query(Long.class).single())
                .as("two depots close one day beside the node's own")
                .isEqualTo(3);
    }

    private static JdbcClient migrated(String... depots) {
        DatabaseAddress address = NodeDatabaseFixture.createBare();
        migrate(address, "120");
        JdbcClient db = JdbcClient.create(Schema.ownerOf(address));
        for (String depot : List.of(depots)) {
            db.sql("""
                    insert into place (code, kind, name_zh, name_en, scan_code, created_at)
                    values (:code, 'depot', '库', 'Depot', :label, now())
                    """)
                    .param("code", depot)
                    .param("label", "SLP0000" + depot.charAt(depot.length() - 1) + "CZ")
                    .update();
        }
        db.sql("""
                insert into relief_item (code, name_zh, name_en, category, unit_zh, unit_en, weight_grams, volume_cm3,
                       estimated, shelf_rule, shelf_life_hours, control, hazard, cold_chain)
                values ('quilt', '棉被', 'Quilt', '1030199', '床', 'piece', 1, 1, false, 'none', 0, 'ordinary', 'none', false)
                """).update();
        db.sql("""
                insert into day_close (day, epoch, seq, closed_by, closed_at, record)
                values ('2026-11-01', 1, 5, 'checker', now(), 'cz.1.6')
                """).update();
        db.sql("""
                insert into day_close_line
                select id, 'quilt', 'donated', 0, 0, 10, 0, 0, 7, 3, 0, 0, 0, 0, 0 from day_close
                """).update();
        db.sql("""
                insert into shift_record (from_at, to_at, given_by, given_at, taker, remarks, left_open, duties, record)
                values (now() - interval '8 hours', now(), 'a', now(), 'b', '', '{}', '{}', 'cz.1.7')
                """).update();
        db.sql("""
                insert into acceptance_rules (id, body, changed_by, changed_at) values (1, '{"months":9}', 'admin', now())
                """).update();
        migrate(address, "latest");
        return db;
    }

    private static void migrate(DatabaseAddress address, String target) {
        Flyway.configure()
                .dataSource(Schema.ownerOf(address))
                .placeholders(Map.of("app", address.user()))
                .target(target)
                .load()
                .migrate();
    }
}
