package org.supplyline.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what title the branch holds goods. */
public enum Fund {
    /** 捐赠 */
    DONATED,
    /** 受托转赠: given for a named receiver. */
    ENTRUSTED,
    /** 上级拨入 */
    ALLOCATED,
    /** 采购 */
    PURCHASED,
    /** 代储: kept for an owner and moved only on the owner's order. */
    KEPT;

    /** Whether donors gave the goods; only these are thanked for. */
    public boolean isGift() {
        return this == DONATED || this == ENTRUSTED;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no fund class is written so */
    @JsonCreator
    public static Fund of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
