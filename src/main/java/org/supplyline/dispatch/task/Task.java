package org.supplyline.dispatch.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits for a pair of hands.
 *
 * @param subject code of the order, for loading that of the trip
 * @param depot place code of the depot where it is done
 * @param holder who has it, or had it when it was done; null while it is open
 * @param changedAt when the status or the holder changed last
 */
public record Task(
        long id,
        TaskKind kind,
        String subject,
        String depot,
        TaskStatus status,
        @Nullable Holder holder,
        Instant madeAt,
        Instant changedAt) {

    boolean isHeldBy(Holder who) {
        return status == TaskStatus.CLAIMED && who.equals(holder);
    }
}
