package org.supplyline.need;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of hospital needs: a list of records, each a list of {@code {key, value, type}}, where type {@code supply} is
 * a thing that the unit wants and type {@code string} says who it is.
 *
 * @param name of the file
 * @param sha256 of its bytes, hex; the same file again is known by it
 */
record HospitalFile(String name, String sha256, List<HospitalRecord> records) {

    /** Ten prefectures had 95 records; a file beyond this is something else. */
    static final int MAX_RECORDS = 2_000;

    static final int MAX_SUPPLIES = 200;
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final long MAX_VALUE = 1_000_000_000;
    private static final String COUNTY = "区县";
    private static final String UNIT = "医院名称";

    /** Empty if the bytes are not such a list, or beyond a limit. */
    static Optional<HospitalFile> read(String name, byte[] bytes, JsonMapper json) {
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode list = json.readTree(bytes);
            if (!list.isArray() || list.size() > MAX_RECORDS) {
                return Optional.empty();
            }
            List<HospitalRecord> records = new ArrayList<>();
            for (JsonNode entry : list) {
                Optional<HospitalRecord> record = record(name, records.size() + 1, entry);
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                records.add(record.get());
            }
            return Optional.of(new HospitalFile(name, sha256(bytes), List.copyOf(records)));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<HospitalRecord> record(String file, int number, JsonNode members) {
        String county = "";
        String unit = "";
        List<HospitalRecord.Supply> supplies = new ArrayList<>();
        for (JsonNode member : members) {
            String key = member.path("key").asString("").strip();
            JsonNode value = member.path("value");
            if (member.path("type").asString("").equals("supply")) {
                if (!isAmount(value) || key.isEmpty() || supplies.size() == MAX_SUPPLIES) {
                    return Optional.empty();
                }
                supplies.add(new HospitalRecord.Supply(key, value.isNull() ? null : value.longValue()));
            } else if (key.equals(COUNTY)) {
                county = value.asString("").strip();
            } else if (key.equals(UNIT)) {
                unit = value.asString("").strip();
            }
        }
        return unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new HospitalRecord(file, number, county, unit, List.copyOf(supplies)));
    }

    private static boolean isAmount(JsonNode value) {
        return value.isNull()
                || (value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= 0
                        && value.longValue() <= MAX_VALUE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }
}
