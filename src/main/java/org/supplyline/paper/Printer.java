package org.supplyline.paper;

import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.supplyline.page.Problem;

/** Answers requests for papers with a PDF in the typeface of the setting, or refuses, naming the package to install. */
@Component
public class Printer {

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

    /** Looked up anew each time: the font may be installed while the node runs. */
    public PaperFonts fonts() {
        return PaperFonts.find(fontSetting)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "paper-font", "fonts-noto-cjk", fontSetting)
                                .refusal());
    }
}
