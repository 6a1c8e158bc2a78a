package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.JournalCursor;

/** What couriers bring, known by the number on the waybill. */
class ParcelIT {

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private long seq;

    @AfterEach
    void close() {
        assertThat(ledger.rebuild.compare().differences()).isEmpty();
        ledger.close();
    }

    @Test
    void aCouriersParcelIsKnownByItsTrackingNumberAndBelongsToItsAcceptance() {
        ledger.parcels.put("SF1234567890123", "SLOA00001CZ");
        send("receiving", "", "SF1234567890123");
        send("receiving", "", "SF9999567890123");
        send("storing", ",\"to\":\"" + ledger.bin + "\"", "SF1234567890123");

        assertThat(ledger.heldCodes()).isEmpty();
        assertThat(ledger.onHand(ledger.bin, "goods-unsorted")).isEqualTo(1);
        assertThat(ledger.journal.after(JournalCursor.START, 1_000))
                .filteredOn(record -> record.body().path("step").asString("").equals("receiving"))
                .extracting(record -> record.body().path("order").asString("-"))
                .containsExactly("SLOA00001CZ", "-");
    }

    /** 1123456789011 can be a courier's number and, by its check digit, an article's. */
    @Test
    void aWaybillOfDigitsOnlyIsTakenForOneWhereItIsWaitedForOrThere() {
        String number = "1123456789011";
        send("receiving", "", number);
        assertThat(ledger.heldCodes()).containsExactly("ambiguous");

        ledger.parcels.put(number, "SLOA00001CZ");
        send("receiving", "", number);
        ledger.parcels.clear();
        send("storing", ",\"to\":\"" + ledger.bin + "\"", number);

        assertThat(ledger.heldCodes()).containsExactly("ambiguous");
        assertThat(ledger.onHand(ledger.bin, "goods-unsorted")).isEqualTo(1);
    }

    private void send(String step, String members, String number) {
        seq++;
        ledger.recorder.record(List.of(ledger.sealed(seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"2026-11-22T08:00:00.000Z","step":"%s","codes":[{"text":"%s"}]%s}""".formatted(ledger.device, seq, step, number, members))));
    }
}
