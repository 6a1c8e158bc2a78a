package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** What is told in red when goods are issued against a rule; all of it is booked. */
class IssueRulesIT {

    private static final String ORDER = "SLO17";
    private static final String FOR_ORDER = ",\"order\":\"" + ORDER + "\"";
    private static final String SITE = "site:cz-1";
    private static final Cause SETUP = new Cause.Request("test", "setup");
    /** Shanghai keeps the twenty-second of November until this moment. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private int places;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void goodsMayBeIssuedThroughTheirLastDayAndNotOnTheNext() {
        order(48);
        record(receive(1, lot("A", "261122")), receive(2, lot("A", "261122")));

        record(at(MIDNIGHT.minusMillis(1), 3, lot("A", "261122")));
        assertThat(ledger.violations()).isEmpty();
        record(at(MIDNIGHT, 4, lot("A", "261122")));
        assertThat(ledger.violations()).containsExactly("4 expired");
        assertThat(ledger.onHand(ledger.stage, "kit-hygiene")).isEqualTo(24);
    }

    @Test
    void whereOnlyTheItemIsScannedGoodsThatMayGoAreTakenBeforeThoseThatMayNot() {
        order(48);
        String waiting = inside(PlaceKind.AREA);
        ledger.holds.add(waiting);
        record(
                receive(1, lot("OLD", "251101")),
                ledger.scan(2, "receiving", lot("HELD", "261201"), ",\"to\":\"" + waiting + "\""),
                receive(3, lot("GOOD", "280101")));

        record(pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        assertThat(ledger.violations()).isEmpty();
        assertThat(lotsOnStage()).containsExactly("GOOD");

        record(pick(5, ScanLedgerFixture.KIT_CARTON, FOR_ORDER), pick(6, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        assertThat(ledger.violations()).containsExactlyInAnyOrder("5 expired", "6 on-hold");
    }

    @Test
    void whatIsOnHoldIsNotPutAwayAsIfItWereFree() {
        String waiting = inside(PlaceKind.AREA);
        ledger.holds.add(waiting);
        String held = ",\"to\":\"" + waiting + "\"";
        String away = ",\"from\":\"" + waiting + "\",\"to\":\"" + ledger.bin + "\"";
        record(
                ledger.scan(1, "receiving", ScanLedgerFixture.KIT_CARTON, held),
                receive(2, sscc() + "02" + ScanLedgerFixture.KIT_CARTON + "371"),
                ledger.scan(3, "storing", sscc(), held),
                ledger.scan(4, "storing", ScanLedgerFixture.KIT_CARTON, away),
                ledger.scan(5, "storing", sscc(), away));

        assertThat(ledger.violations()).containsExactly("4 on-hold", "5 on-hold");
    }

    @Test
    void aDepotThatWantsLotsHearsOfAScanWithoutOneAndOfALotThatIsNotTheFirstToExpire() {
        ledger.lotDepots.add(ledger.depot.code());
        order(48);
        record(
                storedIn(1, lot("FIRST", "270101")),
                storedIn(2, lot("FIRST", "270101")),
                storedIn(3, lot("LATER", "280101")),
                storedIn(4, lot("GONE", "261001")));

        record(pick(5, lot("LATER", "280101"), FOR_ORDER));
        record(pick(6, lot("FIRST", "270101"), FOR_ORDER));
        record(pick(7, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));

        assertThat(ledger.violations()).containsExactly("5 wrong-lot", "7 lot-not-scanned");
    }

    @Test
    void elsewhereTheItemSufficesButALotThatIsSaidMustBeTheOneThatExpiresFirst() {
        order(36);
        record(storedIn(1, lot("FIRST", "270101")), storedIn(2, lot("LATER", "280101")));

        record(pick(3, lot("LATER", "280101"), FOR_ORDER));
        record(pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        record(storedIn(5, lot("LATER", "280101")));
        record(pick(6, lot("LATER", "280101"), FOR_ORDER));

        assertThat(ledger.violations()).containsExactly("3 wrong-lot");
    }

    @Test
    void theLotThatExpiresFirstIsLookedForInTheWholeDepotThoughThePickNamesItsBin() {
        order(36);
        record(
                ledger.scan(1, "receiving", lot("FIRST", "270101"), ",\"to\":\"" + ledger.depot.code() + "\""),
                storedIn(2, lot("LATER", "280101")));

        record(pick(3, lot("LATER", "280101"), FOR_ORDER + ",\"from\":\"" + ledger.bin + "\""));

        assertThat(ledger.violations()).containsExactly("3 wrong-lot");
    }

    @Test
    void aPickThatWasTakenBackDoesNotCount() {
        order(12);
        record(receive(1, ScanLedgerFixture.KIT_CARTON), pick(2, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        record(ledger.scan(3, "picking", "", ",\"undoes\":{\"epoch\":1,\"seq\":2}"));

        record(pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));

        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aPickThatIsTakenBackInTheSameBatchDoesNotCountEither() {
        order(12);
        record(receive(1, ScanLedgerFixture.KIT_CARTON), pick(2, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        record(
                ledger.scan(3, "picking", "", ",\"undoes\":{\"epoch\":1,\"seq\":2}"),
                pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));

        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aWholePalletCountsAgainstTheOrderLikeItsCartons() {
        order(12);
        record(receive(1, sscc() + "02" + ScanLedgerFixture.KIT_CARTON + "372"));

        record(pick(2, sscc(), FOR_ORDER));

        assertThat(ledger.violations()).containsExactly("2 over-order");
    }

    @Test
    void goodsThatSomebodyElseAcceptsAreTold() {
        String site = place(PlaceKind.SITE);
        String other = place(PlaceKind.SITE);
        ledger.order(ORDER, site, null, 24);
        String dock = dock(other);
        record(ledger.scan(
                1,
                "accepting",
                ScanLedgerFixture.KIT_CARTON,
                FOR_ORDER + ",\"from\":\"" + dock + "\",\"to\":\"" + other + "\""));

        assertThat(ledger.violations()).contains("1 wrong-receiver");
    }

    @Test
    void goodsThatAreUnloadedAtAnotherReceiverAreToldAndThoseThatComeBackToADepotAreNot() {
        String site = place(PlaceKind.SITE);
        String other = place(PlaceKind.SITE);
        String truck = place(PlaceKind.VEHICLE);
        ledger.order(ORDER, site, truck, 48);
        record(
                receive(1, ScanLedgerFixture.KIT_CARTON),
                ledger.scan(2, "receiving", ScanLedgerFixture.KIT_CARTON, ",\"quantity\":3"),
                pick(3, ScanLedgerFixture.KIT_CARTON, FOR_ORDER + ",\"quantity\":4"),
                ledger.scan(
                        4,
                        "loading",
                        ScanLedgerFixture.KIT_CARTON,
                        FOR_ORDER + ",\"quantity\":4,\"to\":\"" + truck + "\""));

        record(
                unload(5, truck, dock(other)),
                unload(6, truck, other),
                unload(7, truck, dock(site)),
                unload(8, truck, ledger.bin));

        assertThat(ledger.violations()).containsExactly("5 wrong-receiver", "6 wrong-receiver");
    }

    private TopicScan unload(long seq, String from, String to) {
        return ledger.scan(
                seq,
                "unloading",
                ScanLedgerFixture.KIT_CARTON,
                FOR_ORDER + ",\"from\":\"" + from + "\",\"to\":\"" + to + "\"");
    }

    private String dock(String site) {
        return ledger.places
                .create(NewPlace.inside(site, PlaceKind.DOCK, "卸货口", "Dock"), new Cause.Request("test", "dock " + site))
                .code();
    }

    private void order(long quantity) {
        ledger.order(ORDER, SITE, null, quantity);
    }

    private void record(TopicScan... scans) {
        ledger.record(scans);
    }

    private TopicScan receive(long seq, String code) {
        return ledger.scan(seq, "receiving", code, "");
    }

    private TopicScan storedIn(long seq, String code) {
        return ledger.scan(seq, "receiving", code, ",\"to\":\"" + ledger.bin + "\"");
    }

    private TopicScan pick(long seq, String code, String members) {
        return ledger.scan(seq, "picking", code, members);
    }

    private TopicScan at(Instant moment, long seq, String code) {
        return ledger.scanAt(moment, seq, "picking", code, FOR_ORDER);
    }

    /** A carton of kits with a lot and the date after which it must not be used. */
    private static String lot(String lot, String expiry) {
        return "01" + ScanLedgerFixture.KIT_CARTON + "17" + expiry + "10" + lot;
    }

    private static String sscc() {
        return "00106141412345678908";
    }

    private String inside(PlaceKind kind) {
        return ledger.places
                .create(NewPlace.inside(ledger.depot.code(), kind, "待验区", "On hold"), SETUP)
                .code();
    }

    private String place(PlaceKind kind) {
        places++;
        return ledger.places
                .create(
                        NewPlace.named(kind, places + " 号", "No. " + places),
                        new Cause.Request("test", "place " + places))
                .code();
    }

    private List<String> lotsOnStage() {
        return ledger.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(ledger.stage) && position.quantity() > 0)
                .map(position -> position.key().lot())
                .toList();
    }
}
