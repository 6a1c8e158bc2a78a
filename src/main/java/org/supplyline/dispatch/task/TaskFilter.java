package org.supplyline.dispatch.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are to be listed.
 *
 * @param depot place code, or null for all depots
 * @param kind or null for all
 * @param state one of {@link #STATES}
 */
record TaskFilter(@Nullable String depot, @Nullable TaskKind kind, String state) {

    /** Open and claimed; the reader's own; then each status; then all. */
    static final List<String> STATES = List.of("todo", "mine", "open", "claimed", "done", "cancelled", "all");

    /** What is not known is not asked for. */
    static TaskFilter of(String depot, String kind, String state) {
        return new TaskFilter(
                depot.isEmpty() ? null : depot,
                TaskKind.of(kind).orElse(null),
                STATES.contains(state) ? state : STATES.get(0));
    }

    /** The depot as forms have it. */
    public String depotOrAll() {
        return depot == null ? "" : depot;
    }

    /** The kind as forms have it. */
    public String kindOrAll() {
        return kind == null ? "" : kind.word();
    }
}
