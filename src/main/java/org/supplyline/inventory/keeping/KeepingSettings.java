package org.supplyline.inventory.keeping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the branch keeps its stock.
 *
 * @param closeHour the hour of the next morning until which work still belongs to the day before, 0 to 12
 */
@ConfigurationProperties("supplyline.keeping")
public record KeepingSettings(@DefaultValue("0") int closeHour) {

    private static final int LATEST = 12;

    public KeepingSettings {
        if (closeHour < 0 || closeHour > LATEST) {
            throw new IllegalArgumentException(
                    "supplyline.keeping.close-hour (%d) must be 0 to %d.".formatted(closeHour, LATEST));
        }
    }
}
