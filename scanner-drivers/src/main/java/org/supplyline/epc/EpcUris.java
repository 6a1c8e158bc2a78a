package org.supplyline.epc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supplyline.gs1.Gs1Error;

/** The URIs of EPCs (EPC Tag Data Standard, sections 6 and 12). */
final class EpcUris {

    static final String IDENTITY = "urn:epc:id:";
    static final String TAG = "urn:epc:tag:";

    /** Characters of set 82 that a URI cannot show. */
    private static final String ESCAPED = "\"%&/<>?";

    private static final String HEX = "0123456789ABCDEF";

    private EpcUris() {}

    /** Company prefix, reference and serial with dots between them; for an SSCC there is no third, for a GIAI no second. */
    static String body(PureIdentity identity) {
        StringBuilder body = new StringBuilder(identity.companyPrefix());
        if (identity.type() != KeyType.GIAI) {
            body.append('.').append(identity.reference());
        }
        if (identity.type() != KeyType.SSCC) {
            body.append('.');
            String serial = identity.serial();
            for (int i = 0; i < serial.length(); i++) {
                char c = serial.charAt(i);
                if (ESCAPED.indexOf(c) >= 0) {
                    body.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    body.append(c);
                }
            }
        }
        return body.toString();
    }

    /** Reads {@code urn:epc:id:…}. */
    static Optional<PureIdentity> identity(String uri) {
        if (!uri.startsWith(IDENTITY)) {
            return Optional.empty();
        }
        int colon = uri.indexOf(':', IDENTITY.length());
        KeyType type = colon < 0 ? null : KeyType.ofUriName(uri.substring(IDENTITY.length(), colon));
        return type == null ? Optional.empty() : body(type, uri.substring(colon + 1));
    }

    /** Reads {@code urn:epc:tag:…}: scheme, filter, then what {@link #body} writes. */
    static Epc.Result tag(String uri) {
        int colon = uri.startsWith(TAG) ? uri.indexOf(':', TAG.length()) : -1;
        TagScheme scheme = colon < 0 ? null : TagScheme.ofUriName(uri.substring(TAG.length(), colon));
        if (scheme == null) {
            return refused(
                    Math.min(uri.length(), TAG.length()), Gs1Error.Code.EPC_URI, "urn:epc:tag:sgtin-96: or alike");
        }
        int filter = uri.length() > colon + 1 ? uri.charAt(colon + 1) - '0' : -1;
        if (filter < 0 || filter > Epc.MAX_FILTER || uri.length() == colon + 2 || uri.charAt(colon + 2) != '.') {
            return refused(colon + 1, Gs1Error.Code.EPC_FILTER, "0-7 and a dot");
        }
        Optional<PureIdentity> identity = body(scheme.key(), uri.substring(colon + 3));
        return identity.isEmpty()
                ? refused(colon + 3, Gs1Error.Code.EPC_URI, shape(scheme.key()))
                : Epc.of(scheme, filter, identity.get());
    }

    static String shape(KeyType type) {
        return switch (type) {
            case SSCC -> "prefix.reference of " + type.digits() + " digits";
            case GIAI -> "prefix.serial of at most " + type.maxSerial() + " characters";
            default -> "prefix.reference.serial, the first two of " + type.digits() + " digits";
        };
    }

    private static Optional<PureIdentity> body(KeyType type, String body) {
        // A serial number may hold dots itself.
        int wanted = type == KeyType.SSCC || type == KeyType.GIAI ? 2 : 3;
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < wanted - 1) {
            int dot = body.indexOf('.', start);
            if (dot < 0) {
                return Optional.empty();
            }
            parts.add(body.substring(start, dot));
            start = dot + 1;
        }
        String last = body.substring(start);
        if (type == KeyType.SSCC) {
            return PureIdentity.of(type, parts.get(0), last, "");
        }
        return unescaped(last)
                .flatMap(serial -> type == KeyType.GIAI
                        ? PureIdentity.of(type, parts.get(0), "", serial)
                        : PureIdentity.of(type, parts.get(0), parts.get(1), serial));
    }

    /** Empty if a character that must be escaped is not, or a percent sign leads no such character. */
    private static Optional<String> unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Hex.digit(text.charAt(i + 1)) : -1;
                int low = high < 0 ? -1 : Hex.digit(text.charAt(i + 2));
                if (low < 0 || ESCAPED.indexOf(high << 4 | low) < 0) {
                    return Optional.empty();
                }
                plain.append((char) (high << 4 | low));
                i += 2;
            } else if (ESCAPED.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                plain.append(c);
            }
        }
        return Optional.of(plain.toString());
    }

    private static Epc.Result refused(int position, Gs1Error.Code code, String expected) {
        return new Epc.Refused(new Gs1Error("", position, code, expected));
    }
}
