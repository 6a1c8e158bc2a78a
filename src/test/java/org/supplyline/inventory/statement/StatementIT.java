package org.supplyline.inventory.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.inventory.statement.StatementNode.DONOR;
import static org.supplyline.inventory.statement.StatementNode.QUILT;
import static org.supplyline.inventory.statement.StatementNode.ROAD;
import static org.supplyline.inventory.statement.StatementNode.TENT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.JournalId;
import org.supplyline.page.Refusal;

/** What a month's statement and ledger say, told by hand. */
class StatementIT {

    private final StatementNode node = new StatementNode(0);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void movesInsideADepotAreNeitherInNorOutAndTransfersOnlyForTheDepots() {
        node.at("2100-03-05T10:00").move("receiving", node.quilts(DONOR), node.cityBins.get(0), 100);
        node.move("storing", node.quilts(node.cityBins.get(0)), node.cityBins.get(1), 60);
        node.at("2100-03-31T23:00").move("departing", node.quilts(node.cityBins.get(1)), ROAD, 30);
        node.at("2100-04-01T08:00").move("arriving", node.quilts(ROAD), node.countyBin, 28);
        node.at("2100-04-20T08:00").move("departing", node.quilts(node.countyBin), ROAD, 8);
        node.move("accepting", node.quilts(ROAD), node.site, 8);

        assertThat(node.only("2100-03", node.city)).isEqualTo(row(0, 100, 30, 70, 0));
        assertThat(node.only("2100-03", null)).isEqualTo(row(0, 100, 0, 100, 30));
        assertThat(node.month("2100-03", node.county)).isEmpty();
        assertThat(node.only("2100-04", node.city)).isEqualTo(row(70, 0, 0, 70, 0));
        assertThat(node.only("2100-04", node.county)).isEqualTo(row(0, 28, 8, 20, 0));
        assertThat(node.only("2100-04", null)).isEqualTo(row(100, 0, 8, 92, 2));
        assertThat(node.only("2100-05", null)).isEqualTo(row(92, 0, 0, 92, 2));
    }

    @Test
    void ownerAndFundAreTold() {
        node.at("2100-03-05T10:00");
        long quantity = 10;
        for (Fund fund : Fund.values()) {
            String owner = fund == Fund.KEPT ? "sx" : "cz";
            node.move("receiving", StatementNode.goods(DONOR, QUILT, owner, fund), node.cityBins.get(0), quantity++);
        }

        assertThat(node.month("2100-03", null))
                .extracting(StatementRow::owner, StatementRow::fund, StatementRow::closing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cz", Fund.DONATED, 10L),
                        org.assertj.core.groups.Tuple.tuple("cz", Fund.ENTRUSTED, 11L),
                        org.assertj.core.groups.Tuple.tuple("cz", Fund.ALLOCATED, 12L),
                        org.assertj.core.groups.Tuple.tuple("cz", Fund.PURCHASED, 13L),
                        org.assertj.core.groups.Tuple.tuple("sx", Fund.KEPT, 14L));
        assertThat(filtered(null, "sx", null)).extracting(StatementRow::closing).containsExactly(14L);
        assertThat(filtered(null, null, "purchased"))
                .extracting(StatementRow::closing)
                .containsExactly(13L);
        assertThat(filtered("3", null, null)).isEmpty();
    }

    private List<StatementRow> filtered(@Nullable String category, @Nullable String owner, @Nullable String fund) {
        return node.statements.byItem(node.reader
                .read(new StatementForm("2100-03", null, null, null, null, category, owner, fund, null, null))
                .scope());
    }

    @Test
    void aCorrectionCountsAgainstWhatItTakesBackAndAPastMonthDoesNotChange() {
        JournalId twice = node.at("2100-03-05T10:00").move("receiving", node.quilts(DONOR), node.cityBins.get(0), 100);
        JournalId sent = node.move("departing", node.quilts(node.cityBins.get(0)), ROAD, 40);
        List<StatementRow> before = node.month("2100-03", node.city);
        node.at("2100-04-02T10:00").takeBack(twice, "receiving", node.quilts(DONOR), node.cityBins.get(0), 100);
        node.takeBack(sent, "departing", node.quilts(node.cityBins.get(0)), ROAD, 40);
        node.move("receiving", node.quilts(DONOR), node.cityBins.get(0), 7);

        assertThat(node.month("2100-03", node.city)).isEqualTo(before).containsExactly(row(0, 100, 40, 60, 0));
        assertThat(node.only("2100-04", node.city)).isEqualTo(row(60, -93, -40, 7, 0));
        assertThat(node.only("2100-04", null)).isEqualTo(row(100, -93, 0, 7, 0));
    }

    @Test
    void whatGoesStraightToWhoNeedsItIsInAndOutOfTheWholeAndOfNoDepot() {
        node.at("2100-03-05T10:00").move("accepting", node.quilts(DONOR), node.site, 50);

        assertThat(node.only("2100-03", null)).isEqualTo(row(0, 50, 50, 0, 0));
        assertThat(node.month("2100-03", node.city)).isEmpty();
    }

