package org.supplyline.donation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.donation.sheet.NoticeLine;

/**
 * A line as it is kept.
 *
 * @param item the catalogue's code; null when not sure
 * @param gift its number for the public, {@code cz.1.17/2}
 */
record KeptLine(NoticeLine line, @Nullable String item, String gift) {

    /** For whom their donors meant them, each once. */
    static Set<String> receivers(List<KeptLine> lines) {
        return lines.stream()
                .flatMap(kept -> kept.line().goods().earmark().receivers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
