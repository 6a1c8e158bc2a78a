package org.supplyline.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supplyline.epc.Epc;
import org.supplyline.epc.PureIdentity;
import org.supplyline.gs1.DigitalLink;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;
import org.supplyline.gs1.Fnc1Shapes;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;
import org.supplyline.scan.ScannedCode;

/** {@code bin/supplyline fuzz TARGET} runs one of these for ten minutes. */
class CodesFuzzTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    /** Keeps the compiler from leaving out what nobody reads. */
    static volatile String said = "";

    /** Every reading, joined again, is made of what was read. */
    @FuzzTest(maxDuration = "10m")
    void elementString(FuzzedDataProvider input) {
        ElementStringParser.Separators separators = input.pickValue(ElementStringParser.Separators.values());
        String text = input.consumeRemainingAsString();
        ElementString.Result result = new ElementStringParser(CLOCK).parse(text, separators);
        List<ElementString> readings =
                result.match(List::of, many -> many, errors -> errors.isEmpty() ? bug(text) : List.of());
        for (ElementString reading : readings) {
            for (ElementString.Element element : reading.elements()) {
                if (!text.contains(element.ai() + element.value())) {
                    bug(text);
                }
            }
        }
    }

    @FuzzTest(maxDuration = "10m")
    void scan(FuzzedDataProvider input) {
        String aim = input.consumeBoolean() ? input.consumeString(3) : null;
        Scan scan = new ScanParser(CLOCK).parse(aim, input.consumeRemainingAsString());
        said = scan.toString();
    }

    @FuzzTest(maxDuration = "10m")
    void scanOfBytes(byte[] sent) {
        said = new ScanParser(CLOCK).parse(sent).toString();
    }

    @FuzzTest(maxDuration = "10m")
    void combinedScan(FuzzedDataProvider input) {
        List<ScannedCode> codes = new ArrayList<>();
        do {
            codes.add(ScannedCode.of(input.consumeString(60)));
        } while (input.remainingBytes() > 0 && codes.size() < 20);
        said = new ScanParser(CLOCK).combine(codes).toString();
    }

    @FuzzTest(maxDuration = "10m")
    void bracketed(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();
        said = new ElementStringParser(CLOCK).parseBracketed(text).toString();
    }

    @FuzzTest(maxDuration = "10m")
    void fnc1Shapes(FuzzedDataProvider input) {
        Fnc1Shapes shapes = Fnc1Shapes.of(List.of(input.pickValue(List.of("~", "#", "|", "{GS}", "^"))));
        String text = input.consumeRemainingAsString();
        said = shapes.parse(new ElementStringParser(CLOCK), text, ElementStringParser.Separators.UNPROVEN)
                .toString();
    }

    /** What a link says, written as a link, says the same. */
    @FuzzTest(maxDuration = "10m")
    void digitalLink(FuzzedDataProvider input) {
        String uri = input.consumeRemainingAsString();
        DigitalLink links = new DigitalLink(CLOCK);
        ElementString read = links.parse(uri).match(elements -> elements, readings -> null, errors -> null);
        if (read != null
                && DigitalLink.create(read, DigitalLink.CANONICAL_STEM) instanceof DigitalLink.Created created) {
            ElementString again =
                    links.parse(created.uri()).match(elements -> elements, readings -> null, errors -> null);
            if (again == null || !Set.copyOf(again.elements()).equals(Set.copyOf(read.elements()))) {
                bug(uri);
            }
        }
    }

    /** What a tag says, written as a tag, is the same memory. */
    @FuzzTest(maxDuration = "10m")
    void epcMemory(byte[] memory) {
        Epc epc = Epc.decode(memory).match(read -> read, refused -> null);
        if (epc != null && !Epc.decode(epc.encode()).match(epc::equals, refused -> false)) {
            bug(epc.tagUri());
        }
    }

    /** Escapes may be written small, "%3c", and are written large again. */
    @FuzzTest(maxDuration = "10m")
    void epcUri(FuzzedDataProvider input) {
        String uri = input.consumeRemainingAsString();
        Epc epc = Epc.parseTagUri(uri).match(read -> read, refused -> null);
        if (epc != null && !Epc.parseTagUri(epc.tagUri()).match(epc::equals, refused -> false)) {
            bug(uri);
        }
        said = PureIdentity.parse(uri).toString();
    }

    private static List<ElementString> bug(String text) {
        throw new AssertionError("The parser contradicts itself about " + text);
    }
}
