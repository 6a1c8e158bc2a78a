package org.supplyline.place;

import org.jspecify.annotations.Nullable;
import org.supplyline.scan.OwnCode;

/**
 * Somewhere goods can be, in the world or in the books.
 *
 * @param code its code, {@link PlaceCode} as text
 * @param kind what it is
 * @param parent the depot or site in which an area, bin, stage or dock lies
 * @param nameZh as people on the spot call it
 * @param nameEn in English
 * @param scanCode the code on its label, {@code SLP…}
 * @param position where it is, if known
 * @param division GB/T 2260 code of its county or district, if known
 * @param size only of a depot
 * @param medical whether a site is a medical unit, which alone may receive medicines and devices
 * @param hillRoad whether only vehicles for hill roads reach a site
 */
public record Place(
        String code,
        PlaceKind kind,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        OwnCode scanCode,
        @Nullable Position position,
        @Nullable String division,
        @Nullable DepotSize size,
        boolean medical,
        boolean hillRoad) {

    static final int MAX_NAME = 80;

    public Place {
        if (PlaceCode.parse(code).filter(c -> c.kind() == kind).isEmpty()) {
            throw new IllegalArgumentException("A %s cannot have the code (%s).".formatted(kind.word(), code));
        }
        if (kind.isInside() == (parent == null)) {
            throw new IllegalArgumentException(
                    "The place (%s) %s a parent.".formatted(code, parent == null ? "needs" : "cannot have"));
        }
        if (nameZh.isBlank() || nameZh.length() > MAX_NAME || nameEn.isBlank() || nameEn.length() > MAX_NAME) {
            throw new IllegalArgumentException("The place (%s) needs a name in both languages.".formatted(code));
        }
    }

    public String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }
}
