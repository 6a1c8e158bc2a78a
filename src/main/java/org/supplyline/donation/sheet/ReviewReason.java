package org.supplyline.donation.sheet;

import java.util.Locale;

/** Why a row could not become a line without a person. */
public enum ReviewReason {
    /** "250双/12箱" beside 12 箱: per carton, or in all. */
    PACK_OR_TOTAL,
    /** "80箱*100" by 件: the 80 may be the stock, or the cartons in one 件. */
    PACK_IN_PACK,
    /** A pack whose product is not the quantity. */
    PRODUCT_DIFFERS,
    /** "20*30": centimetres, or a pack. */
    SIZE_OR_PACK,
    /** Several packs for one quantity. */
    SEVERAL_PACKS,
    /** Packs, content and total beside several goods. */
    SEVERAL_GOODS,
    /** The shares of the receivers are not the quantity. */
    SPLIT_DIFFERS,
    /** "5箱(500只)": in all, or in each. */
    EACH_OR_ALL,
    /** "100床（枕头100个）": another number stands beside the quantity. */
    MORE_IN_CELL,
    /** "100床（另赠枕头100个）": these goods stand beside others. */
    MORE_GOODS,
    /** A courier's firm stands in the donor's place. */
    DONOR_COURIER,
    /** A pack is named, but not whether the number counts packs or pieces. */
    UNIT_MISSING,
    NO_QUANTITY,
    QUANTITY_UNREADABLE,
    QUANTITY_RANGE,
    QUANTITY_NOT_WHOLE,
    QUANTITY_NOT_POSITIVE,
    QUANTITY_TOO_LARGE,
    QUANTITY_IS_DATE,
    FORMULA_ERROR,
    NO_ITEM,
    NO_HEADER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
