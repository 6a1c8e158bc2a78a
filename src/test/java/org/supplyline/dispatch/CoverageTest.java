package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.FreeStock.GoodsKey;

class CoverageTest {

    private static final GoodsKey TENTS = new GoodsKey("tent-12", "-");
    private static final GoodsKey EARMARKED = new GoodsKey("tent-12", "沁源");
    private static final Instant MORNING = Instant.parse("2026-07-20T22:00:00Z");

    @Test
    void theNewestPromiseIsTheOneThatLacksGoods() {
        assertThat(Coverage.missing(
                        Map.of("a", Map.of(TENTS, 10L)), List.of(promise("new", "a", 2, 5), promise("old", "a", 1, 8))))
                .isEqualTo(Map.of("new", Map.of(TENTS, 3L)));
    }

    @Test
    void whatIsCoveredIsNotNamed() {
        assertThat(Coverage.missing(Map.of("a", Map.of(TENTS, 13L)), List.of(promise("x", "a", 1, 13))))
                .isEmpty();
    }

    @Test
    void anotherDepotAndAnotherEarmarkDoNotHelp() {
        assertThat(Coverage.missing(
                        Map.of("a", Map.of(EARMARKED, 10L), "b", Map.of(TENTS, 10L)),
                        List.of(promise("x", "a", 1, 2), promise("y", "c", 1, 1))))
                .isEqualTo(Map.of("x", Map.of(TENTS, 2L), "y", Map.of(TENTS, 1L)));
    }

    @Test
    void ofTwoMadeAtOnceTheNameDecides() {
        assertThat(Coverage.missing(
                        Map.of("a", Map.of(TENTS, 1L)),
                        List.of(promise("SLO2", "a", 1, 1), promise("SLO1", "a", 1, 1))))
                .containsOnlyKeys("SLO2");
    }

    private static Promise promise(String subject, String depot, int minute, long tents) {
        return new Promise(subject, depot, MORNING.plusSeconds(60L * minute), Map.of(TENTS, tents));
    }
}
