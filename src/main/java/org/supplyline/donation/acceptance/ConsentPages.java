package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.page.Language;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** What donors agreed to after they had bound their gifts. */
@Controller
@OpenTo(Audience.USERS)
class ConsentPages {

    private final ConsentRequests requests;
    private final ConsentBook consents;
    private final AcceptanceView view;
    private final Places places;
    private final Catalog catalog;
    private final Pictures pictures;
    private final EarmarkWords earmarks;

    ConsentPages(
            ConsentRequests requests,
            ConsentBook consents,
            AcceptanceView view,
            Places places,
            Catalog catalog,
            Pictures pictures,
            EarmarkWords earmarks) {
        this.requests = requests;
        this.consents = consents;
        this.view = view;
        this.places = places;
        this.catalog = catalog;
        this.pictures = pictures;
        this.earmarks = earmarks;
    }

    /** A consent with the names of what it speaks of; empty where it speaks of all. */
    record Row(Consent consent, String earmark, String item, String receiver) {}

    @GetMapping("/consents")
    String list(HttpServletRequest request, Model model) {
        boolean chinese = Language.of(request).isChinese();
        List<Row> rows = new ArrayList<>();
        for (Consent consent : consents.newest()) {
            String item = consent.item();
            String receiver = consent.receiver();
            rows.add(new Row(
                    consent,
                    earmarks.remark(consent.earmark(), chinese),
                    item == null
                            ? ""
                            : catalog.item(item)
                                    .map(known -> known.name(chinese))
                                    .orElse(item),
                    receiver == null ? "" : view.place(receiver, chinese)));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("earmarks", consents.earmarks());
        model.addAttribute("receivers", places.receivers());
        model.addAttribute("items", catalog.items());
        return "donation/consents";
    }

    @PostMapping("/consents")
    @OpenTo(rights = Right.ALLOCATE)
    String record(
            @ModelAttribute ConsentForm form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        requests.record(form.withPhoto(pictures.keep(picture, form.photo(), key.owner())), key);
        return "redirect:/consents?done";
    }
}
