package org.supplyline.scanner.uhf;

import java.time.Duration;
import java.util.List;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.PollingProtocol;

/** Keeps a CF600 reading: one round after the other. */
public final class Cf600Protocol extends PollingProtocol {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int EVERY_READER = 0xFF;

    private final Cf600Commands commands;

    /** Whatever its address is, since one reader is on a line as a rule. */
    public Cf600Protocol() {
        this(EVERY_READER);
    }

    /** @param address 0 to 254, or 255 for every reader on the line */
    public Cf600Protocol(int address) {
        super(new Cf600Decoder(Direction.DEVICE), PATIENCE);
        this.commands = new Cf600Commands(address);
    }

    @Override
    protected List<byte[]> preparation() {
        return List.of(commands.deviceInfo());
    }

    @Override
    protected List<byte[]> poll() {
        return List.of(commands.inventory(1));
    }

    @Override
    protected Next heard(DeviceMessage message) {
        if (!(message instanceof Cf600Message answer) || answer.status() == null) {
            return Next.WAIT;
        }
        if (answer.command() == Cf600Message.DEVICE_INFO) {
            return Next.ASK;
        }
        if (answer.command() != Cf600Message.INVENTORY || answer.status() == Cf600Message.OK) {
            return Next.WAIT;
        }
        return answer.status() == Cf600Message.INVENTORY_OVER ? Next.ASK : Next.REST;
    }
}
