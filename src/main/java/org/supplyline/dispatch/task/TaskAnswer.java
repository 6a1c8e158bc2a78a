package org.supplyline.dispatch.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as programs have it; absent holder: nobody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskAnswer(
        long id,
        String kind,
        String subject,
        String depot,
        String status,
        @Nullable String holder,
        long done,
        long total,
        Instant madeAt,
        Instant changedAt) {

    static TaskAnswer of(Task task, Progress progress) {
        return new TaskAnswer(
                task.id(),
                task.kind().word(),
                task.subject(),
                task.depot(),
                task.status().word(),
                task.holder() == null ? null : task.holder().text(),
                progress.done(),
                progress.total(),
                task.madeAt(),
                task.changedAt());
    }
}
