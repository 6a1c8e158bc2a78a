package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts and corrections as programs ask for them. */
class KeepingApiIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    JdbcClient db;

    @Test
    void aProgramVouchesForADeviceAndReadsWhatASettledCountBooked() {
        String bin = newBin();
        receive(bin, 10);
        String device = enrol().device();
        db.sql("insert into place_activity (place, actor, epoch, seq) values (:bin, :device, 9, 9)")
                .param("bin", bin)
                .param("device", device)
                .update();
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String count = "/api/counts/"
                + done(keeper, "/api/counts", """
                        {"place": "%s", "lines": [{"item": "kit-family", "fund": "allocated", "quantity": 7}]}
                        """.formatted(bin)).path("id").asString();
        JsonNode waiting = get(keeper, count);
        assertThat(waiting.path("waitsFor").toString()).contains(device);
        String settling = "{\"seen\": \"%s\", \"reason\": \"%s\"}"
                .formatted(waiting.path("seen").stringValue(), "清点时少三件");
        assertThat(send(keeper, count + "/settle", settling).body()).contains("keeping-provisional");

        assertThat(send(keeper, count + "/devices/" + device, "{}").body()).contains("keeping-reason-missing");
        done(keeper, count + "/devices/" + device, "{\"reason\": \"手持已清空\"}");
        done(keeper, count + "/settle", settling);
        receive(bin, 4);

        JsonNode settled = get(keeper, count);
        assertThat(settled.path("status").stringValue()).isEqualTo("settled");
        assertThat(settled.path("reason").stringValue()).isEqualTo("清点时少三件");
        assertThat(settled.path("differences")).singleElement().satisfies(line -> {
            assertThat(line.path("item").stringValue()).isEqualTo(KIT_ITEM);
            assertThat(List.of(
                            line.path("expected").longValue(),
                            line.path("counted").longValue()))
                    .containsExactly(10L, 7L);
        });
    }

    @Test
    void aRecordOfWhichNothingHappenedIsVoidedByAnEmptyListToo() {
        String bin = newBin();
        String record = receive(bin, 6);
        Page keeper = signedIn(open(Screen.DESK), "warehouse");

        Answer answer = send(keeper, "/api/movements/" + record + "/correct", "{\"reason\": \"没有这批\", \"again\": []}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(db.sql("select coalesce(sum(quantity), 0) from stock where place = :bin")
                        .param("bin", bin)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theRecordOfAnAcceptanceNamesWhoGave() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String donor = "阳城县云杉商行";
        String path = "/api/acceptances/"
                + done(keeper, "/api/acceptances", """
                        {"depot": "%s", "donorPresent": true, "donorKind": "organisation", "donor": "%s"}
                        """.formatted(depot(), donor))
                        .path("acceptance")
                        .stringValue();
        done(keeper, path + "/lines", "{\"item\": \"quilt\", \"lot\": \"DN1\", \"packs\": 3, \"content\": 1}");
        done(keeper, path + "/signers", "{\"side\": \"donor\", \"name\": \"李云杉\"}");
        done(keeper, path + "/signers", "{\"side\": \"ours\", \"name\": \"赵库管\"}");
        done(keeper, path + "/finish", "{}");
        String record = db.sql("""
                        select n.code || '.' || m.epoch || '.' || m.seq from movement_line m cross join node n
                         where m.item = 'quilt' and m.lot = 'DN1' order by m.seq limit 1
                        """).query(String.class).single();

        keeper.navigate("/movements/" + record);

        assertThat(keeper.locator("main tbody").textContent()).contains(donor);
    }

    private String newBin() {
        String depot = places.createDepot(
                        new NewDepot("程序盘点库", "Counted depot", new DepotSize(100, 90_000, 1, 20_000), null, null, 1),
                        new Cause.Request("test", UUID.randomUUID().toString()))
                .code();
        return places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Kits come into a bin, seen by no device. */
    private String receive(String bin, long kits) {
        PositionKey goods = new PositionKey("donor:cz-0", KIT_ITEM, PositionKey.NONE, "cz", Fund.ALLOCATED, "-");
        Cause cause = new Cause.Request("warehouse", UUID.randomUUID().toString());
        return journal.write(writer -> ledger.post(
                                writer,
                                Movement.requested(
                                        "receiving",
                                        cause,
                                        writer.recordedAt(),
                                        List.of(new MovementLine(goods, bin, kits, null))))
                        .first())
                .toString();
    }

    private static JsonNode done(Page page, String path, String body) {
        Answer answer = send(page, path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode get(Page page, String path) {
        return JSON.readTree(page.request().get(path).text());
    }
}
