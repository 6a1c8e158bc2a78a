package org.supplyline.scanner.uhf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/** What a frame of the A0 family says. */
sealed interface A0Message extends DeviceMessage {

    /** 0 to 254, or 255 for all readers. */
    int address();

    /** See {@link A0Command}. */
    int command();

    /**
     * Anything that has no form of its own: what a host says, and the answers to it.
     *
     * @param status null where the answer carries none
     */
    record Plain(int address, int command, @Nullable Integer status, Octets data) implements A0Message {

        @Override
        public String type() {
            return A0Command.text(command);
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", address);
            if (status != null) {
                fields.put("status", A0Status.text(status));
            }
            if (data.size() > 0) {
                fields.put("data", data.hex());
            }
            return fields;
        }
    }

    /**
     * A tag in an inventory.
     *
     * @param frequency the reader's number of the channel, 0 to 63
     * @param pc protocol control word of the tag
     */
    record Tag(int address, int command, int frequency, int pc, Read.Tag tag) implements A0Message {

        @Override
        public String type() {
            return "tag";
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", address);
            fields.put("frequency", frequency);
            fields.put("pc", "%04X".formatted(pc));
            return fields;
        }

        @Override
        public List<Read> reads() {
            return List.of(tag);
        }
    }

    /** The end of a round of an inventory, with what the reader counted. */
    record RoundEnd(int address, int command, Map<String, Object> counts) implements A0Message {

        @Override
        public String type() {
            return "inventory-end";
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", address);
            fields.putAll(counts);
            return fields;
        }
    }

    /**
     * A round of an inventory that failed, or the antenna that did.
     *
     * @param antenna counted from 1; null if the reader does not say
     */
    record RoundFailed(int address, int command, @Nullable Integer antenna, int status) implements A0Message {

        @Override
        public String type() {
            return "inventory-error";
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", address);
            if (antenna != null) {
                fields.put("antenna", antenna);
            }
            fields.put("status", A0Status.text(status));
            return fields;
        }
    }

    /** An answer that breaks the protocol. */
    record Broken(int address, int command, FrameError error, Octets data) implements A0Message {

        @Override
        public String type() {
            return A0Command.text(command);
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", address);
            fields.put("data", data.hex());
            return fields;
        }
    }
}
