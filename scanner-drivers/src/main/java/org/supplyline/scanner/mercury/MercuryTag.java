package org.supplyline.scanner.mercury;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supplyline.scanner.Read;

/**
 * A tag as a Mercury module keeps it. What the host did not ask for is 0 or empty.
 *
 * @param frequencyKhz on which it was read best
 * @param timestampMillis since the read began
 * @param phase of the signal, 0 to 180 degrees
 * @param data of another memory, if they were read along
 * @param pc protocol control word, hex
 * @param crc of the tag over PC and EPC, hex
 */
record MercuryTag(
        Read.Tag read, int frequencyKhz, long timestampMillis, int phase, String data, String pc, String crc) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("epc", read.epc());
        fields.put("pc", pc);
        fields.put("crc", crc);
        fields.put("frequencyKhz", frequencyKhz);
        fields.put("timestampMillis", timestampMillis);
        fields.put("phase", phase);
        if (!data.isEmpty()) {
            fields.put("data", data);
        }
        return fields;
    }
}
