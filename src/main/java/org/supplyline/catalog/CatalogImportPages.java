package org.supplyline.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.ListReview;

/** {@code /items/import}: catalogues from files, and the rows of them that a person must look at. */
@Controller
@OpenTo(rights = Right.ADMINISTER)
class CatalogImportPages {

    private static final String BASE = "/items/import";

    private final CatalogIntake intake;
    private final ListReview review;

    CatalogImportPages(CatalogIntake intake, ListReview review) {
        this.intake = intake;
        this.review = review;
    }

    @GetMapping(BASE)
    String lists(Model model) {
        review.fillLists(intake, BASE, model);
        return "catalog/import";
    }

    @PostMapping(BASE)
    String upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        return review.upload(intake, BASE, file, user.getName());
    }

    @GetMapping(BASE + "/{sha256}")
    String show(@PathVariable String sha256, @RequestParam(defaultValue = "0") int page, Model model) {
        return review.show(intake, BASE, sha256, page, model);
    }

    @PostMapping(BASE + "/{sha256}/again")
    String again(@PathVariable String sha256, HttpServletRequest request) {
        return review.again(intake, BASE, sha256, request);
    }

    @PostMapping(BASE + "/{sha256}/{sheet}/{row}")
    String mend(
            @PathVariable String sha256, @PathVariable int sheet, @PathVariable int row, HttpServletRequest request) {
        return review.mend(intake, BASE, sha256, sheet, row, request);
    }

    @PostMapping(BASE + "/{sha256}/{sheet}/{row}/dismiss")
    String dismiss(
            @PathVariable String sha256, @PathVariable int sheet, @PathVariable int row, HttpServletRequest request) {
        return review.dismiss(intake, BASE, sha256, sheet, row, request);
    }

    /** The file's bytes in, how its rows stand out. */
    @PostMapping("/api/items/import")
    @ResponseBody
    ListReview.Counts take(HttpServletRequest request, @RequestParam String name, Principal user) throws IOException {
        return review.take(intake, request, name, user.getName());
    }

    @GetMapping("/api/items/import/{sha256}")
    @ResponseBody
    ListReview.Counts counts(@PathVariable String sha256) {
        return review.counts(intake, sha256);
    }
}
