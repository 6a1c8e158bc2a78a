package org.supplyline.scanner.ssi;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ReaderProtocol;

/**
 * The host's part with an SSI scanner. The scanner sends a code, waits, and sends it again marked as such when it hears
 * nothing; so a code is acknowledged when it is safe, a damaged packet is asked for again at once, and a repetition of
 * what was answered gets the same answer again and is no new read.
 */
public final class SsiProtocol implements ReaderProtocol {

    /** A packet of 257 bytes takes 270 ms at 9,600 baud and has no pauses inside; Bluetooth makes some. */
    private static final Duration FRAME_GAP = Duration.ofMillis(300);

    /** Longer than a scanner waits before it gives a code in several packets up. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private static final int STATUS_AT = 3;
    private static final int RETRANSMIT = 0x01;

    /** What a scanner sends by itself beside codes, or in answer to a question, and wants to be acknowledged. */
    private static final Set<Integer> ACKNOWLEDGED = Set.of(
            SsiOpcode.EVENT.code(),
            SsiOpcode.PARAM_SEND.code(),
            SsiOpcode.REPLY_REVISION.code(),
            SsiOpcode.CAPABILITIES_REPLY.code());

    private enum Verdict {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    private final SsiDecoder decoder = new SsiDecoder();
    private final SsiAssembly assembly = new SsiAssembly();

    private @Nullable SsiCode last;
    /** That the last code came with. */
    private @Nullable Frame lastFrame;

    private Verdict verdict = Verdict.ACCEPTED;
    /** Something came since that may have been a code of its own. */
    private boolean missed;

    private List<byte[]> answer = List.of();

    @Override
    public FrameDecoder decoder() {
        return decoder;
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    /** Delivered, scanners send bare text. */
    @Override
    public synchronized List<byte[]> greeting() {
        assembly.clear();
        last = null;
        lastFrame = null;
        verdict = Verdict.ACCEPTED;
        missed = false;
        return List.of(SsiCommands.sendPackets());
    }

    @Override
    public synchronized List<Read> reads(Frame frame) {
        answer = List.of();
        if (!frame.isWhole()) {
            damaged(frame);
            return List.of();
        }
        if (!(frame.message() instanceof SsiPacket packet) || packet.source() == SsiDecoder.HOST) {
            return List.of();
        }
        if (packet.is(SsiOpcode.MULTIPACKET_SEGMENT) || isPart(packet)) {
            return part(frame, packet);
        }
        SsiCode code = packet.code();
        if (code != null) {
            return single(frame, packet, code);
        }
        if (ACKNOWLEDGED.contains(packet.opcode())) {
            answer = List.of(SsiCommands.ack());
        }
        return List.of();
    }

    @Override
    public synchronized List<byte[]> reply(Frame frame) {
        return answer;
    }

    @Override
    public synchronized List<byte[]> idle(Duration quiet) {
        if (quiet.compareTo(GIVEN_UP) >= 0 && !assembly.isComplete()) {
            assembly.clear();
        }
        return List.of();
    }

    /** The scanner waits for it only while it has sent nothing newer, and only for the first answer. */
    @Override
    public synchronized List<byte[]> accepted(Frame frame) {
        boolean waits = isLast(frame) && verdict == Verdict.OPEN;
        if (isLast(frame)) {
            verdict = Verdict.ACCEPTED;
        }
        return waits ? List.of(SsiCommands.ack()) : List.of();
    }

    @Override
    public synchronized List<byte[]> refused(Frame frame) {
        boolean waits = isLast(frame) && verdict == Verdict.OPEN;
        if (waits) {
            verdict = Verdict.REFUSED;
        }
        return waits ? List.of(SsiCommands.nak(SsiNak.DENIED)) : List.of();
    }

    private boolean isLast(Frame frame) {
        return Objects.equals(lastFrame, frame);
    }

    private boolean isPart(SsiPacket packet) {
        return packet.is(SsiOpcode.DECODE_DATA) && (packet.isContinued() || !assembly.isComplete());
    }

    private List<Read> part(Frame frame, SsiPacket packet) {
        SsiAssembly.Outcome outcome = assembly.take(packet, missed);
        missed = false;
        SsiCode code = outcome.code();
        if (code != null) {
            return code(frame, code, packet.isRetransmit());
        }
        boolean numbered = packet.is(SsiOpcode.MULTIPACKET_SEGMENT);
        answer = switch (outcome.kind()) {
            case MORE, REPEATED -> List.of(numbered ? SsiCommands.segmentAck() : SsiCommands.ack());
            case WHOLE_REPEATED -> sameAnswer();
            case LOST -> List.of(SsiCommands.nak(SsiNak.BAD_CONTEXT));
            case WHOLE -> List.of();
        };
        return List.of();
    }

    private List<Read> single(Frame frame, SsiPacket packet, SsiCode code) {
        if (packet.isRetransmit() && !missed && assembly.endedWith(packet)) {
            answer = sameAnswer();
            return List.of();
        }
        assembly.clear();
        return code(frame, code, packet.isRetransmit());
    }

    private List<Read> code(Frame frame, SsiCode code, boolean retransmit) {
        if (retransmit && !missed && code.equals(last)) {
            answer = sameAnswer();
            return List.of();
        }
        missed = false;
        last = code;
        lastFrame = frame;
        List<Read> reads = code.reads();
        verdict = reads.isEmpty() ? Verdict.ACCEPTED : Verdict.OPEN;
        if (reads.isEmpty()) {
            answer = List.of(SsiCommands.ack());
        }
        return reads;
    }

    private List<byte[]> sameAnswer() {
        return switch (verdict) {
            case OPEN -> List.of();
            case ACCEPTED -> List.of(SsiCommands.ack());
            case REFUSED -> List.of(SsiCommands.nak(SsiNak.DENIED));
        };
    }

    /**
     * While an answer is outstanding, what is damaged is most likely the repetition; else it is a code that was never
     * seen, and its repetition is new even if it says the same as the one before: ten equal cartons in a row.
     */
    private void damaged(Frame frame) {
        missed |= verdict != Verdict.OPEN || !assembly.isComplete() || isFirstTransmission(frame);
        FrameError error = frame.message().error();
        if (error != null) {
            boolean content = error.code() == FrameError.Code.CONTENT;
            answer = List.of(SsiCommands.nak(content ? SsiNak.BAD_CONTEXT : SsiNak.RESEND));
        }
    }

    private static boolean isFirstTransmission(Frame frame) {
        byte[] bytes = frame.bytes();
        boolean head = !(frame.message() instanceof DeviceMessage.Skipped) && bytes.length > STATUS_AT;
        return head && (bytes[STATUS_AT] & RETRANSMIT) == 0;
    }
}
