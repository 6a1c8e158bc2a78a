package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Read;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Messages that the authors of LTKJava, EdgeX and llrp-rs wrote or recorded. They are not part of the project; the folder is
 * {@code shared/data} beside or above it, or SUPPLYLINE_SHARED_DATA.
 */
class PublishedMessagesTest {

    private static final Pattern FRAME = Pattern.compile("\"name\": \"(\\w+)\", \"hex\": \"(\\w+)\"");
    private static final Pattern JSON_NUMBER = Pattern.compile("\"(\\w+)\": (-?\\d+)");

    /** EdgeX's names where they are not the standard's. */
    private static final Map<String, String> EDGEX_NAMES =
            Map.of("Status", "StatusCode", "FirstSeenUTC", "FirstSeenTimestampUTC");

    @Test
    void everyMessageOfLtkJavaSaysWhatItsXmlSaysAndIsWrittenWithTheSameBytes() throws Exception {
        List<Path> files = files("ltkjava", ".bin");
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            LlrpMessage message = LlrpMessage.decode(bytes);
            Element xml = xml(Path.of(file.toString().replace(".bin", ".xml")));

            assertThat(message.name()).isEqualTo(xml.getLocalName());
            assertThat(String.valueOf(message.version())).isEqualTo(xml.getAttribute("Version"));
            assertThat(String.valueOf(message.id())).isEqualTo(xml.getAttribute("MessageID"));
            agrees(message, xml);
            assertThat(message.encode()).isEqualTo(bytes);
            assertThat(Frames.byteByByte(new LlrpDecoder(), bytes)).hasSize(1).allMatch(Frame::isWhole);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
    }

    private static void agrees(LlrpElement element, Element xml) {
        List<String> parameters = new ArrayList<>();
        int next = 0;
        for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            boolean isField = child.getElementsByTagName("*").getLength() == 0;
            if (isField) {
                assertThat(shown(element, child)).as(element.name()).isEqualTo(child.getTextContent());
            } else {
                parameters.add(child.getLocalName());
                agrees(element.parameters().get(next++), child);
            }
        }
        assertThat(element.parameters().stream().map(LlrpParameter::name)).isEqualTo(parameters);
    }

    /** A field as LTK writes it. */
    private static String shown(LlrpElement element, Element xml) {
        String field = xml.getLocalName();
        Object value = element.values().get(field);
        if (xml.getTextContent().contains("T") && field.equals("Microseconds")) {
            long micros = element.number(field);
            OffsetDateTime expected = OffsetDateTime.parse(xml.getTextContent());
            boolean same = ChronoUnit.MICROS.between(Instant.EPOCH, expected) == micros;
            return same ? xml.getTextContent() : String.valueOf(micros);
        }
        if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(String::valueOf).toList());
        }
        if (value instanceof Long number) {
            Map<Long, String> names =
                    Definitions.named(element.name()).field(field).names();
            return names.getOrDefault(number, String.valueOf(number));
        }
        String text = String.valueOf(value);
        return text.equalsIgnoreCase(xml.getTextContent()) ? xml.getTextContent() : text;
    }

    @Test
    void everyBodyOfEdgeXSaysWhatItsJsonSaysAndIsWrittenWithTheSameBytes() throws Exception {
        Map<String, Integer> types =
                Map.of("GetROSpecsResponse", 36, "ReaderEventNotification", 63, "ROAccessReport", 61);
        List<Path> files = files("edgex", ".bytes");
        for (Path file : files) {
            int type = types.getOrDefault(file.getFileName().toString().split("-", -1)[0], 0);
            byte[] bytes = withHeader(type, Files.readAllBytes(file));
            Frame frame = Frames.whole(new LlrpDecoder(), bytes).get(0);
            String fields = frame.message().fields().toString();
            String json = Files.readString(Path.of(file.toString().replace(".bytes", ".json")));

            Matcher number = JSON_NUMBER.matcher(json);
            while (number.find()) {
                String name = EDGEX_NAMES.getOrDefault(number.group(1), number.group(1));
                String value = name.equals("StatusCode") ? "M_Success" : number.group(2);
                boolean absent = number.group(2).equals("0") && !fields.contains(name);
                assertThat(absent || fields.contains(name + "=" + value))
                        .as(name + " in " + fields)
                        .isTrue();
            }
            assertThat(LlrpMessage.decode(bytes).encode()).isEqualTo(bytes);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aTagReportOfEdgeXIsReadAsItsJsonSays() throws Exception {
        Path file = folder("edgex").resolve("roAccessReports/ROAccessReport-001.bytes");
        byte[] bytes = withHeader(61, Files.readAllBytes(file));
        String epc =
                HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode("MACrze8AAAAAAAAD"));

        assertThat(Frames.whole(new LlrpDecoder(), bytes).get(0).message().reads())
                .containsExactly(new Read.Tag(epc, 1, -48, null, 1_594_174_805_140_192L));
    }

    @Test
    void everyFrameOfLlrpRsIsWholeAndIsWrittenWithTheSameBytes() throws Exception {
        int run = 0;
        for (String line : Files.readAllLines(folder("llrp-rs-frames.jsonl"))) {
            Matcher frame = FRAME.matcher(line);
            assertThat(frame.find()).as(line).isTrue();
            byte[] bytes = HexFormat.of().parseHex(frame.group(2));
            LlrpMessage message = LlrpMessage.decode(bytes);

            String name = message.name().toLowerCase(Locale.ROOT);
            String theirs = frame.group(1).replace("ro_spec", "rospec").replace("access_spec", "accessspec");
            assertThat(theirs).startsWith(name);
            assertThat(message.encode()).isEqualTo(bytes);
            assertThat(Frames.byteByByte(new LlrpDecoder(), bytes)).hasSize(1).allMatch(Frame::isWhole);
            run++;
        }
        assertThat(run).isGreaterThanOrEqualTo(9);
    }

    private static byte[] withHeader(int type, byte[] body) {
        String header = "%04X%08X00000001".formatted((1 << 10) | type, body.length + 10);
        return HexFormat.of().parseHex(header + HexFormat.of().formatHex(body));
    }

    private static Element xml(Path file) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static List<Path> files(String name, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder(name))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(String name) {
        String named = System.getenv("SUPPLYLINE_SHARED_DATA");
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> named == null ? up.resolve("shared/data") : Path.of(named))
                .map(data -> data.resolve("gs1/llrp"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "No shared/data/gs1/llrp folder: published messages were not read.");
        return found.orElseThrow().resolve(name);
    }
}
