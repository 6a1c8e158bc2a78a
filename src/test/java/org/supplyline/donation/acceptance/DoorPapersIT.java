package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.SignedGoods;
import org.supplyline.inventory.keeping.KeepingFixtures;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;
import org.supplyline.place.PlaceKind;

class DoorPapersIT {

    private final AcceptanceFixture door = new AcceptanceFixture();
    private final DoorPapers papers = papers();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatIsGivenBackFromHoldIsTakenOffTheReceiptAndWhatCameOffHoldHasItsPapers() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        door.add(open, "'item':'mask-n95','lot':'N1','packs':3,'content':100,'value':'900','proof':'invoice'");
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance before = door.now(open);

        assertThat(quantities(papers.receipt(before, DoorPapers.Scope.ALL))).containsExactly("3 × 100 = 300 个");
        assertThat(papers.certificates(before, DoorPapers.Scope.ALL))
                .as("goods on hold may go back")
                .isEmpty();
        assertThat(papers.receipt(before, DoorPapers.Scope.OFF_HOLD).rows()).isEmpty();

        String bin = door.node.inCity(PlaceKind.BIN);
        door.node.journal.<Boolean>write(writer -> {
            door.aftermath.release(open.code(), 1, 150, bin, "注册证补齐", AcceptanceFixture.by("chen"), writer);
            door.aftermath.giveBack(open.code(), 1, 100, "受潮", AcceptanceFixture.by("chen"), writer);
            return true;
        });
        Acceptance after = door.now(open);

