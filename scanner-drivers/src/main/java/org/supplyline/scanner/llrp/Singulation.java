package org.supplyline.scanner.llrp;

import java.time.Duration;

/**
 * How Gen2 tags are told apart (C1G2SingulationControl). In sessions 2 and 3 a tag that was read keeps quiet for a while,
 * so its silence does not mean that it left.
 *
 * @param session 0 to 3
 * @param tagPopulation how many tags are expected in the field, 0 to 65,535
 * @param tagTransitTime how long a tag is in the field; zero if not known
 */
public record Singulation(int session, int tagPopulation, Duration tagTransitTime) {

    /** @throws IllegalArgumentException if a value is out of range */
    public Singulation {
        boolean fits = session >= 0 && session <= 3 && tagPopulation >= 0 && tagPopulation <= 0xFFFF;
        if (!fits || tagTransitTime.isNegative() || tagTransitTime.toMillis() > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException(
                    "Session %d, %d tags, transit %s.".formatted(session, tagPopulation, tagTransitTime));
        }
    }
}
