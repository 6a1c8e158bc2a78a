package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/**
 * Coupons of North America: AI 8110 (North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols) and
 * AI 8112 (GS1 AI (8112) Coupon Data Specification). Most fields are led by a digit that tells their length.
 */
final class Coupons {

    private static final int OFFER_CODE = 6;
    private static final int FAMILY_CODE = 3;
    private static final int DATE = 6;
    /** Lengths of company prefixes, funders and serial numbers are told as what they have above this. */
    private static final int LENGTH_BASE = 6;

    private final String text;
    private final int end;
    private final int referenceYear;
    private int at;
    private @Nullable Fault fault;

    private Coupons(String text, int from, int to, int referenceYear) {
        this.text = text;
        this.at = from;
        this.end = to;
        this.referenceYear = referenceYear;
        int other = CharacterSet.N.firstOther(text, from, to);
        if (other < to) {
            fault = new Fault(other, Gs1Error.Code.NOT_A_DIGIT, "0-9");
        }
    }

    static @Nullable Fault coupon(String text, int from, int to, int referenceYear) {
        Coupons coupon = new Coupons(text, from, to, referenceYear);
        coupon.sized("company prefix", '0', '6', LENGTH_BASE);
        coupon.fixed("offer code", OFFER_CODE);
        coupon.sized("save value", '1', '5', 0);
        coupon.purchase("purchase");
        coupon.secondPurchase();
        coupon.thirdPurchase();
        coupon.dates();
        if (coupon.option('5')) {
            coupon.sized("serial number", '0', '9', LENGTH_BASE);
        }
        if (coupon.option('6')) {
            coupon.sized("retailer", '1', '7', LENGTH_BASE);
        }
        coupon.miscellaneous();
        return coupon.rest();
    }

    static @Nullable Fault offer(String text, int from, int to, int referenceYear) {
        Coupons offer = new Coupons(text, from, to, referenceYear);
        offer.oneOf("format", "01");
        offer.sized("funder", '0', '6', LENGTH_BASE);
        offer.fixed("offer code", OFFER_CODE);
        offer.sized("serial number", '0', '9', LENGTH_BASE);
        return offer.rest();
    }

    private void purchase(String name) {
        sized(name + " requirement", '1', '5', 0);
        oneOf(name + " requirement code", "012349");
        fixed(name + " family code", FAMILY_CODE);
    }

    private void secondPurchase() {
        if (option('1')) {
            oneOf("rules of additional purchases", "0123");
            purchase("second purchase");
            prefixOrNone("second purchase");
        }
    }

    private void thirdPurchase() {
        if (option('2')) {
            purchase("third purchase");
            prefixOrNone("third purchase");
        }
    }

    private void dates() {
        int expiry = option('3') ? date("expiration date") : -1;
        int start = option('4') ? date("start date") : -1;
        if (fault == null
                && expiry >= 0
                && start >= 0
                && text.substring(start, start + DATE).compareTo(text.substring(expiry, expiry + DATE)) > 0) {
            fault = new Fault(start, Gs1Error.Code.COUPON, "start date not after the expiration date");
        }
    }

    private void miscellaneous() {
        if (option('9')) {
            oneOf("save value code", "01256");
            oneOf("item that the save value applies to", "012");
            fixed("store coupon flag", 1);
            oneOf("flag against multiplying", "01");
        }
    }

    private @Nullable Fault rest() {
        if (fault == null && at < end) {
            fault = new Fault(at, Gs1Error.Code.COUPON, "the end");
        }
        return fault;
    }

    /** Whether the optional field that this digit announces comes next. */
    private boolean option(char digit) {
        boolean there = fault == null && at < end && text.charAt(at) == digit;
        if (there) {
            at++;
        }
        return there;
    }

    private void prefixOrNone(String name) {
        if (!option('9')) {
            sized(name + " company prefix", '0', '6', LENGTH_BASE);
        }
    }

    private void sized(String name, char least, char most, int base) {
        if (fault != null) {
            return;
        }
        if (at == end || text.charAt(at) < least || text.charAt(at) > most) {
            fault = new Fault(at, Gs1Error.Code.COUPON, "length of " + name + " " + least + "-" + most);
            return;
        }
        int length = text.charAt(at) - '0' + base;
        at++;
        fixed(name, length);
    }

    private void fixed(String name, int length) {
        if (fault != null) {
            return;
        }
        if (end - at < length) {
            fault = new Fault(at, Gs1Error.Code.COUPON, name + " N" + length);
        } else {
            at += length;
        }
    }

    private void oneOf(String name, String allowed) {
        if (fault != null) {
            return;
        }
        if (at == end || allowed.indexOf(text.charAt(at)) < 0) {
            fault = new Fault(at, Gs1Error.Code.COUPON, name + ", one of " + allowed);
        } else {
            at++;
        }
    }

    private int date(String name) {
        int from = at;
        fixed(name, DATE);
        if (fault == null) {
            fault = DateChecks.date(text, from, at, referenceYear);
        }
        return from;
    }
}
