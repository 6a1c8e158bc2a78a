package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalRecord;

/** Goods that people enter at a desk: the rules of scanning, whole or not at all, and never silently against a rule. */
class DeskEntriesIT {

    private static final String ORDER = "SLO00000101CZA";
    private static final String KIT = "kit-family";
    private static final Cause.Request LIN = new Cause.Request("lin", "r1");

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();

    @BeforeEach
    void twentyKitsLieInTheBin() {
        ledger.record(ledger.scan(
                1, "receiving", ScanLedgerFixture.FAMILY_KIT, ",\"quantity\":20,\"to\":\"" + ledger.bin + "\""));
        ledger.orders.put(ORDER, new GoodsOrder(ORDER, "site:cz-1", null, List.of(new GoodsOrder.Line(KIT, "-", 12))));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsPickedByHandStandsOnTheStageUnderTheNameOfThePersonAtTheTimeOfTheSlip() {
        Instant yesterday =
                Instant.now(Clock.systemUTC()).minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        DeskEntry.Booked booked = book(entry("picking", ORDER, yesterday, "CZI000007", false, line(KIT, 5, "base")));

        assertThat(booked.brokeRules()).isFalse();
        assertThat(ledger.onHand(ledger.stage, KIT)).isEqualTo(5);
        assertThat(ledger.onHand(ledger.bin, KIT)).isEqualTo(15);
        JournalRecord record = ledger.journal.after(JournalCursor.START, 1_000).stream()
                .filter(each -> each.id().equals(booked.records().get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(record.body().at("/cause/user").asString()).isEqualTo("lin");
        assertThat(record.body().path("occurredAt").asString()).isEqualTo(yesterday.toString());
        assertThat(record.body().path("reason").asString()).isEqualTo("slip: CZI000007");
        assertThat(record.body().path("order").asString()).isEqualTo(ORDER);
    }

    @Test
    void aBarCodeAndACartonAreReadAsTheyAreScanned() {
        ledger.record(ledger.scan(
                2,
                "packing",
                "http://depot.example/t/00000042CZ\"},{\"text\":\"" + ScanLedgerFixture.FAMILY_KIT,
                ",\"quantity\":4,\"from\":\"" + ledger.bin + "\""));
        assertThat(ledger.heldCodes()).isEmpty();
        book(entry("picking", ORDER, null, null, false, line("00000042cz", 1, "pack")));
        assertThat(ledger.onHand(ledger.stage, KIT)).isEqualTo(4);
        book(entry("picking", ORDER, null, null, false, line(ScanLedgerFixture.FAMILY_KIT, 2, "pack")));
        assertThat(ledger.onHand(ledger.stage, KIT)).isEqualTo(6);
    }

    @Test
    void anEntryIsBookedWholeOrNotAtAll() {
        JournalCursor head = ledger.journal.head();
        EntryRefused refused = refusal(
                entry("picking", ORDER, null, null, false, line(KIT, 2, "base"), line("4012345123456", 1, "pack")));

        assertThat(refused.code()).isEqualTo("desk-lines");
        assertThat(refused.faults())
                .containsExactly(new EntryRefused.Fault(1, "inventory.held.unknown-item", "04012345123456"));
        assertThat(ledger.onHand(ledger.stage, KIT)).isZero();
        assertThat(ledger.journal.head()).isEqualTo(head);
    }

    @Test
    void whatIsAgainstARuleIsBookedOnlyWhenThePersonSaysThatItHappened() {
        EntryRefused refused =
                refusal(entry("picking", ORDER, null, null, false, line(KIT, 8, "base"), line(KIT, 5, "base")));
        assertThat(refused.code()).isEqualTo("desk-violations");
        assertThat(refused.faults()).containsExactly(new EntryRefused.Fault(1, "handheld.scan.against.over-order", ""));
        assertThat(ledger.onHand(ledger.stage, KIT)).isZero();

        DeskEntry.Booked booked =
                book(entry("picking", ORDER, null, null, true, line(KIT, 8, "base"), line(KIT, 5, "base")));
        assertThat(booked.violations()).containsExactly(List.of(), List.of(Violation.OVER_ORDER));
        assertThat(ledger.onHand(ledger.stage, KIT)).isEqualTo(13);
    }

    @Test
    void aSlipThatTwoPeopleTypeIsBookedOnceUnlessTheySayThatItIsAnother() {
        book(entry("receiving", null, null, "CZI000012", false, line(KIT, 2, "base")));
        DeskEntry twice = entry("receiving", null, null, "czi000012", false, line(KIT, 2, "base"));

        EntryRefused refused = refusal(twice);

        assertThat(refused.code()).isEqualTo("desk-paper-known");
        assertThat(refused.arguments()).first().isEqualTo("czi000012");
        DeskEntry rest = new DeskEntry(
                twice.depot(), twice.step(), null, null, null, null, null, twice.paper(), false, true, twice.lines());
        assertThat(book(rest).brokeRules()).isFalse();
    }

    @Test
    void withoutAnOrderItIsTold() {
        assertThat(refusal(entry("picking", null, null, null, false, line(KIT, 1, "base")))
                        .faults())
                .containsExactly(new EntryRefused.Fault(0, "handheld.scan.against.no-order", ""));
    }

    @Test
    void aLotThatIsTypedCountsAsSaid() {
        ledger.lotDepots.add(ledger.depot.code());
        DeskEntry.Line withLot = new DeskEntry.Line(KIT, "L1", "2031-01-31", 3L, "base");
        book(entry("receiving", null, null, null, false, withLot));

        assertThat(refusal(entry("picking", ORDER, null, null, false, line(KIT, 1, "base")))
                        .faults())
                .extracting(EntryRefused.Fault::message)
                .contains("handheld.scan.against.lot-not-scanned");
        book(entry("picking", ORDER, null, null, false, withLot));
        assertThat(ledger.onHand(ledger.stage, KIT)).isEqualTo(3);
    }

    @Test
    void whatCannotBeIsNamedByItsField() {
        DeskEntry.Line good = line(KIT, 1, "base");
        Instant tomorrow = Instant.now(Clock.systemUTC()).plus(1, ChronoUnit.DAYS);
        assertThat(refusal(entry("stock_taking", ORDER, null, null, false, good))
                        .code())
                .isEqualTo("desk-step");
        assertThat(refusal(entry("destroying", ORDER, null, null, true, good)).code())
                .isEqualTo("desk-step");
        assertThat(refusal(entry("picking", "SLO00000999CZZ", null, null, false, good))
                        .code())
                .isEqualTo("desk-order");
        assertThat(refusal(entry("picking", ORDER, tomorrow, null, false, good)).code())
                .isEqualTo("desk-at");
        assertThat(refusal(entry("picking", ORDER, null, "x".repeat(41), false, good))
                        .code())
                .isEqualTo("desk-paper");
        assertThat(refusal(entry("picking", ORDER, null, null, false)).code()).isEqualTo("desk-lines-count");
        assertThat(refusal(entry("picking", ORDER, null, null, false, line(KIT, 1, "pack")))
                        .code())
                .as("of which pack?")
                .isEqualTo("desk-lines");
        DeskEntry.Line twice = line("http://depot.example/t/00000042CZ", 2, "pack");
        assertThat(refusal(entry("picking", ORDER, null, null, false, twice)).code())
                .as("two of one carton")
                .isEqualTo("desk-lines");
        assertThat(refusal(entry("picking", ORDER, null, null, false, line(KIT, 0, "base")))
                        .faults())
                .extracting(EntryRefused.Fault::message)
                .containsExactly("inventory.desk.line-wrong");
        assertThat(refusal(entry(
                                "picking",
                                ORDER,
                                null,
                                null,
                                false,
                                new DeskEntry.Line(KIT, null, "31/1/2027", 1L, null)))
                        .faults())
                .hasSize(1);
    }

    private DeskEntry entry(
            String step,
            @Nullable String order,
            @Nullable Instant at,
            @Nullable String paper,
            boolean happened,
            DeskEntry.Line... lines) {
        return new DeskEntry(
                ledger.depot.code(), step, null, null, order, null, at, paper, happened, null, List.of(lines));
    }

    private static DeskEntry.Line line(String code, long quantity, String unit) {
        return new DeskEntry.Line(code, null, null, quantity, unit);
    }

    private DeskEntry.Booked book(DeskEntry entry) {
        return ledger.journal.write(writer -> ledger.desk.book(writer, LIN, entry));
    }

    private EntryRefused refusal(DeskEntry entry) {
        return catchThrowableOfType(EntryRefused.class, () -> book(entry));
    }
}
