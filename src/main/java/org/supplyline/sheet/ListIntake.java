package org.supplyline.sheet;

import java.util.List;
import org.supplyline.journal.JournalWriter;

/** What a kind of list means: its columns, and what its rows do to the books. */
public interface ListIntake {

    /** Name of the kind. */
    String purpose();

    /** Message key of the title of the page that lists what was taken in. */
    String title();

    /** With what the message keys of its columns begin; the column's name follows. */
    String labels();

    List<ListColumn> columns();

    /**
     * Puts the rows that are beyond doubt into the books, inside the ledger transaction.
     *
     * @param rows of one sheet, in its order
     * @param confirmed whether a person has looked at the doubts and says that it is right
     * @return what came of each row, in the same order
     */
    List<RowOutcome> take(JournalWriter writer, List<ListedRow> rows, boolean confirmed);

    /** Called once the transaction is over. */
    default void taken() {}
}
