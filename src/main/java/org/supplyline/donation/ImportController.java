package org.supplyline.donation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.Upload;

/** {@code POST /api/imports?name=…}: the file's bytes in, one count a sheet out; 422 with a code if it is refused. */
@RestController
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/imports")
    @OpenTo(rights = {Right.RECEIVE, Right.ALLOCATE, Right.ADMINISTER})
    List<ImportedSheet> take(HttpServletRequest request, @RequestParam String name, Principal user) throws IOException {
        try (Upload upload = Upload.of(request.getInputStream())) {
            return imports.take(upload.file(), name, user.getName()).match(ImportOutcome.Taken::sheets, refused -> {
                throw Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                refused.reason().problem())
                        .refusal();
            });
        }
    }
}
