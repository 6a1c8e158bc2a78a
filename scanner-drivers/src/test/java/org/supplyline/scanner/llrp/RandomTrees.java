package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Messages that the tables allow, with any values. */
final class RandomTrees {

    private static final int DEEPEST = 9;

    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    LlrpMessage message() {
        List<Definition> all = IntStream.range(0, 1024)
                .mapToObj(Definitions::message)
                .filter(one -> one != null)
                .toList();
        return message(all.get(random.nextInt(all.size())));
    }

    LlrpMessage message(Definition of) {
        return new LlrpMessage(
                1 + random.nextInt(2),
                of.number(),
                of.name(),
                random.nextInt() & 0xFFFF_FFFFL,
                values(of),
                parameters(of, 1));
    }

    private List<LlrpParameter> parameters(Definition of, int depth) {
        List<LlrpParameter> parameters = new ArrayList<>();
        for (Definition.Slot slot : of.slots()) {
            int most = depth > DEEPEST ? 0 : slot.repeats() ? 3 : 1;
            int count = Math.max(slot.required() ? 1 : 0, random.nextInt(most + 1));
            for (int i = 0; i < count; i++) {
                String name = slot.names().get(random.nextInt(slot.names().size()));
                parameters.add(parameter(Definitions.named(name), depth));
            }
        }
        if (!of.slots().isEmpty() && random.nextInt(10) == 0) {
            parameters.add(new LlrpParameter(400, "Unknown_400", Map.of("Data", hex(random.nextInt(5))), List.of()));
        }
        return parameters;
    }

    private LlrpParameter parameter(Definition of, int depth) {
        return new LlrpParameter(of.number(), of.name(), values(of), parameters(of, depth + 1));
    }

    private Map<String, Object> values(Definition of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Definition.Field field : of.fields()) {
            if (field.type() != null) {
                values.put(field.name(), value(field.type()));
            }
        }
        return values;
    }

    private Object value(FieldType type) {
        return switch (type) {
            case FLAG -> random.nextBoolean();
            case S8 -> (long) (byte) random.nextInt();
            case S16 -> (long) (short) random.nextInt();
            case U96 -> hex(12);
            case HEX, REST -> hex(random.nextInt(6));
            case WORDS -> hex(2 * random.nextInt(4));
            case BITS -> {
                int bits = random.nextInt(120);
                yield new BitString(bits, hex((bits + 7) / 8));
            }
            case TEXT -> "故障 №é".substring(random.nextInt(5));
            case U8V -> numbers(8);
            case U16V -> numbers(16);
            case U32V -> numbers(32);
            case U64 -> random.nextLong();
            default -> random.nextLong() & ((1L << type.bits) - 1);
        };
    }

    private List<Long> numbers(int bits) {
        return LongStream.generate(() -> random.nextLong() & ((1L << bits) - 1))
                .limit(random.nextInt(4))
                .boxed()
                .toList();
    }

    private String hex(int bytes) {
        byte[] any = new byte[bytes];
        random.nextBytes(any);
        return HexFormat.of().withUpperCase().formatHex(any);
    }
}
