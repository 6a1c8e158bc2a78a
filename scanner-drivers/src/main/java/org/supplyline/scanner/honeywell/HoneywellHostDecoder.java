package org.supplyline.scanner.honeywell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.ResyncingDecoder;

/** What a host says to a Honeywell scanner: {@code 16, T | U | M, 0D}, and after M the menu command. */
public final class HoneywellHostDecoder extends ResyncingDecoder {

    private static final int SYN = 0x16;
    private static final int CR = 0x0D;
    private static final int HEAD = 3;
    private static final int LONGEST = 256;

    /** For the host's side of the line. */
    public HoneywellHostDecoder() {
        super(LONGEST);
    }

    private record Trigger(boolean on) implements DeviceMessage {
        @Override
        public String type() {
            return on ? "trigger-on" : "trigger-off";
        }
    }

    private record Menu(String command, boolean saved) implements DeviceMessage {
        @Override
        public String type() {
            return "menu";
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("command", command);
            fields.put("saved", saved);
            return fields;
        }
    }

    @Override
    protected int length(byte[] line, int from, int to) {
        int came = to - from;
        boolean possible = line[from] == SYN
                && (came < 2 || line[from + 1] == 'T' || line[from + 1] == 'U' || line[from + 1] == 'M')
                && (came < HEAD || line[from + 2] == CR);
        if (!possible) {
            return NONE;
        }
        if (came < HEAD) {
            return UNKNOWN;
        }
        return line[from + 1] == 'M' ? menuLength(line, from, to) : HEAD;
    }

    private static int menuLength(byte[] line, int from, int to) {
        for (int at = from + HEAD; at < to && at - from < LONGEST; at++) {
            if (line[at] == '.' || line[at] == '!') {
                return at + 1 - from;
            }
            if (line[at] < ' ' || line[at] > '~') {
                return NONE;
            }
        }
        return to - from < LONGEST ? UNKNOWN : NONE;
    }

    @Override
    protected DeviceMessage message(byte[] line, int from, int to) {
        if (line[from + 1] != 'M') {
            return new Trigger(line[from + 1] == 'T');
        }
        return new Menu(new String(line, from + HEAD, to - 1 - from - HEAD, ISO_8859_1), line[to - 1] == '.');
    }
}