    @Test
    void aDayBeginsAtTheBranchsHour() {
        try (StatementNode late = new StatementNode(2)) {
            late.at("2100-03-05T01:59:59.999").move("receiving", late.quilts(DONOR), late.countyBin, 1);
            late.at("2100-03-05T02:00").move("receiving", late.quilts(DONOR), late.countyBin, 10);
            late.at("2100-03-06T01:59").move("receiving", late.quilts(DONOR), late.countyBin, 100);
            late.at("2100-03-06T02:00").move("receiving", late.quilts(DONOR), late.countyBin, 1000);

            StatementRow day = late.statements
                    .byItem(late.days("2100-03-05", "2100-03-05", null).scope())
                    .get(0);
            assertThat(day).isEqualTo(row(1, 110, 0, 111, 0));
        }
    }

    @Test
    void aClassAddsUpOnlyWhatIsCountedInTheSameUnit() {
        node.at("2100-03-05T10:00").move("receiving", node.quilts(DONOR), node.countyBin, 5);
        node.move("receiving", StatementNode.goods(DONOR, "blanket", "cz", Fund.DONATED), node.countyBin, 6);
        node.move("receiving", StatementNode.goods(DONOR, TENT, "cz", Fund.DONATED), node.countyBin, 7);

        List<StatementRow> rows =
                node.statements.byClass(node.asked("2100-03", null).scope(), 1, true);
        assertThat(rows.stream().mapToLong(StatementRow::closing).sum()).isEqualTo(18);
        assertThat(rows)
                .allMatch(StatementRow::isExact)
                .allMatch(row -> row.code().equals("1"));
        assertThat(rows).extracting(StatementRow::unit).doesNotHaveDuplicates().contains("床", "顶");
    }

    @Test
    void theRunningLedgerTellsPaperCounterpartAndBalanceAndItsPagesJoin() {
        node.at("2100-02-05T10:00").move("receiving", node.quilts(DONOR), node.cityBins.get(0), 1000);
        node.at("2100-03-01T10:00");
        for (int i = 1; i <= 20; i++) {
            node.move("storing", node.quilts(node.cityBins.get(0)), node.cityBins.get(1), 5);
            node.post(Movement.requested(
                            "accepting",
                            node.by(),
                            node.clock.now,
                            List.of(new MovementLine(node.quilts(node.cityBins.get(0)), node.site, i, null)))
                    .forOrder("SLO0000" + i + "CZA"));
            node.move("receiving", StatementNode.goods(DONOR, TENT, "cz", Fund.PURCHASED), node.cityBins.get(1), i);
        }
        Scope scope = node.asked("2100-03", node.city).scope();

        Statements.Page whole = node.statements.ledger(scope, 0, 1000);
        assertThat(whole.all()).as("moves inside are not told").isEqualTo(40);
        List<LedgerEntry> joined = new ArrayList<>();
        for (int from = 0; from < 40; from += 7) {
            joined.addAll(node.statements.ledger(scope, from, 7).entries());
        }
        assertThat(joined).isEqualTo(whole.entries()).hasSize(40);
        LedgerEntry first = whole.entries().get(0);
        assertThat(first.paper()).isEqualTo("SLO00001CZA");
        assertThat(first.counterpart()).isEqualTo(node.site);
        assertThat(first.balance()).isEqualTo(999);
        assertThat(whole.entries().get(19).balance()).isEqualTo(1000 - 210);
        assertThat(whole.entries().get(39).item()).isEqualTo(TENT);
        assertThat(whole.entries().get(39).balance()).isEqualTo(210);
        assertThat(node.statements.opening(scope)).containsEntry(QUILT, 1000L);
    }

    @Test
    void whatIsNoPeriodOrFilterIsRefused() {
        node.at("2100-03-15T10:00");
        for (String[] wrong : new String[][] {
            {"2100-13", "", ""},
            {"March", "", ""},
            {"", "2100-03-02", "2100-03-01"},
            {"", "2100-02-30", ""},
            {"", "x", "y"}
        }) {
            refused("statement-period", wrong[0], wrong[1], wrong[2], "", "", "", "");
        }
        refused("not-found", "", "", "", "depot:cz-99", "", "", "");
        refused("not-found", "", "", "", node.cityBins.get(0), "", "", "");
        refused("statement-filter", "", "", "", "", "4", "", "");
        refused("statement-filter", "", "", "", "", "%", "", "");
        refused("statement-filter", "", "", "", "", "", "stolen", "");
        refused("statement-filter", "", "", "", "", "", "", "2");
        assertThat(node.days("2100-03-01", "2199-12-31", null).to()).hasToString("2199-12-31");
        assertThat(node.asked(null, null).from()).hasToString("2100-03-01");
    }

    private void refused(
            String code, String month, String from, String to, String depot, String category, String fund, String by) {
        StatementForm form = new StatementForm(month, from, to, depot, "", category, "", fund, by, null);
        assertThatThrownBy(() -> node.reader.read(form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private static StatementRow row(long opening, long in, long out, long closing, long onTheWay) {
        return new StatementRow(QUILT, "", "cz", Fund.DONATED, opening, in, out, closing, onTheWay);
    }
}
