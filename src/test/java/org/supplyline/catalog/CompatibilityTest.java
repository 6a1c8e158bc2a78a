package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final CatalogFile SHIPPED = ShippedCatalog.read();

    @Test
    void alcoholNeverTravelsWithHypochloriteOrPeroxide() {
        for (String oxidiser : new String[] {"disinfectant-84", "hydrogen-peroxide", "peracetic-acid"}) {
            assertThat(hazard("alcohol-75").mayTravelWith(hazard(oxidiser)))
                    .as(oxidiser)
                    .isFalse();
        }
        assertThat(hazard("alcohol-75").mayTravelWith(hazard("rice"))).isTrue();
        assertThat(hazard("disinfectant-84").mayTravelWith(hazard("disinfectant-powder")))
                .isTrue();
    }

    @Test
    void medicinesAndDevicesGoToMedicalUnitsOnly() {
        assertThat(item("ribavirin").controlClass().medicalUnitsOnly()).isTrue();
        assertThat(item("ventilator").controlClass().medicalUnitsOnly()).isTrue();
        assertThat(item("mask-kn95").controlClass().medicalUnitsOnly()).isFalse();
        assertThat(item("quilt").controlClass().medicalUnitsOnly()).isFalse();
    }

    private static Hazard hazard(String code) {
        return item(code).hazard();
    }

    private static ReliefItem item(String code) {
        return Objects.requireNonNull(SHIPPED.items().get(code));
    }
}
