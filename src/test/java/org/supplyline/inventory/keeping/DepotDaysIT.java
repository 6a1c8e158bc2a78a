package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** Two depots of one branch close their days each for itself. */
class DepotDaysIT {

    private static final long SEED = 20261123;

    private final KeepingNode node = new KeepingNode();
    private final Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
    private final String city = node.scans.depot.code();
    private String countyBin = "";
    private String county = "";

    @BeforeEach
    void aSecondDepot() {
        countyBin = node.otherBin();
        county = node.depotOf(countyBin);
    }

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void whatIsLeftToDoInOneDepotDoesNotKeepTheOtherFromClosing() {
        node.receive(10);
        node.move("receiving", node.kits("donor:cz-0"), countyBin, 5);

        assertThat(places(city)).containsExactly(node.bin);
        assertThat(places(county)).containsExactly(countyBin);
        node.count(8);
        long difference = node.open(city).get(0).id();
        assertThat(node.open(county)).isEmpty();

        KeepingNode.made(node.days.declarePlaces(county, "老李", tomorrow));
        KeepingNode.made(node.closeDay(county));
        assertThat(node.closeDay(city)).isEqualTo(KeepingNode.refused(Refusal.UNDECLARED));
        assertThat(node.days.now(city).isClosed()).isFalse();

        KeepingNode.made(node.queue.assign(difference, "老张", tomorrow));
        KeepingNode.made(node.closeDay(city));
        assertThat(node.closeDay(county)).isEqualTo(KeepingNode.refused(Refusal.ALREADY_CLOSED));
        assertThat(node.closeDay(city)).isEqualTo(KeepingNode.refused(Refusal.ALREADY_CLOSED));
    }

    @Test
    void aTransferIsSentByOneDepotAndArrivesInTheOther() {
        node.receive(100);
        node.move("departing", node.kits(node.bin), "in-transit:cz", 30);
        node.move("arriving", node.kits("in-transit:cz"), countyBin, 28);
        node.move("storing", node.kits(node.bin), node.scans.stage, 20);

        assertThat(node.days.now(city).balance())
                .containsExactly(
                        new Balance(KeepingNode.KITS, Fund.DONATED, 0, 0, 100, 0, 0, 0, 70, 0, 30, 0, 0, 0, 0, 0));
        assertThat(node.days.now(county).balance())
                .containsExactly(
                        new Balance(KeepingNode.KITS, Fund.DONATED, 0, 0, 0, 0, 0, 28, 28, 0, 0, 0, 0, 0, 0, 0));
        List<Long> missing = shortDelivery();
        assertThat(node.open(city)).extracting(OpenDiscrepancy::id).isEqualTo(missing);
        assertThat(node.open(county))
                .as("both ends of a transfer are told what is missing")
                .extracting(OpenDiscrepancy::id)
                .isEqualTo(missing);
    }

