package org.supplyline.scanner.llrp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps from an open line to a running ROSpec, one request at a time; each answer is checked. A reader may not know
 * how to say its version or which events it has; any other request must succeed.
 */
final class Dialogue {

    private static final Logger log = LoggerFactory.getLogger(Dialogue.class);

    /** What a reader of LLRP 1.0.1 that ignores what it does not know may cost at each connection. */
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(3);

    private static final long ALL_ROSPECS = 0;

    /** What an operator must know of, and the end of the ROSpec. */
    private static final List<String> EVENTS =
            List.of("ROSpec_Event", "Report_Buffer_Fill_Warning", "Reader_Exception_Event", "Antenna_Event");

    /** What is waited for. */
    enum Step {
        CONNECTION("READER_EVENT_NOTIFICATION"),
        SUPPORTED_VERSION("GET_SUPPORTED_VERSION_RESPONSE"),
        PROTOCOL_VERSION("SET_PROTOCOL_VERSION_RESPONSE"),
        CONFIG_WITH_EVENTS("SET_READER_CONFIG_RESPONSE"),
        CONFIG("SET_READER_CONFIG_RESPONSE"),
        DELETE("DELETE_ROSPEC_RESPONSE"),
        ADD("ADD_ROSPEC_RESPONSE"),
        ENABLE("ENABLE_ROSPEC_RESPONSE"),
        START("START_ROSPEC_RESPONSE"),
        READING("");

        final String answer;

        Step(String answer) {
            this.answer = answer;
        }
    }

    private final LlrpSettings settings;
    private final boolean asksVersion;

    private Step step = Step.CONNECTION;
    private int version = LlrpMessage.VERSION_1_0_1;
    private long lastId;
    private long requestId;
    private long since;

    Dialogue(LlrpSettings settings, boolean asksVersion, long now) {
        this.settings = settings;
        this.asksVersion = asksVersion;
        this.since = now;
    }

    Step step() {
        return step;
    }

    int version() {
        return version;
    }

    HostMessages say() {
        return new HostMessages(version);
    }

    long nextId() {
        lastId = lastId % 0xFFFF_FFFFL + 1;
        return lastId;
    }

    boolean awaits(String type) {
        return step.answer.toLowerCase(Locale.ROOT).replace('_', '-').equals(type);
    }

    /** The reader's first word. */
    List<LlrpMessage> connected(LlrpParameter event, long now) throws IOException {
        LlrpParameter attempt = event.parameter("ConnectionAttemptEvent").orElse(null);
        if (event.parameter("ConnectionCloseEvent").isPresent()) {
            throw new IOException("The reader closes the connection.");
        }
        if (step != Step.CONNECTION || attempt == null) {
            return List.of();
        }
        if (attempt.number("Status") != 0) {
            throw new IOException("The reader refuses this host: %s."
                    .formatted(ReaderEvents.name(attempt, "Status").replace('_', ' ')));
        }
        return asksVersion ? request(Step.SUPPORTED_VERSION, say().getSupportedVersion(nextId()), now) : configure(now);
    }

    List<LlrpMessage> answer(LlrpMessage message, long now) throws IOException {
        if (!message.name().equals(step.answer)) {
            log.debug("The LLRP reader sent {}, which nobody waits for.", message.name());
            return List.of();
        }
        LlrpStatus status = LlrpStatus.of(message)
                .orElseThrow(() -> new IOException("The reader's %s has no LLRPStatus.".formatted(message.name())));
        return status.isSuccess() ? next(message, now) : refused(status, now);
    }

    /** The reader could not even answer in kind. */
    List<LlrpMessage> error(LlrpMessage message, long now) throws IOException {
        LlrpStatus status =
                LlrpStatus.of(message).orElseThrow(() -> new IOException("The reader sent an empty ERROR_MESSAGE."));
        boolean isOfEarlierRequest = message.id() != 0 && message.id() < requestId;
        if (step == Step.CONNECTION || step == Step.READING || isOfEarlierRequest) {
            log.warn("The LLRP reader reports an error: {}.", status.text());
            return List.of();
        }
        return refused(status, now);
    }

    private List<LlrpMessage> next(LlrpMessage message, long now) {
        long roSpec = settings.inventory().roSpecId();
        return switch (step) {
            case SUPPORTED_VERSION -> agree(message.number("CurrentVersion"), message.number("SupportedVersion"), now);
            case PROTOCOL_VERSION -> {
                version = LlrpMessage.VERSION_1_1;
                yield configure(now);
            }
            case CONFIG_WITH_EVENTS, CONFIG -> request(Step.DELETE, say().deleteRoSpec(nextId(), ALL_ROSPECS), now);
            case DELETE ->
                request(Step.ADD, say().addRoSpec(nextId(), settings.inventory().roSpec(version)), now);
            case ADD -> request(Step.ENABLE, say().enableRoSpec(nextId(), roSpec), now);
            case ENABLE -> start(now);
            case START -> {
                step = Step.READING;
                yield List.of(say().enableEventsAndReports(nextId()));
            }
            case CONNECTION, READING -> List.of();
        };
    }

    private List<LlrpMessage> agree(long current, long supported, long now) {
        if (supported < LlrpMessage.VERSION_1_1) {
            return configure(now);
        }
        if (current != LlrpMessage.VERSION_1_1) {
            return request(Step.PROTOCOL_VERSION, say().setProtocolVersion(nextId(), LlrpMessage.VERSION_1_1), now);
        }
        version = LlrpMessage.VERSION_1_1;
        return configure(now);
    }

    private List<LlrpMessage> refused(LlrpStatus status, long now) throws IOException {
        return switch (step) {
            case SUPPORTED_VERSION, PROTOCOL_VERSION -> configure(now);
            case CONFIG_WITH_EVENTS -> {
                log.warn("The LLRP reader does not tell all events: {}.", status.text());
                yield request(Step.CONFIG, say().setReaderConfig(nextId(), settings.keepalive(), List.of()), now);
            }
            default ->
                throw new IOException(
                        "The reader refuses %s: %s.".formatted(step.answer.replace("_RESPONSE", ""), status.text()));
        };
    }

    private List<LlrpMessage> configure(long now) {
        return request(Step.CONFIG_WITH_EVENTS, say().setReaderConfig(nextId(), settings.keepalive(), EVENTS), now);
    }

    List<LlrpMessage> start(long now) {
        return request(
                Step.START, say().startRoSpec(nextId(), settings.inventory().roSpecId()), now);
    }

    /** What to do when an answer does not come. */
    List<LlrpMessage> waiting(long now) throws IOException {
        Duration waited = Duration.ofNanos(now - since);
        if (step == Step.SUPPORTED_VERSION && waited.compareTo(VERSION_LIMIT) > 0) {
            return configure(now);
        }
        if (step != Step.READING && waited.compareTo(settings.answerLimit()) > 0) {
            throw new IOException("The reader sent no %s within %d ms."
                    .formatted(step.answer, settings.answerLimit().toMillis()));
        }
        return List.of();
    }

    private List<LlrpMessage> request(Step answering, LlrpMessage request, long now) {
        step = answering;
        requestId = request.id();
        since = now;
        return List.of(request);
    }
}
