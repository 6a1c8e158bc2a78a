package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;

/** From the bytes of a reader to the stock board, through a whole node. */
class SerialThreadIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int SCANS = 100;
    private static final int BEFORE_THE_CABLE_IS_PULLED = 51;
    private static final int IN_MID_FRAME = 9;
    private static final String DEPOT = "depot:cz-2";

    @TempDir
    private Path folder;

    /** What the reader sends for a scan, and what it must be on the board. */
    private record Pull(String text, String item, String lot, long quantity) {}

    /** By turns: a carton with batch and expiry, a single pack; each as a reader with AIM ids and one without says it. */
    private static List<Pull> pulls() {
        List<Pull> pulls = new ArrayList<>();
        for (int i = 0; i < SCANS; i++) {
            String lot = "PTY" + i / 4 % 5;
            String carton = "011200000000003617291231" + "10" + lot;
            pulls.add(
                    switch (i % 4) {
                        case 0 -> new Pull("]C1" + carton, "kit-hygiene", lot, 12);
                        case 1 -> new Pull(carton, "kit-hygiene", lot, 12);
                        case 2 -> new Pull("]E02000000000015", "kit-family", "-", 1);
                        default -> new Pull("2000000000015", "kit-family", "-", 1);
                    });
        }
        return pulls;
    }

    @Test
    void aHundredScansOnASerialLineAreOnTheStockBoardThoughTheCableIsPulledInMidFrame() throws Exception {
        OneNode node = OneNode.get();
        Map<String, Long> expected = new HashMap<>();
        try (LedgerCheck ledger = node.ledger();
                SerialLine line = new SerialLine(folder);
                BoardViewer board = new BoardViewer(node.running())) {
            List<String> heldBefore = ledger.heldCodes();
            enrol(node, line.port());
            Waiting.until("the node listens to the line", LIMIT, () -> node.connections(line.port()) == 1);
            List<Pull> pulls = pulls();
            for (int i = 0; i < SCANS; i++) {
                Pull pull = pulls.get(i);
                if (i == BEFORE_THE_CABLE_IS_PULLED) {
                    awaitBeeps(line, i);
                    pullTheCable(node, line, pull);
                }
                send(line, pull, i % 10 == 7);
                expected.merge(pull.item() + " " + pull.lot(), pull.quantity(), Long::sum);
            }
            awaitBeeps(line, SCANS);
            Waiting.until(
                    "the board shows all of them", LIMIT, () -> received(board).equals(expected));
            assertThat(board.deltas.get()).isPositive();
            List<String> held = ledger.heldCodes()
                    .subList(heldBefore.size(), ledger.heldCodes().size());
            assertThat(held)
                    .as("at most the half that was read before the cable was pulled waits for a person")
                    .isIn(List.of(), List.of("unreadable"));
            assertThat(node.signedIn("command").get("/stock").body()).contains("PTY0", "PTY4");
        }
    }

    private static void enrol(OneNode node, Path port) {
        Visitor admin = node.signedIn("admin");
        assertThat(Visitor.location(admin.submit(
                        "/devices",
                        "/devices/serial",
                        "name",
                        "收货台",
                        "depot",
                        DEPOT,
                        "port",
                        port.toString(),
                        "baud",
                        "9600",
                        "step",
                        "receiving")))
                .endsWith("/devices?done");
    }

    private static void send(SerialLine line, Pull pull, boolean split) throws IOException {
        String frame = pull.text() + "\r";
        if (split) {
            line.send(frame.substring(0, IN_MID_FRAME));
            line.send(frame.substring(IN_MID_FRAME));
        } else {
            line.send(frame);
        }
    }

    /** The rest of the frame is never sent: the person scans again. */
    private static void pullTheCable(OneNode node, SerialLine line, Pull pull) throws IOException {
        line.send(pull.text().substring(0, IN_MID_FRAME));
        line.unplug();
        line.plugIn();
        Waiting.until("the node listens to the line again", LIMIT, () -> node.connections(line.port()) == 2);
    }

    private static void awaitBeeps(SerialLine line, int count) {
        Waiting.until(count + " good beeps", LIMIT, () -> line.beeps.get() >= count);
    }

    /** What is new in the depot, by item and lot; its opening stock has neither of these in it. */
    private static Map<String, Long> received(BoardViewer board) {
        return board.at(DEPOT);
    }
}
