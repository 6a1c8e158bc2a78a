package org.supplyline.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scanner that this node knows.
 *
 * @param id {@code NODE-dN}, in the key of each of its scans
 * @param name what people call it
 * @param kind what sort of scanner it is
 * @param depot place code of the depot where it works
 * @param enrolledAt when it was made known
 * @param revokedAt when its token was taken away, or null while it is good
 * @param readPoint where it stands, for a serial reader only
 */
public record Device(
        String id,
        String name,
        DeviceKind kind,
        String depot,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable ReadPoint readPoint) {}
