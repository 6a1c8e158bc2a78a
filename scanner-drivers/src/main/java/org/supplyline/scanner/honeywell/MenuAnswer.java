package org.supplyline.scanner.honeywell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supplyline.scanner.DeviceMessage;

/**
 * What a scanner says to a menu command.
 *
 * @param tag the command that it answers, with the value if one was asked for
 * @param verdict 06, 05 or 15
 * @param saved whether the command was to be kept when the scanner is switched off
 */
record MenuAnswer(String tag, int verdict, boolean saved) implements DeviceMessage {

    private static final int ACK = 0x06;
    private static final int ENQ = 0x05;
    private static final int NAK = 0x15;

    static boolean isVerdict(int character) {
        return character == ACK || character == ENQ || character == NAK;
    }

    boolean isDone() {
        return verdict == ACK;
    }

    @Override
    public String type() {
        return "menu-answer";
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tag", tag);
        fields.put("verdict", verdict == ACK ? "done" : verdict == ENQ ? "unknown-tag" : "bad-value");
        fields.put("saved", saved);
        return fields;
    }
}
