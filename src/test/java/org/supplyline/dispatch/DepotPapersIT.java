package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.supplyline.catalog.ControlClass;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.catalog.ShelfLife;
import org.supplyline.dispatch.paper.StagedLabel;
import org.supplyline.dispatch.paper.Waybill;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.paper.Form;
import org.supplyline.paper.FormPaper;
import org.supplyline.paper.PaperFixtures;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Sheet;
import org.supplyline.paper.Words;
import org.supplyline.place.PlaceKind;

/** The papers of a depot made from orders and trips as they are. */
class DepotPapersIT {

    private final DispatchFixture node = new DispatchFixture();
    private final String qinyuan = node.site("Qinyuan");
    private final String wuxiang = node.site("Wuxiang");
    private final String vehicle = node.places.vehicles().get(0).place();
    private final StagedCartons cartons = new StagedCartons(new MovedStore(node.node.db()), node.catalog);

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        node.close();
    }

    @Test
    void theLastStopGoesInFirstHazardsStandApartAndColdGoodsComeLast() throws IOException {
        IssueOrder near = order(qinyuan, line("tent-12", "-", 3), line("insulin", "-", 2));
        IssueOrder far = order(wuxiang, line("kit-family", "region:140429", 12), line("alcohol-75", "-", 24));
        ApprovedTrip trip = new ApprovedTrip(
                "SLT00000101CZB",
                1L,
                vehicle,
                node.city,
                1,
                DispatchFixture.MORNING,
                DispatchFixture.MORNING.plus(Duration.ofHours(1)),
                DispatchFixture.MORNING.plus(Duration.ofHours(9)),
                90_000,
                1_000,
                1_000,
                List.of(stop(1, qinyuan, near), stop(2, wuxiang, far)));
        Form form = loadingList(trip);

        assertThat(form.rows().stream()
                        .map(row -> row.isHeading() ? row.cells().get(0).zh().substring(0, 3) : name(row))
                        .toList())
                .startsWith("第 2", node.words.name("kit-family", true) + "（定向地区：武乡县）", "第 1")
                .endsWith("危险品", node.words.name("alcohol-75", true), "冷链物", node.words.name("insulin", true));
        PaperFonts fonts = PrintedPaper.fonts();
        for (Sheet.Format format : Sheet.Format.values()) {
            PrintedPaper paper = PrintedPaper.of("loading-list-" + format, FormPaper.pdf(List.of(form), format, fonts));
            assertThat(paper.text(1)).contains("装车单", "封签号", near.code(), far.code(), "□");
        }
    }

    @Test
    void theIssueOrderSaysByWhoseDecisionAndWhatLeft() throws IOException {
        OrderLine tents = line("tent-12", "-", 20);
        IssueOrder order = order(qinyuan, tents);
        String bin = node.binOf("tent-12", 17);
        String stage = node.inCity(PlaceKind.STAGE);
        node.move("picking", order, bin, stage, tents, 17);
        node.move("accepting", order, stage, qinyuan, tents, 15);
        Form form = node.issuePaper.of(order);
        PaperFonts fonts = PrintedPaper.fonts();
        for (Sheet.Format format : Sheet.Format.values()) {
            PrintedPaper paper = PrintedPaper.of("issue-order-" + format, FormPaper.pdf(List.of(form), format, fonts));
            assertThat(paper.text(1))
                    .contains("出库单", "市指挥部调拨令", "20 顶", "15 顶", "备货区 2 顶", "审批人", "盖章 stamp", order.code(), "自提");
        }
    }

    @Test
    void eachPackOfAnOrderIsACartonWithItsOwnGoodsAndNumber() {
        reached("https://depot.example");
        IssueOrder order = order(qinyuan, line("kit-family", "-", 3), line("tent-12", qinyuan, 2));
        int usual = cartons.usual(order);
        List<String> fresh = HandlingUnits.following("0000004201CZ", cartons.unnumbered(order, usual));
        List<StagedLabel> labels = labels().of(order, usual, fresh);

        assertThat(usual).isEqualTo(5);
        assertThat(labels).hasSize(5).allSatisfy(label -> {
            assertThat(label.order()).isEqualTo(order.code());
            assertThat(label.count()).isEqualTo(5);
            assertThat(label.address()).isEqualTo("https://depot.example/t/" + label.carton());
        });
        assertThat(labels).extracting(StagedLabel::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(labels.get(0).goods().en()).isEqualTo(node.words.name("kit-family", false));
        assertThat(labels.get(0).earmark().words().zh()).isEqualTo("不定向");
        assertThat(labels.get(4).goods().en()).isEqualTo(node.words.name("tent-12", false));
        assertThat(labels.get(4).earmark().words().zh()).startsWith("定向受赠：");
    }

    @Test
    void anotherNumberOfCartonsNamesTheGoodsOfTheWholeOrderAndItsEarmark() {
        reached("https://depot.example");
        IssueOrder order = order(qinyuan, line("kit-family", "region:140431", 3), line("tent-12", "-", 2));
        List<StagedLabel> labels = labels().of(order, 7, HandlingUnits.following("0000004201CZ", 7));

        assertThat(labels).hasSize(7).allSatisfy(label -> {
            assertThat(label.goods().zh()).endsWith("等 2 种");
            assertThat(label.earmark().words().zh()).startsWith("定向地区：");
        });
        assertThat(cartons.of(
                        order, 7, IntStream.range(0, 7).mapToObj(i -> "N" + i).toList()))
                .extracting(StagedCartons.Carton::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void goodsAreCountedInTheLargestPacksThatTheyFill() {
        assertThat(List.of(masks(467), masks(60), masks(7)))
                .containsExactly(
                        "1 箱 + 3 盒 + 7 个 | 1 carton + 3 box + 7 piece | 400 个/箱，20 个/盒",
                        "3 盒 | 3 box | 20 个/盒",
                        "7 个 | 7 piece | 个");
    }

    /** How the handover note of an order of so many masks counts them: packs in both languages and what they hold. */
    private String masks(long quantity) {
        Waybill.Line line = node.papers
                .waybill(order(qinyuan, line("mask-n95", "-", quantity)))
                .lines()
                .get(0);
        return line.packs().zh() + " | " + line.packs().en() + " | "
                + line.spec().zh();
    }

    @Test
    void aPieceIsAFullPackOfAnySizeOrWhatIsLeftOver() {
        IssueOrder order = order(qinyuan, line("mask-n95", "-", 467), line("tent-12", "-", 2));
        ApprovedTrip trip = new ApprovedTrip(
                "SLT00000101CZB",
                null,
                vehicle,
                node.city,
                1,
                DispatchFixture.MORNING,
                DispatchFixture.MORNING,
                DispatchFixture.MORNING,
                1_000,
                1_000,
                1,
                List.of(stop(1, qinyuan, order)));

        assertThat(loadingList(trip).sum().zh()).contains(" 7 件 ");
        int usual = cartons.usual(order);
        assertThat(cartons.of(order, usual, HandlingUnits.following("0000004201CZ", usual)).stream()
                        .map(carton -> carton.goods().get(0).quantity()))
                .containsExactly(400L, 20L, 20L, 20L, 7L, 1L, 1L);
    }

    @Test
    void thePickListShowsTheNumberOfAPackThatIsWanted() {
        ReliefItem lamp = new ReliefItem(
                "lamp-signal",
                "信号灯",
                "Signal lamp",
                "2040199",
                "个",
                "piece",
                300,
                900,
                true,
                ShelfLife.NONE,
                ControlClass.ORDINARY,
                Hazard.NONE,
                false);
        node.catalog.add(lamp, DispatchFixture.by("lamp"));
        node.catalog.savePack(new Pack(lamp.code(), null, "箱", "carton", 24, 8_000, 30_000), DispatchFixture.by("p1"));
        node.catalog.savePack(
                new Pack(lamp.code(), null, "托", "pallet", 1_440, 480_000, 1_800_000), DispatchFixture.by("p2"));
        for (long pack : List.of(1L, 24L, 1_440L)) {
            node.catalog.numberOurselves(lamp.code(), pack, DispatchFixture.by("n" + pack));
        }

        assertThat(node.papers
                        .pickList(order(qinyuan, line("lamp-signal", "-", 48)))
                        .rows())
                .extracting(row -> Objects.requireNonNull(row.code()).once().zh())
                .containsOnly("1 箱");
        assertThat(node.papers
                        .pickList(order(qinyuan, line("lamp-signal", "-", 7)))
                        .rows())
                .extracting(row -> Objects.requireNonNull(row.code()).once().zh())
                .containsOnly("1 个");
    }

    private Form loadingList(ApprovedTrip trip) {
        return new LoadingList(node.orders, node.papers, node.catalog, node.node.identity(), node.clock).of(trip);
    }

    private StagedLabels labels() {
        return new StagedLabels(cartons, node.trips, node.places, node.words, node.earmarks, PaperFixtures.addresses());
    }

    private static void reached(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName(address.substring("https://".length()));
        request.setServerPort(443);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static String name(Form.Row row) {
        Words item = row.cells().get(2);
        return item.zh();
    }

    private ApprovedTrip.Stop stop(int position, String site, IssueOrder order) {
        return new ApprovedTrip.Stop(
                position, site, order.code(), DispatchFixture.MORNING, DispatchFixture.MORNING, 1_000);
    }

    private static OrderLine line(String item, String earmark, long quantity) {
        return new OrderLine(item, earmark, quantity, null);
    }

    private IssueOrder order(String site, OrderLine... lines) {
        NewOrder wanted = new NewOrder(site, node.city, null, null, "市指挥部调拨令〔2026〕12 号", null, List.of(lines));
        return node.journal.write(writer -> node.orders.create(wanted, DispatchFixture.by("r1"), writer));
    }
}
