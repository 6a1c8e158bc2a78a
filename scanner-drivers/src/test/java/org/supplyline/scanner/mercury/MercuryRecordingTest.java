package org.supplyline.scanner.mercury;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PublishedFrames;
import org.supplyline.scanner.Read;

/** The wire recordings of hs-mercury-api: text, with who sent what, and beside each what ThingMagic's library made of it. */
class MercuryRecordingTest {

    private static final Pattern HEX_LINE = Pattern.compile("^\\s+((?:[0-9a-f]{2} +)+)\\|");
    private static final Pattern TAG = Pattern.compile(
            "tdEpc = (\"(?:[^\"\\\\]|\\\\.)*\").*?tdCrc = (\\d+).*?trAntenna = (\\d+).*?trReadCount = (\\d+), trRssi = (-?\\d+)"
                    + ", trFrequency = (\\d+)");

    private static byte[] sent(Path recording, String by) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean wanted = false;
        for (String line : Files.readAllLines(recording)) {
            Matcher hex = HEX_LINE.matcher(line);
            if (hex.find()) {
                bytes.writeBytes(wanted ? Frames.hex(hex.group(1)) : new byte[0]);
            } else {
                wanted = line.startsWith(by);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(PublishedFrames.folder().resolve("mercury"))) {
            return files.filter(file -> file.toString().endsWith(".transport"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFrameOfBothSidesIsWhole() throws IOException {
        int frames = 0;
        for (Path recording : recordings()) {
            List<Frame> asked = Frames.however(() -> new MercuryDecoder(Direction.HOST), sent(recording, "Sending"));
            List<Frame> answered =
                    Frames.however(() -> new MercuryDecoder(Direction.DEVICE), sent(recording, "Received"));
            assertThat(asked).as(recording.toString()).isNotEmpty().allMatch(Frame::isWhole);
            assertThat(answered).as(recording.toString()).hasSameSizeAs(asked).allMatch(Frame::isWhole);
            frames += asked.size() + answered.size();
        }
        System.out.println("MercuryRecordingTest: " + frames + " frames");
        assertThat(frames).isGreaterThan(500);
    }

    @Test
    void theTagsAreThoseThatThingMagicsLibraryRead() throws IOException {
        int tags = 0;
        for (Path recording : recordings()) {
            List<String> read = new ArrayList<>();
            for (Frame frame : Frames.whole(new MercuryDecoder(Direction.DEVICE), sent(recording, "Received"))) {
                for (MercuryTag tag : ((MercuryMessage) frame.message()).tags()) {
                    Read.Tag t = tag.read();
                    read.add("%s %s %d %d %d %d"
                            .formatted(
                                    t.epc(),
                                    tag.crc(),
                                    Objects.requireNonNull(t.antenna()),
                                    Objects.requireNonNull(t.count()),
                                    Objects.requireNonNull(t.rssi()),
                                    tag.frequencyKhz()));
                }
            }
            Path result = Path.of(recording.toString().replace(".transport", ".result"));
            assertThat(read).as(recording.toString()).containsAll(expected(result));
            tags += expected(result).size();
        }
        System.out.println("MercuryRecordingTest: " + tags + " tags");
        assertThat(tags).isGreaterThan(15);
    }

    private static List<String> expected(Path result) throws IOException {
        List<String> expected = new ArrayList<>();
        Matcher tags = TAG.matcher(Files.readString(result));
        while (tags.find()) {
            expected.add("%s %04X %s %s %s %s"
                    .formatted(
                            haskellBytes(tags.group(1)),
                            Integer.parseInt(tags.group(2)),
                            tags.group(3),
                            tags.group(4),
                            tags.group(5),
                            tags.group(6)));
        }
        return expected;
    }

    /** A byte string as Haskell shows it: printable, {@code \226}, {@code \NUL} or {@code \n}. */
    private static String haskellBytes(String shown) {
        String names = "NUL SOH STX ETX EOT ENQ ACK a b t n v f r SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC"
                + " FS GS RS US";
        List<String> control = List.of(names.split(" "));
        Matcher parts = Pattern.compile("\\\\(\\d+)|\\\\(DEL|[A-Z][A-Z0-9]{1,2}|[abtnvfr\"\\\\&])|([^\\\\])")
                .matcher(shown.substring(1, shown.length() - 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (parts.find()) {
            if (parts.group(1) != null) {
                bytes.write(Integer.parseInt(parts.group(1)));
            } else if (parts.group(3) != null) {
                bytes.write(parts.group(3).charAt(0));
            } else if (!parts.group(2).equals("&")) {
                String name = parts.group(2);
                int code = control.indexOf(name);
                bytes.write(name.equals("DEL") ? 127 : code >= 0 ? code : name.charAt(0));
            }
        }
        byte[] all = bytes.toByteArray();
        return Octets.of(all, 0, all.length).hex();
    }
}
