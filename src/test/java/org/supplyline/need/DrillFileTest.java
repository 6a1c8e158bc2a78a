package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.catalog.Load;
import tools.jackson.databind.json.JsonMapper;

/** The drill's file against the figures of the worked case. */
class DrillFileTest {

    private final DrillFile drill = DrillFile.read(JsonMapper.builder().build());

    @Test
    void tenThousandEightHundredPeopleInTwoThousandSevenHundredFamilies() {
        assertThat(drill.sites()).hasSize(8);
        assertThat(drill.sites().stream().mapToLong(DrillFile.Site::persons).sum())
                .isEqualTo(10_800);
        assertThat(drill.sites().stream().mapToLong(DrillFile.Site::households).sum())
                .isEqualTo(2_700);
        assertThat(drill.sites().stream().mapToLong(DrillFile.Site::tents).sum())
                .isEqualTo(60);
        assertThat(drill.sites().stream().mapToLong(DrillFile.Site::waterCases).sum())
                .isEqualTo(800);
    }

    @Test
    void theStockWeighsAndFillsWhatTheCaseSays() {
        Map<String, Load> loads = new TreeMap<>();
        for (DrillFile.Stock stock : drill.stock()) {
            Load load = CatalogFixtures.shippedLoad(stock.item(), stock.quantity());
            loads.merge(stock.depot(), load, Load::plus);
        }
        // 19.55 t, which the case rounds to 19.6.
        assertThat(loads).hasEntrySatisfying("city", load -> {
            assertThat(load.volumeCm3()).isEqualTo(108_000_000L);
            assertThat(load.weightGrams()).isEqualTo(19_550_000L);
        });
        assertThat(loads).hasEntrySatisfying("xiangyuan-store", load -> {
            assertThat(load.volumeCm3()).isEqualTo(26_500_000L);
            assertThat(load.weightGrams()).isEqualTo(5_200_000L);
        });
    }

    @Test
    void aThousandCasesOfWaterAreFourteenTonnes() {
        assertThat(CatalogFixtures.shippedLoad(
                                drill.arrival().item(), drill.arrival().quantity())
                        .weightGrams())
                .isEqualTo(14_000_000L);
    }
}
