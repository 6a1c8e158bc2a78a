package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

class DayCloseIT {

    private final KeepingNode node = new KeepingNode();
    private final Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void aCountedDayClosesOnceAndItsBalanceIsTheFoldOfTheJournal() {
        String site = site();
        node.receive(100);
        node.move("storing", node.kits(node.bin), site, 30);
        node.move("receiving", node.kits(site), node.bin, 4);
        node.move("departing", node.kits(node.bin), "in-transit:cz", 10);
        node.move("destroying", node.kits(node.bin), "disposal:cz-0", 5);
        JournalId twice = node.receive(7);
        KeepingNode.made(node.write(
                "checker", (writer, cause) -> node.corrections.correct(writer, cause, twice, "entered-twice", null)));
        long count = node.count(57);
        KeepingNode.made(node.settle("checker", count, "lost"));
        Result closed = closeNow();

        DayClose close =
                node.days.find(Long.parseLong(KeepingNode.made(closed))).orElseThrow();
        assertThat(node.days.balance(close))
                .containsExactly(
                        new Balance(KeepingNode.KITS, Fund.DONATED, 0, 0, 100, 4, 0, 0, 57, 0, 10, 30, 2, 5, 0, 0));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(57);
        assertThat(closeNow()).isEqualTo(KeepingNode.refused(Refusal.ALREADY_CLOSED));
        assertThat(node.scans.journal.find(JournalId.parse(close.record())))
                .hasValueSatisfying(record -> assertThat(record.kind()).isEqualTo(JournalKind.CLOSE));
    }

    @Test
    void anUncountedPlaceOrAnUndeclaredDifferenceBlocksTheCloseUntilItHasAKeeperAndADay() {
        node.receive(10);
        assertThat(closeNow()).isEqualTo(KeepingNode.refused(Refusal.UNDECLARED));
        node.count(8);
        assertThat(closeNow()).isEqualTo(KeepingNode.refused(Refusal.UNDECLARED));

        long id = node.open().get(0).id();
        assertThat(node.queue.assign(id, " ", tomorrow)).isEqualTo(KeepingNode.refused(Refusal.KEEPER_MISSING));
        Instant past = tomorrow.minus(Duration.ofDays(2));
        assertThat(node.queue.assign(id, "老张", past)).isEqualTo(KeepingNode.refused(Refusal.DUE_PAST));
        assertThat(node.queue.assignRest(depot(), "老张", past)).isEqualTo(KeepingNode.refused(Refusal.DUE_PAST));
        assertThat(node.days.declarePlaces(depot(), "老张", past)).isEqualTo(KeepingNode.refused(Refusal.DUE_PAST));
        KeepingNode.made(node.queue.assign(id, "老张", tomorrow));
        JournalId record = JournalId.parse(node.days
                .find(Long.parseLong(KeepingNode.made(closeNow())))
                .orElseThrow()
                .record());

        assertThat(node.scans.journal.find(record).orElseThrow().body().path("differences"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("keeper").stringValue()).isEqualTo("老张"));
    }

    @Test
    void aPlaceThatNobodyCountedIsDeclaredAndItsCountClosesTheRow() {
        node.receive(10);
        KeepingNode.made(node.days.declarePlaces(depot(), "老张", tomorrow));
        assertThat(node.openKinds()).containsExactly("not-counted");
        KeepingNode.made(closeNow());
        node.count(10);

        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aCloseThatWasSeenBeforeAnotherOneIsRefused() {
        node.scans.record(node.scans.scan(1, "picking", ScanLedgerFixture.KIT_CARTON, ""));
        KeepingNode.made(node.queue.assignRest(depot(), "老张", tomorrow));
        KeepingNode.made(node.days.declarePlaces(depot(), "老张", tomorrow));
        DayCloses.Day seen = node.days.now(depot());
        KeepingNode.made(closeNow());

        assertThat(node.write(
                        "other", (writer, cause) -> node.days.close(writer, cause, depot(), seen.day(), seen.since())))
                .isEqualTo(KeepingNode.refused(Refusal.ALREADY_CLOSED));
    }

    private Result closeNow() {
        return node.closeDay(depot());
    }

    private String depot() {
        return node.scans.depot.code();
    }

    private String site() {
        return node.scans
                .places
                .createAll(List.of(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan")), node.by("test"))
                .get(0)
                .code();
    }
}
