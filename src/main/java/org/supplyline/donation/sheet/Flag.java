package org.supplyline.donation.sheet;

import java.util.Locale;

/** What a person should know about a line that was read. None of them keeps the line from being booked. */
public enum Flag {
    /** The list does not say what is in the packs. */
    CONTENT_UNKNOWN,
    /** One quantity for several goods or several receivers; how it splits shows at acceptance. */
    SPLIT_UNKNOWN,
    /** A share does not come out in whole packs, so one must be opened. */
    CARTON_OPENED,
    /** The quantity is not a whole number of packs. */
    PART_CARTON,
    /** The pack is named with another carton word than the quantity (件, 箱); they were taken as the same. */
    CARTON_WORD,
    /** 件 may count garments or cartons. */
    UNIT_AMBIGUOUS,
    /** The list names no unit. */
    UNIT_UNKNOWN,
    /** The list's own words disagree on the unit; the one beside the number was taken. */
    UNIT_DIFFERS,
    /** Weighed, though the goods come in pieces, bottles, packs: the unit may be a slip. */
    UNIT_WEIGHT,
    /** The list says "about". */
    APPROXIMATE,
    /** "2、5KG" was read as 2.5. */
    DECIMAL_REPAIRED,
    /** The same goods in the same number stand in an earlier row, with another donor or as the very same row. */
    SAME_GOODS,
    /** Too much to be true: a person must confirm before anything is planned with it. */
    IMPLAUSIBLE,
    /** More than a truck: it goes from the donor to the receiver without passing the depot. */
    DIRECT_DELIVERY,
    /** Two spellings in one row were taken as one receiver. */
    SAME_RECEIVER,
    /** The quantity was calculated by the spreadsheet. */
    FORMULA,
    /** Earmarked, but the list does not say for whom. */
    RECEIVER_UNNAMED,
    /** The column of wishes says something that may be no wish; the goods are not bound by it. */
    PURPOSE_DOUBTFUL,
    /** Several donors for one quantity. */
    SEVERAL_DONORS,
    /** Who carried the goods stands in the donor's place; the donor is unknown until somebody claims the gift. */
    DONOR_COURIER,
    /** A mending learned before was applied. */
    LEARNED,
    /** A person mended the row. */
    MENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
