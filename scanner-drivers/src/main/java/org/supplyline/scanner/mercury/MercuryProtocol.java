package org.supplyline.scanner.mercury;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PollingProtocol;

/**
 * Prepares a Mercury module and keeps it reading: a read of half a second, then its buffer until it is empty, and so on
 * ({@link Mode#POLLED}); or one read without end ({@link Mode#CONTINUOUS}), which not every module can do.
 */
public final class MercuryProtocol extends PollingProtocol {

    /** Longer than a read, than the start of the firmware, and than the time between two signs of life. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int READ_MILLIS = 500;
    private static final int FIRMWARE_RUNS = 2;
    private static final int PROGRAM_MASK = 3;

    /** How tags are fetched. */
    public enum Mode {
        POLLED,
        CONTINUOUS
    }

    /**
     * What the module is set to.
     *
     * @param centiDbm power to read with, hundredths of a dBm
     * @param antennas counted from 1
     */
    public record Settings(MercuryCommands.Region region, int centiDbm, List<Integer> antennas, Mode mode) {

        /** In China, at 20 dBm, one antenna, polled. */
        public static final Settings DEFAULTS =
                new Settings(MercuryCommands.Region.CHINA, 2_000, List.of(1), Mode.POLLED);

        /** Makes the list unmodifiable. */
        public Settings {
            antennas = List.copyOf(antennas);
        }
    }

    private final Settings settings;
    private boolean inBootLoader;
    private long buffered;
    private boolean cleared;

    /** In China, at 20 dBm, one antenna, polled. */
    public MercuryProtocol() {
        this(Settings.DEFAULTS);
    }

    /** With these settings, which the module forgets when it is switched off. */
    public MercuryProtocol(Settings settings) {
        super(new MercuryDecoder(Direction.DEVICE), PATIENCE);
        this.settings = settings;
    }

    @Override
    public List<byte[]> greeting() {
        inBootLoader = false;
        buffered = 0;
        cleared = false;
        return super.greeting();
    }

    /** What follows the second word depends on its answer. A module may have been left reading without end. */
    @Override
    protected List<byte[]> preparation() {
        boolean endless = settings.mode() == Mode.CONTINUOUS;
        byte[] version = MercuryCommands.version();
        List<byte[]> words = new ArrayList<>();
        words.add(endless ? Octets.join(MercuryCommands.stopContinuous(), version) : version);
        words.add(MercuryCommands.currentProgram());
        if (inBootLoader) {
            words.add(MercuryCommands.bootFirmware());
        }
        words.add(MercuryCommands.setRegion(settings.region()));
        words.add(MercuryCommands.setProtocol());
        words.add(MercuryCommands.setAntennas(
                settings.antennas().stream().mapToInt(Integer::intValue).toArray()));
        words.add(MercuryCommands.setReadPower(settings.centiDbm()));
        if (endless) {
            words.add(MercuryCommands.setReadFilter(false));
        }
        return words;
    }

    @Override
    protected List<byte[]> poll() {
        if (settings.mode() == Mode.CONTINUOUS) {
            return List.of(MercuryCommands.startContinuous());
        }
        if (buffered > 0) {
            return List.of(MercuryCommands.getTagBuffer());
        }
        cleared = !cleared;
        return List.of(cleared ? MercuryCommands.clearTagBuffer() : MercuryCommands.readMultiple(READ_MILLIS));
    }

    /** @throws IOException if the module refuses a setting, without which it would read nothing, or in no lawful way */
    @Override
    protected Next heard(DeviceMessage message) throws IOException {
        if (!(message instanceof MercuryMessage answer) || answer.status() == null) {
            return Next.WAIT;
        }
        int status = answer.status();
        return switch (answer.opcode()) {
            case READ_TAG_ID_MULTIPLE -> afterRead(answer, status);
            case MULTI_PROTOCOL_TAG_OP -> status == 0 || prepares() ? Next.WAIT : Next.REST;
            case GET_TAG_ID_BUFFER -> {
                buffered =
                        answer.tags().isEmpty() ? 0 : buffered - answer.tags().size();
                yield Next.ASK;
            }
            case GET_CURRENT_PROGRAM -> {
                inBootLoader = answer.data().size() > 0 && (answer.data().u8(0) & PROGRAM_MASK) != FIRMWARE_RUNS;
                yield Next.ASK;
            }
            default -> {
                if (status != 0) {
                    throw new IOException("The module refuses %s: %04X.".formatted(answer.type(), status));
                }
                yield Next.ASK;
            }
        };
    }

    private Next afterRead(MercuryMessage answer, int status) {
        if (settings.mode() == Mode.CONTINUOUS) {
            return status == 0 || status == MercuryMessage.NO_TAG ? Next.WAIT : Next.REST;
        }
        Integer found = answer.found();
        if (found == null) {
            return answer.tags().isEmpty() ? Next.REST : Next.WAIT;
        }
        buffered = found;
        return Next.ASK;
    }
}
