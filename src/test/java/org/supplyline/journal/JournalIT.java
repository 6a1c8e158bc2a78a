package org.supplyline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.supplyline.node.NodeDatabaseFixture;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JournalIT {

    /** insufficient_privilege. */
    private static final String NO_RIGHT = "42501";

    private static final int THREADS = 4;
    private static final int WRITES_A_THREAD = 25;
    private static final int RECORDS_A_WRITE = 3;

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aRecordReadsBackAsItWasWritten() {
        JournalId id = journal.write(writer -> writer.append(JournalKind.MOVEMENT, body("帐篷 12 顶")));

        assertThat(id).hasToString("cz.1.1");
        assertThat(journal.find(id)).hasValueSatisfying(record -> {
            assertThat(record.kind()).isEqualTo(JournalKind.MOVEMENT);
            assertThat(record.body()).isEqualTo(body("帐篷 12 顶"));
        });
        assertThat(journal.head()).isEqualTo(new JournalCursor(1, 1));
    }

    @Test
    void theNumbersHaveNoGapsUnderFourWriters() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Long>>> results = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<List<Long>>>mapToObj(thread -> this::writeAndFailByTurns)
                    .toList());
            for (Future<List<Long>> result : results) {
                assertThat(result.get()).isSorted();
            }
        } finally {
            threads.shutdownNow();
        }

        long written = (long) THREADS * WRITES_A_THREAD * RECORDS_A_WRITE;
        assertThat(journal.after(JournalCursor.START, Integer.MAX_VALUE))
                .extracting(record -> record.id().seq())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, written).boxed().toList());
    }

    private List<Long> writeAndFailByTurns() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < WRITES_A_THREAD; i++) {
            numbers.add(journal.write(writer -> {
                JournalId last = writer.append(JournalKind.MOVEMENT, body("1"));
                for (int more = 1; more < RECORDS_A_WRITE; more++) {
                    last = writer.append(JournalKind.COUNT, body("2"));
                }
                return last.seq();
            }));
            assertThatThrownBy(() -> journal.write(writer -> {
                        writer.append(JournalKind.MOVEMENT, body("lost"));
                        throw new IllegalStateException("the work failed");
                    }))
                    .hasMessage("the work failed");
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set body = '{}'",
                "delete from journal",
                "truncate journal",
                "drop table journal",
                "alter table journal disable trigger all",
                "update node set drill = false"
            })
    void theApplicationCannotChangeWhatIsRecorded(String statement) {
        journal.write(writer -> writer.append(JournalKind.NOTICE, body("a")));

        assertThatThrownBy(() -> node.db().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .as("by its rights already, before any trigger")
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(NO_RIGHT);
        assertThat(journal.after(JournalCursor.START, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set body = '{}'", "delete from journal", "truncate journal cascade"})
    void evenTheOwnerIsTold(String statement) {
        journal.write(writer -> writer.append(JournalKind.NOTICE, body("a")));

        assertThatThrownBy(() -> node.ownerDb().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theRecordedTimeNeverFallsWhenTheClockJumpsBack() {
        Instant nine = Instant.parse("2026-11-01T09:00:00.123Z");
        Journal jumping = JournalFixture.journal(
                node, new SteppingClock(List.of(nine, nine.minusSeconds(3600), nine.plusMillis(1))));

        for (int i = 0; i < 3; i++) {
            jumping.write(writer -> writer.append(JournalKind.NEED, body("a")));
        }

        assertThat(journal.after(JournalCursor.START, 10))
                .extracting(JournalRecord::recordedAt)
                .containsExactly(nine, nine, nine.plusMillis(1));
    }

    @Test
    void aPartThatFailsIsUndoneAloneAndLeavesNoGap() {
        journal.write(writer -> {
            writer.append(JournalKind.MOVEMENT, body("before"));
            assertThatThrownBy(() -> writer.attempt(() -> {
                        writer.append(JournalKind.MOVEMENT, body("undone"));
                        node.db().sql("select 1 / 0").query(Integer.class).single();
                    }))
                    .isInstanceOf(DataAccessException.class);
            return writer.append(JournalKind.MOVEMENT, body("after"));
        });

        assertThat(journal.after(JournalCursor.START, 10))
                .extracting(
                        record -> record.id() + " " + record.body().get("text").asString())
                .containsExactly("cz.1.1 before", "cz.1.2 after");
    }

    @Test
    void aWriteInsideAWriteIsRefusedAtOnceAndUndoesTheOuterOne() {
        assertThatThrownBy(() -> journal.write(outer -> {
                    outer.append(JournalKind.MASTER, body("outer"));
                    return journal.write(inner -> inner.append(JournalKind.MASTER, body("inner")));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already");

        assertThat(journal.head()).isEqualTo(JournalCursor.START);
        JournalId after = journal.write(writer -> writer.append(JournalKind.MASTER, body("after")));
        assertThat(after).hasToString("cz.1.1");
    }

    @Test
    void aReaderGoesOnBehindItsCursor() {
        journal.write(writer -> {
            for (int i = 1; i <= 5; i++) {
                writer.append(JournalKind.MASTER, body("record " + i));
            }
            return null;
        });

        assertThat(journal.after(JournalCursor.parse("1.2"), 2))
                .extracting(record -> record.id().toString())
                .containsExactly("cz.1.3", "cz.1.4");
    }

    private static ObjectNode body(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }

    @Test
    void theLastMasterRecordIsThatOfItsSubjects() {
        assertThat(journal.lastMaster(Set.of("item", "pack"))).isEqualTo(JournalCursor.START);
        journal.write(writer -> writer.append(JournalKind.MASTER, about("item")));
        journal.write(writer -> writer.append(JournalKind.MASTER, about("pack")));
        journal.write(writer -> writer.append(JournalKind.MASTER, about("lot")));
        journal.write(writer -> writer.append(JournalKind.MOVEMENT, about("item")));

        assertThat(journal.lastMaster(Set.of("item"))).isEqualTo(new JournalCursor(1, 1));
        assertThat(journal.lastMaster(Set.of("item", "pack"))).isEqualTo(new JournalCursor(1, 2));
        assertThat(journal.lastMaster(Set.of("place"))).isEqualTo(JournalCursor.START);
    }

    private static ObjectNode about(String subject) {
        return JsonNodeFactory.instance.objectNode().put("what", subject);
    }

    private static final class SteppingClock extends Clock {

        private final Iterator<Instant> steps;

        SteppingClock(List<Instant> steps) {
            this.steps = steps.iterator();
        }

        @Override
        public Instant instant() {
            return steps.next();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
