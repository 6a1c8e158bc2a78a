package org.supplyline.drill;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lively a drill node is; a real node has none of it.
 *
 * @param simulate whether simulated scanners move goods
 * @param every time between two scans
 * @param seed makes two runs scan the same
 */
@ConfigurationProperties("supplyline.drill")
record DrillSettings(
        @DefaultValue("true") boolean simulate,
        @DefaultValue("3s") Duration every,
        @DefaultValue("38565") long seed) {}
