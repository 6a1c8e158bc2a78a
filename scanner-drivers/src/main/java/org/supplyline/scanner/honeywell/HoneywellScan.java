package org.supplyline.scanner.honeywell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/**
 * A scan with its header.
 *
 * @param letter Honeywell's code identifier
 * @param aim the two characters of the AIM identifier, as sent
 * @param text without the carriage return that ends it
 */
record HoneywellScan(char letter, String aim, Octets text) implements DeviceMessage {

    @Override
    public String type() {
        return "msgget";
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("honeywellId", String.valueOf(letter));
        String name = HoneywellSymbology.name(letter);
        if (name != null) {
            fields.put("symbology", name);
        }
        fields.put("aimId", aim);
        return fields;
    }

    @Override
    public List<Read> reads() {
        if (text.size() == 0) {
            return List.of();
        }
        byte[] bytes = text.toArray();
        boolean sent = isLetter(aim.charAt(0)) && (isLetter(aim.charAt(1)) || isDigit(aim.charAt(1)));
        return List.of(Read.of(sent ? "]" + aim : HoneywellSymbology.aim(letter), bytes, 0, bytes.length));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
