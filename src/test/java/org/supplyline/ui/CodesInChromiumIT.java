package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.browser.PageScanner;
import tools.jackson.databind.json.JsonMapper;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/** The page reads codes and pictures with the same Java as the node: the same cases, the same answers. */
class CodesInChromiumIT extends BrowserIT {

    private static final int YEAR = 2026;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GS = "\u001D";

    private static final List<String> CASES = List.of(
            "]C101069012345678921725123110AB-1" + GS + "3712",
            "01069012345678921725123110AB-1",
            "]C1010690123456789317251231",
            "(01)06901234567892(10)ABC",
            "00106141412345678908",
            "6901234567892",
            "6901234567893",
            "]E06901234567892",
            "SLP0001X",
            "https://example.org/t/CZ0001",
            "https://example.org/01/06901234567892/10/ABC?17=251231",
            "\uFF10\uFF11\uFF10\uFF16\uFF19\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19\uFF12",
            "81234567890123456789",
            "SF1234567890123",
            "urn:epc:id:sgtin:0614141.812345.6789",
            "]d2" + GS + "0109521234543213",
            "棉被 12 床",
            "",
            "\u0000\u0001\uFFFD");

    @Test
    void aCodeMeansTheSameInTheBrowserAsInJava() throws Exception {
        long seed = 20_261_122;
        System.out.println("CodesInChromiumIT seed " + seed);
        List<String> texts = new ArrayList<>(CASES);
        Random random = new Random(seed);
        while (texts.size() < 2_000) {
            texts.add(mutated(CASES.get(random.nextInt(CASES.size())), random));
        }
        Page page = module();

        Object answers = page.evaluate(
                "([texts, year]) => texts.map((text) => scanner.read(null, text, year))", List.of(texts, YEAR));

        List<String> expected =
                texts.stream().map(text -> PageScanner.read(null, text, YEAR)).toList();
        assertThat((List<?>) answers).hasSameSizeAs(expected);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(((List<?>) answers).get(i)).as(texts.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(expected.get(0)).contains("\"kind\":\"item\"", "\"expiry\":\"2025-12-31\"");
    }

    @Test
    void aPictureIsReadInTheBrowser() {
        for (Map.Entry<String, Symbol> code : symbols().entrySet()) {
            // Each as the first picture that the page ever sees: constants are made at first use.
            Page page = module();
            Picture picture = Picture.of(code.getValue());
            Object found = page.evaluate(
                    "([width, height, bytes]) => scanner.decode(width, height, Int8Array.from(bytes))",
                    List.of(picture.width(), picture.height(), picture.luminance()));
            assertThat(JSON.readTree(found.toString()).path(0).path("text").asString())
                    .as(code.getKey())
                    .isEqualTo(code.getKey());
        }
    }

    private Page module() {
        Page page = open(Screen.HAND).newPage();
        page.navigate("/scan");
        page.evaluate("async () => { window.scanner = await import('/scanner/scanner.js'); }");
        return page;
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            char c = (GS + "0123456789]AZaz(%~ ").charAt(random.nextInt(20));
            if (random.nextBoolean() || at == changed.length()) {
                changed.insert(at, c);
            } else {
                changed.setCharAt(at, c);
            }
        }
        return changed.toString();
    }

    private static Map<String, Symbol> symbols() {
        return Map.of(
                "https://example.org/t/CZ0001",
                with(new QrCode(), "https://example.org/t/CZ0001"),
                "SLP0001",
                with(new Code128(), "SLP0001"),
                "6901234567892",
                with(new Ean(), "690123456789"),
                "LOT-7",
                with(new DataMatrix(), "LOT-7"));
    }

    private static Symbol with(Symbol symbol, String content) {
        symbol.setContent(content);
        return symbol;
    }

    /** A symbol as a camera would see it: three pixels a module, a quiet zone around. */
    private record Picture(int width, int height, List<Integer> luminance) {

        private static final int SCALE = 3;
        private static final int QUIET = 30;

        static Picture of(Symbol symbol) {
            int width = symbol.getWidth() * SCALE + 2 * QUIET;
            int height = symbol.getHeight() * SCALE + 2 * QUIET;
            Integer[] luminance = new Integer[width * height];
            Arrays.fill(luminance, -1);
            symbol.getRectangles().forEach(bar -> {
                for (int y = (int) (bar.y * SCALE); y < (bar.y + bar.height) * SCALE; y++) {
                    for (int x = (int) (bar.x * SCALE); x < (bar.x + bar.width) * SCALE; x++) {
                        luminance[(y + QUIET) * width + x + QUIET] = 0;
                    }
                }
            });
            return new Picture(width, height, Arrays.asList(luminance));
        }
    }
}
