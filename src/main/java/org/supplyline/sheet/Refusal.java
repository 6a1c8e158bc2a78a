package org.supplyline.sheet;

import java.util.Locale;

/** Why a file is not read at all. Nothing of a refused file is kept. */
public enum Refusal {
    EMPTY_FILE,
    FILE_TOO_LARGE,
    ZIP_BOMB,
    MACROS,
    ENCRYPTED,
    OLD_EXCEL,
    OTHER_FORMAT,
    NOT_A_SPREADSHEET,
    BROKEN,
    TOO_MANY_SHEETS,
    TOO_MANY_ROWS,
    TOO_MANY_CELLS,
    NO_TABLE;

    /** With what the codes of these problems begin. */
    public static final String PROBLEM = "import-";

    /** The stable code, {@code zip-bomb}; also the end of its message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Code of the problem that a user is told. */
    public String problem() {
        return PROBLEM + code();
    }
}
