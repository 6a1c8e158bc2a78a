package org.supplyline.unit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.supplyline.gs1.Sscc;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives out SSCCs from the serial ranges that the parent gave this branch, each once. A branch without a GS1 prefix has no
 * range and uses its own carton numbers.
 */
@Component
class SsccRanges {

    private static final int MAX_GIVER = 80;
    private static final int SERIAL_AND_PREFIX = 16;

    private final SsccStore store;

    SsccRanges(SsccStore store) {
        this.store = store;
    }

    /** Why a range is not entered. */
    enum No {
        PREFIX,
        SERIALS,
        GIVER,
        OVERLAP;

        String code() {
            return "sscc-" + name().toLowerCase(Locale.ROOT);
        }
    }

    List<SsccRange> all() {
        return store.all();
    }

    /** Whether there is a range to take from. */
    boolean isOpen() {
        return store.all().stream().anyMatch(range -> range.current() && range.left() > 0);
    }

    /** Whether nine tenths of all serials in use went out. */
    boolean isNearlyUsedUp() {
        List<SsccRange> current =
                store.all().stream().filter(SsccRange::current).toList();
        return !current.isEmpty() && current.stream().allMatch(SsccRange::isNearlyUsedUp);
    }

    /** Enters a range inside the ledger transaction; says why not, or nothing. */
    Optional<No> enter(JournalWriter writer, Cause.Request cause, SsccRange range) {
        Optional<No> no = check(range);
        if (no.isEmpty()) {
            long id = store.insert(range, writer.recordedAt(), cause.user());
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "sscc-range");
            body.set("cause", cause.toJson());
            body.put("range", id)
                    .put("extension", range.extension())
                    .put("prefix", range.prefix())
                    .put("first", range.first())
                    .put("last", range.last());
            writer.append(JournalKind.MASTER, body);
        }
        return no;
    }

    private Optional<No> check(SsccRange range) {
        if (!range.prefix().matches("\\d{4,12}") || !range.extension().matches("\\d")) {
            return Optional.of(No.PREFIX);
        }
        boolean fits = Long.toString(range.last()).length()
                <= SERIAL_AND_PREFIX - range.prefix().length();
        if (range.first() < 0 || range.last() < range.first() || !fits) {
            return Optional.of(No.SERIALS);
        }
        if (range.givenBy().isBlank() || range.givenBy().length() > MAX_GIVER) {
            return Optional.of(No.GIVER);
        }
        boolean overlaps = store.overlaps(range.extension(), range.prefix(), range.first(), range.last());
        return overlaps ? Optional.of(No.OVERLAP) : Optional.empty();
    }

    /** Takes SSCCs whose serials follow each other; empty if no range has that many left. */
    Optional<List<String>> take(int count) {
        return store.take(count)
                .map(range -> LongStream.range(range.next(), range.next() + count)
                        .mapToObj(range::sscc)
                        .map(Sscc::digits)
                        .toList());
    }
}
