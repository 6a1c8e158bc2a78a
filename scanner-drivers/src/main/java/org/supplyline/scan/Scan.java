package org.supplyline.scan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gln;
import org.supplyline.gs1.Gs1Error;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

/** What one trigger pull says. {@link #match} makes the compiler find the case that was forgotten. */
public sealed interface Scan {

    /** Calls the method of the case that this is. */
    <R> R match(Cases<R> cases);

    /** One method a case. */
    interface Cases<R> {
        R item(Item item);

        R logisticUnit(LogisticUnit unit);

        R supplement(Supplement supplement);

        R location(Location location);

        R place(Place place);

        R command(Command command);

        R badge(Badge badge);

        R trip(Trip trip);

        R order(Order order);

        R carton(Carton carton);

        R tracking(Tracking tracking);

        R drugTrace(DrugTrace drugTrace);

        R medicalDevice(MedicalDevice device);

        R ambiguous(Ambiguous ambiguous);

        R unreadable(Unreadable unreadable);

        R garbled(Garbled garbled);

        R unknown(Unknown unknown);
    }

    /** Why a code that claims to be one of ours or of GS1 cannot be taken. */
    enum Reason {
        /** An element string breaks the standard; the errors say where. */
        GS1,
        /** An EAN, UPC or ITF-14 has a wrong length or check digit. */
        CHECK_DIGIT,
        /** One of our own codes has a wrong check character. */
        CHECK_CHARACTER,
        /** The elements are right one by one but cannot stand together. */
        CONTRADICTION,
        /** The codes of one event speak of different things. */
        CODES_DISAGREE,
        /** Longer than any symbol. */
        TOO_LONG;

        /** The stable form for interfaces, for example {@code check-digit}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why bytes are no text. */
    enum Damage {
        /** No terminator within the limit of a frame. */
        OVERSIZE,
        /** The line broke in mid-frame. */
        INCOMPLETE,
        /** The prefix that the reader is set to send is missing. */
        NO_PREFIX,
        /** Not UTF-8. */
        NOT_UTF8
    }

    /** Goods. */
    record Item(Gtin gtin, ItemDetails details) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.item(this);
        }
    }

    /**
     * A pallet or carton with an SSCC.
     *
     * @param content what is in it, if the label says so
     * @param details of the content; the count is that of the contained trade items
     */
    record LogisticUnit(Sscc sscc, @Nullable Gtin content, ItemDetails details) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.logisticUnit(this);
        }
    }

    /**
     * A label that completes another one and says nothing by itself: lot and expiry without GTIN, or the content of a
     * unit without its SSCC.
     */
    record Supplement(@Nullable Gtin content, ItemDetails details) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.supplement(this);
        }
    }

    /**
     * A place named by its GLN, AI 414.
     *
     * @param extension the part of the place, AI 254
     */
    record Location(Gln gln, @Nullable String extension) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.location(this);
        }
    }

    /** One of our own places, prefix SLP. */
    record Place(OwnCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.place(this);
        }
    }

    /** A command from the sheet of commands, prefix SLC. */
    record Command(OwnCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.command(this);
        }
    }

    /** A person's badge, prefix SLB. */
    record Badge(OwnCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.badge(this);
        }
    }

    /** A trip's paper, prefix SLT. */
    record Trip(OwnCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.trip(this);
        }
    }

    /** An order's paper, prefix SLO. */
    record Order(OwnCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.order(this);
        }
    }

    /**
     * A carton with our own number, printed as a public address.
     *
     * @param code what follows {@code /t/}, 1 to 40 letters, digits and hyphens, as printed
     * @param url the whole address
     */
    record Carton(String code, String url) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carton(this);
        }
    }

    /** A courier's waybill: evidence of how a parcel came, never of what is in it or who gave it. */
    record Tracking(TrackingNumber number) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tracking(this);
        }
    }

    /** The traceability code of a Chinese drug package, 药品追溯码. */
    record DrugTrace(DrugTraceCode code) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drugTrace(this);
        }
    }

    /** A medical device with a UDI of MA or AHM; with one of GS1 it is an {@link Item}. */
    record MedicalDevice(UdiCode udi) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.medicalDevice(this);
        }
    }

    /**
     * Separators were lost, or the same digits are several things, so that a person must choose between these readings,
     * the text as sent first.
     */
    record Ambiguous(List<ScannedCode> codes, List<Scan> readings) implements Scan {
        /** Makes the lists unmodifiable. */
        public Ambiguous {
            codes = List.copyOf(codes);
            readings = List.copyOf(readings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ambiguous(this);
        }
    }

    /** It claims to be something known, but is not right. */
    record Unreadable(List<ScannedCode> codes, Reason reason, List<Gs1Error> errors) implements Scan {
        /** Makes the lists unmodifiable. */
        public Unreadable {
            codes = List.copyOf(codes);
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** Bytes that are no text; kept in hexadecimal, never with characters replaced. */
    record Garbled(String hex, Damage damage) implements Scan {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.garbled(this);
        }
    }

    /** Text that nothing here recognises, another firm's code. For a person, never lost. */
    record Unknown(List<ScannedCode> codes) implements Scan {
        /** Makes the list unmodifiable. */
        public Unknown {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }
}
