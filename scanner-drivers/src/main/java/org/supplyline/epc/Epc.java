package org.supplyline.epc;

import java.util.function.Function;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.Gs1Error;

/**
 * An EPC as a tag carries it (EPC Tag Data Standard).
 *
 * @param scheme its binary form
 * @param filter what kind of object it is on, 0 to 7 (section 10)
 * @param identity what it identifies; its serial number fits the scheme
 */
public record Epc(TagScheme scheme, int filter, PureIdentity identity) {

    /** The greatest filter value. */
    public static final int MAX_FILTER = 7;

    /** The longest that is read here, in hexadecimal digits: 208 bits. */
    public static final int MAX_HEX = 52;

    /** @throws IllegalArgumentException if the filter is out of range or the identity does not fit the scheme */
    public Epc {
        boolean fits = filter >= 0 && filter <= MAX_FILTER && EpcEncoder.fits(scheme, identity);
        if (!fits) {
            throw new IllegalArgumentException("No " + scheme + " with filter " + filter + ": " + identity + ".");
        }
    }

    /** What became of bits or a URI. */
    public sealed interface Result {

        /** Calls the function of the case that this is. */
        <R> R match(Function<? super Epc, ? extends R> read, Function<? super Gs1Error, ? extends R> refused);
    }

    /** It is an EPC. */
    public record Read(Epc epc) implements Result {
        @Override
        public <R> R match(Function<? super Epc, ? extends R> read, Function<? super Gs1Error, ? extends R> refused) {
            return read.apply(epc);
        }
    }

    /** It is none that is known here; the error's position counts hexadecimal digits or characters of the URI. */
    public record Refused(Gs1Error error) implements Result {
        @Override
        public <R> R match(Function<? super Epc, ? extends R> read, Function<? super Gs1Error, ? extends R> refused) {
            return refused.apply(error);
        }
    }

    /**
     * Reads the EPC of a tag.
     *
     * @param bytes from the header on; zeros may fill it up to a word of 16 bits, nothing may follow
     */
    public static Result decode(byte[] bytes) {
        return EpcDecoder.decode(bytes, bytes.length * 2);
    }

    /** Reads the EPC of a tag in hexadecimal, in either case. */
    public static Result parseHex(String hex) {
        int other = Hex.firstOther(hex);
        if (other < hex.length()) {
            return refused(other, Gs1Error.Code.CHARACTER_NOT_ALLOWED, "0-9 A-F");
        }
        if (hex.length() > MAX_HEX) {
            return refused(MAX_HEX, Gs1Error.Code.EPC_LENGTH, "at most " + MAX_HEX + " digits");
        }
        return EpcDecoder.decode(Hex.bytes(hex), hex.length());
    }

    /** Reads {@code urn:epc:tag:sgtin-96:3.0614141.812345.6789} and its like. */
    public static Result parseTagUri(String uri) {
        return EpcUris.tag(uri);
    }

    /** Makes an EPC of an identity if its serial number fits the scheme. */
    public static Result of(TagScheme scheme, int filter, PureIdentity identity) {
        if (filter < 0 || filter > MAX_FILTER) {
            return refused(0, Gs1Error.Code.EPC_FILTER, "0-" + MAX_FILTER);
        }
        return EpcEncoder.fits(scheme, identity)
                ? new Read(new Epc(scheme, filter, identity))
                : refused(0, Gs1Error.Code.EPC_SERIAL, "a serial number that fits " + scheme.uriName());
    }

    /** Makes an EPC in the shortest form that the serial number fits. */
    public static Result of(int filter, PureIdentity identity) {
        Result result = refused(0, Gs1Error.Code.EPC_SERIAL, "a shorter serial number");
        for (TagScheme scheme : TagScheme.values()) {
            boolean current = scheme.key() == identity.type() && scheme != TagScheme.GDTI_113;
            if (current && EpcEncoder.fits(scheme, identity)) {
                return of(scheme, filter, identity);
            }
        }
        return result;
    }

    /** The bits, filled with zeros up to whole bytes. To write a tag, fill them up to words of 16 bits. */
    public byte[] encode() {
        return EpcEncoder.encode(this);
    }

    /** {@link #encode()} in hexadecimal, upper case. */
    public String hex() {
        return Hex.text(encode());
    }

    /** {@code urn:epc:tag:sgtin-96:3.0614141.812345.6789}. */
    public String tagUri() {
        return EpcUris.TAG + scheme.uriName() + ":" + filter + "." + EpcUris.body(identity);
    }

    /** The GS1 key, with its serial number where that is an element of its own. */
    public ElementString elementString() {
        return identity.elementString();
    }

    private static Result refused(int position, Gs1Error.Code code, String expected) {
        return new Refused(new Gs1Error("", position, code, expected));
    }
}
