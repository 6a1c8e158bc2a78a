package org.supplyline.scanner.uhf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/**
 * What a CF600 frame says.
 *
 * @param status null in what the host says
 */
record Cf600Message(
        int address,
        int command,
        @Nullable Integer status,
        Octets data,
        List<Read> reads,
        @Nullable FrameError error) implements DeviceMessage {

    static final int INVENTORY = 0x0001;
    static final int INVENTORY_STOP = 0x0002;
    static final int SET_POWER = 0x0053;
    static final int DEVICE_INFO = 0x0070;
    static final int OK = 0x00;
    /** No tag, or no more. */
    static final int INVENTORY_OVER = 0x12;

    private static final Map<Integer, String> COMMANDS = Map.ofEntries(
            Map.entry(INVENTORY, "inventory"),
            Map.entry(INVENTORY_STOP, "inventory-stop"),
            Map.entry(0x0003, "read"),
            Map.entry(0x0004, "write"),
            Map.entry(0x0005, "lock"),
            Map.entry(0x0006, "kill"),
            Map.entry(0x0050, "module-init"),
            Map.entry(0x0052, "reboot"),
            Map.entry(SET_POWER, "set-power"),
            Map.entry(0x0059, "air-protocol"),
            Map.entry(0x005F, "network"),
            Map.entry(0x0064, "remote-network"),
            Map.entry(DEVICE_INFO, "device-info"),
            Map.entry(0x0071, "set-all-parameters"),
            Map.entry(0x0072, "get-all-parameters"),
            Map.entry(0x0077, "relay-1"),
            Map.entry(0x0078, "relay-2"),
            Map.entry(0x0079, "rssi-filter"));

    private static final Map<Integer, String> STATUSES = Map.of(
            OK,
            "ok",
            0x01,
            "bad-parameter",
            0x02,
            "failed",
            INVENTORY_OVER,
            "inventory-over",
            0x14,
            "tag-timeout",
            0x15,
            "tag-demodulation-failed",
            0x16,
            "tag-authentication-failed",
            0x17,
            "wrong-password",
            0xFF,
            "no-more-data");

    static String command(int code) {
        return COMMANDS.getOrDefault(code, "command-%04X".formatted(code));
    }

    @Override
    public String type() {
        return command(command);
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("address", address);
        if (status != null) {
            fields.put("status", STATUSES.getOrDefault(status, "%02X".formatted(status)));
        }
        if (data.size() > 0) {
            fields.put("data", data.hex());
        }
        return fields;
    }
}
