package org.supplyline.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.NamedProtocol;
import org.supplyline.scanner.ReaderProtocol;
import org.supplyline.scanner.ReaderProtocols;

/**
 * Each protocol, either side of it, in pieces: all bytes are accounted for in order, the pieces change nothing, and the
 * dialogue survives whatever the reader says.
 */
class FramesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void plain(FuzzedDataProvider input) {
        check("plain", input);
    }

    @FuzzTest(maxDuration = "10m")
    void honeywell(FuzzedDataProvider input) {
        check("honeywell", input);
    }

    @FuzzTest(maxDuration = "10m")
    void ssi(FuzzedDataProvider input) {
        check("ssi", input);
    }

    @FuzzTest(maxDuration = "10m")
    void a0(FuzzedDataProvider input) {
        check("a0", input);
    }

    @FuzzTest(maxDuration = "10m")
    void uhfreader18(FuzzedDataProvider input) {
        check("uhfreader18", input);
    }

    @FuzzTest(maxDuration = "10m")
    void uhfreader288(FuzzedDataProvider input) {
        check("uhfreader288", input);
    }

    @FuzzTest(maxDuration = "10m")
    void cf600(FuzzedDataProvider input) {
        check("cf600", input);
    }

    @FuzzTest(maxDuration = "10m")
    void mercury(FuzzedDataProvider input) {
        check("mercury", input);
    }

    @FuzzTest(maxDuration = "10m")
    void llrp(FuzzedDataProvider input) {
        check("llrp", input);
    }

    private static void check(String name, FuzzedDataProvider input) {
        NamedProtocol protocol = ReaderProtocols.named(name).orElseThrow();
        Direction from = input.pickValue(Direction.values());
        int piece = input.consumeInt(1, 64);
        byte[] line = input.consumeRemainingAsBytes();
        List<Frame> whole = frames(protocol.decoder(from), line, Math.max(1, line.length));
        List<Frame> pieces = frames(protocol.decoder(from), line, piece);
        if (!whole.equals(pieces)) {
            throw new AssertionError("Pieces of %d bytes give %s, the whole %s".formatted(piece, pieces, whole));
        }
        long offset = 0;
        for (Frame frame : whole) {
            if (frame.offset() < offset || frame.length() < 1) {
                throw new AssertionError("The frames overlap: " + whole);
            }
            offset = frame.offset() + frame.length();
            CodesFuzzTest.said = frame.message().type() + frame.message().fields();
        }
        if (offset > line.length) {
            throw new AssertionError("More frames than bytes: " + whole);
        }
        talk(protocol.protocol(), whole);
    }

    private static List<Frame> frames(FrameDecoder decoder, byte[] line, int piece) {
        List<Frame> frames = new ArrayList<>();
        for (int start = 0; start < line.length; start += piece) {
            byte[] part = Arrays.copyOfRange(line, start, Math.min(line.length, start + piece));
            decoder.feed(part, part.length, frames::add);
        }
        decoder.quiet(frames::add);
        return frames;
    }

    private static void talk(ReaderProtocol protocol, List<Frame> frames) {
        try {
            protocol.greeting();
            for (Frame frame : frames) {
                CodesFuzzTest.said = protocol.reads(frame).toString();
                protocol.reply(frame);
                protocol.accepted(frame);
            }
        } catch (IOException refused) {
            CodesFuzzTest.said = String.valueOf(refused.getMessage());
        }
    }
}
