package org.supplyline.dispatch;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether goods may still be issued for an order. */
public enum OrderStatus {
    OPEN,
    DELIVERED,
    CANCELLED;

    /** How it is written in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word; null, which stands for all, where there is none. */
    static @Nullable OrderStatus asked(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static OrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
