package org.supplyline.codes.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.output.Java2DRenderer;

/**
 * A symbol with random GS1 content, drawn clean and large, as the label printer would.
 *
 * @param symbology as {@code decode} names it
 * @param text what a reader must say
 * @param image dark on white, {@value #MODULE} pixels a module, with quiet zone
 */
public record SymbolDrawing(String symbology, String text, BufferedImage image) {

    static final int MODULE = 8;

    private static final int BAR_HEIGHT = 45;
    private static final int QUIET = 10;
    private static final char GS = '\u001D';
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-/";

    public static SymbolDrawing gs1128(Random random) {
        Code128 symbol = new Code128();
        symbol.setBarHeight(BAR_HEIGHT);
        return draw("gs1-128", symbol, "[01]" + gtin(random) + "[10]" + word(random, 3 + random.nextInt(6)));
    }

    public static SymbolDrawing gs1DataMatrix(Random random) {
        String content = "[01]" + gtin(random) + "[17]" + date(random) + "[10]" + word(random, 2 + random.nextInt(8));
        String more = random.nextBoolean() ? "[21]" + word(random, 4 + random.nextInt(12)) : "";
        return draw("gs1-datamatrix", new DataMatrix(), content + more);
    }

    private static SymbolDrawing draw(String symbology, Symbol symbol, String bracketed) {
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setDataType(Symbol.DataType.GS1);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setQuietZoneVertical(QUIET);
        symbol.setContent(bracketed);
        BufferedImage image = new BufferedImage(
                symbol.getWidth() * MODULE, symbol.getHeight() * MODULE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        new Java2DRenderer(
                        graphics,
                        MODULE,
                        uk.org.okapibarcode.graphics.Color.WHITE,
                        uk.org.okapibarcode.graphics.Color.BLACK)
                .render(symbol);
        graphics.dispose();
        return new SymbolDrawing(symbology, transmitted(bracketed), image);
    }

    /** Only the lot, before a serial number, is of variable length and not last. */
    private static String transmitted(String bracketed) {
        return bracketed.replace("[21]", GS + "[21]").replaceAll("\\[(\\d+)]", "$1");
    }

    private static String gtin(Random random) {
        StringBuilder digits = new StringBuilder("0");
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            int digit = random.nextInt(10);
            digits.append(digit);
            sum += digit * (i % 2 == 0 ? 3 : 1);
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    private static String date(Random random) {
        return String.format(
                Locale.ROOT, "%02d%02d%02d", 26 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
