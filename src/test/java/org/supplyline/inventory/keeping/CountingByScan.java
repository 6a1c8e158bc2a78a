package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.place.ScanCommand;

/** A node whose devices count by scanning. */
abstract class CountingByScan {

    static final String KIT = "02000000000039";
    static final String DONE = ScanCommand.COUNTED.code().text();

    final KeepingNode node = new KeepingNode();
    final Instant start =
            Instant.now(Clock.systemUTC()).minus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
    final String other = node.scans.anotherDevice("手持 2");
    long seq;

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    final void receive(long kits) {
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                        "receiving",
                        node.by("test"),
                        start.minusSeconds(100),
                        List.of(new MovementLine(node.kits("donor:cz-0"), node.bin, kits, null)))));
    }

    final void see(long second, long kits) {
        record(node.scans.device, ++seq, second, ",\"quantity\":" + kits, "{\"text\":\"" + KIT + "\"}", node.bin);
    }

    final void done(long second) {
        record(node.scans.device, ++seq, second, "", "{\"text\":\"" + DONE + "\"}", node.bin);
    }

    final void record(String device, long number, long second, String members, String code, String place) {
        node.scans.record(node.scans.of(
                device,
                number,
                "\"at\":\"%s\",\"step\":\"stock_taking\",\"to\":\"%s\",\"codes\":[%s]%s"
                        .formatted(start.plusSeconds(second), place, code, members)));
    }

    final StockCount count() {
        return node.counts.newest(1).get(0);
    }
}
