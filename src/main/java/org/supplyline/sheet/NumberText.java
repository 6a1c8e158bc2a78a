package org.supplyline.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What a person sees in a cell that holds a number. */
final class NumberText {

    /** A spreadsheet keeps 15 digits; what is behind them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    NumberText(@Nullable StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell cell(int row, int column, String raw, int style, boolean formula) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip()).round(DIGITS);
        } catch (NumberFormatException broken) {
            return new Cell(row, column, Words.clean(raw), null, Cell.Kind.ERROR, formula);
        }
        int index = 0;
        String format = "General";
        if (styles != null && style >= 0 && style < styles.getNumCellStyles()) {
            XSSFCellStyle cellStyle = styles.getStyleAt(style);
            index = cellStyle.getDataFormat();
            String named = cellStyle.getDataFormatString();
            format = named == null ? format : named;
        }
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(number.doubleValue())) {
            return new Cell(row, column, date(number.doubleValue()), number, Cell.Kind.DATE, formula);
        }
        return new Cell(row, column, shown(number, index, format), number, Cell.Kind.NUMBER, formula);
    }

    private String date(double serial) {
        Date date = DateUtil.getJavaDate(serial, from1904, TimeZone.getTimeZone("UTC"));
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** A price of 658 shown with two decimals is told from a count of 658 by how it is shown. */
    private String shown(BigDecimal number, int index, String format) {
        String plain = plain(number);
        if (!format.contains(".0")) {
            return plain;
        }
        String text = Words.clean(formatter.formatRawCellContents(number.doubleValue(), index, format, from1904));
        return text.isEmpty() ? plain : text;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs((long) stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
    }
}
