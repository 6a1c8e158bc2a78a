package org.supplyline.scanner.uhf;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.PollingProtocol;

/** Keeps a UHFReader18, 86 or 288 reading: one inventory after the other. */
public final class UhfReaderProtocol extends PollingProtocol {

    /** An inventory is delivered to take a second, and 25 at the most. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int EVERY_READER = 0xFF;
    private static final int TIMEOUT = 0x02;
    private static final int MORE = 0x03;
    private static final int MEMORY_FULL = 0x04;
    private static final int NO_TAG = 0xFB;

    private final UhfReaderCommands commands;

    /** Whatever its address is, since one reader is on a line as a rule. */
    public UhfReaderProtocol(UhfReaderModel model) {
        this(model, EVERY_READER);
    }

    /** @param address 0 to 254, or 255 for every reader on the line */
    public UhfReaderProtocol(UhfReaderModel model, int address) {
        super(new UhfReaderDecoder(model, Direction.DEVICE), PATIENCE);
        this.commands = new UhfReaderCommands(address);
    }

    @Override
    protected List<byte[]> preparation() {
        return List.of(commands.readerInfo());
    }

    @Override
    protected List<byte[]> poll() {
        return List.of(commands.inventory());
    }

    @Override
    protected Next heard(DeviceMessage message) {
        if (!(message instanceof UhfReaderMessage answer)) {
            return Next.WAIT;
        }
        if (answer.command() == UhfReaderModel.READER_INFO) {
            return Next.ASK;
        }
        return answer.command() == UhfReaderModel.INVENTORY ? afterInventory(answer.status()) : Next.WAIT;
    }

    private static Next afterInventory(@Nullable Integer status) {
        if (status == null || status == MORE) {
            return Next.WAIT;
        }
        return status <= TIMEOUT || status == MEMORY_FULL || status == NO_TAG ? Next.ASK : Next.REST;
    }
}
