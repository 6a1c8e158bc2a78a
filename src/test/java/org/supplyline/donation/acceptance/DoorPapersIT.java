package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.supplyline.inventory.EarmarkWords;
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

    private String name(String place, boolean chinese) {
        return door.node.places.find(place).orElseThrow().name(chinese);
    }

    private static List<String> quantities(Form form) {
        return form.rows().stream().map(row -> row.cells().get(3).zh()).toList();
    }

    private DoorPapers papers() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/acceptance");
        messages.setDefaultEncoding("UTF-8");
        AcceptanceView view =
                new AcceptanceView(door.node.catalog, door.node.places, door.rules, new EarmarkWords(door.node.places));
        return new DoorPapers(
                door.store,
                new DoorWords(view, new EarmarkWords(door.node.places), messages),
                door.node.node.identity(),
                door.node.clock);
    }
}
