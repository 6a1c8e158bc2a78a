package org.supplyline.codes;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Read;
import tools.jackson.databind.json.JsonMapper;

/** A frame as the line of JSON that {@code frames} prints. */
final class FrameLine {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FrameLine() {}

    static String of(Frame frame, List<Read> reads) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("offset", frame.offset());
        line.put("length", frame.length());
        line.put("type", frame.message().type());
        line.put("ok", frame.isWhole());
        line.put("fields", fields(frame));
        line.put("scans", reads.stream().map(FrameLine::scan).toList());
        FrameError error = frame.message().error();
        if (error != null) {
            line.put("error", error(error));
        }
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static Map<String, Object> error(FrameError error) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", error.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        shown.put("message", error.message());
        return shown;
    }

    /** What cannot be understood is shown as it came. */
    private static Map<String, Object> fields(Frame frame) {
        Map<String, Object> fields = frame.message().fields();
        return fields.isEmpty() && !frame.isWhole() ? Map.of("bytes", HEX.formatHex(frame.bytes())) : fields;
    }

    private static Map<String, Object> scan(Read read) {
        Map<String, Object> scan = new LinkedHashMap<>();
        if (read instanceof Read.Tag tag) {
            scan.put("epc", tag.epc());
            put(scan, "antenna", tag.antenna());
            put(scan, "rssi", tag.rssi());
            put(scan, "count", tag.count());
            put(scan, "firstSeenMicros", tag.firstSeenMicros());
        } else if (read instanceof Read.Garbled garbled) {
            scan.put("hex", garbled.hex());
        } else if (read instanceof Read.Code code) {
            ScannedCode scanned = code.code();
            scan.put("text", scanned.text());
            put(scan, "aim", scanned.aim());
        }
        return scan;
    }

    private static void put(Map<String, Object> scan, String name, @Nullable Object value) {
        if (value != null) {
            scan.put(name, value);
        }
    }
}
