package org.supplyline.scanner.llrp;

import java.time.Duration;
import java.util.List;

/** What a host says, each with the message ID that its answer will bear. */
public final class HostMessages {

    private final int version;

    /** @param version of all messages but those that find out the version, which are always of LLRP 1.1 */
    public HostMessages(int version) {
        this.version = version;
    }

    public LlrpMessage getSupportedVersion(long id) {
        return LlrpMessage.of("GET_SUPPORTED_VERSION", LlrpMessage.VERSION_1_1, id);
    }

    public LlrpMessage setProtocolVersion(long id, int target) {
        return LlrpMessage.of("SET_PROTOCOL_VERSION", LlrpMessage.VERSION_1_1, id)
                .with("ProtocolVersion", target);
    }

    /** All capabilities. */
    public LlrpMessage getReaderCapabilities(long id) {
        return LlrpMessage.of("GET_READER_CAPABILITIES", version, id);
    }

    /** The whole configuration, of all antennas and ports. */
    public LlrpMessage getReaderConfig(long id) {
        return LlrpMessage.of("GET_READER_CONFIG", version, id);
    }

    /** A sign of life each so often, and these events and no others; an empty list leaves the events as they are. */
    public LlrpMessage setReaderConfig(long id, Duration keepalive, List<String> events) {
        LlrpMessage message = LlrpMessage.of("SET_READER_CONFIG", version, id);
        if (!events.isEmpty()) {
            LlrpParameter spec = LlrpParameter.of("ReaderEventNotificationSpec");
            for (String event : events) {
                spec = spec.with(LlrpParameter.of("EventNotificationState")
                        .with("EventType", event)
                        .with("NotificationState", true));
            }
            message = message.with(spec);
        }
        return message.with(LlrpParameter.of("KeepaliveSpec")
                .with("KeepaliveTriggerType", "Periodic")
                .with("PeriodicTriggerValue", keepalive.toMillis()));
    }

    public LlrpMessage addRoSpec(long id, LlrpParameter roSpec) {
        return LlrpMessage.of("ADD_ROSPEC", version, id).with(roSpec);
    }

    /** @param roSpec 0 for all */
    public LlrpMessage deleteRoSpec(long id, long roSpec) {
        return roSpec("DELETE_ROSPEC", id, roSpec);
    }

    /** @param roSpec 0 for all */
    public LlrpMessage enableRoSpec(long id, long roSpec) {
        return roSpec("ENABLE_ROSPEC", id, roSpec);
    }

    public LlrpMessage startRoSpec(long id, long roSpec) {
        return roSpec("START_ROSPEC", id, roSpec);
    }

    public LlrpMessage stopRoSpec(long id, long roSpec) {
        return roSpec("STOP_ROSPEC", id, roSpec);
    }

    /** @param roSpec 0 for all */
    public LlrpMessage disableRoSpec(long id, long roSpec) {
        return roSpec("DISABLE_ROSPEC", id, roSpec);
    }

    public LlrpMessage getRoSpecs(long id) {
        return LlrpMessage.of("GET_ROSPECS", version, id);
    }

    /** Releases what a reader holds back after a reconnect; it has no answer. */
    public LlrpMessage enableEventsAndReports(long id) {
        return LlrpMessage.of("ENABLE_EVENTS_AND_REPORTS", version, id);
    }

    /** Asks for what was seen since the last report. */
    public LlrpMessage getReport(long id) {
        return LlrpMessage.of("GET_REPORT", version, id);
    }

    public LlrpMessage keepaliveAck(long id) {
        return LlrpMessage.of("KEEPALIVE_ACK", version, id);
    }

    public LlrpMessage closeConnection(long id) {
        return LlrpMessage.of("CLOSE_CONNECTION", version, id);
    }

    private LlrpMessage roSpec(String name, long id, long roSpec) {
        return LlrpMessage.of(name, version, id).with("ROSpecID", roSpec);
    }
}
