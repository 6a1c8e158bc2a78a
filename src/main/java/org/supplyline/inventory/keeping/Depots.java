package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Which depot a page or a program means: the one that it names, or the only one. */
@Component
class Depots {

    private final Places places;
    private final KeepingWords words;

    Depots(Places places, KeepingWords words) {
        this.places = places;
        this.words = words;
    }

    List<String> all() {
        return places.all(PlaceKind.DEPOT).stream().map(Place::code).toList();
    }

    /** The depot of that code; without one the only depot, or none where there are several to choose from. */
    Optional<String> chosen(String code) {
        if (code.isBlank()) {
            List<String> all = all();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        if (!isDepot(code.strip())) {
            throw Problem.NOT_FOUND.refusal();
        }
        return Optional.of(code.strip());
    }

    /** The same for a program, which must choose. */
    String required(String code) {
        return chosen(code)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "depot-missing").refusal());
    }

    boolean isDepot(String code) {
        return places.find(code)
                .filter(place -> place.kind() == PlaceKind.DEPOT)
                .isPresent();
    }

    /** Gives a page the chosen depot and, where there are several, all of them to choose from. */
    void show(String depot, Model model, Locale locale) {
        model.addAttribute("depot", depot);
        model.addAttribute("depotName", words.place(depot, locale));
        model.addAttribute("depots", words.all(PlaceKind.DEPOT, locale));
    }
}
