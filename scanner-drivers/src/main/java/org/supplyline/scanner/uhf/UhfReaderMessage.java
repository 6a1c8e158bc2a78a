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
 * What a frame that begins with its length says.
 *
 * @param status null in what the host says
 */
record UhfReaderMessage(
        int address,
        int command,
        @Nullable Integer status,
        Octets data,
        List<Read> reads,
        @Nullable FrameError error) implements DeviceMessage {

    private static final int INFO_LENGTH = 8;

    @Override
    public String type() {
        return UhfReaderModel.command(command);
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("address", address);
        if (status != null) {
            fields.put("status", UhfReaderModel.status(status));
        }
        boolean isInfo = status != null && command == UhfReaderModel.READER_INFO && data.size() >= INFO_LENGTH;
        if (isInfo) {
            fields.put("version", data.u8(0) + "." + data.u8(1));
            fields.put("readerType", "%02X".formatted(data.u8(2)));
            fields.put("powerDbm", data.u8(6));
            fields.put("scanTimeMillis", data.u8(7) * 100);
        }
        if (data.size() > 0) {
            fields.put("data", data.hex());
        }
        return fields;
    }
}
