package org.supplyline.place;

import java.util.Locale;
import org.supplyline.scan.OwnCode;

/** What a command code on the printed sheet tells a scanner to do, so that gloves need not touch a screen. */
public enum ScanCommand {
    NEXT("NEXT"),
    UNDO("UNDO"),
    CONTINUE("CONTINUE"),
    REPEAT("REPEAT"),
    RECEIVING("RECEIVING"),
    STORING("STORING"),
    PICKING("PICKING"),
    PACKING("PACKING"),
    UNPACKING("UNPACKING"),
    LOADING("LOADING"),
    UNLOADING("UNLOADING"),
    STOCK_TAKING("COUNT", "stock_taking"),
    COUNTED("COUNTED"),
    QUANTITY_1("Q1"),
    QUANTITY_2("Q2"),
    QUANTITY_3("Q3"),
    QUANTITY_4("Q4"),
    QUANTITY_5("Q5"),
    QUANTITY_6("Q6"),
    QUANTITY_7("Q7"),
    QUANTITY_8("Q8"),
    QUANTITY_9("Q9");

    private final String number;
    private final String word;

    ScanCommand(String number) {
        this(number, number.toLowerCase(Locale.ROOT));
    }

    ScanCommand(String number, String word) {
        this.number = number;
        this.word = word;
    }

    /** What is printed, {@code SLC…}. */
    public OwnCode code() {
        return new OwnCode(OwnCode.Kind.COMMAND, number);
    }

    /** How the scanning page calls it: a step by its own word, else the number in small letters. */
    public String word() {
        return word;
    }

    /** Name of the message that says what it does. */
    public String messageKey() {
        return "place.command." + number;
    }
}
