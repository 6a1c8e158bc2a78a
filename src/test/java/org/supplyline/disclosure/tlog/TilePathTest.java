package org.supplyline.disclosure.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void namesAreThoseOfTheSpecification() {
        assertThat(new TilePath(0, 1234067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(2, 0, 1)).hasToString("tile/2/000.p/1");
        assertThat(new TilePath(TilePath.ENTRIES, 1000, 17)).hasToString("tile/entries/x001/000.p/17");
    }

    @Test
    void everyNameReadsBackAsItself() {
        for (long index : new long[] {0, 1, 255, 999, 1000, 1234067, 999_999_999}) {
            for (int width : new int[] {1, 255, 256}) {
                TilePath path = new TilePath(3, index, width);
                assertThat(TilePath.parse(path.toString())).contains(path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/../000",
                "tile/0/x000/000",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/01",
                "tile/64/000",
                "tile/00/000",
                "tile/-1/000",
                "tile/0/1",
                "tile/0/x001",
                "tile/0/000/",
                "tile//000",
                "tile/entries/%2e%2e/000",
                "tile/0/000.p/",
                "",
                "tile/0/x001/x234/x067",
                "checkpoint",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void anyOtherTextNamesNoTile(String text) {
        assertThat(TilePath.parse(text)).isEmpty();
    }

    @Test
    void seventyThousandEntriesNeedTheTilesThatTheSpecificationCounts() {
        List<TilePath> paths = TilePath.between(0, 70_000);
        assertThat(paths.stream().filter(p -> p.level() == 0 && p.full())).hasSize(273);
        assertThat(paths).contains(new TilePath(0, 273, 112), new TilePath(1, 0, 256), new TilePath(1, 1, 17));
        assertThat(paths).contains(new TilePath(2, 0, 1), new TilePath(TilePath.ENTRIES, 273, 112));
        assertThat(paths).hasSize(2 * 274 + 2 + 1);
    }

    @Test
    void aLogThatGrowsNeedsOnlyWhatIsNew() {
        assertThat(TilePath.between(255, 256))
                .containsExactly(
                        new TilePath(TilePath.ENTRIES, 0, 256), new TilePath(0, 0, 256), new TilePath(1, 0, 1));
        assertThat(TilePath.between(256, 257))
                .contains(new TilePath(TilePath.ENTRIES, 1, 1), new TilePath(0, 1, 1))
                .doesNotContain(new TilePath(0, 0, 256));
        assertThat(TilePath.between(0, 0)).isEmpty();
    }
}
