package org.supplyline.catalog;

import java.util.List;
import java.util.Optional;

/** What a free text means: one item for sure, or items that a person chooses from. */
public sealed interface ItemMatch {

    /** The item, if the text names it beyond doubt. */
    Optional<ReliefItem> sure();

    /** Best first, at most {@link ItemNames#MAX_CANDIDATES}; just the item when it is sure. */
    List<Candidate> candidates();

    /**
     * An item that may be meant.
     *
     * @param score 0 to 100, higher is likelier
     */
    record Candidate(ReliefItem item, int score) {}

    /** The text names this item. */
    record Sure(ReliefItem item) implements ItemMatch {

        @Override
        public Optional<ReliefItem> sure() {
            return Optional.of(item);
        }

        @Override
        public List<Candidate> candidates() {
            return List.of(new Candidate(item, 100));
        }
    }

    /** The text may name one of these, or nothing known. */
    record Unsure(List<Candidate> candidates) implements ItemMatch {

        @Override
        public Optional<ReliefItem> sure() {
            return Optional.empty();
        }
    }
}
