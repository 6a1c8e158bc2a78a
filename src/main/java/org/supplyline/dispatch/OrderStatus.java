package org.supplyline.dispatch;

import java.util.Locale;

/** Whether goods may still be issued for an order. */
public enum OrderStatus {
    OPEN,
    DELIVERED,
    CANCELLED;

    /** How it is written in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
