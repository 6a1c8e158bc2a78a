package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.SharedData;
import org.supplyline.node.RunningNode;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists as branches publish them are taken in whole, counted at the door, and every unit of them is found again. */
class DepotDayIT {

    /** What lists hold that is hard: wishes that name nobody, packs in steps, several amounts, goods that nobody knows. */
    private static final String LIST = """
            某市红十字会接收捐赠物资公示表（第12号）,,,,,,,
            截至2020年2月3日18时,,,,,,,
            序号,捐赠方,物资名称,规格型号,单位,数量,捐赠意向,备注
            1,晋城某医疗器械有限公司,医用外科口罩,50只/盒，40盒/箱,箱,"1,000",不指定,
            2,王**（个人）,N95口罩,型号1860,个,约200,定向协和医院,
            ,,防护服,,套,50,定向协和医院,同一捐赠人
            3,某某商会,84消毒液,500ml*30瓶,件,120,,部分破损
            4,爱心市民,护目镜,,,35副,非定向,
            5,某某集团,呼吸机,VG70,台,2,市人民医院,含配件
            6,匿名,大白菜,,吨,12.5,全市一线医护人员,
            7,某某会社,KF94口罩,,箱,20箱（每箱500只）,,
            8,热心市民,家乡特产礼盒,,,一批,,
            合计,,,,,1939.5,,
            """;

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningNode node;
    private final LedgerCheck ledger;
    private final Visitor program;
    private final String depot;

    DepotDayIT() throws IOException {
        OneNode one = OneNode.get();
        this.node = one.running();
        this.ledger = one.ledger();
        this.program = one.program();
        this.depot = ledger.text("select code from place where kind = 'depot' and name_en = 'Changzhi city depot'");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyRowOfAListIsAccountedForAndEveryUnitIsFoundAgain() throws IOException {
        play("某市第12号.csv", LIST.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameOfListsThatBranchesPublished() throws IOException {
        Path lists = SharedData.folder("wuhan-2020");
        for (String name : List.of("received-no6-2020-01-28.xlsx", "received-no7-2020-01-29.xlsx")) {
            play(name, Files.readAllBytes(lists.resolve(name)));
        }
    }

    private void play(String name, byte[] content) throws IOException {
        Map<String, Long> before = ledger.balances();
        String sha256 = imported(name, content);
        Map<String, Long> taken = new HashMap<>();
        for (String notice : ledger.texts(
                "select distinct notice from notice_line where sha256 = '" + sha256 + "' order by notice")) {
            accept(notice).forEach((item, quantity) -> taken.merge(item, quantity, Long::sum));
        }
        assertThat(taken).isNotEmpty();
        Map<String, Long> arrived = new HashMap<>();
        ledger.balances().forEach((position, quantity) -> {
            if (!position.contains(" donor:")) {
                arrived.merge(
                        position.replaceFirst(" .*", ""), quantity - before.getOrDefault(position, 0L), Long::sum);
            }
        });
        arrived.values().removeIf(quantity -> quantity == 0);
        assertThat(arrived).isEqualTo(taken);
    }

    /** Every row is a line, a question, a continuation, or named as no goods. */
    private String imported(String name, byte[] content) throws IOException {
        HttpResponse<String> answer = node.post(
                "/api/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                "application/octet-stream",
                BodyPublishers.ofByteArray(content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String sha256 = "";
        for (JsonNode sheet : JSON.readTree(answer.body())) {
            sha256 = sheet.path("sha256").stringValue();
            assertThat(sheet.path("lines").intValue()).isPositive();
            assertThat(sheet.path("lineRows").intValue() + sheet.path("review").intValue())
                    .as(sheet.toString())
                    .isGreaterThanOrEqualTo(sheet.path("quantityRows").intValue());
        }
        return sha256;
    }

    /** Counts what a notice announced, has it signed and booked; gives base units by item. */
    private Map<String, Long> accept(String notice) throws IOException {
        List<String> gifts = ledger.texts(
                "select notice || '/' || line from notice_line where notice = '" + notice + "' order by line");
        ObjectNode arrival = JSON.createObjectNode()
                .put("depot", depot)
                .put("notice", notice)
                .put("donorPresent", true);
        gifts.forEach(arrival.putArray("gift")::add);
        JsonNode opened = send("/api/acceptances", arrival);
        String path = "/api/acceptances/" + opened.path("acceptance").stringValue();
        assertThat(opened.path("lines").size()).isEqualTo(gifts.size());
        for (JsonNode line : opened.path("lines")) {
            count(path, line);
        }
        send(path + "/signers", JSON.createObjectNode().put("side", "donor").put("name", "王师傅"));
        JsonNode done = send(path + "/finish", JSON.createObjectNode());
        assertThat(done.path("status").stringValue()).isEqualTo("done");
        Map<String, Long> taken = new HashMap<>();
        for (JsonNode line : done.path("lines")) {
            long quantity = line.path("quantity").longValue();
            taken.merge(line.path("item").stringValue(), quantity, Long::sum);
            String gift = line.path("gift").stringValue();
            Waiting.until("the history knows all of " + line, LIMIT, () -> found(gift) == quantity);
        }
        return taken;
    }

    /** All that was announced came; what nobody knows goes as goods to be sorted. */
    private void count(String path, JsonNode line) throws IOException {
        ObjectNode said = JSON.createObjectNode()
                .put("loose", line.path("expected").longValue(1))
                .put("outcome", "accept")
                .put("reason", "清点无误");
        if (line.path("item").isMissingNode()) {
            said.put("item", "goods-unsorted");
        }
        send(path + "/lines/" + line.path("line").intValue(), said);
    }

    /** How much of a gift came in, as its history tells. */
    private long found(String gift) {
        HttpResponse<String> told = program.get("/api/history?code=" + URLEncoder.encode(gift, StandardCharsets.UTF_8));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        long quantity = 0;
        for (JsonNode line : JSON.readTree(told.body()).path("lines")) {
            quantity += line.path("from").stringValue().startsWith("donor:")
                    ? line.path("quantity").longValue()
                    : 0;
        }
        return quantity;
    }

    private JsonNode send(String path, ObjectNode body) throws IOException {
        HttpResponse<String> answer = program.post(
                path,
                "application/json",
                body.toString(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode())
                .as(path + " " + body + " " + answer.body())
                .isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
