package org.supplyline.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The way through the pages: those that exist here and that the reader may open, in the order of the goods' own way. */
@Component
class Navigation {

    /**
     * One entry; its text is the message {@code layout.nav.NAME}, its picture the symbol NAME of the icon sheet.
     *
     * @param rights any one of these rights opens the page; empty: every signed-in user
     */
    public record Entry(String name, String path, Set<String> rights) {

        boolean isFor(Set<String> authorities) {
            return rights.isEmpty() || rights.stream().anyMatch(r -> authorities.contains("RIGHT_" + r));
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("stock", "/stock", Set.of()),
            new Entry("units", "/units", Set.of()),
            new Entry("history", "/history", Set.of()),
            new Entry("statement", "/statement", Set.of()),
            new Entry("notices", "/notices", Set.of("RECEIVE", "CHECK", "AUDIT")),
            new Entry("acceptances", "/acceptances", Set.of("RECEIVE", "CHECK", "AUDIT")),
            new Entry("held", "/held", Set.of("RECEIVE", "CHECK", "AUDIT")),
            new Entry("moves", "/moves", Set.of("RECEIVE", "CHECK", "DISPATCH", "AUDIT")),
            new Entry("opening", "/opening", Set.of("RECEIVE")),
            new Entry("counts", "/counts", Set.of("RECEIVE", "CHECK", "AUDIT")),
            new Entry("discrepancies", "/discrepancies", Set.of("RECEIVE", "CHECK", "ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("close", "/close", Set.of("RECEIVE", "CHECK", "PUBLISH", "AUDIT")),
            new Entry("shifts", "/shifts", Set.of("RECEIVE", "CHECK", "PUBLISH", "AUDIT")),
            new Entry("needs", "/needs", Set.of("ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("orders", "/orders", Set.of("RECEIVE", "ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("tasks", "/tasks", Set.of("RECEIVE", "CHECK", "DISPATCH", "AUDIT")),
            new Entry("reservations", "/reservations", Set.of("ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("plans", "/plans", Set.of("ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("trips", "/trips", Set.of("RECEIVE", "CHECK", "ALLOCATE", "DISPATCH", "AUDIT")),
            new Entry("items", "/items", Set.of()),
            new Entry("places", "/places", Set.of()),
            new Entry("scan", "/scan", Set.of("RECEIVE")),
            new Entry("devices", "/devices", Set.of("ADMINISTER")),
            new Entry("sscc", "/sscc", Set.of("ADMINISTER")),
            new Entry("users", "/users", Set.of("ADMINISTER")),
            new Entry("public", "/public/", Set.of()));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Navigation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Entry> of(Authentication user) {
        Set<String> authorities = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Set<String> pages = pages();
        return ENTRIES.stream()
                .filter(e -> pages.contains(e.path()) && e.isFor(authorities))
                .toList();
    }

    private Set<String> pages() {
        Set<String> paths = new TreeSet<>();
        mappings.orderedStream()
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .forEach(mapping -> paths.addAll(mapping.getPatternValues()));
        return paths;
    }
}
