package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.scanner.Read;

/**
 * What can be said of a message that breaks the standard, from the outermost of its parameters.
 *
 * @param reads the tags whose own reports are whole: they were seen, and the reader will not say so again
 * @param trueBounds whether the parameters end exactly where the message does
 * @param examined how many bytes were looked at to say this
 */
record BrokenMessage(List<Read> reads, boolean trueBounds, int examined) {

    private static final int TAG_REPORT_DATA = 240;

    static BrokenMessage of(Definition definition, byte[] line, int from, int to) {
        List<Read> reads = new ArrayList<>();
        int at = from + LlrpMessage.HEADER_BYTES + definition.fixedBytes();
        while (at < to) {
            int end = end(line, at, to);
            if (end < 0) {
                break;
            }
            if (type(line, at) == TAG_REPORT_DATA && definition.slot("TagReportData") >= 0) {
                addIfWhole(reads, definition, line, from, at, end);
            }
            at = end;
        }
        return new BrokenMessage(List.copyOf(reads), at == to, Math.min(at, to) - from);
    }

    /** Where the parameter ends, or -1 if that is not to be known or not inside the message. */
    private static int end(byte[] line, int at, int to) {
        if (line[at] < 0) {
            Definition tv = Definitions.parameter(line[at] & 0x7F);
            return tv == null || tv.fixedBytes() + 1 > to - at ? -1 : at + 1 + tv.fixedBytes();
        }
        if (to - at < 4 || type(line, at) < Definition.FIRST_TLV || type(line, at) > 0x3FF) {
            return -1;
        }
        int length = BigEndian.u16(line, at + 2);
        return length < 4 || length > to - at ? -1 : at + length;
    }

    private static int type(byte[] line, int at) {
        return line[at] < 0 ? line[at] & 0x7F : BigEndian.u16(line, at);
    }

    private static void addIfWhole(
            List<Read> reads, Definition definition, byte[] line, int messageFrom, int from, int to) {
        if (TagReports.read(line, from, to, reads)) {
            return;
        }
        try {
            reads.add(TagReports.tag(TreeReader.readParameter(definition, line, messageFrom, from, to)));
        } catch (LlrpFormatException broken) {
            // Told already as the fault of the message.
            return;
        }
    }
}
