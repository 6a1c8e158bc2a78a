package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.page.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.supplyline.node.FirstPasswords;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.PagesNode;
import org.supplyline.page.Visitor;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** The pages of items, places and needs on a drill node that has begun. */
@SpringBootTest(
        classes = {PagesNode.class, MasterPagesIT.Packages.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class MasterPagesIT {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "org.supplyline.journal",
        "org.supplyline.sheet",
        "org.supplyline.catalog",
        "org.supplyline.place",
        "org.supplyline.need"
    })
    static class Packages {}

    private static List<FirstPasswords.Account> accounts = List.of();

    @Autowired
    private Places places;

    @Autowired
    private Needs needs;

    @Autowired
    private ChangzhiDrill drill;

    @Autowired
    private NodeIdentity node;

    @LocalServerPort
    private int port;

    @BeforeEach
    void beginTheDrillOnce(@Autowired FirstPasswords passwords, @Autowired List<FirstStart> starts) {
        if (accounts.isEmpty()) {
            accounts = passwords.accounts();
            starts.forEach(start -> start.begin(node));
        }
    }

    @Test
    void theListOfItemsIsPagedFilteredAndSpeaksBothLanguages() {
        Visitor planner = signedIn("planner");
        assertThat(planner.get("/items").body())
                .contains("瓶装饮用水")
                .contains("page=1")
                .doesNotContain("/items/new");
        assertThat(planner.get("/items?q=N95").body()).contains("mask-n95").doesNotContain("瓶装饮用水");
        assertThat(planner.get("/items?control=prescription&lang=en").body())
                .contains("Ribavirin injection")
                .doesNotContain("Cotton quilt");
        assertThat(planner.get("/items?q=nothing-like-it&lang=zh").body()).contains("没有符合条件的物资");
    }

    @Test
    void anItemPageShowsItsPacksAndOnlyAnAdministratorMayChangeThem() {
        Visitor planner = signedIn("planner");
        assertThat(planner.get("/items/quilt").body())
                .contains("包")
                .contains("12.5")
                .doesNotContain("name=\"gtin\"");
        assertThat(planner.submit("/items/quilt", "/items/quilt/gtin", "quantity", "1")
                        .statusCode())
                .isEqualTo(403);
        Visitor admin = signedIn("admin");
        assertThat(admin.get("/items/quilt").body()).contains("name=\"gtin\"");
        assertThat(admin.get("/items/sofa").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithAWrongFieldComesBackWithWhatWasTypedAndWhatIsWrong() {
        HttpResponse<String> answer = signedIn("admin")
                .submit(
                        "/items/new",
                        "/items",
                        "idempotencyKey",
                        "k-1",
                        "code",
                        "lamp-x",
                        "name_zh",
                        "信号灯",
                        "category",
                        "9");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"信号灯\"").contains("格式不对").contains("不能为空");
    }

    @Test
    void anItemIsAddedThroughTheForm() {
        Visitor admin = signedIn("admin");
        HttpResponse<String> answer = admin.submit(
                "/items/new",
                "/items",
                "idempotencyKey",
                "k-2",
                "code",
                "lamp-signal",
                "category",
                "2040199",
                "name_zh",
                "信号灯",
                "name_en",
                "Signal lamp",
                "unit_zh",
                "个",
                "unit_en",
                "piece",
                "weight_g",
                "300",
                "volume_cm3",
                "900",
                "shelf_life",
                "",
                "control",
                "ordinary",
                "hazard",
                "none",
                "cold_chain",
                "yes",
                "estimated",
                "yes");
        assertThat(location(answer)).endsWith("/items/lamp-signal?done");
        String cold = "<span class=\"badge badge-info\">冷链</span>";
        assertThat(admin.get("/items/lamp-signal").body()).contains("信号灯", cold);
        assertThat(admin.get("/items/quilt").body()).doesNotContain(cold);
    }

    @Test
    void sendingTheDepotFormTwiceMakesOneDepotAndItsLabelsCanBePrinted() {
        Visitor admin = signedIn("admin");
        String[] form = depot("县备灾点", "k-3");
        assertThat(location(admin.submit("/places", "/places/depots", form))).contains("/places?done#depot:cz-");
        assertThat(location(admin.submit("/places", "/places/depots", form))).contains("/places?done#depot:cz-");
        assertThat(admin.submit("/places", "/places/depots", depot("另一个", "k-3"))
                        .statusCode())
                .isEqualTo(422);

        List<Place> made = places.all(PlaceKind.DEPOT).stream()
                .filter(p -> p.nameZh().equals("县备灾点"))
                .toList();
        assertThat(made).hasSize(1);
        String sheet = admin.get("/places/labels?of=" + made.get(0).code()).body();
        assertThat(sheet)
                .contains("<svg viewBox=")
                .contains("货位 3")
                .contains(made.get(0).scanCode().text());
    }

    @Test
    void thePlacesOfTheDrillAreShownAndThePlannerCannotAddAny() {
        Visitor planner = signedIn("planner");
        assertThat(planner.get("/places").body())
                .contains("长治市红十字会备灾仓库")
                .contains("沁源县接收点")
                .contains("6.8 米货车")
                .doesNotContain("action=\"/places/depots\"");
        assertThat(planner.submit("/places", "/places/depots", depot("库", "k-4"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(planner.get("/places/labels/commands").body()).contains("撤销").contains("SLCUNDO");
    }

    @Test
    void needsStandWithAskedBesideApprovedAndOnlyThePlannerDecides() {
        Visitor planner = signedIn("planner");
        assertThat(planner.get("/needs").body())
                .contains("沁源县接收点")
                .contains("450 个")
                .contains("按指挥部指令");
        String site = places.all(PlaceKind.SITE).get(0).code();
        String[] form = {
            "idempotencyKey",
            "k-5",
            "site",
            site,
            "item",
            "bed-folding",
            "asked",
            "40",
            "urgency",
            "1",
            "due",
            "2026-11-23T18:00",
            "reason",
            "老人较多"
        };
        assertThat(location(planner.submit("/needs", "/needs", form))).endsWith("/needs?done");
        assertThat(needs.open()).anySatisfy(need -> {
            assertThat(need.item()).isEqualTo("bed-folding");
            assertThat(need.asked()).isEqualTo(40);
            assertThat(need.due()).hasToString("2026-11-23T10:00:00Z");
        });
        HttpResponse<String> refused = planner.submit(
                "/needs", "/needs", "idempotencyKey", "k-6", "site", site, "item", "ventilator", "urgency", "1");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("只能发给医疗单位");
        assertThat(signedIn("auditor").get("/needs").body()).doesNotContain("action=\"/needs\" method=\"post\"");
        assertThat(signedIn("auditor").submit("/needs", "/needs", form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDrillBeginsOnceAndItsStockFillsTheDepots() {
        int sites = places.all(PlaceKind.SITE).size();
        drill.begin(node);
        assertThat(places.all(PlaceKind.SITE)).hasSize(sites);
        assertThat(drill.openingLines(node))
                .hasSize(8)
                .allSatisfy(line ->
                        assertThat(places.find(line.place())).map(Place::kind).contains(PlaceKind.BIN));
        assertThat(drill.arrival(node).sites()).hasSize(2);
        assertThat(drill.arrival(node).at().atZone(node.zone()).getHour()).isEqualTo(11);
    }

    private static String[] depot(String name, String key) {
        return new String[] {
            "idempotencyKey",
            key,
            "nameZh",
            name,
            "floorAreaM2",
            "60",
            "capacityM3",
            "54",
            "bins",
            "3",
            "crews",
            "1",
            "division",
            "140423"
        };
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        String password = accounts.stream()
                .filter(account -> account.user().equals(user))
                .map(FirstPasswords.Account::password)
                .findFirst()
                .orElseThrow();
        visitor.signIn(user, password);
        return visitor;
    }
}
