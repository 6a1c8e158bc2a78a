package org.supplyline.scanner.llrp;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator what a reader's events (LLRP 1.1, section 15.1.1) mean for the work. */
final class ReaderEvents {

    private static final Logger log = LoggerFactory.getLogger(ReaderEvents.class);

    private static final int END_OF_ROSPEC = 1;
    private static final int PREEMPTION = 2;
    private static final int ANTENNA_CONNECTED = 1;
    private static final int ANOTHER_CLIENT = 4;

    private ReaderEvents() {}

    /** @param event a ReaderEventNotificationData */
    static void tell(LlrpParameter event) {
        for (LlrpParameter what : event.parameters()) {
            switch (what.name()) {
                case "AntennaEvent" -> antenna(what);
                case "ReportBufferLevelWarningEvent" ->
                    log.warn(
                            "The LLRP reader's report buffer is {} % full.", what.number("ReportBufferPercentageFull"));
                case "ReportBufferOverflowErrorEvent" ->
                    log.error("The LLRP reader's report buffer overflowed: tags were seen that are not reported.");
                case "ReaderExceptionEvent" -> log.warn("The LLRP reader has a fault: {}", what.text("Message"));
                case "ROSpecEvent" -> {
                    if (what.number("EventType") == PREEMPTION) {
                        log.warn("ROSpec {} took the reader's place.", what.number("PreemptingROSpecID"));
                    }
                }
                case "ConnectionAttemptEvent" -> {
                    if (what.number("Status") == ANOTHER_CLIENT) {
                        log.warn("Another program tried to connect to the LLRP reader.");
                    }
                }
                default -> {}
            }
        }
    }

    private static void antenna(LlrpParameter event) {
        if (event.number("EventType") == ANTENNA_CONNECTED) {
            log.info("Antenna {} of the LLRP reader is connected.", event.number("AntennaID"));
        } else {
            log.warn("Antenna {} of the LLRP reader is disconnected.", event.number("AntennaID"));
        }
    }

    static boolean ended(LlrpParameter event, long roSpec) {
        return event.parameters("ROSpecEvent").stream()
                .anyMatch(one -> one.number("EventType") == END_OF_ROSPEC && one.number("ROSpecID") == roSpec);
    }

    /** An enumerated value by name, or its number. */
    static String name(LlrpParameter of, String field) {
        Map<Long, String> names = Definitions.named(of.name()).field(field).names();
        long value = of.number(field);
        return names.getOrDefault(value, String.valueOf(value));
    }
}
