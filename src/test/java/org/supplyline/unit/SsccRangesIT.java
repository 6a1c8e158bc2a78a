package org.supplyline.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.Sscc;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.node.NodeIdentity;

class SsccRangesIT {

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final SsccRanges ranges = new SsccRanges(new SsccStore(node.db(), node.identity()));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void numbersGoOutInOrderWithRightCheckDigitsUntilTheRangeIsUsedUp() {
        assertThat(ranges.isOpen()).isFalse();
        assertThat(ranges.take(1)).isEmpty();
        assertThat(enter("6901234", 1, 10)).isEmpty();

        assertThat(ranges.take(2).orElseThrow()).containsExactly("069012340000000016", "069012340000000023");
        assertThat(ranges.take(9)).as("nine where eight are left").isEmpty();
        List<String> rest = ranges.take(8).orElseThrow();
        assertThat(rest)
                .hasSize(8)
                .allSatisfy(number -> assertThat(Sscc.parse(number)).isPresent());
        assertThat(ranges.take(1)).isEmpty();
        assertThat(ranges.isOpen()).isFalse();
    }

    @Test
    void nineTenthsUsedIsWarnedOf() {
        enter("6901234", 1, 100);
        ranges.take(89);
        assertThat(ranges.isNearlyUsedUp()).isFalse();
        ranges.take(1);
        assertThat(ranges.isNearlyUsedUp()).isTrue();
        enter("6901234", 101, 200);
        assertThat(ranges.isNearlyUsedUp()).isFalse();
    }

    @Test
    void manyAtTheSameTimeNeverGetTheSameNumber() throws InterruptedException, ExecutionException {
        enter("6901234", 1, 400);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<List<String>>>> asked = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                asked.add(people.submit(() -> ranges.take(3)));
            }
            List<String> given = new ArrayList<>();
            for (Future<Optional<List<String>>> one : asked) {
                one.get().ifPresent(given::addAll);
            }
            assertThat(given).hasSize(399);
            assertThat(new HashSet<>(given)).hasSize(399);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void aRangeThatDoesNotFitOrOverlapsIsNotEntered() {
        assertThat(enter("69012x4", 1, 10)).contains(SsccRanges.No.PREFIX);
        assertThat(enter("6901234", 10, 1)).contains(SsccRanges.No.SERIALS);
        assertThat(enter("6901234", 1, 10_000_000_000L)).contains(SsccRanges.No.SERIALS);
        assertThat(enter("6901234", 100, 200)).isEmpty();
        assertThat(enter("6901234", 200, 300)).contains(SsccRanges.No.OVERLAP);
        assertThat(enter("6901235", 200, 300)).isEmpty();
        List<JournalRecord> records = journal.after(JournalCursor.START, 10);
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.kind()).isEqualTo(JournalKind.MASTER));
        assertThat(records.get(0).body().path("what").asString("")).isEqualTo("sscc-range");
    }

    @Test
    void aRestoredNodeNeverGivesOutFromARangeThatItMayHaveUsed() {
        enter("6901234", 1, 10);
        NodeIdentity old = node.identity();
        NodeIdentity restored = new NodeIdentity(old.code(), old.epoch() + 1, old.drill(), old.name(), old.zone());
        SsccRanges later = new SsccRanges(new SsccStore(node.db(), restored));

        assertThat(later.take(1)).isEmpty();
        assertThat(later.all())
                .singleElement()
                .satisfies(range -> assertThat(range.current()).isFalse());
    }

    @Test
    void labelsOfSsccsFollowEachOther() {
        assertThat(SsccRange.following(new Sscc("069012340000000016"), 1)).isEqualTo("069012340000000023");
        assertThat(SsccRange.following(new Sscc("069012340000000016"), 0)).isEqualTo("069012340000000016");
    }

    private Optional<SsccRanges.No> enter(String prefix, long first, long last) {
        SsccRange range = new SsccRange(0, "0", prefix, first, last, first, "省红十字会", true);
        return journal.write(writer -> ranges.enter(writer, new Cause.Request("lin", "r" + first), range));
    }
}
