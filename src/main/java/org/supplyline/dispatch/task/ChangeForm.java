package org.supplyline.dispatch.task;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a change says.
 *
 * @param seen who had it when the page was made, empty for nobody
 */
record ChangeForm(
        @Nullable String to,
        @Nullable String seen,
        @Nullable String reason) {

    TaskRequests.Asked checked() {
        return TaskRequests.checked(new TaskRequests.Asked(to, seen, reason));
    }
}
