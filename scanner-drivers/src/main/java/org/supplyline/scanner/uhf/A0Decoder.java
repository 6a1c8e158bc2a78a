package org.supplyline.scanner.uhf;

import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.ResyncingDecoder;

/**
 * Frames of the A0 family (Invelion, Innod, YR8900, Rodinbell): {@code A0 length address command data check}; the length
 * counts what follows it, the check makes the sum of all bytes zero.
 */
public final class A0Decoder extends ResyncingDecoder {

    static final int HEAD = 0xA0;
    static final int SHORTEST = 3;
    private static final int LONGEST = 0xFF + 2;
    private static final int DATA_AT = 4;

    private final Direction from;

    /** @param from whose frames these are; the same bytes mean different things */
    public A0Decoder(Direction from) {
        super(LONGEST);
        this.from = from;
    }

    @Override
    protected int length(byte[] line, int from, int to) {
        if ((line[from] & 0xFF) != HEAD) {
            return NONE;
        }
        if (to - from < 2) {
            return UNKNOWN;
        }
        int length = line[from + 1] & 0xFF;
        return length < SHORTEST ? NONE : length + 2;
    }

    @Override
    protected DeviceMessage message(byte[] line, int start, int to) {
        int command = line[start + 3] & 0xFF;
        int expected = check(line, start, to - 1);
        int came = line[to - 1] & 0xFF;
        if (came != expected) {
            String message = "expected %02X, came %02X".formatted(expected, came);
            return new DeviceMessage.Damaged(A0Command.text(command), FrameError.Code.CHECKSUM, message);
        }
        int address = line[start + 2] & 0xFF;
        Octets data = Octets.of(line, start + DATA_AT, to - 1);
        return from == Direction.HOST
                ? new A0Message.Plain(address, command, null, data)
                : A0Answer.of(address, command, data);
    }

    static int check(byte[] line, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += line[i];
        }
        return -sum & 0xFF;
    }
}
