package org.supplyline.scanner.llrp;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.supplyline.scanner.Read;

/** What a reader says, for simulators and tests. */
public final class ReaderMessages {

    private static final int EPC_96_DIGITS = 24;

    private final int version;

    public ReaderMessages(int version) {
        this.version = version;
    }

    /** The first message of each connection. */
    public LlrpMessage connectionAttempt(long id, Instant at, String status) {
        return event(id, at, LlrpParameter.of("ConnectionAttemptEvent").with("Status", status));
    }

    /** Any event, such as {@code ROSpecEvent}. */
    public LlrpMessage event(long id, Instant at, LlrpParameter event) {
        LlrpParameter timestamp = LlrpParameter.of("UTCTimestamp").with("Microseconds", micros(at));
        return LlrpMessage.of("READER_EVENT_NOTIFICATION", version, id)
                .with(LlrpParameter.of("ReaderEventNotificationData")
                        .with(timestamp)
                        .with(event));
    }

    /** The answer that says only whether all went well: {@code ADD_ROSPEC_RESPONSE} and the like. */
    public LlrpMessage response(String name, long id, String statusCode, String description) {
        return LlrpMessage.of(name, version, id).with(status(statusCode, description));
    }

    /** Always of LLRP 1.1, as the question. */
    public LlrpMessage supportedVersion(long id, int current, int supported) {
        return LlrpMessage.of("GET_SUPPORTED_VERSION_RESPONSE", LlrpMessage.VERSION_1_1, id)
                .with("CurrentVersion", current)
                .with("SupportedVersion", supported)
                .with(status("M_Success", ""));
    }

    /** Tags, with what is known of each. */
    public LlrpMessage report(long id, List<Read.Tag> tags) {
        LlrpMessage report = LlrpMessage.of("RO_ACCESS_REPORT", version, id);
        List<LlrpParameter> parameters =
                tags.stream().map(ReaderMessages::tagReport).toList();
        return new LlrpMessage(version, report.number(), report.name(), id, report.values(), parameters);
    }

    public LlrpMessage keepalive(long id) {
        return LlrpMessage.of("KEEPALIVE", version, id);
    }

    private static LlrpParameter tagReport(Read.Tag tag) {
        LlrpParameter report = LlrpParameter.of("TagReportData").with(epc(tag.epc()));
        if (tag.antenna() != null) {
            report = report.with(LlrpParameter.of("AntennaID").with("AntennaID", tag.antenna()));
        }
        if (tag.rssi() != null) {
            report = report.with(LlrpParameter.of("PeakRSSI").with("PeakRSSI", tag.rssi()));
        }
        if (tag.firstSeenMicros() != null) {
            report = report.with(LlrpParameter.of("FirstSeenTimestampUTC").with("Microseconds", tag.firstSeenMicros()));
        }
        if (tag.count() != null) {
            report = report.with(LlrpParameter.of("TagSeenCount").with("TagCount", tag.count()));
        }
        return report;
    }

    private static LlrpParameter epc(String hex) {
        return hex.length() == EPC_96_DIGITS
                ? LlrpParameter.of("EPC_96").with("EPC", hex)
                : LlrpParameter.of("EPCData").with("EPC", new BitString(hex.length() * 4, hex));
    }

    private static LlrpParameter status(String code, String description) {
        return LlrpParameter.of("LLRPStatus").with("StatusCode", code).with("ErrorDescription", description);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
