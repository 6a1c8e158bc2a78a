package org.supplyline.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.JournalId;

/** What receivers signed for (签收); implemented by the package that keeps their accounts. */
public interface SignedGoods {

    /**
     * Whether a signed account of the order rests on a movement for it: the goods came to the receiver, or were found missing,
     * before the account was given or by it.
     *
     * @param corrects the record that the movement corrects, or null
     */
    boolean restsOn(String order, JournalId record, @Nullable JournalId corrects, List<MovementLine> lines);
}
