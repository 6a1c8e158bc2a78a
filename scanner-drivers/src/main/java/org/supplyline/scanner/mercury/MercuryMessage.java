package org.supplyline.scanner.mercury;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/**
 * What a Mercury frame says.
 *
 * @param status null in what the host says; 0 if the command was carried out
 * @param tags empty but in a tag buffer, or what an endless read sends by itself
 */
record MercuryMessage(
        MercuryOpcode opcode,
        @Nullable Integer status,
        Octets data,
        List<MercuryTag> tags,
        @Nullable FrameError error) implements DeviceMessage {

    static final int NO_TAG = 0x0400;

    private static final Map<Integer, String> STATUSES = Map.ofEntries(
            Map.entry(0x0000, "ok"),
            Map.entry(0x0100, "wrong-number-of-data"),
            Map.entry(0x0101, "invalid-opcode"),
            Map.entry(0x0102, "unimplemented-opcode"),
            Map.entry(0x0103, "power-too-high"),
            Map.entry(0x0105, "invalid-parameter"),
            Map.entry(0x0106, "power-too-low"),
            Map.entry(0x0109, "unimplemented-feature"),
            Map.entry(0x010A, "invalid-baud-rate"),
            Map.entry(0x010B, "invalid-region"),
            Map.entry(0x0200, "invalid-image-crc"),
            Map.entry(NO_TAG, "no-tag"),
            Map.entry(0x0401, "no-protocol"),
            Map.entry(0x0402, "invalid-protocol"),
            Map.entry(0x0404, "no-data-read"),
            Map.entry(0x0406, "tag-write-failed"),
            Map.entry(0x0409, "tag-id-too-long"),
            Map.entry(0x040A, "tag-read-failed"),
            Map.entry(0x040F, "tag-kill-failed"),
            Map.entry(0x0420, "gen2-protocol-error"),
            Map.entry(0x0423, "gen2-memory-overrun"),
            Map.entry(0x0424, "gen2-memory-locked"),
            Map.entry(0x042B, "gen2-insufficient-power"),
            Map.entry(0x042F, "gen2-other-error"),
            Map.entry(0x0430, "gen2-unknown-error"),
            Map.entry(0x0500, "frequency-out-of-band"),
            Map.entry(0x0503, "no-antenna"),
            Map.entry(0x0504, "too-hot"),
            Map.entry(0x0505, "high-return-loss"),
            Map.entry(0x0507, "invalid-antenna"),
            Map.entry(0x0600, "not-enough-tags"),
            Map.entry(0x0601, "tag-buffer-full"),
            Map.entry(0x7F00, "module-failed"));

    private static final int COUNT_LENGTH = 7;
    private static final int COUNT_AT = 3;

    @Override
    public String type() {
        return opcode.text();
    }

    boolean is(MercuryOpcode wanted) {
        return opcode == wanted;
    }

    /** How many tags a read has put into the buffer; 0 if it found none, null if this is no answer to one. */
    @Nullable
    Integer found() {
        if (opcode != MercuryOpcode.READ_TAG_ID_MULTIPLE || status == null || !tags.isEmpty()) {
            return null;
        }
        if (status == NO_TAG) {
            return 0;
        }
        return status == 0 && data.size() == COUNT_LENGTH ? (Integer) (int) data.u32(COUNT_AT) : null;
    }

    @Override
    public List<Read> reads() {
        return tags.stream().<Read>map(MercuryTag::read).toList();
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (status != null) {
            fields.put("status", STATUSES.getOrDefault(status, "%04X".formatted(status)));
        }
        Integer found = found();
        if (found != null) {
            fields.put("found", found);
        }
        if (!tags.isEmpty()) {
            fields.put("tags", tags.stream().map(MercuryTag::fields).toList());
        } else if (data.size() > 0) {
            fields.put("data", data.hex());
        }
        return fields;
    }
}
