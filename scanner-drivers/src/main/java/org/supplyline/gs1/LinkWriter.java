package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one GS1 Digital Link URI. */
final class LinkWriter {

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private final ElementString elements;
    private final StringBuilder uri;
    private char before = '?';

    LinkWriter(ElementString elements, String stem) {
        this.elements = elements;
        this.uri = new StringBuilder(stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem);
    }

    DigitalLink.Address write() {
        ElementString.Element key = null;
        AiRules rules = null;
        for (ElementString.Element element : elements.elements()) {
            ApplicationIdentifier identifier = ApplicationIdentifierTable.find(element.ai());
            if (key == null && identifier != null && identifier.rules().isPrimaryKey()) {
                key = element;
                rules = identifier.rules();
            }
        }
        if (key == null || rules == null) {
            return new DigitalLink.Refused(
                    new Gs1Error("", 0, Gs1Error.Code.NO_PRIMARY_KEY, "a key such as (00), (01), (414), (8003)"));
        }
        List<String> path = qualifiers(rules.paths());
        segment(key);
        for (String qualifier : path) {
            elements.elements().stream()
                    .filter(element -> element.ai().equals(qualifier))
                    .forEach(this::segment);
        }
        path.add(key.ai());
        Gs1Error error = attributes(path, true);
        if (error == null) {
            error = attributes(path, false);
        }
        return error == null ? new DigitalLink.Created(uri.toString()) : new DigitalLink.Refused(error);
    }

    /** The sequence of qualifiers of which most are there; of equals the first in the order of digits. */
    private List<String> qualifiers(List<List<String>> paths) {
        List<String> best = new ArrayList<>();
        for (List<String> path : paths) {
            List<String> there = new ArrayList<>(path);
            there.removeIf(ai -> elements.value(ai).isEmpty());
            boolean better = there.size() > best.size()
                    || (there.size() == best.size() && String.join(" ", there).compareTo(String.join(" ", best)) < 0);
            if (better) {
                best = there;
            }
        }
        return best;
    }

    private @Nullable Gs1Error attributes(List<String> path, boolean predefinedLength) {
        for (int i = 0; i < elements.elements().size(); i++) {
            ElementString.Element element = elements.elements().get(i);
            ApplicationIdentifier identifier = ApplicationIdentifierTable.find(element.ai());
            boolean fixed = identifier != null && identifier.hasPredefinedLength();
            if (path.contains(element.ai()) || fixed != predefinedLength) {
                continue;
            }
            if (identifier == null || !identifier.rules().attribute()) {
                return new Gs1Error(element.ai(), elements.position(i), Gs1Error.Code.NOT_AN_ATTRIBUTE, "");
            }
            uri.append(before).append(element.ai()).append('=');
            before = '&';
            encode(element.value());
        }
        return null;
    }

    private void segment(ElementString.Element element) {
        uri.append('/').append(element.ai()).append('/');
        encode(element.value());
    }

    private void encode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }
}
