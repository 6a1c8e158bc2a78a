package org.supplyline.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.supplyline.page.Download;
import org.supplyline.page.Problem;

/** Answers requests for papers and labels in the typeface of the setting, or refuses, naming the package to install. */
@Component
public class Printer {

    private static final String ZPL = "application/vnd.zebra-zpl";

    private final String fontSetting;

    Printer(@Value("${supplyline.paper.font:}") String fontSetting) {
        this.fontSetting = fontSetting;
    }

    /**
     * @param name of the file, without its ending
     * @param paper writes the PDF
     */
    public ResponseEntity<byte[]> print(String name, Function<PaperFonts, byte[]> paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(paper.apply(fonts()));
    }

    /**
     * Answers with a form.
     *
     * @param slip whether it goes on three-part paper in place of A4
     */
    public ResponseEntity<byte[]> print(String name, Form form, boolean slip) {
        return print(name, List.of(form), slip);
    }

    /** Answers with several forms in one file. */
    public ResponseEntity<byte[]> print(String name, List<Form> forms, boolean slip) {
        return print(name, fonts -> FormPaper.pdf(forms, slip ? Sheet.Format.SLIP : Sheet.Format.A4, fonts));
    }

    /**
     * Answers with labels for a label printer, to be sent to it as they are.
     *
     * @param name of the file, without its ending
     * @param labels writes the ZPL
     */
    public ResponseEntity<byte[]> zpl(String name, Function<PaperFonts, String> labels) {
        return Download.of(name + ".zpl", ZPL, labels.apply(fonts()).getBytes(StandardCharsets.UTF_8));
    }

    /** Looked up anew each time: the font may be installed while the node runs. */
    private PaperFonts fonts() {
        return PaperFonts.find(fontSetting)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "paper-font", "fonts-noto-cjk", fontSetting)
                                .refusal());
    }
}
