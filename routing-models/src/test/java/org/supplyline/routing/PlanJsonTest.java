package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    /** {@code Map.of} goes through its entries in another order in each run of the JVM. */
    @Test
    void equalMapsHaveEqualBytesWhateverTheirOrder() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("stock", "5");
        one.put("approved", "9");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("approved", "9");
        other.put("stock", "5");

        assertThat(PlanJson.write(one))
                .isEqualTo(PlanJson.write(other))
                .asString()
                .isEqualTo("""
                {"approved":"9","stock":"5"}""");
    }
}
