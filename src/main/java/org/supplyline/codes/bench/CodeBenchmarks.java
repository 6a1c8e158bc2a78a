package org.supplyline.codes.bench;

import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.supplyline.epc.Epc;
import org.supplyline.epc.KeyType;
import org.supplyline.epc.PureIdentity;
import org.supplyline.epc.TagScheme;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;

/** What JMH measures for {@code bench codes}; each operation is one code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CodeBenchmarks {

    private static final int CODES = 1 << 12;
    private static final char GS = '\u001D';

    /** What the codes are made from; set by the command. */
    @Param("0")
    public long seed;

    private final ElementStringParser parser = new ElementStringParser(Clock.systemUTC());
    private final String[] texts = new String[CODES];
    private final byte[][] tags = new byte[CODES][];
    private int next;

    /** Makes codes as labels of goods carry them: GTIN, expiry, lot, and for half of them a serial number. */
    @Setup
    public void makeCodes() {
        Random random = new Random(seed);
        for (int i = 0; i < CODES; i++) {
            String item = "0690" + digits(random, 9);
            String expiry = (27 + random.nextInt(9)) + "" + (10 + random.nextInt(3)) + (10 + random.nextInt(19));
            String lot = "10L" + digits(random, 6);
            String serial = random.nextBoolean() ? GS + "21" + digits(random, 10) : "";
            texts[i] = "]C101" + item + CheckDigit.of(item) + "17" + expiry + lot + serial;
            tags[i] = tag(random).encode();
        }
    }

    private static Epc tag(Random random) {
        PureIdentity identity = random.nextInt(8) == 0
                ? new PureIdentity(KeyType.SSCC, "690" + digits(random, 4), digits(random, 10), "")
                : new PureIdentity(
                        KeyType.SGTIN,
                        "690" + digits(random, 4),
                        digits(random, 6),
                        Integer.toString(random.nextInt(Integer.MAX_VALUE)));
        TagScheme scheme = identity.type() == KeyType.SSCC ? TagScheme.SSCC_96 : TagScheme.SGTIN_96;
        return new Epc(scheme, random.nextInt(8), identity);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** From what a reader sends to checked elements. */
    @Benchmark
    public ElementString.Result elementString() {
        return parser.parse(texts[next++ & (CODES - 1)]);
    }

    /** From the bits of a tag to its key's parts. */
    @Benchmark
    public Epc.Result epc() {
        return Epc.decode(tags[next++ & (CODES - 1)]);
    }
}