        Form receipt = papers.receipt(after, DoorPapers.Scope.ALL);
        assertThat(quantities(receipt)).containsExactly("200 个");
        assertThat(receipt.sum().zh()).contains("600.00");
        assertThat(receipt.rows().get(0).cells().get(6).zh()).isEqualTo("放行 150，退回 100，待验 50");
        Form later = papers.receipt(after, DoorPapers.Scope.OFF_HOLD);
        assertThat(quantities(later)).containsExactly("150 个");
        assertThat(later.sum().zh()).contains("450.00");
        assertThat(later.title().zh()).contains("待验放行");
        Form inspection = papers.inspection(after, DoorPapers.Scope.OFF_HOLD);
        assertThat(inspection.rows().get(0).cells().stream().map(cell -> cell.zh()))
                .contains("150", "100", "注册证补齐；受潮");
        assertThat(papers.inspection(after, DoorPapers.Scope.ALL)
                        .rows()
                        .get(0)
                        .cells()
                        .get(6)
                        .zh())
                .contains("放行 150，退回 100，待验 50");
        for (DoorPapers.Scope scope : DoorPapers.Scope.values()) {
            assertThat(papers.certificates(after, scope))
                    .singleElement()
                    .satisfies(one -> assertThat(one.rows())
                            .singleElement()
                            .satisfies(row -> assertThat(row.quantity().zh() + " " + row.value())
                                    .isEqualTo("150 个 450.00")));
        }
    }

    @Test
    void goodsThatWereAcceptedAtOnceAreNotOnThePaperOfWhatCameOffHold() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        door.add(open, "'item':'quilt','lot':'Q1','loose':40,'outcome':'accept','reason':'好'");
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance done = door.now(open);

        assertThat(papers.receipt(done, DoorPapers.Scope.ALL).rows()).hasSize(1);
        assertThat(papers.certificates(done, DoorPapers.Scope.ALL)).hasSize(1);
        assertThat(papers.certificates(done, DoorPapers.Scope.OFF_HOLD)).isEmpty();
        assertThat(papers.inspection(done, DoorPapers.Scope.OFF_HOLD).rows()).isEmpty();
    }

    @Test
    void theReceiptNamesForWhomGoodsAreAndNotTheCodeOfThePlace() {
        String site = door.node.site("Qinyuan");
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        door.add(open, "'item':'quilt','lot':'Q1','loose':40,'outcome':'accept','reason':'好','earmark':'" + site + "'");
        door.signedByDriver(open);
        door.finished(open, "li");

        Words remark = papers.receipt(door.now(open), DoorPapers.Scope.ALL)
                .rows()
                .get(0)
                .cells()
                .get(6);
        assertThat(remark.zh()).isEqualTo("定向受赠：" + name(site, true));
        assertThat(remark.en()).isEqualTo("only for " + name(site, false));
    }

    @Test
    void whatNobodyGaveIsReceivedButNotThankedFor() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        String good = "'loose':40,'outcome':'accept','reason':'好'";
        door.add(open, "'item':'quilt','lot':'Q1'," + good);
        door.add(open, "'item':'kit-family','lot':'K1','fund':'kept','owner':'civil'," + good);
        door.add(open, "'item':'kit-family','lot':'K2','fund':'purchased'," + good);
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance done = door.now(open);

        assertThat(papers.certificates(done, DoorPapers.Scope.ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.rows())
                        .extracting(CertificatePaper.Row::gift)
                        .containsExactly(DoorWords.gift(done.lines().get(0))));
        assertThat(done.lines())
                .extracting(DoorWords::gift)
                .filteredOn(String::isEmpty)
                .hasSize(2);
        Form receipt = papers.receipt(done, DoorPapers.Scope.ALL);
        assertThat(receipt.title().zh()).isEqualTo("物资接收单");
        assertThat(receipt.rows())
                .extracting(row -> row.cells().get(5).zh())
                .containsExactly("爱心人士", "代储 · civil", "采购");
    }

    @Test
    void whatWasCorrectedStandsOnThePapersAsTheLedgerHasIt() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        String good = ",'outcome':'accept','reason':'好','value':'900','proof':'invoice'";
        door.add(open, "'item':'quilt','lot':'Q1','packs':5,'content':400,'loose':7" + good);
        door.add(open, "'item':'kit-family','lot':'K1','loose':20" + good);
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance done = door.now(open);
        assertThat(quantities(papers.receipt(done, DoorPapers.Scope.ALL)))
                .containsExactly("5 × 400 + 7 = 2007 床", "20 个");

        assertThat(correct(2000)).isEqualTo("done");
        String record = lastMovement().toString();

        Form receipt = papers.receipt(done, DoorPapers.Scope.ALL);
        assertThat(quantities(receipt)).containsExactly("2000 床", "20 个");
        assertThat(remark(receipt))
                .isEqualTo(new Words(
                        "按 " + record + " 更正：数量错，原 2007", "corrected by " + record + ": Wrong quantity, was 2007"));
        assertThat(receipt.rows().get(1).cells().get(6)).isEqualTo(Words.NONE);
        assertThat(receipt.sum().zh())
                .as("a value stands for what it was proven of")
                .contains("900.00", "另 1 项仅列数量");
        Form inspection = papers.inspection(done, DoorPapers.Scope.ALL);
        assertThat(inspection.rows().get(0).cells().get(4).zh()).isEqualTo("2000 床");
        assertThat(inspection.rows().get(0).cells().get(6).zh()).contains(record);
        assertThat(papers.certificates(done, DoorPapers.Scope.ALL))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rows())
                            .extracting(row -> row.quantity().zh())
                            .containsExactly("2000 床", "20 个");
                    assertThat(one.rows())
                            .extracting(row -> row.remark().zh().contains(record))
                            .containsExactly(true, false);
                });
        assertThat(papers.given(done)).extracting(DoorWords.Part::quantity).containsExactly(2000L, 20L);
    }

    private static Words remark(Form form) {
        return form.rows().get(0).cells().get(6);
    }

    @Test
    void whatWasTakenBackIsNeitherReceivedNorThankedFor() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        door.add(open, "'item':'quilt','lot':'Q1','loose':40,'outcome':'accept','reason':'好'");
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance done = door.now(open);

        assertThat(correct(0)).isEqualTo("done");
        JournalId back = lastMovement();
        assertThat(papers.receipt(done, DoorPapers.Scope.ALL).rows()).isEmpty();
        assertThat(papers.certificates(done, DoorPapers.Scope.ALL)).isEmpty();
        assertThat(papers.given(done)).isEmpty();
        Form inspection = papers.inspection(done, DoorPapers.Scope.ALL);
        assertThat(inspection.rows().get(0).cells().get(4).zh()).isEqualTo("0 床");
        assertThat(inspection.rows().get(0).cells().get(6).en()).contains(back + ": Wrong quantity, was 40");

        assertThat(correct(back, 0)).as("it came after all").isEqualTo("done");
        assertThat(quantities(papers.receipt(done, DoorPapers.Scope.ALL))).containsExactly("40 床");
    }

    @Test
    void goodsThatWereAnotherLotStandUnderThatLotWithTheirGift() {
        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        door.add(open, "'item':'quilt','lot':'Q1','loose':40,'outcome':'accept','reason':'好'");
        door.signedByDriver(open);
        door.finished(open, "li");
        Acceptance done = door.now(open);
        assertThat(KeepingFixtures.correct(
                        door.node.node,
                        door.node.journal,
                        door.node.ledger,
                        door.node.catalog,
                        door.node.places,
                        NOBODY_SIGNED,
                        lastMovement(),
                        "Q2",
                        40))
                .isEqualTo("done");

        Form receipt = papers.receipt(done, DoorPapers.Scope.ALL);
        assertThat(quantities(receipt)).containsExactly("40 床");
        assertThat(receipt.rows().get(0).cells().get(2).zh()).isEqualTo("Q2");
        assertThat(papers.given(done))
                .singleElement()
                .satisfies(part -> assertThat(DoorWords.gift(part.line()))
                        .isEqualTo(DoorWords.gift(done.lines().get(0))));
    }

    private static final SignedGoods NOBODY_SIGNED = (order, record, corrects, lines) -> false;

    private String correct(long quantity) {
        return correct(lastMovement(), quantity);
    }

    private String correct(JournalId record, long quantity) {
        return KeepingFixtures.correct(
                door.node.node,
                door.node.journal,
                door.node.ledger,
                door.node.catalog,
                door.node.places,
                NOBODY_SIGNED,
                record,
                null,
                quantity);
    }

    private JournalId lastMovement() {
        List<JournalRecord> records = door.node.journal.after(JournalCursor.START, 10_000).stream()
                .filter(record -> record.kind() == JournalKind.MOVEMENT)
                .toList();
        return records.get(records.size() - 1).id();
    }

    private String name(String place, boolean chinese) {
        return door.node.places.find(place).orElseThrow().name(chinese);
    }

    private static List<String> quantities(Form form) {
        return form.rows().stream().map(row -> row.cells().get(3).zh()).toList();
    }

    private DoorPapers papers() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/acceptance", "messages/keeping");
        messages.setDefaultEncoding("UTF-8");
        AcceptanceView view = new AcceptanceView(
                door.node.catalog, door.node.places, door.rules, new EarmarkWords(door.node.places), door.earmarks);
        return new DoorPapers(
                door.store,
                new ReceivedGoods(door.store, door.booked, door.node.places),
                new DoorWords(view, new EarmarkWords(door.node.places), messages),
                door.node.node.identity(),
                door.node.clock);
    }
}
