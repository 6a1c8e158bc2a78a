package org.supplyline.scanner.llrp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.ReaderProtocol;

/**
 * A host's session with an LLRP reader: waits for its first word, agrees on the version, sets keepalive and events, puts
 * its one ROSpec in place of all others and keeps it running. Acknowledges keepalives and gives the line up when three of
 * them did not come, or when the reader refuses this host or a request. What happens at the reader is heard as frames
 * {@code reader-event-notification}; what an operator must know of it is logged.
 */
public final class LlrpProtocol implements ReaderProtocol {

    private static final Logger log = LoggerFactory.getLogger(LlrpProtocol.class);

    /** After so many without a sign of life a reader is lost. */
    private static final int KEEPALIVES = 3;

    /** So often a reader may end its ROSpec without having seen a tag before something is wrong with it. */
    private static final int MOST_RESTARTS = 10;

    private final LlrpSettings settings;
    private final LongSupplier nanos;
    private final LlrpDecoder decoder = new LlrpDecoder();

    private Dialogue dialogue;
    private boolean asksVersion;
    private long heardAt;
    private long reportAskedAt;
    private int restarts;

    public LlrpProtocol(LlrpSettings settings) {
        this(settings, System::nanoTime);
    }

    LlrpProtocol(LlrpSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.asksVersion = settings.highestVersion() > LlrpMessage.VERSION_1_0_1;
        this.dialogue = new Dialogue(settings, asksVersion, nanos.getAsLong());
    }

    @Override
    public FrameDecoder decoder() {
        return decoder;
    }

    /** Nothing: the reader speaks first. */
    @Override
    public List<byte[]> greeting() {
        if (dialogue.step() == Dialogue.Step.SUPPORTED_VERSION) {
            log.warn("The LLRP reader closed the line when asked for its version; it is taken for one of LLRP 1.0.1.");
            asksVersion = false;
        }
        heardAt = nanos.getAsLong();
        reportAskedAt = heardAt;
        restarts = 0;
        dialogue = new Dialogue(settings, asksVersion, heardAt);
        return List.of();
    }

    @Override
    public List<byte[]> reply(Frame frame) throws IOException {
        long now = nanos.getAsLong();
        List<LlrpMessage> words = new ArrayList<>();
        if (frame.message() instanceof LlrpFrame heard) {
            if (heard.error() != null && dialogue.awaits(heard.type())) {
                throw new IOException("The reader's %s breaks LLRP: %s."
                        .formatted(heard.type(), heard.error().message()));
            }
            if (heard.error() == null) {
                heardAt = now;
                hear(heard, now, words);
            }
        }
        return patient(now, words);
    }

    @Override
    public List<byte[]> idle(Duration quiet) throws IOException {
        return patient(nanos.getAsLong(), new ArrayList<>());
    }

    @Override
    public List<byte[]> farewell() {
        boolean isOpen = dialogue.step() != Dialogue.Step.CONNECTION;
        return isOpen
                ? List.of(dialogue.say().closeConnection(dialogue.nextId()).encode())
                : List.of();
    }

    private void hear(LlrpFrame heard, long now, List<LlrpMessage> words) throws IOException {
        if (heard.type().equals("ro-access-report")) {
            restarts = heard.reads().isEmpty() ? restarts : 0;
            return;
        }
        LlrpMessage message = heard.message().orElseThrow();
        switch (message.name()) {
            case "KEEPALIVE" -> words.add(dialogue.say().keepaliveAck(message.id()));
            case "READER_EVENT_NOTIFICATION" -> {
                LlrpParameter event =
                        message.parameter("ReaderEventNotificationData").orElseThrow();
                words.addAll(dialogue.connected(event, now));
                ReaderEvents.tell(event);
                words.addAll(startAgain(event, now));
            }
            case "ERROR_MESSAGE" -> words.addAll(dialogue.error(message, now));
            default -> words.addAll(dialogue.answer(message, now));
        }
    }

    private List<LlrpMessage> startAgain(LlrpParameter event, long now) throws IOException {
        boolean ended = ReaderEvents.ended(event, settings.inventory().roSpecId());
        if (!ended || dialogue.step() != Dialogue.Step.READING) {
            return List.of();
        }
        restarts++;
        if (restarts > MOST_RESTARTS) {
            throw new IOException("The reader ended its ROSpec %d times and saw no tag.".formatted(restarts));
        }
        log.warn("The LLRP reader ended its ROSpec; it is started again.");
        return dialogue.start(now);
    }

    private List<byte[]> patient(long now, List<LlrpMessage> words) throws IOException {
        words.addAll(dialogue.waiting(now));
        if (dialogue.step() == Dialogue.Step.READING) {
            Duration silence = Duration.ofNanos(now - heardAt);
            if (silence.compareTo(settings.keepalive().multipliedBy(KEEPALIVES)) > 0) {
                throw new IOException("The reader gave no sign of life for %d s, %d keepalives."
                        .formatted(silence.toSeconds(), KEEPALIVES));
            }
            askForReport(now, words);
        }
        return words.stream().map(LlrpMessage::encode).toList();
    }

    /** In place of reports by time, which LLRP 1.0.1 does not have. */
    private void askForReport(long now, List<LlrpMessage> words) {
        ReportTrigger trigger = settings.inventory().trigger();
        boolean asks = trigger.isByTime() && dialogue.version() == LlrpMessage.VERSION_1_0_1;
        if (asks && now - reportAskedAt >= trigger.time().toNanos()) {
            reportAskedAt = now;
            words.add(dialogue.say().getReport(dialogue.nextId()));
        }
    }
}
