package org.supplyline.scanner.ssi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/**
 * An SSI packet with a right checksum.
 *
 * @param opcode 0 to 255
 * @param source 0 the scanner, 4 the host
 * @param status see {@link #isRetransmit} and {@link #isContinued}
 * @param data between status and checksum
 */
record SsiPacket(int opcode, int source, int status, Octets data) implements DeviceMessage {

    private static final int RETRANSMIT = 0x01;
    private static final int CONTINUED = 0x02;
    private static final int PERMANENT = 0x08;
    private static final int UNSOLICITED = 0x20;
    private static final int HEAD_OF_NEWER = 4;

    @Override
    public String type() {
        return SsiOpcode.text(opcode);
    }

    boolean is(SsiOpcode wanted) {
        return opcode == wanted.code();
    }

    /** The scanner has sent this before and heard no answer. */
    boolean isRetransmit() {
        return (status & RETRANSMIT) != 0;
    }

    /** More packets of the same code follow. */
    boolean isContinued() {
        return (status & CONTINUED) != 0;
    }

    /**
     * The code in a packet that holds a whole one.
     *
     * <p>Classic: type, text. With status bit 5 and a length that fits: type, one byte, length of the text, text (as
     * Bluetooth ring scanners were seen to send it).
     */
    @Nullable
    SsiCode code() {
        if (!is(SsiOpcode.DECODE_DATA) || isContinued() || data.size() == 0) {
            return null;
        }
        return new SsiCode(data.u8(0), data.from(isNewer() ? HEAD_OF_NEWER : 1));
    }

    private boolean isNewer() {
        return (status & UNSOLICITED) != 0
                && data.size() >= HEAD_OF_NEWER
                && data.u16(2) == data.size() - HEAD_OF_NEWER;
    }

    @Override
    public List<Read> reads() {
        SsiCode code = code();
        return code == null ? List.of() : code.reads();
    }

    @Override
    public @Nullable FrameError error() {
        if (is(SsiOpcode.DECODE_DATA) && data.size() == 0) {
            return new FrameError(FrameError.Code.CONTENT, "decode data without a code type");
        }
        if (is(SsiOpcode.MULTIPACKET_SEGMENT) && data.size() == 0) {
            return new FrameError(FrameError.Code.CONTENT, "a segment without its number");
        }
        return null;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source == SsiDecoder.HOST ? "host" : "decoder");
        fields.put("status", "%02X".formatted(status));
        if (isRetransmit()) {
            fields.put("retransmit", true);
        }
        if (isContinued() && source == SsiDecoder.SCANNER) {
            fields.put("continued", true);
        }
        if (source == SsiDecoder.HOST && (status & PERMANENT) != 0) {
            fields.put("permanent", true);
        }
        putContent(fields);
        return fields;
    }

    private void putContent(Map<String, Object> fields) {
        if (data.size() > 0 && is(SsiOpcode.DECODE_DATA)) {
            fields.put("codeType", "%02X".formatted(data.u8(0)));
            String symbology = SsiCodeType.name(data.u8(0));
            if (symbology != null) {
                fields.put("symbology", symbology);
            }
            SsiCode code = code();
            if (code != null && code.isNoRead()) {
                fields.put("noRead", true);
            }
        } else if (data.size() > 0 && is(SsiOpcode.MULTIPACKET_SEGMENT)) {
            fields.put("segment", data.u8(0));
        } else if (data.size() > 0 && is(SsiOpcode.CMD_NAK)) {
            fields.put("reason", SsiNak.text(data.u8(0)));
        }
        if (data.size() > 0) {
            fields.put("data", data.hex());
        }
    }
}
