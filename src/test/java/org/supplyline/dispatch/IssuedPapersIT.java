package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.paper.Waybill;
import org.supplyline.dispatch.paper.WaybillPaper;
import org.supplyline.dispatch.paper.WaybillSlip;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.paper.Form;
import org.supplyline.paper.FormPaper;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Sheet;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** What the driver, the receiver and the accountant sign is what left the depot. */
class IssuedPapersIT {

    private static final String TRIP = "SLT00001CZJ";
    private static final String TENTS = "tent-12";
    private static final String WATER = "water-bottled";
    private static final String FREE = PositionKey.NONE;

    private final DispatchFixture node = new DispatchFixture();
    private final String truck = node.places.vehicles().get(0).place();
    private final String other = node.places
            .create(NewPlace.named(PlaceKind.VEHICLE, "别家的车", "Another truck"), DispatchFixture.by("truck"))
            .code();
    private final String site = node.site("Qinyuan");
    private final String bin = node.inCity(PlaceKind.BIN);
    private final String stage = node.inCity(PlaceKind.STAGE);
    private final IssueOrder order = order();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void beforeAnythingIsLoadedTheNoteSaysWhatIsOrderedAndThatItIs() {
        pick(TENTS, "A1", 18);
        Waybill note = node.papers.waybill(order);

        assertThat(rows(note)).containsExactly("20 顶 | - | ", "48 瓶 | - | ");
        assertThat(note.basisOfFigures().zh()).contains("尚未装车", "应发");
        assertThat(note.basisOfFigures().en()).contains("ordered");
        assertThat(issued()).containsExactly("-, 20 顶, , 备货区 18 顶", "-, 48 瓶, , ");
    }

    @Test
    void theNoteAndTheIssueOrderSayWhatLeftTheDepotLotByLot() throws IOException {
        pick(TENTS, "A1", 10);
        pick(TENTS, "B2", 8);
        load(TENTS, "A1", 10, truck);
        load(TENTS, "B2", 2, truck);
        load(TENTS, "B2", 3, other);
        Waybill note = node.papers.waybill(order);

        assertThat(rows(note)).containsExactly("12 顶 | A1×10, B2×2 | 应发 20 顶", "0 瓶 | - | 应发 48 瓶");
        assertThat(note.basisOfFigures().zh()).contains("实装");
        assertThat(note.weight())
                .isEqualTo(PackWords.weight(node.catalog.load(TENTS, 12).weightGrams()));
        assertThat(issued()).containsExactly("A1×10, B2×2, 20 顶, 12 顶, 备货区 3 顶", "-, 48 瓶, 0 瓶, ");
        print(note);
    }

    @Test
    void whatWasLoadedThoughNobodyOrderedItStandsOnTheNote() {
        pick("kit-family", FREE, 1);
        load("kit-family", FREE, 1, truck);

        assertThat(rows(node.papers.waybill(order)))
                .containsExactly("0 顶 | - | 应发 20 顶", "0 瓶 | - | 应发 48 瓶", "1 个 | - | 应发 0 个");
    }

    @Test
    void whatIsLostOnTheWayLeftTheDepotAllTheSameAndWhatIsTakenOffTheTruckDidNot() {
        pick(TENTS, "A1", 20);
        load(TENTS, "A1", 20, truck);
        move("loading", TENTS, "A1", 2, truck, stage);
        move(
                "departing",
                TENTS,
                "A1",
                18,
                truck,
                node.places.fixed(PlaceKind.IN_TRANSIT).toString());
        node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(new DeliveredLine(TENTS, 17, 0, 1, "少一顶"), new DeliveredLine(WATER, 0, 0, 0, "没有来")),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("sign"),
                writer));

        assertThat(rows(node.papers.waybill(order)).get(0)).isEqualTo("18 顶 | A1×18 | 应发 20 顶");
        assertThat(issued().get(0)).isEqualTo("A1×18, 20 顶, 18 顶, 备货区 2 顶");
    }

    private void print(Waybill note) throws IOException {
        PaperFonts fonts = PrintedPaper.fonts();
        PrintedPaper paper = PrintedPaper.of("waybill-as-loaded", WaybillPaper.pdf(List.of(note), fonts));
        assertThat(paper.text(1)).contains("实装", "A1×10", "12 顶", "应发 20 顶", "as loaded");
        PrintedPaper slip = PrintedPaper.of(
                "waybill-as-loaded-slip", FormPaper.pdf(List.of(WaybillSlip.form(note)), Sheet.Format.SLIP, fonts));
        assertThat(slip.size()).isEqualTo("241x140");
        assertThat(slip.text(1)).contains("实装", "A1×10", "12 顶", "应发 20 顶");
        Form issue = node.issuePaper.of(order);
        for (Sheet.Format format : Sheet.Format.values()) {
            PrintedPaper printed =
                    PrintedPaper.of("issue-as-left-" + format, FormPaper.pdf(List.of(issue), format, fonts));
            assertThat(printed.text(1)).contains("实发数量", "A1×10", "备货区 3 顶");
        }
    }

    private static List<String> rows(Waybill note) {
        return note.lines().stream()
                .map(line -> line.base().zh() + " | " + line.lot().replace("\n", ", ") + " | "
                        + line.remark().zh())
                .toList();
    }

    /** Lots, ordered and issued quantity and remark of each row. */
    private List<String> issued() {
        return node.issuePaper.of(order).rows().stream()
                .map(row -> row.cells().get(3).zh().replace("\n", ", ") + ", "
                        + row.cells().get(5).zh() + ", " + row.cells().get(6).zh() + ", "
                        + row.cells().get(7).zh())
                .toList();
    }

    private IssueOrder order() {
        List<OrderLine> lines = List.of(new OrderLine(TENTS, FREE, 20, null), new OrderLine(WATER, FREE, 48, null));
        return node.journal.write(writer -> {
            node.trips.add(new ApprovedTrip(
                    TRIP,
                    null,
                    truck,
                    node.city,
                    1,
                    DispatchFixture.MORNING,
                    DispatchFixture.MORNING,
                    DispatchFixture.MORNING,
                    1_000,
                    1_000,
                    1,
                    List.of()));
            return node.orders.create(
                    new NewOrder(site, node.city, null, TRIP, "市指挥部调拨令", null, lines),
                    DispatchFixture.by("order"),
                    writer);
        });
    }

    private void pick(String item, String lot, long quantity) {
        PositionKey found =
                new PositionKey(node.places.fixed(PlaceKind.FOUND).toString(), item, lot, "cz", Fund.DONATED, FREE);
        node.post("opening", null, List.of(new MovementLine(found, bin, quantity, null)));
        move("picking", item, lot, quantity, bin, stage);
    }

    private void load(String item, String lot, long quantity, String vehicle) {
        move("loading", item, lot, quantity, stage, vehicle);
    }

    private void move(String step, String item, String lot, long quantity, String from, String to) {
        PositionKey goods = new PositionKey(from, item, lot, "cz", Fund.DONATED, FREE);
        node.post(step, order, List.of(new MovementLine(goods, to, quantity, null)));
    }
}
