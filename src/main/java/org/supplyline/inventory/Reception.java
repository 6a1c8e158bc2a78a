package org.supplyline.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;

/** What holds for goods that a scanner receives from outside; told by the package that takes gifts in. */
public interface Reception {

    /** Whether each of these codes that is an acceptance's is open still; other codes are left out. */
    Map<String, Boolean> open(Collection<String> codes);

    /** The rules at the door of a depot, read once for many goods. */
    Rules at(String depot);

    /** Rules of a door. */
    interface Rules {

        /**
         * Whether nobody may have such goods before their papers, temperatures or dates were looked at.
         *
         * @param expiry until when they are usable, or null if nobody said it, which alone lets nothing wait
         */
        boolean waits(String item, @Nullable Expiry expiry, Instant at);
    }
}
