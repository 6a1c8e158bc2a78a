package org.supplyline.scanner.uhf;

import java.time.Duration;
import java.util.List;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.PollingProtocol;

/** Keeps an A0 reader reading: one round after the other, and a new one when the reader falls silent. */
public final class A0Protocol extends PollingProtocol {

    /** A round takes well under a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int DELIVERED_ADDRESS = 1;
    private static final int ONCE = 1;

    private final A0Commands commands;
    private final int[] antennas;

    /** With the address that readers are delivered with, on antenna 1. */
    public A0Protocol() {
        this(DELIVERED_ADDRESS, 1);
    }

    /** @param antennas counted from 1, one to four */
    public A0Protocol(int address, int... antennas) {
        super(new A0Decoder(Direction.DEVICE), PATIENCE);
        this.commands = new A0Commands(address);
        this.antennas = antennas.clone();
    }

    @Override
    protected List<byte[]> preparation() {
        return antennas.length == 1 ? List.of(commands.setAntenna(antennas[0])) : List.of();
    }

    @Override
    protected List<byte[]> poll() {
        return List.of(
                antennas.length == 1
                        ? commands.realTimeInventory(ONCE)
                        : commands.fastSwitchInventory(0, ONCE, antennas));
    }

    @Override
    protected Next heard(DeviceMessage message) {
        if (message instanceof A0Message.RoundEnd) {
            return Next.ASK;
        }
        if (message instanceof A0Message.RoundFailed failed) {
            return failed.antenna() == null ? Next.REST : Next.WAIT;
        }
        boolean prepared = message instanceof A0Message.Plain answer
                && answer.command() == A0Command.SET_ANTENNA.code()
                && answer.status() != null;
        return prepared ? Next.ASK : Next.WAIT;
    }
}
