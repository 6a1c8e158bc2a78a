package org.supplyline.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The typeface of the papers, put into each file, so that every printer and phone shows the same. A font collection is
 * named with the number of the face behind a comma: {@code NotoSansCJK-Regular.ttc,2} is Simplified Chinese.
 */
public final class PaperFonts {

    /** Where the usual systems keep a font with Chinese; those with the rarest characters first. */
    static final List<String> KNOWN = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/opentype/noto/NotoSansCJKsc-Regular.otf",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
            "C:\\Windows\\Fonts\\msyh.ttc,0",
            "C:\\Windows\\Fonts\\simsun.ttc,0");

    static final Color INK = new Color(0x15, 0x23, 0x2d);
    static final Color FAINT = new Color(0x56, 0x68, 0x74);

    private final BaseFont regular;
    private final BaseFont bold;

    private final String boldName;

    private PaperFonts(BaseFont regular, BaseFont bold, String boldName) {
        this.regular = regular;
        this.bold = bold;
        this.boldName = boldName;
    }

    /**
     * The font of the setting, or the first known one that is installed; empty if there is none.
     *
     * @param setting path of a font, or blank
     */
    public static Optional<PaperFonts> find(String setting) {
        List<String> candidates = setting.isBlank() ? KNOWN : List.of(setting.strip());
        return candidates.stream().filter(PaperFonts::isThere).findFirst().map(PaperFonts::load);
    }

    private static PaperFonts load(String name) {
        String heavy = name.replace("Regular", "Bold");
        String bold = isThere(heavy) ? heavy : name;
        return new PaperFonts(font(name), font(bold), bold);
    }

    private static boolean isThere(String name) {
        return Files.isReadable(Path.of(file(name)));
    }

    private static String file(String name) {
        int comma = name.lastIndexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private static BaseFont font(String name) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException broken) {
            throw new UncheckedIOException("The font (%s) cannot be read.".formatted(name), broken);
        } catch (DocumentException wrong) {
            throw new IllegalStateException("The font (%s) cannot be used in a PDF.".formatted(name), wrong);
        }
    }

    /** The bold face for drawing on a bitmap, read anew each time. */
    public java.awt.Font drawn() {
        int comma = boldName.lastIndexOf(',');
        try {
            java.awt.Font[] faces = java.awt.Font.createFonts(new File(file(boldName)));
            return faces[comma < 0 ? 0 : Integer.parseInt(boldName.substring(comma + 1))];
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The font (%s) cannot be drawn with.".formatted(boldName), broken);
        }
    }

    public Font plain(float size) {
        return new Font(regular, size, Font.NORMAL, INK);
    }

    public Font faint(float size) {
        return new Font(regular, size, Font.NORMAL, FAINT);
    }

    public Font strong(float size) {
        return new Font(bold, size, Font.NORMAL, INK);
    }
}
