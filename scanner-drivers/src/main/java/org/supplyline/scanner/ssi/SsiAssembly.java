package org.supplyline.scanner.ssi;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.Octets;

/**
 * Puts codes together that came in several packets: as segments with numbers (73), or as decode data of which all but
 * the last say that more follows.
 */
final class SsiAssembly {

    /** More than any symbol holds. */
    private static final int LARGEST_CODE = 8 * 1024;

    /** Segment 0 after its number: {@code F3 00 00}, length, type, one byte, length of the text. */
    private static final int SEGMENT_HEAD = 9;

    private static final int FULL_PACKET = 0xFF - 4;

    /** What became of a packet. */
    enum Kind {
        /** The code is complete. */
        WHOLE,
        /** Good so far. */
        MORE,
        /** It was here already. */
        REPEATED,
        /** The last packet of the code before was here already. */
        WHOLE_REPEATED,
        /** What came before it is missing. */
        LOST
    }

    /** @param code null but for {@link Kind#WHOLE} */
    record Outcome(Kind kind, @Nullable SsiCode code) {
        private static Outcome of(Kind kind) {
            return new Outcome(kind, null);
        }
    }

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int type;
    /** Of the text, bytes; -1 where only the last packet tells. */
    private int expected;

    private @Nullable SsiPacket last;
    private boolean complete = true;

    boolean isComplete() {
        return complete;
    }

    /** Whether this is the last packet of the last code that was put together. */
    boolean endedWith(SsiPacket packet) {
        SsiPacket end = last;
        return complete
                && end != null
                && end.opcode() == packet.opcode()
                && end.data().equals(packet.data());
    }

    /** Forgets what has begun. */
    void clear() {
        complete = true;
        last = null;
        text.reset();
    }

    /** Takes a segment, or decode data that are continued or continue some. */
    Outcome take(SsiPacket packet, boolean missed) {
        return packet.is(SsiOpcode.MULTIPACKET_SEGMENT) ? segment(packet) : continued(packet, missed);
    }

    private Outcome segment(SsiPacket packet) {
        SsiPacket before = last;
        boolean same = before != null && before.data().equals(packet.data());
        if (same) {
            return Outcome.of(complete ? Kind.WHOLE_REPEATED : Kind.REPEATED);
        }
        int number = packet.data().u8(0);
        if (number == 0) {
            return firstSegment(packet);
        }
        boolean next = !complete && before != null && before.data().u8(0) + 1 == number;
        if (!next || expected < 0) {
            return lost();
        }
        return segmentText(packet, 1);
    }

    private Outcome firstSegment(SsiPacket packet) {
        clear();
        Octets data = packet.data();
        if (data.size() < 1 + SEGMENT_HEAD || data.u8(1) != SsiOpcode.DECODE_DATA.code()) {
            return lost();
        }
        type = data.u8(6);
        expected = data.u16(8);
        return expected > LARGEST_CODE ? lost() : segmentText(packet, 1 + SEGMENT_HEAD);
    }

    private Outcome segmentText(SsiPacket packet, int from) {
        text.writeBytes(packet.data().from(from).toArray());
        last = packet;
        complete = false;
        if (text.size() == expected) {
            return whole();
        }
        boolean tooShort = packet.data().size() < FULL_PACKET;
        return text.size() > expected || tooShort ? lost() : Outcome.of(Kind.MORE);
    }

    private Outcome continued(SsiPacket packet, boolean missed) {
        SsiPacket before = last;
        boolean same = before != null && before.data().equals(packet.data());
        if (packet.isRetransmit() && same && !missed) {
            return Outcome.of(Kind.REPEATED);
        }
        boolean follows = !complete && expected < 0 && type == packet.data().u8(0);
        if (!follows) {
            clear();
            type = packet.data().u8(0);
            expected = -1;
        }
        text.writeBytes(packet.data().from(1).toArray());
        last = packet;
        complete = false;
        if (text.size() > LARGEST_CODE) {
            return lost();
        }
        return packet.isContinued() ? Outcome.of(Kind.MORE) : whole();
    }

    private Outcome whole() {
        byte[] bytes = text.toByteArray();
        complete = true;
        text.reset();
        return new Outcome(Kind.WHOLE, new SsiCode(type, Octets.of(bytes, 0, bytes.length)));
    }

    private Outcome lost() {
        clear();
        return Outcome.of(Kind.LOST);
    }
}
