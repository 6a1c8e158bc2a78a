package org.supplyline.donation.sheet;

import java.util.List;

/**
 * For whom a donor meant the goods.
 *
 * @param marked whether the list says that they are earmarked (定向)
 * @param receivers as the list names them; empty when it does not
 */
public record Earmark(boolean marked, List<String> receivers) {

    static final Earmark NONE = new Earmark(false, List.of());

    public Earmark {
        receivers = List.copyOf(receivers);
    }
}