    private List<Long> shortDelivery() {
        long transfer = Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(
                        writer,
                        cause,
                        new Moves.Wish(List.of(new GoodsLine(node.kits(node.bin), 10)), county, "调拨", false)))));
        KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.receive(writer, cause, transfer, countyBin, KeepingNode.arrived(9))));
        return node.open(city).stream().map(OpenDiscrepancy::id).toList();
    }

    @Test
    void whatNamesNoDepotStandsInEachAndAHeldScanInThatOfItsDevice() {
        node.scans.record(node.scans.scan(1, "receiving", "(99)UNKNOWN", ""));
        assertThat(node.open(city)).hasSize(1);
        assertThat(node.open(county)).isEmpty();

        node.node.db().sql("""
                insert into discrepancy (kind, opened_at, record, detail) values ('lot-differs', now(), 'cz.1.1', 'x')
                """).update();
        assertThat(node.open(county)).hasSize(1);
        assertThat(node.open(city)).hasSize(2);
        KeepingNode.made(node.queue.assignRest(county, "老李", tomorrow));
        assertThat(node.open(county)).allMatch(OpenDiscrepancy::isDeclared);
        assertThat(node.open(city).stream().filter(row -> !row.isDeclared())).hasSize(1);
    }

    @Test
    void onlyTheDayThatIsRunningIsClosed() {
        DayCloses.Day now = node.days.now(city);

        for (long days : new long[] {1, 365}) {
            assertThat(close(now.day().plusDays(days), now.since())).isEqualTo(KeepingNode.refused(Refusal.DAY_WRONG));
            assertThat(close(now.day().minusDays(days), now.since())).isEqualTo(KeepingNode.refused(Refusal.DAY_WRONG));
        }
        KeepingNode.made(close(now.day(), now.since()));
        assertThat(close(now.day().minusDays(1), now.since())).isEqualTo(KeepingNode.refused(Refusal.ALREADY_CLOSED));
        assertThat(node.days.newest(city, 10)).hasSize(1);
        assertThat(node.days.newest(county, 10)).isEmpty();
    }

    @Test
    void theNextDayOpensWithWhatTheLastOneHeldThoughTheOtherDepotClosedMeanwhile() {
        node.receive(100);
        KeepingNode.made(node.days.declarePlaces(city, "老张", tomorrow));
        KeepingNode.made(node.closeDay(city));
        yesterday();
        node.move("departing", node.kits(node.bin), "in-transit:cz", 40);
        node.move("arriving", node.kits("in-transit:cz"), countyBin, 40);
        KeepingNode.made(node.days.declarePlaces(county, "老李", tomorrow));
        KeepingNode.made(node.closeDay(county));

        assertThat(node.days.now(city).balance())
                .containsExactly(
                        new Balance(KeepingNode.KITS, Fund.DONATED, 100, 0, 0, 0, 0, 0, 60, 0, 40, 0, 0, 0, 0, 0));
        assertThat(places(city)).containsExactly(node.bin);
    }

    @Test
    void aCloseOfTheWholeNodeFromBeforeOpensEachDepotWithWhatTheJournalSays() {
        node.receive(100);
        node.move("receiving", node.kits("donor:cz-0"), countyBin, 7);
        JournalCursor cut = node.scans.journal.head();
        node.node
                .db()
                .sql("""
                insert into day_close (day, epoch, seq, closed_by, closed_at, record)
                values (current_date - 3, :epoch, :seq, 'checker', now(), 'cz.1.1')
                """)
                .param("epoch", cut.epoch())
                .param("seq", cut.seq())
                .update();
        node.move("departing", node.kits(countyBin), "in-transit:cz", 3);

        assertThat(places(city)).isEmpty();
        assertThat(node.days.now(city).balance())
                .containsExactly(
                        new Balance(KeepingNode.KITS, Fund.DONATED, 100, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0));
        assertThat(node.days.now(county).balance())
                .containsExactly(new Balance(KeepingNode.KITS, Fund.DONATED, 7, 0, 0, 0, 0, 0, 4, 0, 3, 0, 0, 0, 0, 0));
    }

    @Test
    void afterRandomMovementsAndCorrectionsEachDepotAddsUpOverSeveralDays() {
        Random random = new Random(SEED);
        String site = node.scans
                .places
                .createAll(List.of(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan")), node.by("test"))
                .get(0)
                .code();
        List<String> ours = List.of(node.bin, node.scans.stage, countyBin, "in-transit:cz");
        List<String> outside = List.of("donor:cz-0", site, "loss:cz-0", "found:cz-0", "opening:cz-0");
        List<String> steps = List.of("receiving", "storing", "departing", "arriving", "picking");
        for (int day = 0; day < 3; day++) {
            List<JournalId> made = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean inside = random.nextBoolean();
                String from = inside || random.nextBoolean() ? pick(random, ours) : pick(random, outside);
                String to = inside || !ours.contains(from) ? pick(random, ours) : pick(random, outside);
                if (!from.equals(to)) {
                    made.add(node.move(pick(random, steps), kits(random, from), to, 1 + random.nextInt(50)));
                }
                if (i % 9 == 8) {
                    JournalId wrong = made.remove(random.nextInt(made.size()));
                    KeepingNode.made(node.write(
                            "checker",
                            (writer, cause) -> node.corrections.correct(writer, cause, wrong, "entered-twice", null)));
                }
            }
            for (String depot : List.of(city, county)) {
                assertThat(node.days.now(depot).balance())
                        .as("day %d of %s, seed %d", day, depot, SEED)
                        .isNotEmpty()
                        .allMatch(Balance::isExact);
            }
            KeepingNode.made(node.queue.assignRest(city, "老张", tomorrow));
            KeepingNode.made(node.days.declarePlaces(city, "老张", tomorrow));
            KeepingNode.made(node.closeDay(city));
            yesterday();
        }
    }

    private PositionKey kits(Random random, String place) {
        return new PositionKey(
                place,
                KeepingNode.KITS,
                PositionKey.NONE,
                "cz",
                random.nextBoolean() ? Fund.DONATED : Fund.PURCHASED,
                PositionKey.NONE);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> places(String depot) {
        return node.days.now(depot).places().stream()
                .map(DayCloses.PlaceOfDay::place)
                .toList();
    }

    private Result close(LocalDate day, JournalCursor since) {
        return node.write("checker", (writer, cause) -> node.days.close(writer, cause, city, day, since));
    }

    /** Puts what was closed so far one day back, so that today can be closed again. */
    private void yesterday() {
        node.node.ownerDb().sql("update day_close set day = day - 1").update();
    }
}
